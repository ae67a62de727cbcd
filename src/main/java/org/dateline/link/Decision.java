package org.dateline.link;

import java.util.Locale;

/**
 * What a person decided about an entity and an entry.
 *
 * @param entity the entity's IRI
 * @param entry the entry's IRI
 * @param verdict what they are to each other
 * @param dataset the name of the entry's dataset
 */
public record Decision(String entity, String entry, Verdict verdict, String dataset) {

  /** What two things are to each other. */
  public enum Verdict {
    /** They are the same. */
    YES,
    /** They are close, though not the same. */
    CLOSE,
    /** They are not the same, and must not be proposed again. */
    NO;

    /** By the word in a table; {@code exact} is another word for yes. */
    static Verdict of(String word) {
      String upper = word.toUpperCase(Locale.ROOT);
      return upper.equals("EXACT") ? YES : valueOf(upper);
    }

    String relation() {
      return "http://www.w3.org/2004/02/skos/core#" + (this == CLOSE ? "closeMatch" : "exactMatch");
    }
  }
}
