package org.dateline.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Asks the policy's queries about assertions. If they judge each by its own properties alone, as
 * those that are shipped do, they are asked once for each that differs: of the many in a store most
 * are alike. Else they see all that are judged together. Safe for use by many threads.
 */
final class Verdicts {
  /** A policy may look at the day, or at the holder, so that few are alike. */
  private static final int REMEMBERED = 10_000;

  /**
   * What the policy says of an assertion.
   *
   * @param layers in which it counts
   * @param credibility from 1 to 6; 6 when the policy says nothing
   */
  record Verdict(Set<Layer> layers, int credibility) {}

  /** One property of an assertion, as the queries find it. */
  record Said(Node property, Node value) {}

  private final Policy policy;
  private final Optional<Set<Node>> looked;
  private final Map<List<Said>, Verdict> known = new ConcurrentHashMap<>();

  Verdicts(Policy policy) {
    this.policy = policy;
    this.looked = LooksAt.properties(policy.verdicts());
  }

  /**
   * The verdicts on some assertions, in their order. Queries that look at more than one see those
   * of several places together.
   */
  List<Verdict> on(List<List<Said>> assertions) {
    if (looked.isEmpty()) {
      return asked(assertions);
    }
    List<List<Said>> alike =
        assertions.stream()
            .map(a -> a.stream().filter(s -> looked.get().contains(s.property())).toList())
            .toList();
    Map<List<Said>, Verdict> here = new HashMap<>();
    for (List<Said> one : alike) {
      here.computeIfAbsent(one, known::get);
    }
    List<List<Said>> unknown =
        alike.stream().filter(one -> !here.containsKey(one)).distinct().toList();
    List<Verdict> answers = asked(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      here.put(unknown.get(i), answers.get(i));
    }
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    known.putAll(here);
    return alike.stream().map(here::get).toList();
  }

  private List<Verdict> asked(List<List<Said>> assertions) {
    if (assertions.isEmpty()) {
      return List.of();
    }
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (int i = 0; i < assertions.size(); i++) {
      for (Said said : assertions.get(i)) {
        graph.add(name(i), said.property(), said.value());
      }
    }
    Policy.ask(policy.verdicts(), graph);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < assertions.size(); i++) {
      verdicts.add(verdict(name(i), graph));
    }
    return verdicts;
  }

  private static Node name(int number) {
    return NodeFactory.createURI("urn:x-dateline:assertion:" + number);
  }

  private static Verdict verdict(Node name, Graph graph) {
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
            .orElse(Weighed.CANNOT_BE_JUDGED);
    return new Verdict(layers, credibility);
  }
}
