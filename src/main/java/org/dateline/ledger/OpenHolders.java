package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Those whose periods are under way while a place is laid out, found by whom they belong to and by
 * whom they may exclude, so that a place of thousands of local holders takes no look at each of
 * them for each claim.
 */
final class OpenHolders {
  private final Sides sides;
  private final Map<Node, Set<Timeline.Holder>> within = new HashMap<>();
  private final Set<Timeline.Holder> all = new LinkedHashSet<>();
  private final Set<Timeline.Holder> named = new LinkedHashSet<>();
  private final Set<Timeline.Holder> nameless = new LinkedHashSet<>();
  private final Map<String, Set<Timeline.Holder>> described = new HashMap<>();

  OpenHolders(Sides sides) {
    this.sides = sides;
  }

  void add(Timeline.Holder holder) {
    all.add(holder);
    wholes(holder).forEach(w -> within.computeIfAbsent(w, k -> new LinkedHashSet<>()).add(holder));
    alike(holder.name()).add(holder);
    if (sides.described(holder.name())) {
      nameless.add(holder);
    }
  }

  void remove(Timeline.Holder holder) {
    all.remove(holder);
    wholes(holder).forEach(w -> within.get(w).remove(holder));
    alike(holder.name()).remove(holder);
    nameless.remove(holder);
  }

  private List<Node> wholes(Timeline.Holder holder) {
    List<Node> wholes = new ArrayList<>(sides.above(holder.name()));
    wholes.add(holder.name());
    return wholes;
  }

  /** Those with a name, or those whom the same report describes. */
  private Set<Timeline.Holder> alike(Node name) {
    return sides.described(name)
        ? described.computeIfAbsent(sides.report(name), r -> new LinkedHashSet<>())
        : named;
  }

  /** The whole and its parts. */
  List<Timeline.Holder> within(Node whole) {
    return List.copyOf(within.getOrDefault(whole, Set.of()));
  }

  /** Those without a name whose period began before the day. */
  List<Timeline.Holder> describedBefore(LocalDate day) {
    // Periods are opened in order of time.
    return nameless.stream().takeWhile(h -> h.begun().isBefore(day)).toList();
  }

  /** All whom somebody may exclude; nobody named is anybody. */
  List<Timeline.Holder> facing(Optional<Node> who) {
    if (who.filter(sides::described).isEmpty()) {
      return List.copyOf(all);
    }
    List<Timeline.Holder> some = new ArrayList<>(named);
    some.addAll(alike(who.get()));
    return some;
  }
}
