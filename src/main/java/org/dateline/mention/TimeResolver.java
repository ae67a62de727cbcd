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
  private final Optional<Integer> referenceYear;

  /** The day of the report, if it is known or the text tells it. */
  private Optional<LocalDate> reference;

  /** The day of the report without its year, as the text tells it. */
  private Optional<String> yearlessReference = Optional.empty();

  private Optional<String> anchor = Optional.empty();

  /** The last day that the text names. */
  private Optional<String> anchorDay = Optional.empty();

  /** The weekdays that the text has named together with a date. */
  private final Map<Integer, String> weekdays = new HashMap<>();

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
    anchor = when.at().or(when::start).or(() -> anchor);
    when.at().or(when::start).filter(Distance::isDay).ifPresent(t -> anchorDay = Optional.of(t));
  }

  When resolve(TimePattern pattern, Matcher found) {
    try {
      Optional<String> none = Optional.empty();
      Optional<String> time =
          switch (pattern.kind()) {
            case DATE -> date(pattern, found);
            case SHIFT -> shift(pattern, found, today().or(this::onlyYear));
            case ANCHORED -> anchored(pattern, found).filter(t -> !afterReport(t));
            case WEEKDAY -> weekday(pattern, found);
            case SPAN -> span(pattern, found);
            case DATELINE -> dateline(pattern, found);
            case OFFSET, DAY_PART, DURATION, VAGUE -> none;
          };
      return range(found, time).orElse(new When(time, none, none).as(pattern.bound()));
    } catch (DateTimeException e) {
      // "31/2" looks like a date and is none.
      return When.UNKNOWN;
    }
  }

  /** The time told where the clause is about what is to come, if that is another. */
  Optional<String> ahead(TimePattern pattern, Matcher found) {
    boolean anchored = pattern.kind() == TimePattern.Kind.ANCHORED;
    if (reference.isEmpty() || (pattern.shift() > 0 && !anchored)) {
      return Optional.empty();
    }
    LocalDate today = reference.get();
    try {
      return switch (pattern.kind()) {
        case WEEKDAY ->
            Optional.ofNullable(calendar.weekdays().get(group(found, "weekday")))
                .filter(number -> pattern.unit().isEmpty())
                .map(n -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(n))).toString());
        case SHIFT ->
            pattern.shift() == 0
                ? restOf(pattern.unit().orElse("day"), today)
                : weekendAhead(pattern, today);
        case DATE -> dateAhead(pattern, found, today);
        case ANCHORED -> anchored(pattern, found).filter(this::afterReport);
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is left of this week. */
  private static Optional<String> restOf(String unit, LocalDate today) {
    return unit.equals("week")
        ? Distance.cover(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
        : Optional.empty();
  }

  private static Optional<String> weekendAhead(TimePattern pattern, LocalDate today) {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return pattern.unit().equals(Optional.of("weekend"))
        ? Distance.cover(sunday.minusDays(1), sunday)
        : Optional.empty();
  }

  /** A date without a year that is nearer when it comes round again. */
  private Optional<String> dateAhead(TimePattern pattern, Matcher found, LocalDate today) {
    Optional<String> time = undated(pattern, found);
    if (time.isEmpty()) {
      return Optional.empty();
    }
    boolean day = time.get().length() == 10;
    LocalDate past = LocalDate.parse(day ? time.get() : time.get() + "-28");
    LocalDate next = past.plusYears(1);
    boolean nearer =
        past.isBefore(today)
            && next.toEpochDay() - today.toEpochDay() < today.toEpochDay() - past.toEpochDay();
    return nearer ? Optional.of(next.toString().substring(0, day ? 10 : 7)) : Optional.empty();
  }

  /** The time told where the clause is about what has come about, if that is another. */
  Optional<String> behind(TimePattern pattern, Matcher found) {
    if (reference.isEmpty() || pattern.kind() != TimePattern.Kind.DATE) {
      return Optional.empty();
    }
    return undated(pattern, found)
        .filter(time -> time.compareTo(reference.get().toString()) > 0)
        .flatMap(time -> new Distance(-12, "month").exactly(time));
  }

  /** A day or month that is named without its year. */
  private Optional<String> undated(TimePattern pattern, Matcher found) {
    boolean without = number(found, "year") == null && pattern.unit().isEmpty();
    try {
      return without
          ? date(pattern, found).filter(t -> !t.startsWith("--") && t.length() > 4)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> anchored(TimePattern pattern, Matcher found) {
    return shift(pattern, found, anchor(unit(pattern, found)));
  }

  private boolean afterReport(String time) {
    return reference.filter(day -> time.compareTo(day.toString()) > 0).isPresent();
  }

  /** How far from another time it is, or how long a time it tells of. */
  Optional<Distance> distance(TimePattern pattern, Matcher found) {
    boolean tells =
        pattern.kind() == TimePattern.Kind.OFFSET || pattern.kind() == TimePattern.Kind.VAGUE;
    boolean counted = group(found, "n") != null || pattern.unit().isPresent();
    return tells && counted
        ? amount(pattern, found).map(n -> new Distance(n, unit(pattern, found)))
        : Optional.empty();
  }

  /** The day of the report, as exact as it is known. */
  private Optional<String> today() {
    return reference.map(LocalDate::toString).or(() -> yearlessReference);
  }

  /**
   * What "two days later" counts from: the last time named; if that is a mere month or year before
   * the last day named, it was background, and the day still stands.
   */
  private Optional<String> anchor(String unit) {
    boolean byDay = unit.equals("day") || unit.equals("hour") || unit.equals("week");
    boolean background =
        byDay
            && anchor.filter(a -> !Distance.isDay(a) && !a.startsWith("--")).isPresent()
            && anchorDay
                .filter(d -> !d.startsWith("--") && d.compareTo(anchor.get()) > 0)
                .isPresent()
            && !anchorDay.get().startsWith(anchor.get());
    return background ? anchorDay : anchor;
  }

  /** The day of the report, told by its first line; where it was not known, it is now. */
  private Optional<String> dateline(TimePattern pattern, Matcher found) {
    date(pattern, found).ifPresent(this::today);
    return Optional.empty();
  }

  private void today(String day) {
    if (reference.isPresent() || !Distance.isDay(day)) {
      return;
    }
    if (day.startsWith("--")) {
      yearlessReference = Optional.of(day);
    } else {
      reference = Optional.of(LocalDate.parse(day));
    }
  }

  /** "From the 3rd to the 5th of May": the last day is the pattern's own. */
  private static Optional<When> range(Matcher found, Optional<String> last) {
    String year = group(found, "fromYear");
    if (year != null && last.filter(y -> y.compareTo(year) > 0).isPresent()) {
      return Optional.of(new When(Optional.empty(), Optional.of(year), last));
    }
    Integer from = number(found, "from");
    if (from == null || last.filter(Distance::isDay).isEmpty()) {
      return Optional.empty();
    }
    String month = last.get().substring(0, last.get().length() - 2);
    String first = month + "%02d".formatted(from);
    return first.compareTo(last.get()) < 0
        ? Optional.of(
            new When(Optional.of(month.substring(0, month.length() - 1)), Optional.of(first), last))
        : Optional.empty();
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
    Optional<Integer> thisYear = reference.map(LocalDate::getYear).or(() -> referenceYear);
    if (year == null && pattern.unit().equals(Optional.of("year")) && thisYear.isPresent()) {
      year = thisYear.get() + pattern.shift();
    }
    if (month == null) {
      return Optional.ofNullable(year).map("%04d"::formatted);
    }
    if (year != null) {
      years.put(month, year);
    }
    if (day == null) {
      if (year == null) {
        year = yearOf(month, 1, past(pattern) ? 0 : DAYS_AHEAD + 31);
      }
      return Optional.of(
          year == null ? "--%02d".formatted(month) : YearMonth.of(year, month).toString());
    }
    if (year == null) {
      year = yearOf(month, day, DAYS_AHEAD);
    }
    if (year == null) {
      return Optional.of(named(pattern, m, yearless(LocalDate.of(2000, month, day))));
    }
    return Optional.of(named(pattern, m, LocalDate.of(year, month, day).toString()));
  }

  /** Remembers what else the text tells with the day: its weekday, or that it is yesterday. */
  private String named(TimePattern pattern, Matcher m, String day) {
    String weekday = group(m, "weekday");
    Integer number = weekday == null ? null : calendar.weekdays().get(weekday);
    if (number != null) {
      weekdays.put(number, day);
    }
    toldToday(pattern, day);
    return day;
  }

  /** "Yesterday, 13 November": so the report is of the 14th. */
  private void toldToday(TimePattern pattern, String day) {
    if (pattern.unit().equals(Optional.of("day"))) {
      new Distance(-pattern.shift(), "day").from(day).ifPresent(this::today);
    }
  }

  private static boolean past(TimePattern pattern) {
    return pattern.unit().isEmpty() && pattern.shift() < 0;
  }

  private static String yearless(LocalDate day) {
    return "--%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * The year that puts the day nearest before the report, or shortly after it; in a report without
   * a date, the year that the text has named with that month.
   */
  private Integer yearOf(int month, int day, int ahead) {
    if (reference.isEmpty()) {
      return referenceYear.orElse(years.get(month));
    }
    LocalDate published = reference.get();
    LocalDate same = LocalDate.of(published.getYear(), month, day);
    if (same.isAfter(published.plusDays(ahead))) {
      return published.getYear() - 1;
    }
    LocalDate next = same.plusYears(1);
    return !next.isAfter(published.plusDays(Math.min(ahead, DAYS_AHEAD / 2)))
        ? next.getYear()
        : published.getYear();
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
      case "hour" -> anchored ? Optional.of(day.toString()) : Distance.cover(day.minusDays(1), day);
      case "week" -> anchored ? Distance.cover(day, day.plusWeeks(n)) : week(day, n);
      case "weekend" -> weekend(day, n);
      default -> Optional.empty();
    };
  }

  /** A calendar week; of the running one only what is past can be told of. */
  private static Optional<String> week(LocalDate day, int n) {
    LocalDate monday = day.plusWeeks(n).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (n == 0) {
      // "This week", told on a Monday, is hardly that day alone.
      return Distance.cover(monday.isBefore(day) ? monday : day.minusDays(1), day);
    }
    return Distance.cover(monday, monday.plusDays(6));
  }

  /** The weekend before the day, or the one that it lies in. */
  private static Optional<String> weekend(LocalDate day, int n) {
    LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean within = day.toEpochDay() - saturday.toEpochDay() < 2;
    LocalDate meant = within ? saturday.plusWeeks(n) : saturday;
    return Distance.cover(meant, meant.plusDays(1));
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
    if (pattern.bound() == TimePattern.Bound.START) {
      // "For the past two years": it began about then.
      return new Distance(n, unit(pattern, m)).roughly(to.toString());
    }
    return switch (unit(pattern, m)) {
      case "hour" -> Distance.cover(to.plusDays(Math.floorDiv(n, 24)), to);
      case "day" -> Distance.cover(to.plusDays(n), to);
      case "week" -> Distance.cover(to.plusWeeks(n), to);
      case "month" -> Distance.cover(to.plusMonths(n), to);
      default -> Optional.empty();
    };
  }

  private Optional<String> weekday(TimePattern pattern, Matcher m) {
    Integer number = calendar.weekdays().get(group(m, "weekday"));
    if (number == null || reference.isEmpty()) {
      // "Thursday, 15 December … on Thursday"
      return Optional.ofNullable(number).map(weekdays::get);
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
