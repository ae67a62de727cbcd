package org.dateline.link;

/**
 * What one comparison of an entity and a candidate found.
 *
 * @param outcome which of the possible outcomes
 * @param detail the names, types, kilometres or inhabitants that were compared
 */
public record Finding(Outcome outcome, String detail) {
  /** In words, for people. */
  public String text() {
    return detail.isEmpty() ? outcome.label() : outcome.label() + ": " + detail;
  }
}
