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
   * True when every report that carries it denies it in its own voice as well: it tells what was
   * said in order to correct it.
   */
  boolean takenBack(Assertion assertion) {
    List<Node> correcting =
        of(assertion).stream()
            .flatMap(d -> d.witnesses().stream())
            .filter(w -> w.source().equals(w.report()))
            .map(Testimony::report)
            .toList();
    return assertion.witnesses().stream().allMatch(w -> correcting.contains(w.report()));
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
