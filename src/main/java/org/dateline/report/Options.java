package org.dateline.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How reports are to be read.
 *
 * @param date publication date for reports that name none, as {@code yyyy-MM-dd}
 */
public record Options(Optional<String> date) {

  /** Nothing is assumed. */
  public static final Options NONE = new Options(Optional.empty());

  /**
   * Checks the date.
   *
   * @throws IllegalArgumentException if it is no day of the calendar written as {@code yyyy-MM-dd};
   *     its message is a sentence for the user
   */
  public Options {
    if (date.isPresent() && !isDay(date.get())) {
      throw new IllegalArgumentException(
          "“" + date.get() + "” is not a date; write it as 2001-11-15");
    }
  }

  /** Reports without a date get this one, {@code yyyy-MM-dd}. */
  public static Options withDate(String isoDate) {
    return new Options(Optional.of(isoDate));
  }

  private static boolean isDay(String date) {
    try {
      return date.length() == 10 && LocalDate.parse(date).toString().equals(date);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
