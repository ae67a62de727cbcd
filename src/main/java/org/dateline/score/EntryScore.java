package org.dateline.score;

/**
 * What one lexicon entry brought.
 *
 * @param right facts and citations read by it that people found too
 * @param misstated of those, how many with another status
 * @param wrong facts and citations that people did not find
 */
public record EntryScore(int right, int misstated, int wrong) {
  /** Nothing yet. */
  static final EntryScore NONE = new EntryScore(0, 0, 0);

  EntryScore plus(EntryScore other) {
    return new EntryScore(right + other.right, misstated + other.misstated, wrong + other.wrong);
  }
}
