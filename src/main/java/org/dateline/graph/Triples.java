package org.dateline.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Triples as they are told, each once, in the order of telling. */
final class Triples {
  private final Set<Triple> all = new LinkedHashSet<>();

  void add(Node subject, Node property, Node object) {
    all.add(Triple.create(subject, property, object));
  }

  void add(Node subject, Node property, Optional<String> value, Function<String, Node> node) {
    value.filter(v -> !v.isBlank()).ifPresent(v -> add(subject, property, node.apply(v)));
  }

  void type(Node subject, Node type) {
    add(subject, RDF.Nodes.type, type);
  }

  void types(Node subject, Collection<Node> types) {
    types.forEach(type -> type(subject, type));
  }

  List<Triple> list() {
    return List.copyOf(all);
  }
}
