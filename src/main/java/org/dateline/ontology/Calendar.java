package org.dateline.ontology;

import java.util.Map;

/**
 * Names that stand for numbers in dates, folded.
 *
 * @param months to 1–12
 * @param weekdays to ISO 1 (Monday) – 7 (Sunday)
 * @param numbers number words
 * @param units words for spans of time, to their English singular
 */
public record Calendar(
    Map<String, Integer> months,
    Map<String, Integer> weekdays,
    Map<String, Integer> numbers,
    Map<String, String> units) {}
