package org.dateline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * How the ledger is derived: an immutable list of queries and a table of how reliable sources are.
 * Safe for use by many threads.
 *
 * @param name the policy's IRI
 * @param verdicts the queries that judge assertions: those whose names come before "40"
 * @param transitions the queries that judge whether a place changed hands: those before "50"
 * @param standings the queries that judge periods: the others
 * @param bearings what events of which type tell of a place's holder
 * @param reliability the letters, A as 1, by source or class of sources
 * @param patience days; see {@code dl:patience}
 * @param hash of all that it says: a ledger derived by another is derived again
 */
record Policy(
    Node name,
    List<Query> verdicts,
    List<Query> transitions,
    List<Query> standings,
    List<Bearing> bearings,
    Map<Node, Integer> reliability,
    int patience,
    String hash) {

  static final String NAMESPACE = "https://w3id.org/dateline/policy#";
  private static final String JUDGES_TRANSITIONS = "40";
  private static final String JUDGES_PERIODS = "50";
  private static final Node CLASS = Terms.dl("Policy");

  /**
   * Reads a policy.
   *
   * @param folder where the shipped policies are
   * @param which the name of a shipped one, or a Turtle file that holds another; its queries and
   *     its reliability table stand beside it, and what it lacks is taken from the folder
   * @throws LedgerException when there is none, or when it cannot be read
   */
  static Policy load(Path folder, String which) {
    boolean own = which.endsWith(".ttl");
    Path home = own ? Path.of(which).toAbsolutePath().getParent() : folder;
    Graph shipped = read(folder.resolve("policies.ttl"), folder.resolve("sources.ttl"));
    Graph mine = own ? read(Path.of(which)) : shipped;
    Node name = own ? only(mine, which) : named(shipped, which);
    List<String> steps =
        mine.stream(name, Terms.STEP, Node.ANY)
            .map(t -> t.getObject().getLiteralLexicalForm())
            .sorted()
            .toList();
    if (steps.isEmpty()) {
      throw new LedgerException("the policy " + which + " has no dl:step");
    }
    List<Query> verdicts = new ArrayList<>();
    List<Query> transitions = new ArrayList<>();
    List<Query> standings = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (String step : steps) {
      Path file = Files.exists(home.resolve(step)) ? home.resolve(step) : folder.resolve(step);
      String text = text(file);
      all.append(step).append('\n').append(text);
      List<Query> judging =
          step.compareTo(JUDGES_TRANSITIONS) < 0
              ? verdicts
              : step.compareTo(JUDGES_PERIODS) < 0 ? transitions : standings;
      judging.add(query(file, text));
    }
    Map<Node, Integer> reliability = new HashMap<>(reliability(shipped));
    Path table = home.resolve("sources.ttl");
    if (own && Files.isRegularFile(table)) {
      reliability.putAll(reliability(read(table)));
    }
    reliability.putAll(reliability(mine));
    List<Bearing> bearings = bearings(mine.contains(null, null, Terms.BEARING) ? mine : shipped);
    int patience =
        first(mine, name, Terms.PATIENCE)
            .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
            .orElse(30);
    all.append(new TreeMap<>(texts(reliability))).append(bearings).append(patience);
    String hash = Terms.minted("", "policy", name, all).getURI();
    return new Policy(
        name,
        List.copyOf(verdicts),
        List.copyOf(transitions),
        List.copyOf(standings),
        bearings,
        Map.copyOf(reliability),
        patience,
        hash);
  }

  /** Adds to the graph what each query constructs from it, one after the other. */
  static void ask(List<Query> queries, Graph graph) {
    for (Query query : queries) {
      List<Triple> said = new ArrayList<>();
      try (QueryExec exec = QueryExec.graph(graph).query(query).build()) {
        exec.constructTriples().forEachRemaining(said::add);
      }
      said.forEach(graph::add);
    }
  }

  private static Map<String, Integer> texts(Map<Node, Integer> byNode) {
    Map<String, Integer> texts = new HashMap<>();
    byNode.forEach((node, n) -> texts.put(node.toString(), n));
    return texts;
  }

  private static Node named(Graph graph, String name) {
    Node node = NodeFactory.createURI(NAMESPACE + name);
    if (graph.contains(node, RDF.Nodes.type, CLASS)) {
      return node;
    }
    List<String> names =
        graph.stream(Node.ANY, RDF.Nodes.type, CLASS)
            .map(t -> t.getSubject().getURI().substring(NAMESPACE.length()))
            .sorted()
            .toList();
    throw new LedgerException(
        "there is no policy named "
            + name
            + "; there are "
            + String.join(", ", names)
            + ", or give a Turtle file");
  }

  private static Node only(Graph graph, String file) {
    List<Node> all =
        graph.stream(Node.ANY, RDF.Nodes.type, CLASS).map(Triple::getSubject).distinct().toList();
    if (all.size() != 1 || !all.get(0).isURI()) {
      throw new LedgerException(
          file + " must hold one dl:Policy with an IRI; it holds " + all.size());
    }
    return all.get(0);
  }

  private static Graph read(Path... files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new LedgerException("there is no file " + file + ", which a policy needs");
      }
      try {
        RDFDataMgr.read(graph, file.toUri().toString());
      } catch (RiotException e) {
        throw new LedgerException(file + " is no Turtle: " + e.getMessage(), e);
      }
    }
    return graph;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new LedgerException("the policy's step " + file + " cannot be read", e);
    }
  }

  private static Query query(Path file, String text) {
    try {
      Query query = QueryFactory.create(text);
      if (!query.isConstructType()) {
        throw new LedgerException(file + " is no CONSTRUCT query");
      }
      return query;
    } catch (QueryException e) {
      throw new LedgerException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<Node, Integer> reliability(Graph graph) {
    Map<Node, Integer> all = new HashMap<>();
    graph.stream(Node.ANY, Terms.RELIABILITY, Node.ANY)
        .forEach(t -> all.put(t.getSubject(), letter(t.getObject())));
    return all;
  }

  private static int letter(Node letter) {
    String name = letter.getLocalName();
    int at = "ABCDEF".indexOf(name);
    if (name.length() != 1 || at < 0) {
      throw new LedgerException("a source's dl:reliability is dl:A to dl:F, not " + letter);
    }
    return at + 1;
  }

  private static List<Bearing> bearings(Graph graph) {
    return graph.stream(Node.ANY, RDF.Nodes.type, Terms.BEARING)
        .map(Triple::getSubject)
        .map(
            node ->
                new Bearing(
                    needed(graph, node, Terms.OF_TYPE),
                    tidings(needed(graph, node, Terms.TELLS)),
                    needed(graph, node, Terms.PLACE_ROLE),
                    needed(graph, node, Terms.HOLDER_ROLE),
                    first(graph, node, Terms.LOSER_ROLE)))
        .sorted(Comparator.comparing(Bearing::type, NodeCmp::compareRDFTerms))
        .toList();
  }

  private static Tidings tidings(Node term) {
    return Tidings.of(term)
        .orElseThrow(
            () ->
                new LedgerException(
                    "a dl:Bearing tells dl:Holds, dl:Takes, dl:Loses or dl:Leaves, not " + term));
  }

  private static Node needed(Graph graph, Node subject, Node property) {
    return first(graph, subject, property)
        .orElseThrow(
            () -> new LedgerException("a dl:Bearing lacks its dl:" + property.getLocalName()));
  }

  private static Optional<Node> first(Graph graph, Node subject, Node property) {
    try (Stream<Triple> all = graph.stream(subject, property, Node.ANY)) {
      return all.map(Triple::getObject).min(NodeCmp::compareRDFTerms);
    }
  }
}
