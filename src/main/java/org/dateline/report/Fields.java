package org.dateline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known about a report while it is being read: keys and values as they were written. */
final class Fields {

  /** The key of the text itself, where a format keeps it among the metadata. */
  static final String TEXT = "text";

  private static final Set<String> METADATA =
      Set.of("id", "title", "date", "publisher", "author", "url", "language");

  private final Map<String, String> values = new HashMap<>();

  /** True for the keys that Dateline reads, in whatever case. */
  static boolean isMetadata(String key) {
    return METADATA.contains(key.toLowerCase(Locale.ROOT));
  }

  static Unreadable notText(String key, int line) {
    return new Unreadable(
        line, "the value of “%s” is not a text; write a plain one".formatted(key));
  }

  static Unreadable tooLong() {
    return new Unreadable(
        String.format(
            Locale.ROOT,
            "is longer than the %,d characters that one report may have;"
                + " split it into its articles, or put them in a .jsonl file, one a line",
            Reports.MAX_CHARS));
  }

  /** Takes a value; an empty one counts as none. */
  void put(String key, String value, int line) throws Unreadable {
    if (values.putIfAbsent(key.toLowerCase(Locale.ROOT), value) != null) {
      throw new Unreadable(line, "“%s” is given twice; keep one of them".formatted(key));
    }
  }

  /** The value as written, blank or not. */
  Optional<String> raw(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The report.
   *
   * @param body its text
   * @param stem its id if it names none
   * @param notices gets a sentence if the date cannot be read
   */
  Input.Read report(String body, String stem, String origin, Options options, List<String> notices)
      throws Unreadable {
    if (body.isBlank()) {
      throw new Unreadable(
          values.isEmpty() ? "is empty; remove it" : "has metadata but no text; add the text");
    }
    if (body.length() > Reports.MAX_CHARS) {
      throw tooLong();
    }
    Optional<String> date = value("date").flatMap(Dates::iso);
    if (date.isEmpty() && value("date").isPresent()) {
      notices.add(
          "its date “%s” could not be read, and it is taken as undated; write it as 2001-11-15"
              .formatted(value("date").get()));
    }
    return new Input.Read(
        new Report(
            value("id").orElse(stem),
            value("title"),
            date.or(options::date),
            value("publisher"),
            value("author"),
            value("url"),
            value("language"),
            body,
            origin),
        notices);
  }

  private Optional<String> value(String key) {
    return raw(key).map(String::strip).filter(value -> !value.isEmpty());
  }
}
