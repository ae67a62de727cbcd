package org.dateline.ontology;

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

  /** Of each way to write a number or a date as one token, one. */
  private static final List<String> NUMBERS =
      List.of("1", "11", "111", "2001", "11/11", "11.11", "11/2001", "11/11/2001", "11.11.2001");

  private final List<TimePattern> patterns;
  private final Set<String> words = new HashSet<>();
  private final Begin number;
  private final Map<String, Begin> begins = new ConcurrentHashMap<>();

  TimePatterns(List<TimePattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.number = new Begin(NUMBERS, filter(patterns, TimePattern::digits));
    patterns.forEach(p -> words.addAll(p.words()));
  }

  /** What may begin with a word or number: by itself, and by the word behind it. */
  private record Begin(
      List<String> written, List<TimePattern> any, Map<String, List<TimePattern>> by) {
    Begin(List<String> written, List<TimePattern> any) {
      this(written, any, new ConcurrentHashMap<>());
    }

    List<TimePattern> before(String next) {
      return by.computeIfAbsent(
          next, n -> filter(any, p -> written.stream().anyMatch(w -> p.begins(w + " " + n))));
    }
  }

  /**
   * Those that may begin with a number.
   *
   * @param next the word behind it, empty for no word or one that is not known
   */
  public List<TimePattern> ofNumber(String next) {
    return of(number, next);
  }

  /**
   * Those that may begin with a word; most words begin none.
   *
   * @param first the word, folded
   * @param next the word behind it, empty for no word or one that is not known
   */
  public List<TimePattern> of(String first, String next) {
    return words.contains(first) ? of(begins.computeIfAbsent(first, this::begin), next) : List.of();
  }

  private Begin begin(String word) {
    return new Begin(
        List.of(word), filter(patterns, p -> p.words().contains(word) && p.begins(word)));
  }

  private List<TimePattern> of(Begin begin, String next) {
    return next.isEmpty() || begin.any.isEmpty()
        ? begin.any
        : begin.before(words.contains(next) ? next : OTHER);
  }

  private static List<TimePattern> filter(
      List<TimePattern> patterns, Predicate<TimePattern> condition) {
    return patterns.stream().filter(condition).toList();
  }
}
