package org.dateline.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Between which days something happened or held, both included.
 *
 * @param earliest not before this day; empty when nothing bounds it
 * @param latest not after this day; empty when nothing bounds it
 */
public record Bounds(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  /** No bounds at all. */
  public static final Bounds UNKNOWN = new Bounds(Optional.empty(), Optional.empty());

  /** The earlier latest day first, then the earlier earliest day; what is unknown comes last. */
  static final Comparator<Bounds> IN_TIME =
      Comparator.comparing((Bounds b) -> b.latest.orElse(LocalDate.MAX))
          .thenComparing(b -> b.earliest.orElse(LocalDate.MIN));

  /** Checks the order. */
  public Bounds {
    if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
      throw new IllegalArgumentException(earliest.get() + " is after " + latest.get());
    }
  }

  static Bounds of(LocalDate from, LocalDate to) {
    return new Bounds(Optional.of(from), Optional.of(to));
  }

  static Bounds until(LocalDate day) {
    return new Bounds(Optional.empty(), Optional.of(day));
  }

  /**
   * The days that a time literal covers; none when it is no time. A day without a year is the last
   * one on or before the day of the report, for nobody reports what is to come as done.
   */
  static Optional<Bounds> of(Node literal, Optional<LocalDate> reported) {
    String text = literal.getLiteralLexicalForm();
    try {
      return switch (literal.getLiteralDatatype().getURI().replaceFirst(".*#", "")) {
        case "date" -> Optional.of(of(LocalDate.parse(text), LocalDate.parse(text)));
        case "gYearMonth" -> Optional.of(month(YearMonth.parse(text)));
        case "gYear" -> Optional.of(year(Year.parse(text)));
        case "gMonthDay" -> reported.map(day -> yearless(MonthDay.parse(text), day));
        case "gMonth" -> reported.map(day -> yearless(Integer.parseInt(text.substring(2)), day));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Bounds month(YearMonth month) {
    return of(month.atDay(1), month.atEndOfMonth());
  }

  private static Bounds year(Year year) {
    return of(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static Bounds yearless(MonthDay day, LocalDate reported) {
    LocalDate sameYear = day.atYear(reported.getYear());
    LocalDate last = sameYear.isAfter(reported) ? day.atYear(reported.getYear() - 1) : sameYear;
    return of(last, last);
  }

  private static Bounds yearless(int month, LocalDate reported) {
    YearMonth sameYear = YearMonth.of(reported.getYear(), month);
    return month(sameYear.atDay(1).isAfter(reported) ? sameYear.minusYears(1) : sameYear);
  }

  /** True when there is a latest day: it can be put in order. */
  public boolean dated() {
    return latest.isPresent();
  }

  /** True when some day may belong to both. */
  boolean meets(Bounds other) {
    return !after(other) && !other.after(this);
  }

  /** True when every day of this is after every day of the other. */
  boolean after(Bounds other) {
    return earliest.isPresent()
        && other.latest.isPresent()
        && earliest.get().isAfter(other.latest.get());
  }

  /** True when nothing else is between its bounds than days of one month. */
  boolean fine() {
    return earliest.isPresent()
        && latest.isPresent()
        && earliest.get().plusDays(31).isAfter(latest.get());
  }

  /** The time as exact as the bounds are, when they are those of a day, a month or a year. */
  Optional<Node> told() {
    if (earliest.isEmpty() || latest.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = earliest.get();
    LocalDate to = latest.get();
    if (from.equals(to)) {
      return Optional.of(Terms.date(from));
    }
    YearMonth month = YearMonth.from(from);
    if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
      return Optional.of(literal(month.toString(), XSDDatatype.XSDgYearMonth));
    }
    Year year = Year.from(from);
    boolean whole = from.equals(year.atDay(1)) && to.equals(year.atMonth(12).atEndOfMonth());
    return whole
        ? Optional.of(
            literal(String.format(Locale.ROOT, "%04d", from.getYear()), XSDDatatype.XSDgYear))
        : Optional.empty();
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  /**
   * As people write it: a day, a month, a year, "by" or "from" a day, or "a to b"; "" if unknown.
   */
  @Override
  public String toString() {
    return told()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(
            () -> {
              if (earliest.isPresent() && latest.isPresent()) {
                return earliest.get() + " to " + latest.get();
              }
              return latest.map(d -> "by " + d).or(() -> earliest.map(d -> "from " + d)).orElse("");
            });
  }
}
