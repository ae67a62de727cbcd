package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What was derived for one place.
 *
 * @param place the place
 * @param wholes what it is part of, by the gazetteer or by a report that tells who holds it, in the
 *     order of their IRIs
 * @param periods who held it when, in both layers, in order of time
 * @param happenings events that are one
 * @param disputes where claims do not say the same, on this place or on it and its wholes
 * @param sources how the claims of each source on this place fared
 */
public record PlaceRecord(
    Node place,
    List<Node> wholes,
    List<ControlPeriod> periods,
    List<Happening> happenings,
    List<Dispute> disputes,
    List<SourceRecord> sources) {

  /** True when nothing at all is derived for it. */
  boolean empty() {
    return periods.isEmpty() && disputes.isEmpty() && sources.isEmpty() && happenings.isEmpty();
  }

  /** With these disputes besides. */
  PlaceRecord with(List<Dispute> more) {
    List<Dispute> all = new ArrayList<>(disputes);
    all.addAll(more);
    return new PlaceRecord(place, wholes, periods, happenings, List.copyOf(all), sources);
  }
}
