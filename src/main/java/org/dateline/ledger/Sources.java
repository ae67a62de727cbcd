package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Counts, place by place, what each source said and how that fared. Holds a few numbers a source,
 * whatever the number of claims.
 */
final class Sources {
  /** Counts for one source. */
  private static final class Tally {
    private final Set<Node> through = new TreeSet<>(NodeCmp::compareRDFTerms);
    private long claims;
    private long direct;
    private long corroborated;
    private long contradicted;
    private long retracted;
  }

  private final DatasetGraph data;
  private final Map<Node, Tally> tallies = new HashMap<>();

  Sources(DatasetGraph data) {
    this.data = data;
  }

  void add(PlaceRecord place) {
    Set<Node> retracted = new HashSet<>();
    Set<Node> contradicted = new HashSet<>();
    for (Dispute dispute : place.disputes()) {
      switch (dispute.kind()) {
        case RETRACTION -> retracted.addAll(dispute.one());
        case CONTRADICTION, LIKELY_MISREADING -> {
          contradicted.addAll(dispute.one());
          contradicted.addAll(dispute.other());
        }
        case SUCCESSION, SCOPE_DIFFERENCE -> {
          // Nothing is said against anyone.
        }
      }
    }
    Set<Node> seen = new HashSet<>();
    for (ControlPeriod period : place.periods()) {
      if (period.layer() == Layer.CLAIMED) {
        long voices = period.support().stream().map(this::source).distinct().count();
        for (Node claim : period.support()) {
          if (seen.add(claim)) {
            count(claim, voices > 1, contradicted.contains(claim), retracted.contains(claim));
          }
        }
      }
    }
  }

  private void count(Node claim, boolean corroborated, boolean contradicted, boolean retracted) {
    Tally tally = tallies.computeIfAbsent(source(claim), s -> new Tally());
    tally.claims++;
    tally.corroborated += corroborated ? 1 : 0;
    tally.contradicted += contradicted ? 1 : 0;
    tally.retracted += retracted ? 1 : 0;
    Optional<Node> carrier =
        first(claim, Terms.ATTRIBUTION)
            .flatMap(link -> first(link, Terms.WITHIN))
            .flatMap(link -> first(link, Terms.SOURCE));
    if (carrier.isPresent()) {
      tally.through.add(carrier.get());
    } else {
      tally.direct++;
    }
  }

  /** Those with the most claims first. */
  List<SourceRecord> records() {
    List<SourceRecord> all = new ArrayList<>();
    tallies.forEach(
        (source, t) ->
            all.add(
                new SourceRecord(
                    source,
                    t.claims,
                    t.direct,
                    t.corroborated,
                    t.contradicted,
                    t.retracted,
                    List.copyOf(t.through))));
    all.sort(
        Comparator.comparingLong(SourceRecord::claims)
            .reversed()
            .thenComparing(SourceRecord::source, NodeCmp::compareRDFTerms));
    return all;
  }

  private Node source(Node claim) {
    return first(claim, Terms.SOURCE).orElse(claim);
  }

  private Optional<Node> first(Node subject, Node property) {
    return data.stream(Node.ANY, subject, property, Node.ANY)
        .map(q -> q.getObject())
        .min(NodeCmp::compareRDFTerms);
  }
}
