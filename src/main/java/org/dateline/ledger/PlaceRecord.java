package org.dateline.ledger;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What was derived for one place.
 *
 * @param place the place
 * @param periods who held it when, in both layers, in order of time
 * @param happenings events that are one
 * @param disputes where claims do not say the same
 */
public record PlaceRecord(
    Node place, List<ControlPeriod> periods, List<Happening> happenings, List<Dispute> disputes) {}
