package org.dateline.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dateline.ontology.Calendar;
import org.dateline.ontology.TimePattern;

/**
 * Turns what a time pattern found into a time, against the publication date or the time named last
 * (Strötgen and Gertz 2013). Where neither is known, a time stays as exact as it can honestly be:
 * "14/11" is {@code --11-14}, "yesterday" is nothing.
 */
final class TimeResolver {
  /**
   * A day named without a year may lie this far ahead of the report; else the year before is meant.
   */
  private static final int DAYS_AHEAD = 60;

  private final Calendar calendar;
  private final Optional<LocalDate> reference;
  private final Optional<Integer> referenceYear;
  private Optional<String> anchor = Optional.empty();

  /** The years that the text has named together with a month. */
  private final Map<Integer, Integer> years = new HashMap<>();

  TimeResolver(Calendar calendar, Optional<String> published) {
    this.calendar = calendar;
    this.reference =
        published.filter(p -> p.length() >= 10).map(p -> LocalDate.parse(p.substring(0, 10)));
    this.referenceYear = published.map(p -> Integer.valueOf(p.substring(0, 4)));
  }

  /** Remembers the last time that the text names. */
  void anchor(When when) {
    when.at().or(when::start).ifPresent(time -> anchor = Optional.of(time));
  }

  When resolve(TimePattern pattern, Matcher found) {
    Optional<String> time;
    try {
      time =
          switch (pattern.kind()) {
            case DATE -> date(pattern, found);
            case SHIFT ->
                shift(pattern, found, reference.map(LocalDate::toString).or(this::onlyYear));
            case ANCHORED -> shift(pattern, found, anchor);
            case WEEKDAY -> weekday(pattern, found);
            case SPAN -> span(pattern, found);
            case DURATION, VAGUE -> Optional.empty();
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

  private Optional<String> onlyYear() {
    return referenceYear.map("%04d"::formatted);
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
      return Optional.ofNullable(year).map("%04d"::formatted);
    }
    if (year != null) {
      years.put(month, year);
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
      return Optional.of(yearless(LocalDate.of(2000, month, day)));
    }
    return Optional.of(LocalDate.of(year, month, day).toString());
  }

  private static String yearless(LocalDate day) {
    return "--%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * The year that puts the day nearest before the report, or shortly after it; in a report without
   * a date, the year that the text has named with that month.
   */
  private Integer yearOf(int month, int day, boolean wholeMonth) {
    if (reference.isEmpty()) {
      return referenceYear.orElse(years.get(month));
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

  private Optional<String> shift(TimePattern pattern, Matcher m, Optional<String> from) {
    Optional<Integer> amount = amount(pattern, m);
    if (amount.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    String time = from.get();
    int n = amount.get();
    if (time.startsWith("--")) {
      return yearlessShift(unit(pattern, m), n, time);
    }
    return switch (unit(pattern, m)) {
      case "year" -> Optional.of("%04d".formatted(Integer.parseInt(time.substring(0, 4)) + n));
      case "month" ->
          time.length() < 7
              ? Optional.empty()
              : Optional.of(YearMonth.parse(time.substring(0, 7)).plusMonths(n).toString());
      default ->
          time.length() < 10
              ? Optional.empty()
              : shift(pattern, unit(pattern, m), n, LocalDate.parse(time));
    };
  }

  private static Optional<String> shift(TimePattern pattern, String unit, int n, LocalDate day) {
    boolean anchored = pattern.kind() == TimePattern.Kind.ANCHORED;
    return switch (unit) {
      case "day" -> Optional.of(day.plusDays(n).toString());
      // Hours before or after a happening are told of its own day.
      case "hour" -> anchored ? Optional.of(day.toString()) : cover(day.minusDays(1), day);
      case "week" -> anchored ? cover(day, day.plusWeeks(n)) : week(day, n);
      case "weekend" -> weekend(day, n);
      default -> Optional.empty();
    };
  }

  /** A calendar week; of the running one only what is past can be told of. */
  private static Optional<String> week(LocalDate day, int n) {
    LocalDate monday = day.plusWeeks(n).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return cover(monday, n == 0 ? day : monday.plusDays(6));
  }

  /** The weekend before the day, or the one that it lies in. */
  private static Optional<String> weekend(LocalDate day, int n) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean within = day.toEpochDay() - saturday.toEpochDay() < 2;
    LocalDate meant = within ? saturday.plusWeeks(n) : saturday;
    return cover(meant, meant.plusDays(1));
  }

  /** A day whose year is not known, moved. */
  private static Optional<String> yearlessShift(String unit, int n, String time) {
    if (time.length() < 7 || !(unit.equals("day") || unit.equals("hour"))) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.parse("2001" + time.substring(1));
    LocalDate moved = unit.equals("day") ? day.plusDays(n) : day;
    return moved.getYear() == day.getYear() ? Optional.of(yearless(moved)) : Optional.empty();
  }

  private Optional<Integer> amount(TimePattern pattern, Matcher m) {
    String written = group(m, "n");
    if (written == null) {
      return Optional.of(pattern.shift());
    }
    Integer n = number(m, "n");
    n = n == null ? calendar.numbers().get(written) : n;
    return n == null ? Optional.empty() : Optional.of(pattern.shift() * n);
  }

  private String unit(TimePattern pattern, Matcher m) {
    return group(m, "unit") != null
        ? calendar.units().get(group(m, "unit"))
        : pattern.unit().orElse("day");
  }

  /** From so many units before the report to its day. */
  private Optional<String> span(TimePattern pattern, Matcher m) {
    Optional<Integer> amount = amount(pattern, m);
    if (amount.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = reference.get();
    int n = amount.get();
    return switch (unit(pattern, m)) {
      case "hour" -> cover(to.plusDays(Math.floorDiv(n, 24)), to);
      case "day" -> cover(to.plusDays(n), to);
      case "week" -> cover(to.plusWeeks(n), to);
      case "month" -> cover(to.plusMonths(n), to);
      default -> Optional.empty();
    };
  }

  /** The smallest day, month or year that holds both days; XML Schema has no type for a span. */
  private static Optional<String> cover(LocalDate from, LocalDate to) {
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

  private Optional<String> weekday(TimePattern pattern, Matcher m) {
    Integer number = calendar.weekdays().get(group(m, "weekday"));
    if (number == null || reference.isEmpty()) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(number);
    LocalDate published = reference.get();
    if (pattern.unit().equals(Optional.of("week"))) {
      // "Wednesday last week": a day of another calendar week.
      LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Optional.of(monday.plusWeeks(pattern.shift()).plusDays(number - 1L).toString());
    }
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
