package org.dateline.claim;

import java.util.Optional;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Schema;

/**
 * The time of which a report is telling. A report dates its story once and goes on; events that it
 * tells next, without a time of their own and without a word that goes back in time, happened then
 * (narrative progression: Partee 1984). What a source tells on a day, undated, is at least no later
 * than that day; the day's month stands for it.
 */
final class Narrative {
  /** So many sentences after a date the story may have moved on. */
  private static final int REACH = 6;

  /** A month or a year is not left and come back to: it holds for so many sentences. */
  private static final int COARSE_REACH = 2;

  /** In the first days of a month, what is told may well be of the month before. */
  private static final int EARLY = 3;

  private final Schema schema;
  private final Optional<String> published;
  private When story = When.UNKNOWN;
  private int sentence = Integer.MIN_VALUE / 2;
  private int line = -1;
  private Optional<String> said = Optional.empty();
  private int saidIn = Integer.MIN_VALUE / 2;

  Narrative(Schema schema, Optional<String> published) {
    this.schema = schema;
    this.published = published.filter(p -> p.length() >= 10).map(p -> p.substring(0, 10));
  }

  /**
   * An event as told.
   *
   * @param clause where
   * @param type IRI of its type
   * @param own the time told in its own clause
   * @param status how it stands
   * @param said whether a source tells it
   * @param saidOn when that source does
   */
  record Told(
      ClauseTime clause,
      String type,
      When own,
      Status status,
      boolean said,
      Optional<When> saidOn) {}

  /** A source speaks on that day. */
  void said(When when, int where) {
    when.at()
        .filter(t -> t.length() == 10)
        .ifPresent(
            day -> {
              said = Optional.of(day);
              saidIn = where;
            });
  }

  /** When it happened, as far as the clause, its sentence and the story before tell. */
  When date(Told told) {
    int index = told.clause.sentence().index();
    Status status = told.status;
    if (!told.own.unknown()) {
      own(told);
      return told.own;
    }
    boolean back = told.clause.anterior(told.said);
    boolean actual = status.modality() == Status.Modality.ACTUAL;
    if (actual && !back && told.saidOn.isPresent()) {
      // "The army said on Monday that it had taken X": the day of saying is the day told.
      return told.saidOn.get();
    }
    boolean sure =
        status.certainty() == Status.Certainty.CERTAIN
            || status.certainty() == Status.Certainty.PROBABLE;
    boolean happens =
        status.plain()
            && sure
            && !told.clause.relative()
            && (!schema.isA(told.type, DL.iri("Control")) || told.clause.begins());
    if (!happens || back) {
      return When.UNKNOWN;
    }
    Optional<When> before = told.clause.earlierInSentence();
    if (before.isPresent()) {
      return before.get();
    }
    if (told.clause.elsewhen()) {
      return When.UNKNOWN;
    }
    boolean near =
        story.at().filter(Narrative::isDay).isPresent()
            ? index - sentence <= REACH
            : index - sentence <= COARSE_REACH && told.clause.sentence().sentence().line() == line;
    if (near && !story.unknown()) {
      sentence = index;
      return story;
    }
    if (told.clause.recent() && published.isPresent()) {
      return published.flatMap(Narrative::month).map(When::at).orElse(When.UNKNOWN);
    }
    if (told.said && index - saidIn <= REACH) {
      return said.flatMap(Narrative::month).map(When::at).orElse(When.UNKNOWN);
    }
    return When.UNKNOWN;
  }

  private void own(Told told) {
    Optional<String> at = told.own.at();
    boolean background = told.clause.anterior(told.said) || told.clause.caption();
    if (at.isPresent() && told.status.plain() && !background) {
      // Since a month or a year much may have happened.
      boolean point = told.own.start().isEmpty() || isDay(at.get());
      remember(point ? at : Optional.empty(), told);
    } else if (at.or(told.own::start).isPresent()
        && !at.equals(story.at())
        && !told.clause.caption()) {
      // Another time: what follows may belong to either.
      story = When.UNKNOWN;
    }
  }

  private void remember(Optional<String> time, Told told) {
    story = time.map(When::at).orElse(When.UNKNOWN);
    sentence = told.clause.sentence().index();
    line = told.clause.sentence().sentence().line();
  }

  /** A day, of a known year or not. */
  private static boolean isDay(String time) {
    return time.length() == 10 || (time.startsWith("--") && time.length() == 7);
  }

  private static Optional<String> month(String day) {
    return Integer.parseInt(day.substring(8)) > EARLY
        ? Optional.of(day.substring(0, 7))
        : Optional.empty();
  }
}
