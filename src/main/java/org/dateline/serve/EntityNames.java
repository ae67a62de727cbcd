package org.dateline.serve;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What an entity is called, for other programs. Of what reports call it only what begins like a
 * name: their other words for it ("the city") are descriptions.
 */
final class EntityNames {
  private EntityNames() {}

  /** The main names first. */
  static Set<String> of(Facts facts, Node entity) {
    Set<String> names = new LinkedHashSet<>();
    add(facts, entity, Terms.PREF_LABEL, names);
    add(facts, entity, Terms.ALT_LABEL, names);
    return names;
  }

  private static void add(Facts facts, Node entity, Node property, Set<String> names) {
    boolean preferred = property.equals(Terms.PREF_LABEL);
    String knowledge = facts.base() + "graph/knowledge";
    try (Stream<Quad> quads = facts.data().stream(Node.ANY, entity, property, Node.ANY)) {
      quads
          .filter(q -> preferred || q.getGraph().hasURI(knowledge) || isName(q.getObject()))
          .map(Quad::getObject)
          .sorted(NodeCmp::compareRDFTerms)
          .forEach(o -> names.add(Facts.text(o)));
    }
  }

  private static boolean isName(Node label) {
    String text = Facts.text(label);
    return !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
  }
}
