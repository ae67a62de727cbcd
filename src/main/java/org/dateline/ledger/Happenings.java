package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Finds events that are one happening: the same kind of thing, done by the same one, at the same
 * place, at times that agree. A place alone joins nothing, and where two days are possible nothing
 * is joined: that a town was taken in November may be either of two takings.
 */
final class Happenings {
  private record Key(Tidings tidings, Optional<Node> holder) {}

  private Happenings() {}

  static List<Happening> of(Dossier dossier, String base) {
    Map<Key, List<Assertion>> alike = new LinkedHashMap<>();
    for (Assertion a : dossier.assertions()) {
      Assertion.Saying says = a.says();
      boolean happens = a.tidings() != Tidings.HOLDS && says.affirmed() && says.actual();
      boolean named = says.holder().filter(h -> !dossier.sides().described(h)).isPresent();
      if (happens && named && a.when().fine()) {
        alike.computeIfAbsent(new Key(a.tidings(), says.holder()), k -> new ArrayList<>()).add(a);
      }
    }
    List<Happening> all = new ArrayList<>();
    alike.forEach((key, told) -> all.addAll(joined(dossier.place(), key, told, base)));
    return all;
  }

  private static List<Happening> joined(Node place, Key key, List<Assertion> told, String base) {
    Map<Bounds, List<Assertion>> days = new TreeMap<>(Bounds.IN_TIME);
    List<Assertion> coarse = new ArrayList<>();
    for (Assertion a : told) {
      if (a.when().earliest().equals(a.when().latest())) {
        days.computeIfAbsent(a.when(), d -> new ArrayList<>()).add(a);
      } else {
        coarse.add(a);
      }
    }
    for (Assertion a : coarse) {
      List<Bounds> possible = days.keySet().stream().filter(d -> d.meets(a.when())).toList();
      if (possible.size() == 1) {
        days.get(possible.get(0)).add(a);
      }
    }
    List<Happening> all = new ArrayList<>();
    days.forEach(
        (day, same) -> {
          List<Node> events =
              same.stream()
                  .flatMap(a -> a.witnesses().stream())
                  .map(Testimony::event)
                  .distinct()
                  .sorted(NodeCmp::compareRDFTerms)
                  .toList();
          if (events.size() > 1) {
            Node iri = Terms.minted(base, "happening", place, key.tidings(), key.holder(), day);
            all.add(new Happening(iri, place, key.holder(), day, events, because(same)));
          }
        });
    return all;
  }

  private static String because(List<Assertion> same) {
    Stream<String> times =
        same.stream()
            .map(Assertion::when)
            .distinct()
            .sorted(Bounds.IN_TIME)
            .map(
                b ->
                    b.earliest().equals(b.latest())
                        ? b.earliest().orElseThrow().toString()
                        : b.earliest().orElseThrow() + "/" + b.latest().orElseThrow());
    return "same kind of event, same participant, same place; times that agree: "
        + String.join(", ", times.sorted(Comparator.naturalOrder()).toList());
  }
}
