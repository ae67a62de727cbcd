package org.dateline.serve;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What all graphs of a store say together. Of several values the first in the order of SPARQL
 * counts, so that answers do not depend on the order of the index.
 *
 * @param data within a transaction
 * @param base where the store's own IRIs start
 */
record Facts(DatasetGraph data, String base) {

  List<Node> objects(Node subject, Node property) {
    return objects(Node.ANY, subject, property);
  }

  List<Node> objects(Node graph, Node subject, Node property) {
    try (Stream<Quad> quads = data.stream(graph, subject, property, Node.ANY)) {
      return quads.map(Quad::getObject).distinct().sorted(NodeCmp::compareRDFTerms).toList();
    }
  }

  Optional<Node> object(Node subject, Node property) {
    List<Node> all = objects(subject, property);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  List<Node> subjects(Node property, Node object) {
    return subjects(Node.ANY, property, object);
  }

  List<Node> subjects(Node graph, Node property, Node object) {
    try (Stream<Quad> quads = data.stream(graph, Node.ANY, property, object)) {
      return quads.map(Quad::getSubject).distinct().sorted(NodeCmp::compareRDFTerms).toList();
    }
  }

  /** A literal's characters, or an IRI. */
  Optional<String> text(Node subject, Node property) {
    return object(subject, property).map(Facts::text);
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  boolean is(Node subject, Node type) {
    return data.contains(Node.ANY, subject, Terms.TYPE, type);
  }

  boolean known(Node subject) {
    Iterator<Quad> any = data.find(Node.ANY, subject, Node.ANY, Node.ANY);
    return any.hasNext();
  }
}
