package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A holder has a place for a time, according to claims.
 *
 * @param iri its name
 * @param place the place
 * @param holder who has it
 * @param layer which claims it rests on
 * @param begin when it began; no earliest day when it was so already when first told of, no bounds
 *     when no claim is dated
 * @param end when it ended; no bounds when no end is told
 * @param ended true when an end is told, dated or not
 * @param standing how it stands
 * @param credibility the best of its claims, from 1, confirmed, to 6, cannot be judged
 * @param lastReported the day of the latest report that supports it
 * @param support the claims for it, in the order of their IRIs
 * @param endedBy the claims that end it
 * @param against the claims that deny it
 * @param rivals the periods of others that overlap with it
 */
public record ControlPeriod(
    Node iri,
    Node place,
    Node holder,
    Layer layer,
    Bounds begin,
    Bounds end,
    boolean ended,
    Standing standing,
    int credibility,
    Optional<LocalDate> lastReported,
    List<Node> support,
    List<Node> endedBy,
    List<Node> against,
    List<Node> rivals) {

  /**
   * True when the claims say that the holder had the place on the day. A period that was found
   * under way counts from the day on which it is first told of, one without an end goes on. The day
   * on which it ended counts, if it is known; the last of the days on which it may have ended does
   * not, for by then it was over.
   */
  public boolean covers(LocalDate day) {
    Optional<LocalDate> from = begin.earliest().or(begin::latest);
    return from.isPresent()
        && !day.isBefore(from.get())
        && end.latest()
            .map(
                last ->
                    day.isBefore(last) || (day.equals(last) && end.earliest().equals(end.latest())))
            .orElse(!ended);
  }
}
