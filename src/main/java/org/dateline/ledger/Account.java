package org.dateline.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What one report tells of who holds one place.
 *
 * @param report the report
 * @param told what it tells, in the order of the claims' IRIs
 * @param background what else it says that matters
 */
record Account(Node report, List<Told> told, Background background) {

  /** What a claim says of the place, and the claim as a witness. */
  record Told(Assertion.Saying says, Testimony witness) {}

  /**
   * What a report says of people and places, whatever place is asked about.
   *
   * @param belonging who belongs to whom
   * @param lies what lies in what
   */
  record Background(Map<Node, Set<Memberships.Belonging>> belonging, Map<Node, Set<Node>> lies) {}
}
