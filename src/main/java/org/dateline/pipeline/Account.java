package org.dateline.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a build did.
 *
 * @param added reports that the store did not hold before
 * @param replaced reports that it held with another text, or read with other knowledge
 * @param unchanged reports that it held as they are
 * @param failed reports left out, each for a problem
 * @param sentences sentences of the reports added and replaced
 * @param citations citations in them
 * @param claims claims in them, by the IRI of the event type, in the order of the IRIs
 * @param problems why reports were left out, in the order of the input; the first {@link
 *     #MOST_PROBLEMS} of them
 * @param overwritten which reports took the place of another text under the same id, in the order
 *     of the input; the first {@link #MOST_PROBLEMS} of them
 * @param compacted true when the store was compacted at the end
 * @param elapsed wall-clock time
 */
public record Account(
    long added,
    long replaced,
    long unchanged,
    long failed,
    long sentences,
    long citations,
    Map<String, Long> claims,
    List<Problem> problems,
    List<Problem> overwritten,
    boolean compacted,
    Duration elapsed) {

  /** No more of a kind than this are kept, lest memory grow with bad input. */
  public static final int MOST_PROBLEMS = 1000;

  /** All reports that were given. */
  public long reports() {
    return added + replaced + unchanged + failed;
  }

  /** All claims in the reports added and replaced. */
  public long claimCount() {
    return claims.values().stream().mapToLong(Long::longValue).sum();
  }
}
