package org.dateline.ledger;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A place that is to be derived anew.
 *
 * @param place which
 * @param reports whose accounts of it may have changed; none of them when all may
 */
record Due(Node place, Set<Node> reports) {}
