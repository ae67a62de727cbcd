package org.dateline.link;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.DL;
import org.dateline.store.Store;

/**
 * The graph {@code graph/links}: every link as a node of its own that tells why, and beside it the
 * plain SKOS triple. A link that a person rejected stays as a node without its triple.
 */
public final class LinkGraph {
  private static final Node LINK = dl("Link");
  private static final Node DATASET = dl("dataset");
  private static final Node DECISION = dl("decision");
  private static final Node REJECTED = dl("Rejected");
  private static final Node FINDING = dl("finding");
  private static final Node SUBJECT = RDF.subject.asNode();
  private static final Node PREDICATE = RDF.predicate.asNode();
  private static final Node OBJECT = RDF.object.asNode();
  private static final Node TITLE = DCTerms.title.asNode();

  private final Store store;
  private final Node name;

  /** Of a store. */
  public LinkGraph(Store store) {
    this.store = store;
    this.name = NodeFactory.createURI(store.base() + "graph/links");
  }

  /**
   * What people decided about the entities of a store.
   *
   * @param linked entity to the dataset names for which a person chose its entry
   * @param refused entity to the entries that a person rejected
   */
  record Decisions(Map<String, Set<String>> linked, Map<String, Set<String>> refused) {}

  Decisions decisions() {
    return store.read(
        data -> {
          Graph graph = graph(data);
          Map<String, Set<String>> linked = new HashMap<>();
          Map<String, Set<String>> refused = new HashMap<>();
          graph
              .find(Node.ANY, DECISION, Node.ANY)
              .forEachRemaining(
                  t -> {
                    String entity = value(graph, t.getSubject(), SUBJECT).getURI();
                    if (t.getObject().equals(REJECTED)) {
                      String entry = value(graph, t.getSubject(), OBJECT).getURI();
                      refused.computeIfAbsent(entity, k -> new HashSet<>()).add(entry);
                    } else {
                      linked
                          .computeIfAbsent(entity, k -> new HashSet<>())
                          .add(datasetName(graph, t.getSubject()));
                    }
                  });
          return new Decisions(linked, refused);
        });
  }

  /**
   * Replaces what an earlier run against this dataset said of some entities. Decisions stay.
   *
   * @param subjects whom the run looked at
   * @param links what it found for them
   * @param sameAs whether exact matches are written as {@code owl:sameAs}
   */
  void replace(
      DatasetDescription dataset,
      Collection<Subject> subjects,
      Collection<Proposal> links,
      boolean sameAs) {
    store.write(
        data -> {
          Graph graph = graph(data);
          for (Subject s : subjects) {
            for (Node link : linksOf(graph, NodeFactory.createURI(s.iri()))) {
              if (datasetName(graph, link).equals(dataset.name())
                  && !graph.contains(link, DECISION, Node.ANY)) {
                remove(graph, link);
              }
            }
          }
          for (Proposal p : links) {
            add(graph, dataset, p, sameAs);
          }
          forgetDatasets(graph);
        });
  }

  private void add(Graph graph, DatasetDescription dataset, Proposal p, boolean sameAs) {
    Node set = dataset(graph, dataset);
    Node entity = NodeFactory.createURI(p.subject().iri());
    Node entry = NodeFactory.createURI(p.candidate().entry().iri());
    boolean same = sameAs && !p.near();
    Node relation =
        NodeFactory.createURI(same ? "http://www.w3.org/2002/07/owl#sameAs" : p.relation());
    Node link = link(entity, entry, dataset.name());
    statement(graph, link, entity, relation, entry, set);
    graph.add(link, dl("score"), decimal(p.score(), 4));
    int number = 0;
    for (Finding f : p.findings()) {
      Node finding = NodeFactory.createURI(link.getURI() + "/finding/" + ++number);
      graph.add(link, FINDING, finding);
      graph.add(finding, RDF.Nodes.type, dl("Finding"));
      graph.add(finding, dl("outcome"), NodeFactory.createURI(f.outcome().iri()));
      graph.add(finding, dl("weight"), decimal(f.outcome().weight(), 2));
      if (!f.detail().isEmpty()) {
        graph.add(finding, dl("detail"), NodeFactory.createLiteralString(f.detail()));
      }
    }
    graph.add(entity, relation, entry);
  }

  /** Writes what a person decided, and takes away what it contradicts. */
  void decide(List<Decision> decisions) {
    store.write(
        data -> {
          Graph graph = graph(data);
          for (Decision d : decisions) {
            decide(graph, d);
          }
          forgetDatasets(graph);
        });
  }

  private void decide(Graph graph, Decision d) {
    Node entity = NodeFactory.createURI(d.entity());
    Node entry = NodeFactory.createURI(d.entry());
    boolean accepted = d.verdict() != Decision.Verdict.NO;
    for (Node link : linksOf(graph, entity)) {
      boolean sameEntry = value(graph, link, OBJECT).equals(entry);
      boolean automatic = !graph.contains(link, DECISION, Node.ANY);
      boolean overruled = accepted && automatic && datasetName(graph, link).equals(d.dataset());
      if (sameEntry || overruled) {
        remove(graph, link);
      }
    }
    Node relation = NodeFactory.createURI(d.verdict().relation());
    Node link = link(entity, entry, d.dataset());
    Node set = dataset(graph, new DatasetDescription(d.dataset(), "", "", 0));
    statement(graph, link, entity, relation, entry, set);
    graph.add(link, DECISION, accepted ? dl("Accepted") : REJECTED);
    if (accepted) {
      graph.add(entity, relation, entry);
    }
  }

  /**
   * Takes links back.
   *
   * @param entities whose; empty: everybody's
   * @param dataset only those to the dataset of this name
   * @param decided whether what people decided goes too
   * @return how many went
   */
  public int unlink(Set<String> entities, Optional<String> dataset, boolean decided) {
    int[] count = {0};
    store.write(
        data -> {
          Graph graph = graph(data);
          for (Node link : nodes(graph, RDF.Nodes.type, LINK)) {
            boolean whose =
                entities.isEmpty() || entities.contains(value(graph, link, SUBJECT).getURI());
            boolean which = dataset.isEmpty() || dataset.get().equals(datasetName(graph, link));
            if (whose && which && (decided || !graph.contains(link, DECISION, Node.ANY))) {
              remove(graph, link);
              count[0]++;
            }
          }
          forgetDatasets(graph);
        });
    return count[0];
  }

  /** The names of all datasets that links lead to. */
  public Set<String> datasets() {
    return store.read(
        data ->
            graph(data).stream(Node.ANY, TITLE, Node.ANY)
                .map(t -> t.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet()));
  }

  private static void statement(
      Graph graph, Node link, Node entity, Node relation, Node entry, Node dataset) {
    graph.add(link, RDF.Nodes.type, LINK);
    graph.add(link, SUBJECT, entity);
    graph.add(link, PREDICATE, relation);
    graph.add(link, OBJECT, entry);
    graph.add(link, DATASET, dataset);
  }

  private Node dataset(Graph graph, DatasetDescription d) {
    Node node =
        NodeFactory.createURI(store.base() + "dataset/" + hash(d.name(), d.version(), d.date()));
    graph.add(node, RDF.Nodes.type, dl("Dataset"));
    graph.add(node, TITLE, NodeFactory.createLiteralString(d.name()));
    if (!d.version().isEmpty()) {
      Node version = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");
      graph.add(node, version, NodeFactory.createLiteralString(d.version()));
    }
    if (!d.date().isEmpty()) {
      Node day = NodeFactory.createLiteralDT(d.date(), XSDDatatype.XSDdate);
      graph.add(node, DCTerms.modified.asNode(), day);
    }
    return node;
  }

  private Node link(Node entity, Node entry, String dataset) {
    return NodeFactory.createURI(
        store.base() + "link/" + hash(entity.getURI(), entry.getURI(), dataset));
  }

  /** Removes a link, and its plain triple unless another link says the same. */
  private static void remove(Graph graph, Node link) {
    Node s = value(graph, link, SUBJECT);
    Node p = value(graph, link, PREDICATE);
    Node o = value(graph, link, OBJECT);
    for (Triple t : graph.find(link, FINDING, Node.ANY).toList()) {
      graph.remove(t.getObject(), Node.ANY, Node.ANY);
    }
    graph.remove(link, Node.ANY, Node.ANY);
    boolean held =
        linksOf(graph, s).stream()
            .anyMatch(
                other ->
                    graph.contains(other, OBJECT, o)
                        && graph.contains(other, PREDICATE, p)
                        && !graph.contains(other, DECISION, REJECTED));
    if (!held) {
      graph.delete(Triple.create(s, p, o));
    }
  }

  private static void forgetDatasets(Graph graph) {
    for (Node dataset : nodes(graph, RDF.Nodes.type, dl("Dataset"))) {
      if (!graph.contains(Node.ANY, DATASET, dataset)) {
        graph.remove(dataset, Node.ANY, Node.ANY);
      }
    }
  }

  private static Set<Node> linksOf(Graph graph, Node entity) {
    return nodes(graph, SUBJECT, entity);
  }

  private static Set<Node> nodes(Graph graph, Node property, Node value) {
    return graph.stream(Node.ANY, property, value)
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private static String datasetName(Graph graph, Node link) {
    return value(graph, value(graph, link, DATASET), TITLE).getLiteralLexicalForm();
  }

  private static Node value(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private Graph graph(org.apache.jena.query.Dataset data) {
    return data.asDatasetGraph().getGraph(name);
  }

  /** Canonical: TDB2 keeps "1.20" as "1.2", and then does not find it when it is to go. */
  private static Node decimal(double value, int digits) {
    BigDecimal number =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String text = number.setScale(Math.max(1, number.scale())).toPlainString();
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdecimal);
  }

  private static Node dl(String local) {
    return NodeFactory.createURI(DL.iri(local));
  }

  private static String hash(String... fields) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String field : fields) {
        // No IRI and no name holds a line break, so no two lists of fields run together.
        sha.update((field + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
