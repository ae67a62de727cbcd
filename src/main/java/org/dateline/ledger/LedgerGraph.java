package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.store.Bulk;

/** The ledger as the triples of its own named graph. For use inside one transaction. */
final class LedgerGraph {
  /** Of a place that so many reports have made due all is read again. */
  private static final int FEW = 20;

  private final DatasetGraph data;
  private final Node graph;
  private final Notebook notebook;
  private final Assessments assessments;
  private final Change records = new Change();
  private final Change scopes = new Change();
  private final Bulk added;

  LedgerGraph(DatasetGraph data, String base, Notebook notebook) {
    this.data = data;
    this.graph = name(base);
    this.notebook = notebook;
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
  long replace(Node place, Replacement by) {
    marks(place).forEach(data::delete);
    records.from(by.gone());
    records.to(by.come());
    scopes.from(by.scopes());
    assessments.replaced(by.assessed(), by.assess());
    notebook.replace(place, by.page());
    return records.write(data, graph, added);
  }

  /** Reads the differences of scope between the place and its parts, to be replaced. */
  void forgetScopes(Node whole) {
    Subject.having(data, graph, Terms.WHOLE, whole)
        .forEach(dispute -> scopes.from(Subject.of(data, graph, dispute).said()));
  }

  /** Puts a difference of scope among those that are to stand. */
  void add(Dispute scope) {
    scopes.to(Things.of(scope));
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
    return notebook.held(place).orElseGet(() -> stored(place));
  }

  private List<Scopes.Held> stored(Node place) {
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

  /** Forgets all of it, and what is noted beside it. */
  void clear() {
    data.removeGraph(graph);
    notebook.clear();
  }

  /** The place is to be derived anew, whatever reports tell of it. */
  void due(Node place) {
    data.add(graph, place, Terms.DUE, graph);
  }

  /** The place is to be derived anew, for this report tells of it, or told. */
  void due(Node place, Node report) {
    if (!notebook.has(place)) {
      due(place);
      return;
    }
    List<Quad> marks = marks(place);
    if (marks.stream().noneMatch(this::entirely)) {
      data.add(graph, place, Terms.DUE, marks.size() < FEW ? report : graph);
    }
  }

  /** True when any place is to be derived anew. */
  boolean anyDue() {
    return data.contains(graph, Node.ANY, Terms.DUE, Node.ANY);
  }

  /** Some of the places that are to be derived anew; so many marks are looked at. */
  List<Due> due(int most) {
    Set<Node> entirely = new HashSet<>();
    Set<Node> places = new LinkedHashSet<>();
    try (Stream<Quad> all = data.stream(graph, Node.ANY, Terms.DUE, Node.ANY)) {
      all.limit(most)
          .forEach(
              mark -> {
                places.add(mark.getSubject());
                if (entirely(mark)) {
                  entirely.add(mark.getSubject());
                }
              });
    }
    return places.stream()
        .map(place -> new Due(place, entirely.contains(place) ? Set.of() : reports(place)))
        .toList();
  }

  /** Those that make the place due; none when any report may. */
  private Set<Node> reports(Node place) {
    List<Quad> marks = marks(place);
    return marks.stream().anyMatch(this::entirely)
        ? Set.of()
        : marks.stream().map(Quad::getObject).collect(Collectors.toSet());
  }

  /** Older stores hold "true". */
  private boolean entirely(Quad mark) {
    return mark.getObject().equals(graph) || mark.getObject().isLiteral();
  }

  private List<Quad> marks(Node place) {
    List<Quad> marks = new ArrayList<>();
    data.find(graph, place, Terms.DUE, Node.ANY).forEachRemaining(marks::add);
    return marks;
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
}
