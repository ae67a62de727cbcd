package org.dateline.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * One claim as a witness about one place.
 *
 * @param claim the claim
 * @param event the event it claims
 * @param evidence the words that make it, if they are told
 * @param report the report that carries it
 * @param reported the day of that report
 * @param source the nearest source
 * @param carrier who passed the source's words on to the report, if somebody did
 * @param speaker the source; of a report's own voice its publisher, if it is told: a medium that
 *     the gazetteer knows, or a literal
 * @param root where the words come from: the last of those who are named before the report's own
 *     voice; two claims with one root are not independent
 * @param classes of a source whom only the report knows, what the report says that he is
 */
record Testimony(
    Node claim,
    Node event,
    Optional<Node> evidence,
    Node report,
    Optional<LocalDate> reported,
    Node source,
    Optional<Node> carrier,
    Node speaker,
    Node root,
    Set<Node> classes) {

  /** The same, made in these words. */
  Testimony withEvidence(Optional<Node> words) {
    return new Testimony(
        claim, event, words, report, reported, source, carrier, speaker, root, classes);
  }
}
