package org.dateline.claim;

import org.dateline.mention.Chunk;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * The day of which a report is telling. A report dates its story once and goes on; events that it
 * tells next, without a time of their own and without a word that goes back in time, happened on
 * that day (narrative progression: Partee 1984).
 */
final class Narrative {
  /** So many sentences after a date the story may have moved on. */
  private static final int REACH = 6;

  private final Schema schema;
  private When day = When.UNKNOWN;
  private int sentence = Integer.MIN_VALUE / 2;

  Narrative(Schema schema) {
    this.schema = schema;
  }

  /**
   * An event as told.
   *
   * @param sentence where
   * @param type IRI of its type
   * @param own the time told in its own clause
   * @param status how it stands
   */
  record Told(Parsed sentence, String type, When own, Status status) {}

  /** When it happened: the time known so far, or the story's day. */
  When date(Told told, When known) {
    boolean happens = told.status.plain() && !schema.isA(told.type, DL.iri("Control"));
    if (told.own.at().filter(Narrative::isDay).isPresent() && told.status.plain()) {
      day = When.at(told.own.at().get());
      sentence = told.sentence.index();
      return known;
    }
    boolean moved =
        told.own.at().or(told.own::start).isPresent() && !told.own.at().equals(day.at());
    if (moved) {
      // Another time: what follows may belong to either.
      day = When.UNKNOWN;
    }
    boolean near = told.sentence.index() - sentence <= REACH;
    if (known.unknown() && happens && near && !elsewhen(told.sentence)) {
      sentence = told.sentence.index();
      return day;
    }
    return known;
  }

  /** A day, of a known year or not; a month or a year is no day of a story. */
  private static boolean isDay(String time) {
    return time.length() == 10 || (time.startsWith("--") && time.length() == 7);
  }

  /** True when the sentence tells a time of its own or goes back in time. */
  private static boolean elsewhen(Parsed sentence) {
    for (Chunk chunk : sentence.chunks()) {
      if (chunk instanceof Chunk.Time) {
        return true;
      }
      if (chunk instanceof Chunk.Words w) {
        Lexeme particle = w.as(WordClass.PARTICLE);
        if (particle != null && particle.is(Trait.ANTERIOR)) {
          return true;
        }
      }
    }
    return false;
  }
}
