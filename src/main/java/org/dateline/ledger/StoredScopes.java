package org.dateline.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
  /** So many places are remembered; a whole is asked about by each of its parts. */
  private static final int REMEMBERED = 20_000;

  private final Map<Node, List<Node>> wholesOf = new LinkedHashMap<>();
  private final Map<Node, List<Scopes.Held>> held = new HashMap<>();
  private final LedgerGraph graph;
  private final Scopes scopes;
  private final Wholes wholes;

  StoredScopes(DatasetGraph data, String base, int patience, LedgerGraph graph) {
    this.graph = graph;
    this.scopes = new Scopes(data, base, patience);
    this.wholes = new Wholes(data, base);
  }

  /** This place was derived, and is looked at by the next {@link #update}. */
  void derived(PlaceRecord made) {
    wholesOf.put(made.place(), made.wholes());
    held.put(made.place(), Scopes.Held.of(made.periods()));
  }

  /**
   * Brings the differences up to date, after all that was derived is written.
   *
   * @return how many triples were written or deleted
   */
  long update() {
    for (Node place : wholesOf.keySet()) {
      graph.forgetScopes(place);
      if (!held.get(place).isEmpty() && !wholes.country(place)) {
        graph.parts(place).forEach(part -> add(part, place));
      }
    }
    wholesOf.forEach(
        (place, above) -> {
          if (!held.get(place).isEmpty()) {
            above.stream()
                .filter(whole -> !wholes.country(whole))
                .forEach(whole -> add(place, whole));
          }
        });
    wholesOf.clear();
    if (held.size() > REMEMBERED) {
      held.clear();
    }
    return graph.writeScopes();
  }

  private void add(Node part, Node whole) {
    List<Scopes.Held> ofPart = held.computeIfAbsent(part, graph::held);
    List<Scopes.Held> ofWhole = held.computeIfAbsent(whole, graph::held);
    scopes.between(part, ofPart, whole, ofWhole).forEach(graph::add);
  }
}
