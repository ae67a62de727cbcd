package org.dateline.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/** Of which classes sources are. For use inside one transaction. */
final class Classes {
  private final DatasetGraph data;
  private final Node knowledge;
  private final Map<Node, Set<Node>> known = new HashMap<>();
  private final Map<Named, Set<Node>> told = new HashMap<>();
  private Set<Node> ownVoice = Set.of();

  /** Somebody as one report knows him. */
  private record Named(Node report, Node who) {}

  Classes(DatasetGraph data, String base) {
    this.data = data;
    this.knowledge = Terms.knowledge(base);
  }

  /** True when the gazetteer knows the source. */
  boolean known(Node source) {
    return !byGazetteer(source).isEmpty();
  }

  /** What a report says that the source is. */
  Set<Node> told(Node source, Node report) {
    return told.computeIfAbsent(new Named(report, source), n -> stated(n.report(), n.who()));
  }

  /** By the gazetteer or, if that does not know the source, by the report. */
  Set<Node> of(Testimony witness) {
    Node source = witness.source();
    if (source.equals(witness.report())) {
      return ownVoice(source);
    }
    if (known(source)) {
      return byGazetteer(source);
    }
    return witness.classes().isEmpty() ? told(source, witness.report()) : witness.classes();
  }

  private Set<Node> byGazetteer(Node source) {
    return known.computeIfAbsent(source, s -> stated(knowledge, s));
  }

  /** All reports are of the same classes. */
  private Set<Node> ownVoice(Node report) {
    if (ownVoice.isEmpty()) {
      ownVoice = stated(report, report);
    }
    return ownVoice;
  }

  private Set<Node> stated(Node graph, Node thing) {
    Set<Node> types = new HashSet<>();
    data.find(graph, thing, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(q -> types.add(q.getObject()));
    return types;
  }
}
