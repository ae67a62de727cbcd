package org.dateline.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The days that a time covers, both included.
 *
 * @param from the first
 * @param to the last
 */
record Days(LocalDate from, LocalDate to) {

  /** Of a literal that tells the year; none of another. */
  static Optional<Days> of(Node literal) {
    return literal.isLiteral() ? parse(literal.getLiteralLexicalForm()) : Optional.empty();
  }

  /** Of a day, a month or a year: {@code 2001-11-13}, {@code 2001-11}, {@code 2001}. */
  static Optional<Days> parse(String text) {
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        LocalDate day = LocalDate.parse(text);
        return Optional.of(new Days(day, day));
      }
      if (text.matches("\\d{4}-\\d\\d")) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
      }
      if (text.matches("\\d{4}")) {
        Year year = Year.parse(text);
        return Optional.of(new Days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
      }
    } catch (DateTimeException e) {
      // No day of the calendar.
    }
    return Optional.empty();
  }

  /** A day as search indexes it: days since 1970. */
  static int sinceEpoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** When an event happened or held, as far as it says. */
  static Optional<Days> of(Facts facts, Node event) {
    Optional<Days> time = facts.object(event, Terms.TIME).flatMap(Days::of);
    if (time.isPresent()) {
      return time;
    }
    Optional<Days> start = facts.object(event, Terms.START_TIME).flatMap(Days::of);
    Optional<Days> end = facts.object(event, Terms.END_TIME).flatMap(Days::of);
    if (start.isPresent() && end.isPresent() && !end.get().to().isBefore(start.get().from())) {
      return Optional.of(new Days(start.get().from(), end.get().to()));
    }
    return start.or(() -> end);
  }

  /** A time literal as the API gives it. */
  static Map<String, Object> json(Node literal) {
    String text = Facts.text(literal);
    String type = literal.isLiteral() ? Terms.local(node(literal)) : "";
    String precision =
        switch (type) {
          case "date" -> "day";
          case "gYearMonth" -> "month";
          case "gYear" -> "year";
          case "gMonthDay" -> "dayOfYear";
          case "gMonth" -> "monthOfYear";
          default -> "other";
        };
    return Json.object("value", text, "precision", precision);
  }

  private static Node node(Node literal) {
    return org.apache.jena.graph.NodeFactory.createURI(literal.getLiteralDatatypeURI());
  }
}
