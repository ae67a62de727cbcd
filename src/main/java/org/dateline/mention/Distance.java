package org.dateline.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * So many hours, days, weeks, months or years from one time to another.
 *
 * @param count how many; negative for backwards
 * @param unit {@code hour}, {@code day}, {@code week}, {@code month} or {@code year}
 */
public record Distance(int count, String unit) {

  /** The same distance the other way round. */
  public Distance back() {
    return new Distance(-count, unit);
  }

  /**
   * The time that lies so far from another, no more exact than both allow: a week after a month is
   * not known, two months after a day is a month.
   */
  public Optional<String> from(String time) {
    try {
      return switch (unit) {
        case "year" -> year(time).map(y -> "%04d".formatted(y.getValue() + count));
        case "month" -> month(time).map(m -> m.plusMonths(count).toString());
        case "week" ->
            day(time).map(d -> moved(d)).flatMap(d -> cover(d.minusDays(3), d.plusDays(3)));
        case "day" ->
            time.startsWith("--") ? yearless(time) : day(time).map(d -> moved(d).toString());
        // Hours before or after a happening are told of its own day.
        default -> day(time).map(LocalDate::toString);
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The smallest day, month or year that holds a day and all up to this distance from it. */
  public Optional<String> around(String time) {
    if (time.startsWith("--") && time.length() == 7) {
      LocalDate day = MonthDay.parse(time).atYear(SOME_YEAR);
      LocalDate end = moved(day);
      return YearMonth.from(day).equals(YearMonth.from(end))
          ? Optional.of(time.substring(0, 4))
          : Optional.empty();
    }
    return day(time)
        .flatMap(
            day -> {
              LocalDate end = moved(day);
              return end.isBefore(day) ? cover(end, day) : cover(day, end);
            });
  }

  /** The time so far from a day, at the precision of the unit. */
  public Optional<String> roughly(String time) {
    return day(time)
        .map(this::moved)
        .map(
            d ->
                switch (unit) {
                  case "year" -> "%04d".formatted(d.getYear());
                  case "month", "week" -> YearMonth.from(d).toString();
                  default -> d.toString();
                });
  }

  /** The day or month so far from another, as exact as that. */
  Optional<String> exactly(String time) {
    return time.length() == 7
        ? month(time).map(m -> m.plusMonths(count).toString())
        : day(time).map(d -> moved(d).toString());
  }

  private static final int SOME_YEAR = 2001;

  private LocalDate moved(LocalDate day) {
    return switch (unit) {
      case "year" -> day.plusYears(count);
      case "month" -> day.plusMonths(count);
      case "week" -> day.plusWeeks(count);
      case "day" -> day.plusDays(count);
      default -> day.plusDays(Math.floorDiv(count, 24));
    };
  }

  private Optional<String> yearless(String time) {
    if (time.length() < 7) {
      return Optional.empty();
    }
    LocalDate day = MonthDay.parse(time).atYear(SOME_YEAR);
    LocalDate end = day.plus(count, ChronoUnit.DAYS);
    return end.getYear() == SOME_YEAR
        ? Optional.of(MonthDay.from(end).toString())
        : Optional.empty();
  }

  /** A day, of a known year or not. */
  public static boolean isDay(String time) {
    return time.length() == 10 || (time.startsWith("--") && time.length() == 7);
  }

  private static Optional<LocalDate> day(String time) {
    return time.length() == 10 ? Optional.of(LocalDate.parse(time)) : Optional.empty();
  }

  private static Optional<YearMonth> month(String time) {
    return time.length() >= 7 && !time.startsWith("--")
        ? Optional.of(YearMonth.parse(time.substring(0, 7)))
        : Optional.empty();
  }

  private static Optional<Year> year(String time) {
    return time.startsWith("--") ? Optional.empty() : Optional.of(Year.parse(time.substring(0, 4)));
  }

  /** The smallest day, month or year that holds both days; XML Schema has no type for a span. */
  static Optional<String> cover(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return Optional.of(from.toString());
    }
    if (YearMonth.from(from).equals(YearMonth.from(to))) {
      return Optional.of(YearMonth.from(from).toString());
    }
    return from.getYear() == to.getYear()
        ? Optional.of("%04d".formatted(from.getYear()))
        : Optional.empty();
  }
}
