package org.dateline.score;

/**
 * One difference between what was read and what people found.
 *
 * @param report the report's name
 * @param verdict what is the matter
 * @param fact the fact read, or the one missed
 * @param should the status that people gave it, of a misstated one
 */
public record Remark(String report, Verdict verdict, Fact fact, FactStatus should) {

  /** What is the matter. */
  public enum Verdict {
    /** Read, but not found by people. */
    WRONG,
    /** Read with another status. */
    STATUS,
    /** Found by people, not read. */
    MISSED
  }
}
