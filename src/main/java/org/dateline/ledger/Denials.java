package org.dateline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Who says of a place that something was not so. */
final class Denials {
  private record Key(Tidings tidings, Optional<Node> holder) {}

  private final Map<Key, List<Assertion>> all = new HashMap<>();

  Denials(Dossier dossier) {
    for (Assertion a : dossier.assertions()) {
      if (!a.says().affirmed() && a.says().actual()) {
        all.computeIfAbsent(key(a), k -> new ArrayList<>()).add(a);
      }
    }
  }

  private static Key key(Assertion a) {
    return new Key(a.tidings(), a.says().holder());
  }

  /** How many independent sources say that it was not so, at a time that may be the same. */
  long sources(Assertion assertion) {
    return of(assertion).stream().flatMap(d -> d.roots().stream()).distinct().count();
  }

  /**
   * True when all who say it took it back: the report that carries it denies it in its own voice,
   * for it tells what was said in order to correct it; or whoever said it denies it later.
   */
  boolean takenBack(Assertion assertion) {
    List<Assertion> denials = of(assertion);
    return !denials.isEmpty()
        && assertion.witnesses().stream()
            .allMatch(w -> denials.stream().anyMatch(denial -> takesBack(denial, assertion, w)));
  }

  private static boolean takesBack(Assertion denial, Assertion assertion, Testimony said) {
    // Who does not hold it any more may have held it.
    boolean sameTime = assertion.tidings() != Tidings.HOLDS || denial.when().earliest().isPresent();
    return denial.witnesses().stream()
        .anyMatch(
            w ->
                (w.report().equals(said.report()) && w.source().equals(w.report()))
                    || (sameTime && w.root().equals(said.root()) && later(w, said)));
  }

  private static boolean later(Testimony one, Testimony other) {
    return one.reported().isPresent()
        && other.reported().filter(one.reported().get()::isAfter).isPresent();
  }

  private List<Assertion> of(Assertion assertion) {
    if (!assertion.says().affirmed()) {
      return List.of();
    }
    return all.getOrDefault(key(assertion), List.of()).stream()
        .filter(denial -> denial.when().meets(assertion.when()))
        .toList();
  }
}
