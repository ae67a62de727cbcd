package org.dateline.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Claims on a place that do not say the same.
 *
 * @param iri its name
 * @param place the place
 * @param whole of a difference of scope, the place of which this is a part
 * @param kind why they may differ
 * @param when the days concerned; without bounds when no claim is dated
 * @param one the claims of one side, in the order of their IRIs; on the part, if there is a whole
 * @param other the claims of the other
 */
public record Dispute(
    Node iri,
    Node place,
    Optional<Node> whole,
    Kind kind,
    Bounds when,
    List<Node> one,
    List<Node> other) {

  /** Why claims differ; the terms of the ontology by the same names. */
  public enum Kind {
    /** They do not contradict: it changed hands. */
    SUCCESSION,
    /** Both cannot be so. */
    CONTRADICTION,
    /** One speaks of the place, the other of a part of it. */
    SCOPE_DIFFERENCE,
    /** Who said so, or carried it, takes it back. */
    RETRACTION,
    /** One weak claim against many of independent sources. */
    LIKELY_MISREADING
  }
}
