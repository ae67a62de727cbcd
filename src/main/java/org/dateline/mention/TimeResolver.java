package org.dateline.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  /** A first day so many years before the report begins a story of its own. */
  private static final int LONG_AGO = 2;

  /** So many days such a story may last. */
  private static final int STORY_DAYS = 120;

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

  /** The year that the sentence has named last; null if none. */
  private Integer lastYear;

  /** The day, long before the report, with which the text begins to tell; null if it does not. */
  private LocalDate longAgo;

  /** How many months or years of long ago the text has named, before any other time. */
  private int longAgoNamed;

  /** Whether the text has named a day. */
  private boolean begun;

  TimeResolver(Calendar calendar, Optional<String> published) {
    this.calendar = calendar;
    this.reference =
        published.filter(p -> p.length() >= 10).map(p -> LocalDate.parse(p.substring(0, 10)));
    this.referenceYear = published.map(p -> Integer.valueOf(p.substring(0, 4)));
  }

  /** A new sentence begins. */
  void sentence() {
    lastYear = null;
  }

  /** Remembers the last time that the text names. */
  void anchor(When when) {
    anchor = when.at().or(when::start).or(() -> anchor);
    when.at().or(when::start).filter(Distance::isDay).ifPresent(t -> anchorDay = Optional.of(t));
  }

  When resolve(TimeMatch found) {
    try {
      Optional<String> none = Optional.empty();
      Optional<String> time =
          switch (found.kind()) {
            case DATE -> date(found);
            case SHIFT -> shift(found, today().or(this::onlyYear));
            case ANCHORED -> anchored(found).filter(t -> !afterReport(t));
            case WEEKDAY -> weekday(found);
            case SPAN -> span(found);
            case DATELINE -> dateline(found);
            case OFFSET, DAY_PART, DURATION, VAGUE -> none;
          };
      begins(found, time);
      return range(found, time).orElse(new When(time, none, none).as(found.bound()));
    } catch (DateTimeException e) {
      // "31/2" looks like a date and is none.
      return When.UNKNOWN;
    }
  }

  /**
   * The first day that a text names tells what it is about. "10 March 1975", told in 2015, begins a
   * story of long ago, and the days without a year that follow it are of that story.
   */
  private void begins(TimeMatch found, Optional<String> time) {
    boolean dated = found.kind() == TimePattern.Kind.DATE && found.number("year") != null;
    if (!begun && dated && time.filter(t -> t.length() < 10).isPresent()) {
      ofLongAgo(time.get());
    }
    if (begun || time.filter(t -> t.length() == 10).isEmpty()) {
      return;
    }
    begun = true;
    LocalDate day = LocalDate.parse(time.get());
    if (dated && reference.filter(r -> day.isBefore(r.minusYears(LONG_AGO))).isPresent()) {
      longAgo = day;
    }
  }

  /** Two months or years of long ago, named before any day: "winter 1998 … early in May 1999". */
  private void ofLongAgo(String time) {
    int year = Integer.parseInt(time.substring(0, 4));
    boolean old = reference.filter(r -> year < r.getYear() - LONG_AGO).isPresent();
    longAgoNamed = old ? longAgoNamed + 1 : 0;
    if (longAgoNamed > 1 && time.length() == 7) {
      longAgo = LocalDate.parse(time + "-01");
    } else if (!old) {
      longAgo = null;
    }
  }

  /** The year of a day or month of a story of long ago; null if it is none of the story's. */
  private Integer storyYear(int month, int day) {
    if (longAgo == null) {
      return null;
    }
    LocalDate same = LocalDate.of(longAgo.getYear(), month, day);
    LocalDate next =
        YearMonth.from(same).isBefore(YearMonth.from(longAgo)) ? same.plusYears(1) : same;
    return next.isAfter(longAgo.plusDays(STORY_DAYS)) ? null : next.getYear();
  }

  /** The time told where the clause is about what is to come, if that is another. */
  Optional<String> ahead(TimeMatch found) {
    boolean anchored = found.kind() == TimePattern.Kind.ANCHORED;
    if (longAgo != null && found.kind() == TimePattern.Kind.DATE) {
      return Optional.empty();
    }
    if (reference.isEmpty() || (found.shift() > 0 && !anchored)) {
      return Optional.empty();
    }
    LocalDate today = reference.get();
    try {
      return switch (found.kind()) {
        case WEEKDAY ->
            Optional.ofNullable(calendar.weekdays().get(found.group("weekday")))
                .filter(number -> found.unit().isEmpty())
                .map(n -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(n))).toString());
        case SHIFT ->
            found.shift() == 0
                ? restOf(found.unit().orElse("day"), today)
                : weekendAhead(found, today);
        case DATE -> dateAhead(found, today);
        case ANCHORED -> anchored(found).filter(this::afterReport);
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

  private static Optional<String> weekendAhead(TimeMatch found, LocalDate today) {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return found.unit().equals(Optional.of("weekend"))
        ? Distance.cover(sunday.minusDays(1), sunday)
        : Optional.empty();
  }

  /** A date without a year that is nearer when it comes round again. */
  private Optional<String> dateAhead(TimeMatch found, LocalDate today) {
    Optional<String> time = undated(found);
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
  Optional<String> behind(TimeMatch found) {
    if (reference.isEmpty() || found.kind() != TimePattern.Kind.DATE) {
      return Optional.empty();
    }
    return undated(found)
        .filter(time -> time.compareTo(reference.get().toString()) > 0)
        .flatMap(time -> new Distance(-12, "month").exactly(time));
  }

  /** A day or month that is named without its year. */
  private Optional<String> undated(TimeMatch found) {
    boolean without = found.number("year") == null && found.unit().isEmpty();
    try {
      return without
          ? date(found).filter(t -> !t.startsWith("--") && t.length() > 4)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> anchored(TimeMatch found) {
    Integer month = found.number("month");
    if (month != null) {
      // "July of the same year"
      return anchor("month")
          .filter(a -> !a.startsWith("--"))
          .map(a -> YearMonth.of(Integer.parseInt(a.substring(0, 4)), month).toString());
    }
    if (found.group("monthName") != null) {
      return next(calendar.months().get(found.group("monthName")), anchor("month"));
    }
    return shift(found, anchor(unit(found)));
  }

  /** "The following February": the first after the month of the last time named. */
  private static Optional<String> next(int month, Optional<String> after) {
    return after
        .filter(t -> t.length() >= 7 && !t.startsWith("--"))
        .map(t -> YearMonth.parse(t.substring(0, 7)))
        .map(m -> YearMonth.of(month > m.getMonthValue() ? m.getYear() : m.getYear() + 1, month))
        .map(YearMonth::toString);
  }

  private boolean afterReport(String time) {
    return reference.filter(day -> time.compareTo(day.toString()) > 0).isPresent();
  }

  /** How far from another time it is, or how long a time it tells of. */
  Optional<Distance> distance(TimeMatch found) {
    boolean tells =
        found.kind() == TimePattern.Kind.OFFSET || found.kind() == TimePattern.Kind.VAGUE;
    boolean counted = found.group("n") != null || found.unit().isPresent();
    return tells && counted
        ? amount(found).map(n -> new Distance(n, unit(found)))
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
  private Optional<String> dateline(TimeMatch found) {
    date(found).ifPresent(this::today);
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
  private static Optional<When> range(TimeMatch found, Optional<String> last) {
    String year = found.group("fromYear");
    if (year != null && last.filter(y -> y.compareTo(year) > 0).isPresent()) {
      return Optional.of(new When(Optional.empty(), Optional.of(year), last));
    }
    Integer from = found.number("from");
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

  private Optional<String> date(TimeMatch found) {
    Integer day = found.number("day");
    Integer month = found.number("month");
    if (month == null && found.group("monthName") != null) {
      month = calendar.months().get(found.group("monthName"));
    }
    Integer year = found.number("year");
    Optional<Integer> thisYear = reference.map(LocalDate::getYear).or(() -> referenceYear);
    if (year == null && found.unit().equals(Optional.of("year")) && thisYear.isPresent()) {
      year = thisYear.get() + found.shift();
    }
    lastYear = year == null ? lastYear : year;
    if (month == null) {
      return Optional.ofNullable(year).map("%04d"::formatted);
    }
    if (year != null) {
      years.put(month, year);
    }
    if (day == null) {
      if (year == null) {
        year = yearOf(month, 1, past(found) ? 0 : DAYS_AHEAD + 31);
      }
      return Optional.of(
          year == null ? "--%02d".formatted(month) : YearMonth.of(year, month).toString());
    }
    if (year == null) {
      year = yearOf(month, day, DAYS_AHEAD);
    }
    if (year == null) {
      return Optional.of(named(found, yearless(LocalDate.of(2000, month, day))));
    }
    return Optional.of(named(found, LocalDate.of(year, month, day).toString()));
  }

  /** Remembers what else the text tells with the day: its weekday, or that it is yesterday. */
  private String named(TimeMatch found, String day) {
    String weekday = found.group("weekday");
    Integer number = weekday == null ? null : calendar.weekdays().get(weekday);
    if (number != null) {
      weekdays.put(number, day);
    }
    toldToday(found, day);
    return day;
  }

  /** "Yesterday, 13 November": so the report is of the 14th. */
  private void toldToday(TimeMatch found, String day) {
    if (found.unit().equals(Optional.of("day"))) {
      new Distance(-found.shift(), "day").from(day).ifPresent(this::today);
    }
  }

  private static boolean past(TimeMatch found) {
    return found.unit().isEmpty() && found.shift() < 0;
  }

  private static String yearless(LocalDate day) {
    return MonthDay.from(day).toString();
  }

  /**
   * The year that puts the day nearest before the report, or shortly after it; in a report without
   * a date, the year that the text has named with that month.
   */
  private Integer yearOf(int month, int day, int ahead) {
    Integer told = storyYear(month, day);
    if (told != null) {
      return told;
    }
    if (reference.isEmpty()) {
      return referenceYear.orElse(years.getOrDefault(month, lastYear));
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

  private Optional<String> shift(TimeMatch found, Optional<String> from) {
    Optional<Integer> amount = amount(found);
    if (amount.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    String time = from.get();
    int n = amount.get();
    if (unit(found).equals("time")) {
      // "At that time": as exact as the time that it points back to.
      return from;
    }
    if (time.startsWith("--")) {
      return yearlessShift(unit(found), n, time);
    }
    return switch (unit(found)) {
      case "year" -> Optional.of("%04d".formatted(Integer.parseInt(time.substring(0, 4)) + n));
      case "month" ->
          time.length() < 7
              ? Optional.empty()
              : Optional.of(YearMonth.parse(time.substring(0, 7)).plusMonths(n).toString());
      default ->
          time.length() < 10
              ? Optional.empty()
              : shift(found, unit(found), n, LocalDate.parse(time));
    };
  }

  private static Optional<String> shift(TimeMatch found, String unit, int n, LocalDate day) {
    boolean anchored = found.kind() == TimePattern.Kind.ANCHORED;
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

  private Optional<Integer> amount(TimeMatch found) {
    String written = found.group("n");
    if (written == null) {
      return Optional.of(found.shift());
    }
    Integer n = found.number("n");
    n = n == null ? calendar.numbers().get(written) : n;
    return n == null ? Optional.empty() : Optional.of(found.shift() * n);
  }

  private String unit(TimeMatch found) {
    return found.group("unit") != null
        ? calendar.units().get(found.group("unit"))
        : found.unit().orElse("day");
  }

  /** From so many units before the report to its day. */
  private Optional<String> span(TimeMatch found) {
    Optional<Integer> amount = amount(found);
    if (amount.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = reference.get();
    int n = amount.get();
    if (found.bound() == TimePattern.Bound.START) {
      // "For the past two years": it began about then.
      return new Distance(n, unit(found)).roughly(to.toString());
    }
    return switch (unit(found)) {
      case "hour" -> Distance.cover(to.plusDays(Math.floorDiv(n, 24)), to);
      case "day" -> Distance.cover(to.plusDays(n), to);
      case "week" -> Distance.cover(to.plusWeeks(n), to);
      case "month" -> Distance.cover(to.plusMonths(n), to);
      default -> Optional.empty();
    };
  }

  private Optional<String> weekday(TimeMatch found) {
    Integer number = calendar.weekdays().get(found.group("weekday"));
    if (number == null || reference.isEmpty()) {
      // "Thursday, 15 December … on Thursday"
      return Optional.ofNullable(number).map(weekdays::get);
    }
    DayOfWeek day = DayOfWeek.of(number);
    LocalDate published = reference.get();
    if (found.unit().equals(Optional.of("week"))) {
      // "Wednesday last week": a day of another calendar week.
      LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Optional.of(monday.plusWeeks(found.shift()).plusDays(number - 1L).toString());
    }
    LocalDate nearest =
        found.shift() > 0
            ? published.with(TemporalAdjusters.next(day))
            : published.with(TemporalAdjusters.previousOrSame(day));
    return Optional.of(nearest.toString());
  }
}
