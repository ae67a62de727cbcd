package org.dateline.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What a source said, and how that fared.
 *
 * @param source who: a named source; a publisher, as a literal, for what its reports say in their
 *     own voice; or {@code dl:UnnamedSource} for all who are not named
 * @param reliability the best of the letters that the policy gives it, A as 1
 * @param claims claims on who holds, takes, loses or leaves places that come from it
 * @param direct those of them that a report has from the source itself
 * @param corroborated those that an independent source says as well
 * @param contradicted those that somebody speaks against
 * @param retracted those that the source, or who carried it, took back
 * @param through who passed the others on, in the order of their IRIs
 */
public record SourceRecord(
    Node source,
    int reliability,
    long claims,
    long direct,
    long corroborated,
    long contradicted,
    long retracted,
    List<Node> through) {

  /** Those with the most claims first. */
  static final Comparator<SourceRecord> IN_ORDER =
      Comparator.comparingLong(SourceRecord::claims)
          .reversed()
          .thenComparing(SourceRecord::source, NodeCmp::compareRDFTerms);

  /** Both together, of the same source. */
  SourceRecord plus(SourceRecord other) {
    TreeSet<Node> all = new TreeSet<>(NodeCmp::compareRDFTerms);
    Stream.of(through, other.through).forEach(all::addAll);
    return new SourceRecord(
        source,
        Math.min(reliability, other.reliability),
        claims + other.claims,
        direct + other.direct,
        corroborated + other.corroborated,
        contradicted + other.contradicted,
        retracted + other.retracted,
        List.copyOf(all));
  }

  /** The letter, A to F. */
  public String letter() {
    return "ABCDEF".substring(reliability - 1, reliability);
  }
}
