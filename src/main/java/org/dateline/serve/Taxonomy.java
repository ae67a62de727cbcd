package org.dateline.serve;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Which class or property is a kind of which, as the store's ontology says; immutable. */
final class Taxonomy {
  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

  private final Map<Node, Set<Node>> above = new HashMap<>();
  private final Set<Node> actorRoles = new LinkedHashSet<>();
  private final Set<Node> placeRoles = new LinkedHashSet<>();
  private final Set<Node> entityClasses = new LinkedHashSet<>();

  Taxonomy(Facts facts) {
    Map<Node, Set<Node>> parents = new HashMap<>();
    for (Node relation : List.of(Terms.SUB_CLASS, Terms.SUB_PROPERTY)) {
      facts
          .data()
          .find(Node.ANY, Node.ANY, relation, Node.ANY)
          .forEachRemaining(
              q -> {
                if (q.getSubject().isURI() && q.getObject().isURI()) {
                  parents.computeIfAbsent(q.getSubject(), s -> new HashSet<>()).add(q.getObject());
                }
              });
    }
    parents.keySet().forEach(term -> above.put(term, ancestors(term, parents)));
    entityClasses.addAll(List.of(Terms.PLACE_CLASS, Terms.ACTOR, Terms.SOURCE_CLASS));
    parents.keySet().stream()
        .sorted(BY_IRI)
        .forEach(
            term -> {
              if (term.getURI().startsWith(Terms.DL)
                  && entityClasses.stream().anyMatch(above.get(term)::contains)) {
                entityClasses.add(term);
              }
              if (above.get(term).contains(Terms.HAS_ACTOR)) {
                actorRoles.add(term);
              } else if (above.get(term).contains(Terms.HAS_PLACE)) {
                placeRoles.add(term);
              }
            });
  }

  private static Set<Node> ancestors(Node term, Map<Node, Set<Node>> parents) {
    Set<Node> found = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(parents.getOrDefault(term, Set.of()));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (found.add(next)) {
        open.addAll(parents.getOrDefault(next, Set.of()));
      }
    }
    return found;
  }

  /** Roles of those who act or are acted on. */
  Set<Node> actorRoles() {
    return actorRoles;
  }

  /** Roles of places. */
  Set<Node> placeRoles() {
    return placeRoles;
  }

  /** The classes of places, actors and sources. */
  Set<Node> entityClasses() {
    return entityClasses;
  }

  boolean isKindOf(Node term, Node ancestor) {
    return term.equals(ancestor) || above.getOrDefault(term, Set.of()).contains(ancestor);
  }

  /** Our own classes among the types, the most specific first. */
  List<Node> order(List<Node> types) {
    return types.stream()
        .filter(t -> t.isURI() && t.getURI().startsWith(Terms.DL))
        .sorted(
            Comparator.comparing((Node t) -> -above.getOrDefault(t, Set.of()).size())
                .thenComparing(BY_IRI))
        .toList();
  }
}
