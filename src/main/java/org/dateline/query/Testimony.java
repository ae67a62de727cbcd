package org.dateline.query;

import java.util.List;
import java.util.Optional;

/**
 * One claim with all that stands behind it, in names for people.
 *
 * @param claim the claim's IRI, shortened
 * @param event what kind of event is claimed
 * @param roles who and what takes part, each by role and name
 * @param status polarity, modality and certainty, in a word each
 * @param when the time claimed, if the text gives one
 * @param chain who says so, the nearest source first; empty when the report speaks in its own voice
 * @param quote the sentence, verbatim
 * @param offset where in the report's text the evidence starts, in UTF-16 code units
 * @param start where in the quote the evidence starts, in UTF-16 code units
 * @param end where it ends; equal to {@code start} when it is not known
 * @param reading the lexicon entry that read it, shortened
 * @param report the report's IRI, shortened
 * @param published headline, publisher and date, as far as known
 * @param merge with which other claims its event is taken to be one happening
 */
public record Testimony(
    String claim,
    String event,
    List<Role> roles,
    List<String> status,
    Optional<String> when,
    List<Link> chain,
    String quote,
    int offset,
    int start,
    int end,
    Optional<String> reading,
    String report,
    List<String> published,
    Optional<Merge> merge) {

  /**
   * Why events are taken to be one happening.
   *
   * @param because the evidence, in words
   * @param claims the other claims of it, shortened and sorted; those on one event need no merge
   */
  public record Merge(String because, List<String> claims) {}

  /** Who or what takes part, and as what. */
  public record Role(String role, String name) {}

  /**
   * One who says so.
   *
   * @param source the name
   * @param cue the words that attribute
   * @param saidOn when it was said
   * @param saidIn the medium or occasion
   */
  public record Link(
      String source, Optional<String> cue, Optional<String> saidOn, Optional<String> saidIn) {}

  /** True for what is told as having come about: affirmed and actual. */
  public boolean plain() {
    return status.contains("affirmed") && status.contains("actual");
  }
}
