package org.dateline.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.util.NodeCmp;
import org.dateline.ontology.DL;

/**
 * Ontology and gazetteer as a store holds them: sorted, their blank nodes replaced by IRIs made
 * from what they say, their data IRIs moved to the store's base.
 */
public final class KnowledgeGraph {
  private static final String PLACEHOLDER = "cycle";

  private final String base;
  private final Graph graph;
  private final Map<Node, Node> minted = new HashMap<>();

  private KnowledgeGraph(Model model, String base) {
    this.base = base;
    this.graph = model.getGraph();
  }

  /** The triples of a model, each once, in the order of their terms. */
  public static List<Triple> of(Model model, String base) {
    return new KnowledgeGraph(model, base).triples();
  }

  private List<Triple> triples() {
    // Terms are compared, not printed: printing them took half the time of a small build.
    return graph.stream()
        .map(t -> Triple.create(node(t.getSubject()), node(t.getPredicate()), node(t.getObject())))
        .distinct()
        .sorted(
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
        .toList();
  }

  private Node node(Node node) {
    if (node.isBlank()) {
      Node known = minted.get(node);
      if (known == null) {
        // A node that says something of itself: the way back is named by a placeholder.
        minted.put(node, Terms.iri(base + "node/" + PLACEHOLDER));
        known = Terms.iri(base + "node/" + content(node));
        minted.put(node, known);
      }
      return known;
    }
    if (node.isURI()
        && !base.equals(DL.DEFAULT_BASE)
        && node.getURI().startsWith(DL.DEFAULT_BASE)) {
      return Terms.iri(base + node.getURI().substring(DL.DEFAULT_BASE.length()));
    }
    return node;
  }

  private String content(Node node) {
    Digest digest = new Digest();
    graph.stream(node, Node.ANY, Node.ANY)
        .map(
            t ->
                NodeFmtLib.strNT(node(t.getPredicate()))
                    + " "
                    + NodeFmtLib.strNT(node(t.getObject())))
        .sorted()
        .forEach(digest::add);
    return digest.hex(20);
  }
}
