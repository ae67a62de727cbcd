package org.dateline.ledger;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What an event of a type tells of who holds a place.
 *
 * @param type the event type
 * @param tidings what it tells
 * @param place the role of the place
 * @param holder the role of whoever holds, takes, loses or leaves it
 * @param loser the role of whoever had it before
 */
record Bearing(Node type, Tidings tidings, Node place, Node holder, Optional<Node> loser) {}
