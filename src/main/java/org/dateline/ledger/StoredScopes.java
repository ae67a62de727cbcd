package org.dateline.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Keeps the differences of scope in the ledger's graph. Each belongs to two places, and is found
 * anew when either is derived, from the periods that stand in the graph; so it is the same in
 * whatever order they are. For use inside one transaction.
 */
final class StoredScopes {
  private final LedgerGraph graph;
  private final Scopes scopes;
  private final Wholes wholes;

  StoredScopes(DatasetGraph data, String base, int patience, LedgerGraph graph) {
    this.graph = graph;
    this.scopes = new Scopes(data, base, patience);
    this.wholes = new Wholes(data, base);
  }

  /**
   * Brings the differences up to date after these places were derived and written.
   *
   * @return how many triples were written or deleted
   */
  long update(List<PlaceRecord> made) {
    Map<Node, List<Scopes.Held>> held = new HashMap<>();
    made.forEach(m -> held.put(m.place(), Scopes.Held.of(m.periods())));
    for (PlaceRecord one : made) {
      Node place = one.place();
      graph.forgetScopes(place);
      if (!held.get(place).isEmpty() && !wholes.country(place)) {
        graph.parts(place).forEach(part -> add(part, place, held));
      }
    }
    for (PlaceRecord one : made) {
      if (!held.get(one.place()).isEmpty()) {
        one.wholes().stream()
            .filter(whole -> !wholes.country(whole))
            .forEach(whole -> add(one.place(), whole, held));
      }
    }
    return graph.writeScopes();
  }

  private void add(Node part, Node whole, Map<Node, List<Scopes.Held>> held) {
    List<Scopes.Held> ofPart = held.computeIfAbsent(part, graph::held);
    List<Scopes.Held> ofWhole = held.computeIfAbsent(whole, graph::held);
    scopes.between(part, ofPart, whole, ofWhole).forEach(graph::add);
  }
}
