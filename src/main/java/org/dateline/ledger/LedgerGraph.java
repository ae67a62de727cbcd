package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Bulk;

/** The ledger as the triples of its own named graph. For use inside one transaction. */
final class LedgerGraph {
  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  private final DatasetGraph data;
  private final Node graph;
  private final Assessments assessments;
  private final Change records = new Change();
  private final Change scopes = new Change();
  private final Bulk added;

  LedgerGraph(DatasetGraph data, String base) {
    this.data = data;
    this.graph = name(base);
    this.added = new Bulk(data, graph);
    this.assessments = new Assessments(data, graph, base, added);
  }

  static Node name(String base) {
    return NodeFactory.createURI(base + "graph/ledger");
  }

  /**
   * Puts a place's record in the place of the one before, once {@link #write} is called; the place
   * is due no more. Differences of scope are not among what is put: see {@link StoredScopes}.
   *
   * @return how many triples are written or deleted
   */
  long replace(Derived derived, Node policy) {
    PlaceRecord made = derived.made();
    Stood before = derived.before().orElseGet(() -> Stood.of(data, graph, made.place()));
    records.from(before.record());
    scopes.from(before.scopes());
    data.delete(graph, made.place(), Terms.DUE, TRUE);
    if (!made.empty()) {
      made.wholes().forEach(w -> records.to(made.place(), Terms.PART_OF, w));
    }
    made.periods().forEach(p -> period(p, policy));
    made.happenings().forEach(this::happening);
    made.disputes().forEach(d -> dispute(d, records));
    assessments.replaced(made.place(), before.assessed(), made.sources(), records);
    return records.write(data, graph, added);
  }

  /** Reads the differences of scope between the place and its parts, to be replaced. */
  void forgetScopes(Node whole) {
    Subject.having(data, graph, Terms.WHOLE, whole)
        .forEach(dispute -> scopes.from(Subject.of(data, graph, dispute).said()));
  }

  /** Puts a difference of scope among those that are to stand. */
  void add(Dispute scope) {
    dispute(scope, scopes);
  }

  /** How many triples wait for {@link #write}. */
  int waiting() {
    return added.size();
  }

  /** Writes the records; until then nobody finds them. */
  void write() {
    added.write();
  }

  /**
   * Writes the differences of scope.
   *
   * @return how many triples were written or deleted
   */
  long writeScopes() {
    long written = scopes.write(data, graph, added);
    added.write();
    return written;
  }

  /** The places with a record that are part of this one. */
  List<Node> parts(Node whole) {
    return Subject.having(data, graph, Terms.PART_OF, whole);
  }

  /** Who is claimed to hold the place when, by the record that stands. */
  List<Scopes.Held> held(Node place) {
    Node claimed = Terms.dl(Layer.CLAIMED);
    return Subject.having(data, graph, Terms.PLACE, place).stream()
        .filter(node -> data.contains(graph, node, Terms.LAYER, claimed))
        .map(node -> Subject.of(data, graph, node))
        .map(
            p ->
                new Scopes.Held(
                    p.first(Terms.HOLDER).orElseThrow(),
                    stored(p, Terms.EARLIEST_BEGIN, Terms.LATEST_BEGIN),
                    stored(p, Terms.EARLIEST_END, Terms.LATEST_END),
                    day(p, Terms.LAST_REPORTED),
                    p.all(Terms.DERIVED_FROM)))
        .filter(h -> h.begin().dated())
        .toList();
  }

  private static Bounds stored(Subject period, Node earliest, Node latest) {
    return new Bounds(day(period, earliest), day(period, latest));
  }

  private static Optional<LocalDate> day(Subject period, Node property) {
    return period.first(property).map(n -> LocalDate.parse(n.getLiteralLexicalForm()));
  }

  Assessments assessments() {
    return assessments;
  }

  void due(Node place) {
    data.add(graph, place, Terms.DUE, TRUE);
  }

  List<Node> due(int most) {
    try (Stream<Quad> all = data.stream(graph, Node.ANY, Terms.DUE, TRUE)) {
      return all.limit(most).map(Quad::getSubject).toList();
    }
  }

  /** The hash of the policy by which the ledger was derived. */
  Optional<String> policy() {
    return data.stream(graph, graph, Terms.POLICY, Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** Says by which policy the ledger is derived. */
  void policy(Policy policy) {
    List<Quad> before = data.stream(graph, graph, Terms.POLICY, Node.ANY).toList();
    before.forEach(data::delete);
    data.add(graph, graph, Terms.POLICY, policy.name());
    data.add(graph, graph, Terms.POLICY, NodeFactory.createLiteralString(policy.hash()));
  }

  private void period(ControlPeriod p, Node policy) {
    Node self = p.iri();
    records.to(self, RDF.Nodes.type, Terms.CONTROL_PERIOD);
    records.to(self, Terms.PLACE, p.place());
    records.to(self, Terms.HOLDER, p.holder());
    records.to(self, Terms.LAYER, Terms.dl(p.layer()));
    records.to(self, Terms.POLICY, policy);
    records.to(self, Terms.STANDING, Terms.dl(p.standing()));
    records.to(self, Terms.CREDIBILITY, Terms.number(p.credibility()));
    bounds(records, self, p.begin(), Terms.EARLIEST_BEGIN, Terms.LATEST_BEGIN);
    bounds(records, self, p.end(), Terms.EARLIEST_END, Terms.LATEST_END);
    p.begin().told().ifPresent(t -> records.to(self, Terms.START_TIME, t));
    p.end().told().ifPresent(t -> records.to(self, Terms.END_TIME, t));
    p.lastReported().ifPresent(d -> records.to(self, Terms.LAST_REPORTED, Terms.date(d)));
    p.support().forEach(c -> records.to(self, Terms.DERIVED_FROM, c));
    p.endedBy().forEach(c -> records.to(self, Terms.ENDED_BY, c));
    p.against().forEach(c -> records.to(self, Terms.CONTRADICTED_BY, c));
    p.rivals().forEach(r -> records.to(self, Terms.RIVAL, r));
  }

  private void happening(Happening h) {
    records.to(h.iri(), RDF.Nodes.type, Terms.HAPPENING);
    records.to(h.iri(), Terms.PLACE, h.place());
    h.holder().ifPresent(who -> records.to(h.iri(), Terms.HOLDER, who));
    bounds(records, h.iri(), h.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    records.to(h.iri(), Terms.BECAUSE, NodeFactory.createLiteralLang(h.because(), "en"));
    h.events().forEach(e -> records.to(e, Terms.IN_HAPPENING, h.iri()));
  }

  private static void dispute(Dispute d, Change out) {
    out.to(d.iri(), RDF.Nodes.type, Terms.DISPUTE);
    out.to(d.iri(), Terms.PLACE, d.place());
    d.whole().ifPresent(whole -> out.to(d.iri(), Terms.WHOLE, whole));
    out.to(d.iri(), Terms.DISPUTE_CLASS, Terms.dl(d.kind()));
    bounds(out, d.iri(), d.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    d.one().forEach(c -> out.to(d.iri(), Terms.ONE_SIDE, c));
    d.other().forEach(c -> out.to(d.iri(), Terms.OTHER_SIDE, c));
  }

  private static void bounds(Change out, Node self, Bounds bounds, Node earliest, Node latest) {
    bounds.earliest().ifPresent(d -> out.to(self, earliest, Terms.date(d)));
    bounds.latest().ifPresent(d -> out.to(self, latest, Terms.date(d)));
  }
}
