package org.dateline.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** A claim as its report's graph tells it; the properties are read when they are asked for. */
final class ToldClaim {
  static final String DL = "https://w3id.org/dateline/ontology#";
  static final String SCHEMA = "https://schema.org/";

  private final DatasetGraph data;
  private final Node graph;
  private final Node claim;

  private ToldClaim(DatasetGraph data, Node graph, Node claim) {
    this.data = data;
    this.graph = graph;
    this.claim = claim;
  }

  /** All claims of a graph, in the order of their IRIs. */
  static List<ToldClaim> in(DatasetGraph data, Node graph) {
    return Iter.iter(data.find(graph, Node.ANY, RDF.Nodes.type, dl("Claim")))
        .map(Quad::getSubject)
        .toList()
        .stream()
        .sorted(Order::compare)
        .map(c -> new ToldClaim(data, graph, c))
        .toList();
  }

  static Node dl(String local) {
    return NodeFactory.createURI(DL + local);
  }

  static Node schema(String local) {
    return NodeFactory.createURI(SCHEMA + local);
  }

  Node iri() {
    return claim;
  }

  /** The report, whose IRI is also the graph's. */
  Node report() {
    return graph;
  }

  Optional<Node> event() {
    return value(claim, dl("event"));
  }

  /** What the claim's graph says of a thing, in order. */
  List<Triple> about(Node thing) {
    return Iter.iter(data.find(graph, thing, Node.ANY, Node.ANY))
        .map(Quad::asTriple)
        .toList()
        .stream()
        .sorted(Order.TRIPLES)
        .toList();
  }

  Optional<Node> value(Node thing, Node property) {
    return values(thing, property).stream().findFirst();
  }

  List<Node> values(Node thing, Node property) {
    return Iter.iter(data.find(graph, thing, property, Node.ANY))
        .map(Quad::getObject)
        .toList()
        .stream()
        .sorted(Order::compare)
        .toList();
  }

  /** The local name of a value of ours: {@code Affirmed}. */
  String term(String property) {
    return value(claim, dl(property)).map(ToldClaim::local).orElse("");
  }

  /** True when it says that something is so: neither denied nor planned, wished or supposed. */
  boolean isAffirmedAndActual() {
    return term("polarity").equals("Affirmed") && term("modality").equals("Actual");
  }

  /** The event's narrowest type of ours. */
  Optional<Node> type() {
    List<Node> types = new ArrayList<>();
    event().ifPresent(e -> types.addAll(values(e, RDF.Nodes.type)));
    types.removeIf(t -> !t.isURI() || t.getURI().startsWith("http://semanticweb.cs.vu.nl/"));
    Node above = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subClassOf");
    return types.stream()
        .filter(
            t ->
                types.stream().noneMatch(o -> !o.equals(t) && data.contains(Node.ANY, o, above, t)))
        .min(Comparator.comparing(Node::toString));
  }

  /** The plain triples that the ontology lets the event yield, whether the claim holds or not. */
  List<Triple> direct() {
    List<Triple> all = new ArrayList<>();
    Node event = event().orElse(null);
    if (event == null) {
      return all;
    }
    for (Node type : values(event, RDF.Nodes.type)) {
      for (Node yield :
          Iter.iter(data.find(Node.ANY, type, dl("yields"), Node.ANY))
              .map(Quad::getObject)
              .toList()) {
        for (Node predicate : anywhere(yield, dl("predicate"))) {
          Optional<Node> subject = filler(event, yield, "subjectRole");
          Optional<Node> object = filler(event, yield, "objectRole");
          if (subject.isPresent() && object.isPresent()) {
            all.add(Triple.create(subject.get(), predicate, object.get()));
          }
        }
      }
    }
    return all.stream().distinct().sorted(Order.TRIPLES).toList();
  }

  private Optional<Node> filler(Node event, Node yield, String role) {
    return anywhere(yield, dl(role)).stream().flatMap(r -> value(event, r).stream()).findFirst();
  }

  /** Values in whatever graph: of what the ontology or the gazetteer says. */
  List<Node> anywhere(Node thing, Node property) {
    return Iter.iter(data.find(Node.ANY, thing, property, Node.ANY))
        .map(Quad::getObject)
        .distinct()
        .toList()
        .stream()
        .sorted(Order::compare)
        .toList();
  }

  /** What an entity is called: in the report, else anywhere. */
  String label(Node thing) {
    Node label = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel");
    return value(thing, label)
        .or(() -> anywhere(thing, label).stream().findFirst())
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> local(thing));
  }

  static String local(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
