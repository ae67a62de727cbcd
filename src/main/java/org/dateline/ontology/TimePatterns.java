package org.dateline.ontology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The time patterns of a language, found by the words that a time begins with: there are too many
 * to try them all at every word of a text. What two words may begin is found out once.
 */
public final class TimePatterns {
  /** Stands for every word that no pattern has: a character that no text has. */
  private static final String OTHER = "\uFFFF";

  private final List<TimePattern> numbers;
  private final Map<String, List<TimePattern>> words = new HashMap<>();
  private final Set<String> all = new HashSet<>();
  private final Map<String, Begin> begins = new ConcurrentHashMap<>();
  private final Map<String, List<TimePattern>> counted = new ConcurrentHashMap<>();

  TimePatterns(List<TimePattern> patterns) {
    this.numbers = List.copyOf(filter(patterns, TimePattern::digits));
    patterns.forEach(p -> all.addAll(p.words()));
    for (String word : all) {
      words.put(word, filter(patterns, p -> p.words().contains(word)));
    }
  }

  /** What may begin with a word: by itself, and by the word behind it. */
  private record Begin(List<TimePattern> any, Map<String, List<TimePattern>> by) {}

  /**
   * Those that may begin with a number.
   *
   * @param next the word behind it, empty for no word or one that is not known
   */
  public List<TimePattern> ofNumber(String next) {
    if (next.isEmpty()) {
      return numbers;
    }
    String second = all.contains(next) ? next : OTHER;
    return counted.computeIfAbsent(
        second, s -> filter(numbers, p -> p.alone() || p.words().contains(s)));
  }

  /**
   * Those that may begin with a word; most words begin none.
   *
   * @param first the word, folded
   * @param next the word behind it, empty for no word or one that is not known
   */
  public List<TimePattern> of(String first, String next) {
    List<TimePattern> having = words.get(first);
    if (having == null) {
      return List.of();
    }
    Begin begin =
        begins.computeIfAbsent(
            first, w -> new Begin(filter(having, p -> p.begins(w)), new ConcurrentHashMap<>()));
    if (next.isEmpty() || begin.any.isEmpty()) {
      return begin.any;
    }
    String second = all.contains(next) ? next : OTHER;
    return begin.by.computeIfAbsent(second, s -> filter(begin.any, p -> p.begins(first + " " + s)));
  }

  private static List<TimePattern> filter(
      List<TimePattern> patterns, Predicate<TimePattern> condition) {
    return patterns.stream().filter(condition).toList();
  }
}
