package org.dateline.score;

/**
 * Of how many, how many agree.
 *
 * @param agreeing so many
 * @param all of so many
 */
public record Tally(int agreeing, int all) {
  /** Nothing yet. */
  static final Tally NONE = new Tally(0, 0);

  Tally plus(boolean agrees) {
    return new Tally(agreeing + (agrees ? 1 : 0), all + 1);
  }

  /** The share of those that agree. */
  public double share() {
    return all > 0 ? (double) agreeing / all : 0;
  }
}
