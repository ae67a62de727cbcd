package org.dateline.query;

import java.util.List;

/**
 * How an answer is to look.
 *
 * @param format its format
 * @param width how wide a table may be; 0 for no bound
 * @param columns which variables of a SELECT to show, in this order; all when empty
 */
public record Presentation(Format format, int width, List<String> columns) {

  /** Copies the columns. */
  public Presentation {
    columns = List.copyOf(columns);
  }

  /** All columns. */
  public static Presentation of(Format format, int width) {
    return new Presentation(format, width, List.of());
  }
}
