package org.dateline.export;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The order in which triples are written: the same for the same triples, and good to read. */
final class Order {
  /** IRIs first, then literals, by what is written; types lead a subject's properties. */
  static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, Order::compare)
          .thenComparing(Triple::getPredicate, Order::compareProperties)
          .thenComparing(Triple::getObject, Order::compare);

  private Order() {}

  static int compare(Node a, Node b) {
    if (a.equals(b)) {
      return 0;
    }
    int kinds = Integer.compare(kind(a), kind(b));
    if (kinds != 0) {
      return kinds;
    }
    if (!a.isLiteral()) {
      return a.toString().compareTo(b.toString());
    }
    int forms = a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
    if (forms != 0) {
      return forms;
    }
    int tags = a.getLiteralLanguage().compareTo(b.getLiteralLanguage());
    return tags != 0 ? tags : a.getLiteralDatatypeURI().compareTo(b.getLiteralDatatypeURI());
  }

  private static int compareProperties(Node a, Node b) {
    boolean typeA = a.equals(RDF.Nodes.type);
    boolean typeB = b.equals(RDF.Nodes.type);
    return typeA || typeB ? Boolean.compare(typeB, typeA) : compare(a, b);
  }

  private static int kind(Node node) {
    if (node.isURI()) {
      return 0;
    }
    return node.isBlank() ? 1 : node.isLiteral() ? 2 : 3;
  }
}
