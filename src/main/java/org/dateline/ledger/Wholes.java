package org.dateline.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
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
  private final Map<Node, Set<Node>> known = new HashMap<>();
  private final Map<Node, Boolean> countries = new HashMap<>();

  Wholes(DatasetGraph data, String base) {
    this.data = data;
    this.knowledge = Terms.knowledge(base);
  }

  /** All that the place lies in, in the order of their IRIs; not itself. */
  List<Node> of(Accounts accounts) {
    Map<Node, Set<Node>> told = new HashMap<>();
    accounts
        .all()
        .forEach(
            account ->
                account
                    .background()
                    .lies()
                    .forEach(
                        (part, in) -> told.computeIfAbsent(part, p -> new HashSet<>()).addAll(in)));
    Set<Node> all = new TreeSet<>(NodeCmp::compareRDFTerms);
    climb(accounts.place(), told, all);
    all.remove(accounts.place());
    return List.copyOf(all);
  }

  private void climb(Node part, Map<Node, Set<Node>> told, Set<Node> into) {
    Stream.concat(
            known.computeIfAbsent(part, this::known).stream(),
            told.getOrDefault(part, Set.of()).stream())
        .filter(into::add)
        .forEach(whole -> climb(whole, told, into));
  }

  private Set<Node> known(Node part) {
    return stated(knowledge, part).getOrDefault(part, Set.of());
  }

  /** What lies in what by one report. */
  Map<Node, Set<Node>> told(Node report) {
    return stated(report, Node.ANY);
  }

  private Map<Node, Set<Node>> stated(Node graph, Node part) {
    Map<Node, Set<Node>> all = new HashMap<>();
    data.find(graph, part, Terms.LOCATED_IN, Node.ANY)
        .forEachRemaining(
            q -> all.computeIfAbsent(q.getSubject(), p -> new HashSet<>()).add(q.getObject()));
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
