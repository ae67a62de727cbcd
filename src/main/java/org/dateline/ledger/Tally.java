package org.dateline.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Counts what each source said of one place, and how that fared. Who is not named is not assessed
 * by himself, for nobody can tell whether two of them are one.
 */
final class Tally {
  private final Dossier dossier;
  private final Judge judge;
  private final Map<Node, SourceRecord> records = new TreeMap<>(NodeCmp::compareRDFTerms);

  private Tally(Dossier dossier, Judge judge) {
    this.dossier = dossier;
    this.judge = judge;
  }

  /**
   * By source, in the order of their terms.
   *
   * @param claimed the periods of the claimed layer
   */
  static List<SourceRecord> of(
      Dossier dossier, List<Draft> claimed, List<Dispute> disputes, Judge judge) {
    Set<Node> retracted = new HashSet<>();
    Set<Node> contradicted = new HashSet<>();
    for (Dispute dispute : disputes) {
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
    Set<Node> corroborated = corroborated(claimed);
    Tally tally = new Tally(dossier, judge);
    Set<Node> counted = new HashSet<>();
    for (Draft period : claimed) {
      for (Weighed told : period.support) {
        for (Testimony witness : told.assertion().witnesses()) {
          Node claim = witness.claim();
          if (counted.add(claim)) {
            tally.count(
                witness,
                corroborated.contains(claim),
                contradicted.contains(claim),
                retracted.contains(claim));
          }
        }
      }
    }
    return List.copyOf(tally.records.values());
  }

  /** The claims for periods for which words of more than one origin speak. */
  private static Set<Node> corroborated(List<Draft> periods) {
    Set<Node> claims = new HashSet<>();
    for (Draft period : periods) {
      Map<Node, Set<Node>> byOrigin = new HashMap<>();
      for (Weighed told : period.support) {
        for (Testimony witness : told.assertion().witnesses()) {
          byOrigin.computeIfAbsent(witness.root(), r -> new HashSet<>()).add(witness.claim());
        }
      }
      if (byOrigin.size() > 1) {
        byOrigin.values().forEach(claims::addAll);
      }
    }
    return claims;
  }

  private void count(
      Testimony witness, boolean corroborated, boolean contradicted, boolean retracted) {
    Node source = assessed(witness);
    Set<Node> through = new TreeSet<>(NodeCmp::compareRDFTerms);
    witness.carrier().filter(c -> !dossier.sides().described(c)).ifPresent(through::add);
    records.merge(
        source,
        new SourceRecord(
            source,
            source.equals(Terms.UNNAMED_SOURCE) ? Weighed.CANNOT_BE_JUDGED : judge.letter(witness),
            1,
            witness.carrier().isPresent() ? 0 : 1,
            corroborated ? 1 : 0,
            contradicted ? 1 : 0,
            retracted ? 1 : 0,
            List.copyOf(through)),
        SourceRecord::plus);
  }

  private Node assessed(Testimony witness) {
    boolean unnamed =
        dossier.sides().described(witness.speaker()) || witness.speaker().equals(witness.report());
    return unnamed ? Terms.UNNAMED_SOURCE : witness.speaker();
  }
}
