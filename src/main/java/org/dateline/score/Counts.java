package org.dateline.score;

/**
 * Right, wrong and missed.
 *
 * @param right required facts that were read
 * @param wrong facts read that people did not find
 * @param missed required facts that were not read
 */
public record Counts(int right, int wrong, int missed) {
  /** Nothing yet. */
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** The share of right ones among those read. */
  public double precision() {
    return share(right, right + wrong);
  }

  /** The share of right ones among those required. */
  public double recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of the two. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
  }

  private static double share(int part, int whole) {
    return whole > 0 ? (double) part / whole : 0;
  }
}
