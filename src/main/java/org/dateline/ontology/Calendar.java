package org.dateline.ontology;

import java.util.Map;
import java.util.Set;

/**
 * Names that stand for numbers in dates, and words that stand before times, folded.
 *
 * @param months to 1–12
 * @param capitals those of the months that are also other words, and are months only with a capital
 * @param weekdays to ISO 1 (Monday) – 7 (Sunday)
 * @param numbers number words
 * @param units words for spans of time, to their English singular
 * @param bounds words right before a time that make it a span's beginning or end
 */
public record Calendar(
    Map<String, Integer> months,
    Set<String> capitals,
    Map<String, Integer> weekdays,
    Map<String, Integer> numbers,
    Map<String, String> units,
    Map<String, BoundWord> bounds) {

  /**
   * What a word before a time makes of it.
   *
   * @param bound which end of a span; {@code AT} for a word that only leads up to the time
   * @param paired whether it does so only beside the other end: "from 1996 to 2001"
   */
  public record BoundWord(TimePattern.Bound bound, boolean paired) {}
}
