package org.dateline.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One news report as it was given: its text, untouched, and what is known about it.
 *
 * @param id names the report within a store; becomes the last part of its IRI
 * @param title the headline given in the metadata, if any; a headline that stands only in the text
 *     is found later
 * @param date when it was published, as ISO 8601 at the precision known: {@code 2001-11-15}, {@code
 *     2001-11} or {@code 2001}
 * @param publisher who published it
 * @param author who signed it
 * @param url where it was published
 * @param language BCP 47 tag, if given; else the reader of the text decides
 * @param body the text; every offset in Dateline counts UTF-16 code units of this string
 * @param origin where it was read from, for messages: a path, or a path and a line
 */
public record Report(
    String id,
    Optional<String> title,
    Optional<String> date,
    Optional<String> publisher,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language,
    String body,
    String origin) {

  /** Checks that nothing is null and that the id is not blank. */
  public Report {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a report needs an id");
    }
  }

  /** A report of which only the text is known. */
  public static Report of(String id, String body) {
    Optional<String> none = Optional.empty();
    return new Report(id, none, none, none, none, none, none, body, id);
  }

  /** The same report with another publication date. */
  public Report withDate(String isoDate) {
    return new Report(
        id, title, Optional.of(isoDate), publisher, author, url, language, body, origin);
  }
}
