package org.dateline.serve;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * How the reconciliation service calls entities and classes: by what follows their identifier
 * space, or schema space. Whole IRIs are understood too.
 */
final class EntityIds {
  private static final String ROOM = "entity/";

  private EntityIds() {}

  /** Where the IRIs of all entities start. */
  static String space(String base) {
    return base + ROOM;
  }

  static String of(View view, Node entity) {
    String space = space(view.base());
    String iri = entity.getURI();
    return iri.startsWith(space) ? iri.substring(space.length()) : iri;
  }

  /** The entity that an id stands for; none when the store has no entity of that name. */
  static Optional<Node> entity(View view, String id) {
    boolean whole = id.contains("://");
    if (id.isBlank() || !(whole ? id : space(view.base()) + id).matches("[^\\s<>\"{}|\\\\^`]+")) {
      return Optional.empty();
    }
    Node node = NodeFactory.createURI(whole ? id : space(view.base()) + id);
    boolean ours = node.getURI().startsWith(space(view.base()));
    return ours && view.facts().object(node, Terms.PREF_LABEL).isPresent()
        ? Optional.of(node)
        : Optional.empty();
  }

  /**
   * The class that an id stands for.
   *
   * @throws Refusal when it is none of entities
   */
  static Node type(View view, String id) {
    Node type = id.contains("://") ? NodeFactory.createURI(id) : Terms.dl(id);
    if (!view.taxonomy().entityClasses().contains(type)) {
      throw Refusal.bad(
          "there is no type " + id + "; suggest/type lists those there are, as City or Person");
    }
    return type;
  }
}
