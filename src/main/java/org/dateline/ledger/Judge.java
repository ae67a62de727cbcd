package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Puts assertions and periods before the policy's queries. Many places are judged at once: a query
 * costs the same for one as for a thousand. For use inside one transaction.
 */
final class Judge {
  private static final int CANNOT_BE_JUDGED = 6;

  private final Policy policy;
  private final DatasetGraph data;
  private final Sides sides;
  private final Map<Node, Integer> letters = new HashMap<>();

  Judge(Policy policy, DatasetGraph data, Sides sides) {
    this.policy = policy;
    this.data = data;
    this.sides = sides;
  }

  /** The verdicts on each dossier's assertions, in the order of the dossiers. */
  List<List<Weighed>> weigh(List<Dossier> dossiers) {
    Graph graph = GraphFactory.createDefaultGraph();
    Map<Assertion, Node> names = new LinkedHashMap<>();
    for (Dossier dossier : dossiers) {
      Denials denials = new Denials(dossier);
      for (Assertion assertion : dossier.assertions()) {
        Node name = NodeFactory.createURI("urn:x-dateline:assertion:" + names.size());
        names.put(assertion, name);
        describe(assertion, denials, dossier.place(), name, graph);
      }
    }
    run(policy.verdicts(), graph);
    List<List<Weighed>> all = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      all.add(dossier.assertions().stream().map(a -> verdict(a, names.get(a), graph)).toList());
    }
    return all;
  }

  /** Lets the policy's queries about periods say what they have to say of these. */
  void judge(Graph periods) {
    run(policy.standings(), periods);
  }

  private static void run(List<Query> queries, Graph graph) {
    for (Query query : queries) {
      List<Triple> said = new ArrayList<>();
      try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
        exec.constructTriples().forEachRemaining(said::add);
      }
      said.forEach(graph::add);
    }
  }

  private static Weighed verdict(Assertion assertion, Node name, Graph graph) {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    for (Layer layer : Layer.values()) {
      if (graph.contains(name, Terms.COUNTS, Terms.dl(layer))) {
        layers.add(layer);
      }
    }
    int credibility =
        graph.stream(name, Terms.CREDIBILITY, Node.ANY)
            .mapToInt(t -> Integer.parseInt(t.getObject().getLiteralLexicalForm()))
            .min()
            .orElse(CANNOT_BE_JUDGED);
    return new Weighed(assertion, layers, credibility);
  }

  private void describe(Assertion assertion, Denials denials, Node place, Node name, Graph graph) {
    Assertion.Saying says = assertion.says();
    List<Node> roots = assertion.roots();
    add(graph, name, RDF.Nodes.type, Terms.ASSERTION);
    add(graph, name, Terms.PLACE, place);
    add(graph, name, Terms.TELLS, Terms.dl(says.tidings()));
    says.holder().ifPresent(h -> add(graph, name, Terms.HOLDER, h));
    add(graph, name, Terms.POLARITY, says.polarity());
    add(graph, name, Terms.MODALITY, says.modality());
    add(graph, name, Terms.CERTAINTY, says.certainty());
    says.when().earliest().ifPresent(d -> add(graph, name, Terms.EARLIEST_BEGIN, Terms.date(d)));
    says.when().latest().ifPresent(d -> add(graph, name, Terms.LATEST_BEGIN, Terms.date(d)));
    add(graph, name, Terms.INDEPENDENT, Terms.number(roots.size()));
    add(graph, name, Terms.DISINTERESTED, Terms.number(disinterested(assertion)));
    int best = assertion.witnesses().stream().mapToInt(this::letter).min().orElse(CANNOT_BE_JUDGED);
    add(graph, name, Terms.BEST_RELIABILITY, Terms.number(best));
    reported(assertion).ifPresent(d -> add(graph, name, Terms.LAST_REPORTED, d));
    long deniers = denials.sources(assertion);
    if (deniers > 0) {
      add(graph, name, Terms.DENIED_BY, Terms.number(deniers));
      add(graph, name, Terms.TAKEN_BACK, Terms.truth(denials.takenBack(assertion)));
    }
  }

  private static Optional<Node> reported(Assertion assertion) {
    return assertion.witnesses().stream()
        .flatMap(w -> w.reported().stream())
        .max(LocalDate::compareTo)
        .map(Terms::date);
  }

  private long disinterested(Assertion assertion) {
    Optional<Node> holder = assertion.says().holder();
    return assertion.witnesses().stream()
        .filter(w -> holder.isEmpty() || !sides.together(w.source(), holder.get()))
        .map(Testimony::root)
        .filter(root -> holder.isEmpty() || !sides.together(root, holder.get()))
        .distinct()
        .count();
  }

  /** The letter of a witness: that of whoever stands nearest, or of the best he belongs to. */
  private int letter(Testimony witness) {
    return letters.computeIfAbsent(witness.source(), this::letter);
  }

  private int letter(Node source) {
    Integer own = policy.reliability().get(source);
    if (own != null) {
      return own;
    }
    if (sides.described(source)) {
      return CANNOT_BE_JUDGED;
    }
    int best = CANNOT_BE_JUDGED;
    for (var types = data.find(Node.ANY, source, RDF.Nodes.type, Node.ANY); types.hasNext(); ) {
      Node type = types.next().getObject();
      best = Math.min(best, policy.reliability().getOrDefault(type, CANNOT_BE_JUDGED));
    }
    return best;
  }

  private static void add(Graph graph, Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }
}
