package org.dateline.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;

/**
 * Puts assertions and periods before the policy's queries. Many places are judged at once: a query
 * costs the same for one as for a thousand. For use inside one transaction.
 */
final class Judge {
  private static final int CANNOT_BE_JUDGED = 6;

  private final Policy policy;
  private final DatasetGraph data;
  private final Node knowledge;
  private final Sides nobody;
  private final Map<Node, Set<Node>> classes = new HashMap<>();
  private final Map<Named, Set<Node>> told = new HashMap<>();
  private Set<Node> ownVoice = Set.of();

  /** Somebody as one report knows him. */
  private record Named(Node report, Node who) {}

  Judge(Policy policy, DatasetGraph data, String base, Memberships memberships) {
    this.policy = policy;
    this.data = data;
    this.knowledge = NodeFactory.createURI(base + "graph/knowledge");
    this.nobody = memberships.of(List.of());
  }

  /** The verdicts on each dossier's assertions, in the order of the dossiers. */
  List<List<Weighed>> weigh(List<Dossier> dossiers) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    int number = 0;
    for (Dossier dossier : dossiers) {
      Denials denials = new Denials(dossier);
      for (Assertion assertion : dossier.assertions()) {
        describe(assertion, denials, dossier, name(number++), graph);
      }
    }
    run(policy.verdicts(), graph);
    List<List<Weighed>> all = new ArrayList<>();
    number = 0;
    for (Dossier dossier : dossiers) {
      List<Weighed> weighed = new ArrayList<>();
      for (Assertion assertion : dossier.assertions()) {
        weighed.add(verdict(assertion, name(number++), graph));
      }
      all.add(weighed);
    }
    return all;
  }

  private static Node name(int number) {
    return NodeFactory.createURI("urn:x-dateline:assertion:" + number);
  }

  /** Lets the policy's queries about periods say what they have to say of these. */
  void judge(Graph periods) {
    run(policy.standings(), periods);
  }

  /** Adds to the graph what each query constructs from it, one after the other. */
  static void run(List<Query> queries, Graph graph) {
    for (Query query : queries) {
      List<Triple> said = new ArrayList<>();
      try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
        exec.constructTriples().forEachRemaining(said::add);
      }
      said.forEach(graph::add);
    }
  }

  private Weighed verdict(Assertion assertion, Node name, Graph graph) {
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
    return new Weighed(assertion, layers, credibility, letter(assertion));
  }

  private void describe(
      Assertion assertion, Denials denials, Dossier dossier, Node name, Graph graph) {
    Assertion.Saying says = assertion.says();
    List<Node> roots = assertion.roots();
    add(graph, name, RDF.Nodes.type, Terms.ASSERTION);
    add(graph, name, Terms.PLACE, dossier.place());
    add(graph, name, Terms.TELLS, Terms.dl(says.tidings()));
    says.holder().ifPresent(h -> add(graph, name, Terms.HOLDER, h));
    add(graph, name, Terms.POLARITY, says.polarity());
    add(graph, name, Terms.MODALITY, says.modality());
    add(graph, name, Terms.CERTAINTY, says.certainty());
    says.when().earliest().ifPresent(d -> add(graph, name, Terms.EARLIEST_BEGIN, Terms.date(d)));
    says.when().latest().ifPresent(d -> add(graph, name, Terms.LATEST_BEGIN, Terms.date(d)));
    add(graph, name, Terms.INDEPENDENT, Terms.number(roots.size()));
    add(graph, name, Terms.DISINTERESTED, Terms.number(disinterested(assertion, dossier.sides())));
    add(graph, name, Terms.BEST_RELIABILITY, Terms.number(letter(assertion)));
    assertion.lastReported().ifPresent(d -> add(graph, name, Terms.LAST_REPORTED, Terms.date(d)));
    long deniers = denials.sources(assertion);
    if (deniers > 0) {
      add(graph, name, Terms.DENIED_BY, Terms.number(deniers));
      add(graph, name, Terms.TAKEN_BACK, Terms.truth(denials.takenBack(assertion)));
    }
  }

  /** How many independent sources say it that are not on the holder's side themselves. */
  private static long disinterested(Assertion assertion, Sides sides) {
    Optional<Node> holder = assertion.says().holder();
    return assertion.witnesses().stream()
        .filter(w -> holder.isEmpty() || !sides.allied(w.source(), holder.get()))
        .map(Testimony::root)
        .filter(root -> holder.isEmpty() || !sides.allied(root, holder.get()))
        .distinct()
        .count();
  }

  private int letter(Assertion assertion) {
    return assertion.witnesses().stream().mapToInt(this::letter).min().orElse(CANNOT_BE_JUDGED);
  }

  /**
   * The letter of whoever stands nearest: his own, or the best of the classes to which he belongs
   * by the gazetteer or, if that does not know him, by the report.
   */
  int letter(Testimony witness) {
    Node source = witness.source();
    Integer own = policy.reliability().get(source);
    if (own != null) {
      return own;
    }
    if (nobody.described(source)) {
      return CANNOT_BE_JUDGED;
    }
    Set<Node> types =
        source.equals(witness.report()) ? ownVoice(source) : types(source, witness.report());
    return types.stream()
        .mapToInt(type -> policy.reliability().getOrDefault(type, CANNOT_BE_JUDGED))
        .min()
        .orElse(CANNOT_BE_JUDGED);
  }

  /** All reports are of the same classes. */
  private Set<Node> ownVoice(Node report) {
    if (ownVoice.isEmpty()) {
      ownVoice = stated(report, report);
    }
    return ownVoice;
  }

  private Set<Node> types(Node source, Node report) {
    Set<Node> known = classes.computeIfAbsent(source, s -> stated(knowledge, s));
    return known.isEmpty()
        ? told.computeIfAbsent(new Named(report, source), n -> stated(n.report(), n.who()))
        : known;
  }

  private Set<Node> stated(Node graph, Node thing) {
    Set<Node> types = new HashSet<>();
    data.find(graph, thing, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(q -> types.add(q.getObject()));
    return types;
  }

  private static void add(Graph graph, Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }
}
