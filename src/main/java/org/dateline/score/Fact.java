package org.dateline.score;

import java.util.Set;

/**
 * A fact, read or found by people, in the terms in which the two are compared.
 *
 * @param kind the event type, by its local name in small letters; {@code citation}
 * @param agent names of who does it; empty: unnamed, or any in a gold row
 * @param object names of the place, or of the source cited
 * @param time when, as far as told; of a gold row, all that are accepted
 * @param source names of who says so; {@code report} for the report itself
 * @param status how the fact stands
 * @param core whether it is required
 * @param quote the words that carry it
 * @param entry IRI of the lexicon entry that read it; empty in a gold row
 */
public record Fact(
    String kind,
    Set<String> agent,
    Set<String> object,
    Set<String> time,
    Set<String> source,
    FactStatus status,
    boolean core,
    String quote,
    String entry) {

  /** The kind of a cited source. */
  public static final String CITATION = "citation";

  /** Stands in {@code source} for the report itself. */
  public static final String REPORT = "report";

  /** True when it is no fact but a source cited. */
  public boolean citation() {
    return kind.equals(CITATION);
  }

  /** True when the report itself says so. */
  boolean ownVoice() {
    return source.size() == 1 && source.contains(REPORT);
  }
}
