package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * What one graph says of one thing, read at once: a look into a store costs more than what it
 * finds. For use inside one transaction.
 */
final class Subject {
  private final List<Triple> said;

  private Subject(List<Triple> said) {
    this.said = said;
  }

  static Subject of(DatasetGraph data, Node graph, Node subject) {
    List<Triple> said = new ArrayList<>();
    data.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(q -> said.add(q.asTriple()));
    return new Subject(said);
  }

  /** All of it. */
  List<Triple> said() {
    return said;
  }

  /**
   * The first of a thing's values in a graph, whatever order the store gives them in; {@code
   * Node.ANY} is all graphs.
   */
  static Optional<Node> first(DatasetGraph data, Node graph, Node subject, Node property) {
    Node first = null;
    for (var all = data.find(graph, subject, property, Node.ANY); all.hasNext(); ) {
      first = lesser(first, all.next().getObject());
    }
    return Optional.ofNullable(first);
  }

  /** The things of which a graph says this, in no order; {@code Node.ANY} is all graphs. */
  static List<Node> having(DatasetGraph data, Node graph, Node property, Node value) {
    try (var all = data.stream(graph, Node.ANY, property, value)) {
      return all.map(Quad::getSubject).distinct().toList();
    }
  }

  /** The first of the property's values, whatever order the store gives them in. */
  Optional<Node> first(Node property) {
    Node first = null;
    for (Triple t : said) {
      if (t.getPredicate().equals(property)) {
        first = lesser(first, t.getObject());
      }
    }
    return Optional.ofNullable(first);
  }

  /** All of the property's values, in the order of their terms. */
  List<Node> all(Node property) {
    return said.stream()
        .filter(t -> t.getPredicate().equals(property))
        .map(Triple::getObject)
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  boolean is(Node type) {
    return said.stream()
        .anyMatch(t -> t.getPredicate().equals(RDF.Nodes.type) && t.getObject().equals(type));
  }

  private static Node lesser(Node one, Node other) {
    return one == null || NodeCmp.compareRDFTerms(other, one) < 0 ? other : one;
  }
}
