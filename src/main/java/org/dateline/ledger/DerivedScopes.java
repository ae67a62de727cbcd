package org.dateline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Finds the differences of scope of places that are derived on the spot. For use inside one
 * transaction.
 */
final class DerivedScopes {
  /** So many places are remembered; a whole is asked about by each of its parts. */
  private static final int REMEMBERED = 1000;

  private final Scopes scopes;
  private final Wholes wholes;
  private final Derivation derivation;
  private final Map<Node, List<Scopes.Held>> held = new HashMap<>();

  DerivedScopes(DatasetGraph data, String base, int patience, Derivation derivation) {
    this.scopes = new Scopes(data, base, patience);
    this.wholes = new Wholes(data, base);
    this.derivation = derivation;
  }

  /**
   * The records, with their differences of scope.
   *
   * @param asked the places that are asked for; empty when all are
   */
  Stream<PlaceRecord> with(List<PlaceRecord> made, Optional<Set<Node>> asked) {
    if (held.size() > REMEMBERED) {
      held.clear();
    }
    made.forEach(one -> held.put(one.place(), Scopes.Held.of(one.periods())));
    Set<Node> above = new TreeSet<>(NodeCmp::compareRDFTerms);
    made.forEach(one -> above.addAll(one.wholes()));
    above.removeIf(w -> wholes.country(w) || held.containsKey(w));
    derivation.all(above).forEach(one -> held.put(one.place(), Scopes.Held.of(one.periods())));
    return made.stream()
        .map(
            one -> {
              List<Dispute> found = new ArrayList<>();
              one.wholes().stream()
                  .filter(whole -> !wholes.country(whole))
                  .forEach(whole -> found.addAll(between(one.place(), whole)));
              asked.ifPresent(places -> found.addAll(withParts(one.place(), places)));
              return one.with(found);
            });
  }

  private List<Dispute> between(Node part, Node whole) {
    return scopes.between(part, held.get(part), whole, held.get(whole));
  }

  private List<Dispute> withParts(Node whole, Set<Node> asked) {
    if (held.get(whole).isEmpty() || wholes.country(whole)) {
      return List.of();
    }
    Set<Node> parts = wholes.parts(whole);
    parts.removeAll(asked);
    List<Dispute> found = new ArrayList<>();
    for (PlaceRecord part : derivation.all(parts)) {
      if (part.wholes().contains(whole)) {
        held.put(part.place(), Scopes.Held.of(part.periods()));
        found.addAll(between(part.place(), whole));
      }
    }
    return found;
  }
}
