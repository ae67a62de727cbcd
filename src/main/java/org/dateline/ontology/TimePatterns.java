package org.dateline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The time patterns of a language, found by the word that a time begins with. */
public final class TimePatterns {
  private final List<TimePattern> numbers;
  private final Map<String, List<TimePattern>> words = new HashMap<>();

  TimePatterns(List<TimePattern> all) {
    this.numbers = all.stream().filter(TimePattern::digits).toList();
    for (TimePattern pattern : all) {
      pattern.words().forEach(w -> words.computeIfAbsent(w, k -> new ArrayList<>()).add(pattern));
    }
  }

  /** Those that may begin with a number. */
  public List<TimePattern> ofNumber() {
    return numbers;
  }

  /** Those that may begin with a word; most words begin none. */
  public List<TimePattern> of(String folded) {
    return words.getOrDefault(folded, List.of());
  }
}
