package org.dateline.ontology;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write a time, as HeidelTime's rules have it (Strötgen and Gertz 2013): a pattern over
 * the folded text of a sentence, and how to resolve what it finds.
 *
 * @param iri the entry
 * @param pattern its named groups are {@code from fromYear day month year monthName weekday n
 *     unit}, all optional
 * @param kind what is told
 * @param shift days, weeks, months or years to move from the reference date; times {@code n} where
 *     the pattern has it
 * @param unit what {@code shift} counts, and the precision of the result; of a date that is said to
 *     be "today" or "yesterday", {@code day}
 * @param groups the names of its groups
 * @param words every word that occurs in the pattern: no match begins with another
 * @param digits whether a match may begin with a number
 * @param bare the pattern without what it asks of the text before and behind a match
 * @param bound whether the time is a point, or a span's beginning or end
 */
public record TimePattern(
    String iri,
    Pattern pattern,
    Kind kind,
    int shift,
    Optional<String> unit,
    Bound bound,
    Set<String> groups,
    Set<String> words,
    boolean digits,
    Pattern bare) {

  /** False when no match begins with this text. */
  boolean begins(String text) {
    Matcher m = bare.matcher(text);
    return m.lookingAt() || m.hitEnd();
  }

  /** What a pattern tells. */
  public enum Kind {
    /** The day of the report itself, as its first line has it: "KABUL, Nov. 14 –". */
    DATELINE,
    /** A calendar date, whole or in part. */
    DATE,
    /** So many units before or after the reference date. */
    SHIFT,
    /** So many units after (or before) the last time that the text named: "two days later". */
    ANCHORED,
    /** The nearest such weekday before (shift −1) or after (+1) the reference date. */
    WEEKDAY,
    /** The last so many units up to the reference date: "in the past two days". */
    SPAN,
    /** So many units before or after what the clause behind it tells: "two days after …". */
    OFFSET,
    /** A part of a day, the story's: "before dawn". */
    DAY_PART,
    /** A length of time; says nothing of when. */
    DURATION,
    /**
     * Another time than the story's, of which no more can be told: "days earlier"; or a length of
     * time after whose beginning it is: "after seven days".
     */
    VAGUE
  }

  /** Which end of a span. */
  public enum Bound {
    /** At that time. */
    AT,
    /** Since then. */
    START,
    /** Until then. */
    END
  }
}
