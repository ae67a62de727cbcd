package org.dateline.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.ledger.Bounds;
import org.dateline.ledger.ControlPeriod;
import org.dateline.ledger.Dispute;
import org.dateline.ledger.Layer;
import org.dateline.ledger.Standing;

/**
 * The ledger as the store keeps it, in {@code graph/ledger}: read, not derived.
 *
 * @param facts the store
 * @param graph the ledger's graph
 */
record StoredLedger(Facts facts, Node graph) {
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  private static final Node POLICY = Terms.dl("policy");
  private static final Node PLACE = Terms.dl("place");
  private static final Node HOLDER = Terms.dl("holder");
  private static final Node EARLIEST_BEGIN = sem("hasEarliestBeginTimeStamp");
  private static final Node LATEST_BEGIN = sem("hasLatestBeginTimeStamp");
  private static final Node EARLIEST_END = sem("hasEarliestEndTimeStamp");
  private static final Node LATEST_END = sem("hasLatestEndTimeStamp");
  private static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  /** None when the store keeps one by another policy, or has yet to derive a part of it. */
  static Optional<StoredLedger> of(Facts facts, String policy) {
    Node graph = NodeFactory.createURI(facts.base() + "graph/ledger");
    Node name = NodeFactory.createURI("https://w3id.org/dateline/policy#" + policy);
    boolean kept = facts.data().contains(graph, graph, POLICY, name);
    boolean due = facts.data().contains(graph, Node.ANY, Terms.dl("due"), Node.ANY);
    return kept && !due ? Optional.of(new StoredLedger(facts, graph)) : Optional.empty();
  }

  List<ControlPeriod> periods() {
    return periods(facts.subjects(graph, Terms.TYPE, Terms.dl("ControlPeriod")).stream());
  }

  /** Those of which it is the place or the holder. */
  List<ControlPeriod> periodsOf(Node entity) {
    return periods(
        Stream.of(PLACE, HOLDER)
            .flatMap(role -> facts.subjects(graph, role, entity).stream())
            .distinct()
            .filter(p -> facts.data().contains(graph, p, Terms.TYPE, Terms.dl("ControlPeriod"))));
  }

  private List<ControlPeriod> periods(Stream<Node> all) {
    return all.map(this::period).toList();
  }

  private ControlPeriod period(Node p) {
    Bounds end = bounds(p, EARLIEST_END, LATEST_END);
    List<Node> endedBy = objects(p, Terms.dl("endedBy"));
    return new ControlPeriod(
        p,
        object(p, PLACE),
        object(p, HOLDER),
        object(p, Terms.dl("layer")).equals(Terms.dl("ClaimedLayer"))
            ? Layer.CLAIMED
            : Layer.ASSESSED,
        bounds(p, EARLIEST_BEGIN, LATEST_BEGIN),
        end,
        !endedBy.isEmpty() || !end.equals(Bounds.UNKNOWN),
        Standing.valueOf(constant(object(p, Terms.dl("standing")))),
        Integer.parseInt(Facts.text(object(p, Terms.dl("credibility")))),
        day(p, Terms.dl("lastReported")),
        objects(p, DERIVED_FROM),
        endedBy,
        objects(p, Terms.dl("contradictedBy")),
        objects(p, Terms.dl("rival")));
  }

  List<Dispute> disputes() {
    return facts.subjects(graph, Terms.TYPE, Terms.dl("Dispute")).stream()
        .map(
            d ->
                new Dispute(
                    d,
                    object(d, PLACE),
                    objects(d, Terms.dl("whole")).stream().findFirst(),
                    Dispute.Kind.valueOf(constant(object(d, Terms.dl("disputeClass")))),
                    bounds(d, EARLIEST_BEGIN, LATEST_END),
                    objects(d, Terms.dl("oneSide")),
                    objects(d, Terms.dl("otherSide"))))
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return facts.objects(graph, subject, property);
  }

  private Node object(Node subject, Node property) {
    return objects(subject, property).get(0);
  }

  private Bounds bounds(Node subject, Node earliest, Node latest) {
    return new Bounds(day(subject, earliest), day(subject, latest));
  }

  private Optional<LocalDate> day(Node subject, Node property) {
    return objects(subject, property).stream().findFirst().map(n -> LocalDate.parse(Facts.text(n)));
  }

  /** LIKELY_MISREADING for {@code dl:LikelyMisreading}. */
  private static String constant(Node term) {
    return Terms.local(term).replaceAll("(?<=[a-z])([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }

  private static Node sem(String local) {
    return NodeFactory.createURI(SEM + local);
  }
}
