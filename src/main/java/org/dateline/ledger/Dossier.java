package org.dateline.ledger;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * All that is asserted of who holds one place.
 *
 * @param place the place
 * @param assertions what is said, in an order that depends on nothing else than what is said
 * @param reports the reports that say so, in the order of their IRIs
 * @param sides who is on whose side, as the gazetteer and these reports have it
 */
record Dossier(Node place, List<Assertion> assertions, List<Node> reports, Sides sides) {}
