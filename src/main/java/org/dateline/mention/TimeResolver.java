package org.dateline.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dateline.ontology.Calendar;
import org.dateline.ontology.TimePattern;

/**
 * Turns what a time pattern found into a time, against the publication date. Where that is not
 * known, a time stays as exact as it can honestly be: "14/11" is {@code --11-14}, "yesterday" is
 * nothing.
 */
final class TimeResolver {
  /**
   * A day named without a year may lie this far ahead of the report; else the year before is meant.
   */
  private static final int DAYS_AHEAD = 60;

  private final Calendar calendar;
  private final Optional<LocalDate> reference;
  private final Optional<Integer> referenceYear;
  private Optional<LocalDate> anchor = Optional.empty();

  TimeResolver(Calendar calendar, Optional<String> published) {
    this.calendar = calendar;
    this.reference =
        published.filter(p -> p.length() >= 10).map(p -> LocalDate.parse(p.substring(0, 10)));
    this.referenceYear = published.map(p -> Integer.valueOf(p.substring(0, 4)));
  }

  /** Remembers the last day that the text names. */
  void anchor(When when) {
    when.at()
        .or(when::start)
        .filter(t -> t.matches("\\d{4}-\\d\\d-\\d\\d"))
        .map(LocalDate::parse)
        .ifPresent(day -> anchor = Optional.of(day));
  }

  When resolve(TimePattern pattern, Matcher found) {
    Optional<String> time;
    try {
      time =
          switch (pattern.kind()) {
            case DATE -> date(pattern, found);
            case SHIFT -> shift(pattern, found, reference);
            case ANCHORED -> shift(pattern, found, anchor);
            case WEEKDAY -> weekday(pattern, found);
            case DURATION -> Optional.empty();
          };
    } catch (DateTimeException e) {
      // "31/2" looks like a date and is none.
      time = Optional.empty();
    }
    Optional<String> none = Optional.empty();
    return switch (pattern.bound()) {
      case AT -> new When(time, none, none);
      case START -> new When(none, time, none);
      case END -> new When(none, none, time);
    };
  }

  private Optional<String> date(TimePattern pattern, Matcher m) {
    Integer day = number(m, "day");
    Integer month = number(m, "month");
    if (month == null && group(m, "monthName") != null) {
      month = calendar.months().get(group(m, "monthName"));
    }
    Integer year = number(m, "year");
    if (year == null && pattern.unit().equals(Optional.of("year")) && referenceYear.isPresent()) {
      year = referenceYear.get() + pattern.shift();
    }
    if (month == null) {
      return Optional.ofNullable(year).map(y -> "%04d".formatted(y));
    }
    if (day == null) {
      if (year == null) {
        year = yearOf(month, 1, true);
      }
      return Optional.of(
          year == null ? "--%02d".formatted(month) : YearMonth.of(year, month).toString());
    }
    if (year == null) {
      year = yearOf(month, day, false);
    }
    if (year == null) {
      LocalDate.of(2000, month, day);
      return Optional.of("--%02d-%02d".formatted(month, day));
    }
    return Optional.of(LocalDate.of(year, month, day).toString());
  }

  /** The year that puts the day nearest before the report, or shortly after it. */
  private Integer yearOf(int month, int day, boolean wholeMonth) {
    if (reference.isEmpty()) {
      return referenceYear.orElse(null);
    }
    LocalDate published = reference.get();
    LocalDate same = LocalDate.of(published.getYear(), month, day);
    int ahead = wholeMonth ? DAYS_AHEAD + 31 : DAYS_AHEAD;
    if (same.isAfter(published.plusDays(ahead))) {
      return published.getYear() - 1;
    }
    LocalDate next = same.plusYears(1);
    return !next.isAfter(published.plusDays(DAYS_AHEAD / 2)) ? next.getYear() : published.getYear();
  }

  private Optional<String> shift(TimePattern pattern, Matcher m, Optional<LocalDate> from) {
    int amount = pattern.shift();
    Integer n = number(m, "n");
    if (group(m, "n") != null) {
      if (n == null) {
        n = calendar.numbers().get(group(m, "n"));
      }
      if (n == null) {
        return Optional.empty();
      }
      amount *= n;
    }
    String unit =
        group(m, "unit") != null
            ? calendar.units().get(group(m, "unit"))
            : pattern.unit().orElse("day");
    if (unit.equals("year")) {
      int years = amount;
      Optional<Integer> year =
          pattern.kind() == TimePattern.Kind.ANCHORED
              ? from.map(LocalDate::getYear)
              : referenceYear;
      return year.map(y -> "%04d".formatted(y + years));
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = from.get();
    return switch (unit) {
      case "day" -> Optional.of(day.plusDays(amount).toString());
      case "month" -> Optional.of(YearMonth.from(day).plusMonths(amount).toString());
      // A week has no type of its own in XML Schema; the month holds it if it lies in one.
      case "week" -> month(day.plusWeeks(amount));
      default -> Optional.empty();
    };
  }

  private static Optional<String> month(LocalDate inWeek) {
    LocalDate monday = inWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.getMonth() == monday.plusDays(6).getMonth()
        ? Optional.of(YearMonth.from(monday).toString())
        : Optional.empty();
  }

  private Optional<String> weekday(TimePattern pattern, Matcher m) {
    Integer number = calendar.weekdays().get(group(m, "weekday"));
    if (number == null || reference.isEmpty()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(number);
    LocalDate published = reference.get();
    LocalDate found =
        pattern.shift() > 0
            ? published.with(TemporalAdjusters.next(day))
            : published.with(TemporalAdjusters.previousOrSame(day));
    return Optional.of(found.toString());
  }

  private static String group(Matcher m, String name) {
    try {
      return m.group(name);
    } catch (IllegalArgumentException e) {
      // The pattern has no such group.
      return null;
    }
  }

  private static Integer number(Matcher m, String name) {
    String text = group(m, name);
    return text != null && !text.isEmpty() && Character.isDigit(text.charAt(0))
        ? Integer.valueOf(text)
        : null;
  }
}
