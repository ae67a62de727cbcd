package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * What a place is part of, by the gazetteer and by the reports that tell of it; by those alone, for
 * the reasons that {@link Memberships} gives. For use inside one transaction.
 */
final class Wholes {
  private static final Node COUNTRY = Terms.dl("Country");

  private final DatasetGraph data;
  private final Node knowledge;
  private final Map<Node, List<Quad>> told = new HashMap<>();
  private final Map<Node, Boolean> countries = new HashMap<>();

  Wholes(DatasetGraph data, String base) {
    this.data = data;
    this.knowledge = NodeFactory.createURI(base + "graph/knowledge");
  }

  /** All that the place lies in, in the order of their IRIs; not itself. */
  List<Node> of(Node place, Collection<Node> reports) {
    Set<Node> by = new HashSet<>(reports);
    by.add(knowledge);
    Set<Node> all = new TreeSet<>(NodeCmp::compareRDFTerms);
    climb(place, by, all);
    all.remove(place);
    return List.copyOf(all);
  }

  private void climb(Node part, Set<Node> by, Set<Node> into) {
    for (Quad in : told.computeIfAbsent(part, this::told)) {
      if (by.contains(in.getGraph()) && into.add(in.getObject())) {
        climb(in.getObject(), by, into);
      }
    }
  }

  private List<Quad> told(Node part) {
    List<Quad> all = new ArrayList<>();
    data.find(Node.ANY, part, Terms.LOCATED_IN, Node.ANY).forEachRemaining(all::add);
    return all;
  }

  /** All that anyone says to lie in the place, directly or through others. */
  Set<Node> parts(Node place) {
    Set<Node> all = new TreeSet<>(NodeCmp::compareRDFTerms);
    descend(place, all);
    all.remove(place);
    return all;
  }

  private void descend(Node place, Set<Node> into) {
    for (Node part : Subject.having(data, Node.ANY, Terms.LOCATED_IN, place)) {
      if (into.add(part)) {
        descend(part, into);
      }
    }
  }

  /**
   * True when who holds it contradicts nobody who holds a part: a state is held by many at once,
   * and that one of them has a town in it is no news.
   */
  boolean country(Node place) {
    return countries.computeIfAbsent(
        place, p -> data.contains(knowledge, p, RDF.Nodes.type, COUNTRY));
  }
}
