package org.dateline.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publication dates as desks write them, to ISO 8601.
 *
 * <p>The year comes first or last and has four digits; between day and month the day comes first,
 * as it does in Vietnam. A time of day, a time zone or a weekday beside it is passed over: the day
 * is the one written, in the desk's own time zone.
 */
final class Dates {

  private static final Pattern YEAR = Pattern.compile("([1-9]\\d{3})");
  private static final Pattern YEAR_MONTH = Pattern.compile("([1-9]\\d{3})[-/.](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.]([1-9]\\d{3})");
  private static final Pattern COMPACT = Pattern.compile("([1-9]\\d{3})(\\d{2})(\\d{2})(T.*)?");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:(?<y1>[1-9]\\d{3})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})"
              + "|(?<d2>\\d{1,2})[-/.](?<m2>\\d{1,2})[-/.](?<y2>[1-9]\\d{3}))(?!\\d)");

  private Dates() {}

  /** {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}, as exact as it was written. */
  static Optional<String> iso(String written) {
    String date = written.strip();
    try {
      Matcher year = YEAR.matcher(date);
      if (year.matches()) {
        return Optional.of(date);
      }
      Matcher yearMonth = YEAR_MONTH.matcher(date);
      if (yearMonth.matches()) {
        return month(yearMonth.group(1), yearMonth.group(2));
      }
      Matcher monthYear = MONTH_YEAR.matcher(date);
      if (monthYear.matches()) {
        return month(monthYear.group(2), monthYear.group(1));
      }
      Matcher compact = COMPACT.matcher(date);
      if (compact.matches()) {
        return day(compact.group(1), compact.group(2), compact.group(3));
      }
      Matcher day = DAY.matcher(date);
      if (day.find()) {
        boolean yearFirst = day.group("y1") != null;
        Optional<String> found =
            yearFirst
                ? day(day.group("y1"), day.group("m1"), day.group("d1"))
                : day(day.group("y2"), day.group("m2"), day.group("d2"));
        // Two dates are a span of time or a mistake; neither is the day of publication.
        return day.find() ? Optional.empty() : found;
      }
      return Optional.of(
          LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> month(String year, String month) {
    return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)).toString());
  }

  private static Optional<String> day(String year, String month, String day) {
    return Optional.of(
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
            .toString());
  }
}
