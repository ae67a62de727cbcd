package org.dateline.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Who belongs to whom. A part does not contradict its whole: Taliban fighters hold a town, so do
 * the Taliban. For use inside one transaction.
 */
final class Sides {
  private static final List<Node> BELONGS_TO =
      List.of(Terms.dl("memberOf"), Terms.dl("forcesOf"), Terms.dl("governmentOf"));

  private final DatasetGraph data;
  private final String reports;
  private final Map<Node, Set<Node>> above = new HashMap<>();

  Sides(DatasetGraph data, String base) {
    this.data = data;
    this.reports = base + "report/";
  }

  /** True when one of them is, or belongs to, the other. */
  boolean together(Node one, Node other) {
    return within(one, other) || within(other, one);
  }

  /** True when the part is the whole, or belongs to it. */
  boolean within(Node part, Node whole) {
    return part.equals(whole) || above(part).contains(whole);
  }

  /**
   * True when both cannot have a place at once. Descriptions of two reports ("local commanders",
   * "tribal fighters") may mean the same people: nobody can tell, and nothing is made of it.
   */
  boolean exclude(Node one, Node other) {
    return !together(one, other)
        && !(described(one) && described(other) && !report(one).equals(report(other)));
  }

  /** True when it has no name, only a description within one report. */
  boolean described(Node entity) {
    return entity.isURI()
        && entity.getURI().startsWith(reports)
        && entity.getURI().indexOf('/', reports.length()) > 0;
  }

  private String report(Node described) {
    String rest = described.getURI().substring(reports.length());
    return rest.substring(0, rest.indexOf('/'));
  }

  private Set<Node> above(Node entity) {
    Set<Node> known = above.get(entity);
    if (known == null) {
      known = new LinkedHashSet<>();
      climb(entity, known);
      known.remove(entity);
      above.put(entity, known);
    }
    return known;
  }

  private void climb(Node entity, Set<Node> into) {
    for (Node property : BELONGS_TO) {
      data.find(Node.ANY, entity, property, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (into.add(quad.getObject())) {
                  climb(quad.getObject(), into);
                }
              });
    }
  }
}
