package org.dateline.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Asks the policy's queries about transitions, once for each that differs: of the many in a store
 * most are alike. Safe for use by many threads.
 */
final class Successions {
  private static final Node TRANSITION = NodeFactory.createURI("urn:x-dateline:transition");

  private final Policy policy;
  private final Map<Transition, Boolean> verdicts = new ConcurrentHashMap<>();

  Successions(Policy policy) {
    this.policy = policy;
  }

  /** Days within which two who are told to have a place may contradict each other. */
  int patience() {
    return policy.patience();
  }

  /** True when the second follows the first, and false when they contradict each other. */
  boolean follows(Transition transition) {
    return verdicts.computeIfAbsent(transition, this::asked);
  }

  private boolean asked(Transition t) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    graph.add(TRANSITION, RDF.Nodes.type, Terms.TRANSITION);
    number(graph, "days", t.days());
    graph.add(TRANSITION, Terms.dl("sameSide"), Terms.truth(t.sameSide()));
    graph.add(TRANSITION, Terms.dl("sameSource"), Terms.truth(t.sameSource()));
    graph.add(TRANSITION, Terms.dl("toldLater"), Terms.truth(t.toldLater()));
    graph.add(TRANSITION, Terms.dl("returning"), Terms.truth(t.returning()));
    number(graph, "earlierCredibility", t.earlierCredibility());
    number(graph, "laterCredibility", t.laterCredibility());
    number(graph, "earlierReliability", t.earlierReliability());
    number(graph, "laterReliability", t.laterReliability());
    Policy.ask(policy.transitions(), graph);
    return graph.contains(TRANSITION, Terms.VERDICT, Terms.dl(Dispute.Kind.SUCCESSION));
  }

  private static void number(Graph graph, String property, int value) {
    graph.add(TRANSITION, Terms.dl(property), Terms.number(value));
  }
}
