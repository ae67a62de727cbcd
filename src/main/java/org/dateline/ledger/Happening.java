package org.dateline.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Events of several reports, languages or sentences that are taken to be one.
 *
 * @param iri its name
 * @param place where
 * @param holder who takes, loses or leaves the place, when the texts say
 * @param when between which days
 * @param events the events, at least two, in the order of their IRIs
 * @param because why they are taken to be one
 */
public record Happening(
    Node iri, Node place, Optional<Node> holder, Bounds when, List<Node> events, String because) {}
