package org.dateline.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * Who is on whose side. A part does not contradict its whole: Taliban fighters hold a town, so do
 * the Taliban. See {@link Memberships#of}.
 */
final class Sides {
  private final ReportNames reports;
  private final Function<Node, Set<Memberships.Belonging>> belonging;
  private final Map<Node, Above> above = new HashMap<>();

  /** All wholes, and those of them that are states served. */
  private record Above(Set<Node> all, Set<Node> served) {}

  Sides(ReportNames reports, Function<Node, Set<Memberships.Belonging>> belonging) {
    this.reports = reports;
    this.belonging = belonging;
  }

  /** True when one of them is, or belongs to, the other. */
  boolean together(Node one, Node other) {
    return within(one, other) || within(other, one);
  }

  /** True when they are together, or both belong to one whole: an army and its state's ministry. */
  boolean allied(Node one, Node other) {
    return together(one, other) || !Collections.disjoint(above(one), above(other));
  }

  /** True when the part is the whole, or belongs to it. */
  boolean within(Node part, Node whole) {
    return part.equals(whole) || above(part).contains(whole);
  }

  /**
   * True when both cannot have a place at once: factions of an alliance cannot, forces of one state
   * can. Descriptions of two reports ("local commanders", "tribal fighters") may mean the same
   * people: nobody can tell, and nothing is made of it.
   */
  boolean exclude(Node one, Node other) {
    return !(described(one) && described(other) && !report(one).equals(report(other)))
        && !together(one, other)
        && Collections.disjoint(wholes(one).served(), wholes(other).served());
  }

  /** True when it has no name, only a description within one report. */
  boolean described(Node entity) {
    return reports.within(entity);
  }

  /** The IRI of the report that describes it. */
  String report(Node described) {
    return reports.report(described);
  }

  /** All that it belongs to, directly or through others; not itself. */
  Set<Node> above(Node entity) {
    return wholes(entity).all();
  }

  private Above wholes(Node entity) {
    Above wholes = above.get(entity);
    if (wholes == null) {
      wholes = new Above(new LinkedHashSet<>(), new LinkedHashSet<>());
      climb(entity, wholes);
      wholes.all().remove(entity);
      above.put(entity, wholes);
    }
    return wholes;
  }

  private void climb(Node entity, Above into) {
    for (Memberships.Belonging of : belonging.apply(entity)) {
      if (of.serves()) {
        into.served().add(of.whole());
      }
      if (into.all().add(of.whole())) {
        climb(of.whole(), into);
      }
    }
  }
}
