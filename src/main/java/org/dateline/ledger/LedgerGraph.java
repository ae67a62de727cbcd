package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The ledger as the triples of its own named graph. For use inside one transaction. */
final class LedgerGraph {
  private static final Node TRUE = NodeFactory.createLiteralByValue(true);

  private final DatasetGraph data;
  private final Node graph;
  private final Assessments assessments;

  LedgerGraph(DatasetGraph data, String base) {
    this.data = data;
    this.graph = name(base);
    this.assessments = new Assessments(data, graph, base);
  }

  static Node name(String base) {
    return NodeFactory.createURI(base + "graph/ledger");
  }

  /**
   * Puts a place's record in the place of the one before; the place is due no more. Differences of
   * scope are not written: see {@link StoredScopes}.
   *
   * @return how many triples were written
   */
  long replace(PlaceRecord made, Node policy) {
    List<SourceRecord> before = assessments.of(made.place());
    forget(made.place());
    data.delete(graph, made.place(), Terms.DUE, TRUE);
    List<Triple> triples = new ArrayList<>();
    if (!made.empty()) {
      made.wholes().forEach(w -> add(triples, made.place(), Terms.PART_OF, w));
    }
    made.periods().forEach(p -> period(p, policy, triples));
    made.happenings().forEach(h -> happening(h, triples));
    made.disputes().forEach(d -> dispute(d, triples));
    triples.forEach(this::add);
    assessments.replaced(made.place(), before, made.sources());
    return triples.size();
  }

  private void add(Triple t) {
    data.add(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private void forget(Node place) {
    for (Node thing : Subject.having(data, graph, Terms.PLACE, place)) {
      List<Quad> said = new ArrayList<>();
      data.find(graph, thing, Node.ANY, Node.ANY).forEachRemaining(said::add);
      if (said.stream().anyMatch(q -> q.getObject().equals(Terms.HAPPENING))) {
        data.find(graph, Node.ANY, Terms.IN_HAPPENING, thing).forEachRemaining(said::add);
      }
      said.forEach(data::delete);
    }
    delete(data.find(graph, place, Terms.PART_OF, Node.ANY));
  }

  private void delete(Iterator<Quad> quads) {
    List<Quad> all = new ArrayList<>();
    quads.forEachRemaining(all::add);
    all.forEach(data::delete);
  }

  /** Forgets the differences of scope between the place and its parts. */
  void forgetScopes(Node whole) {
    Subject.having(data, graph, Terms.WHOLE, whole)
        .forEach(dispute -> delete(data.find(graph, dispute, Node.ANY, Node.ANY)));
  }

  /** Adds a dispute to those that stand. */
  void add(Dispute dispute) {
    List<Triple> triples = new ArrayList<>();
    dispute(dispute, triples);
    triples.forEach(this::add);
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

  private static void period(ControlPeriod p, Node policy, List<Triple> out) {
    Node self = p.iri();
    add(out, self, RDF.Nodes.type, Terms.CONTROL_PERIOD);
    add(out, self, Terms.PLACE, p.place());
    add(out, self, Terms.HOLDER, p.holder());
    add(out, self, Terms.LAYER, Terms.dl(p.layer()));
    add(out, self, Terms.POLICY, policy);
    add(out, self, Terms.STANDING, Terms.dl(p.standing()));
    add(out, self, Terms.CREDIBILITY, Terms.number(p.credibility()));
    bounds(out, self, p.begin(), Terms.EARLIEST_BEGIN, Terms.LATEST_BEGIN);
    bounds(out, self, p.end(), Terms.EARLIEST_END, Terms.LATEST_END);
    p.begin().told().ifPresent(t -> add(out, self, Terms.START_TIME, t));
    p.end().told().ifPresent(t -> add(out, self, Terms.END_TIME, t));
    p.lastReported().ifPresent(d -> add(out, self, Terms.LAST_REPORTED, Terms.date(d)));
    p.support().forEach(c -> add(out, self, Terms.DERIVED_FROM, c));
    p.endedBy().forEach(c -> add(out, self, Terms.ENDED_BY, c));
    p.against().forEach(c -> add(out, self, Terms.CONTRADICTED_BY, c));
    p.rivals().forEach(r -> add(out, self, Terms.RIVAL, r));
  }

  private static void happening(Happening h, List<Triple> out) {
    add(out, h.iri(), RDF.Nodes.type, Terms.HAPPENING);
    add(out, h.iri(), Terms.PLACE, h.place());
    h.holder().ifPresent(who -> add(out, h.iri(), Terms.HOLDER, who));
    bounds(out, h.iri(), h.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    add(out, h.iri(), Terms.BECAUSE, NodeFactory.createLiteralLang(h.because(), "en"));
    h.events().forEach(e -> add(out, e, Terms.IN_HAPPENING, h.iri()));
  }

  private static void dispute(Dispute d, List<Triple> out) {
    add(out, d.iri(), RDF.Nodes.type, Terms.DISPUTE);
    add(out, d.iri(), Terms.PLACE, d.place());
    d.whole().ifPresent(whole -> add(out, d.iri(), Terms.WHOLE, whole));
    add(out, d.iri(), Terms.DISPUTE_CLASS, Terms.dl(d.kind()));
    bounds(out, d.iri(), d.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    d.one().forEach(c -> add(out, d.iri(), Terms.ONE_SIDE, c));
    d.other().forEach(c -> add(out, d.iri(), Terms.OTHER_SIDE, c));
  }

  private static void bounds(
      List<Triple> out, Node self, Bounds bounds, Node earliest, Node latest) {
    bounds.earliest().ifPresent(d -> add(out, self, earliest, Terms.date(d)));
    bounds.latest().ifPresent(d -> add(out, self, latest, Terms.date(d)));
  }

  private static void add(List<Triple> out, Node subject, Node property, Node object) {
    out.add(Triple.create(subject, property, object));
  }
}
