package org.dateline.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Store;

/**
 * Checks a store graph by graph. A report's graph must be well formed by itself, for it is written
 * and removed as a whole; so one of them is in memory at a time, and the ontology, which some
 * shapes ask. The ledger's graph is checked where it lies; in memory are only the names of what is
 * checked.
 */
public final class Validator {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final Node REPORT = NodeFactory.createURI(DL + "Report");
  private static final Node REPORT_OF = NodeFactory.createURI(DL + "report");

  private final Store store;
  private final Shapes shapes;

  /**
   * A validator.
   *
   * @param shapes the Turtle file of the shapes
   * @throws ValidationException when there is none, or a mistake in it
   */
  public Validator(Store store, Path shapes) {
    this.store = store;
    this.shapes = read(shapes);
  }

  private static Shapes read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ValidationException("there are no shapes in " + file, null);
    }
    try {
      return Shapes.parse(RDFDataMgr.loadGraph(file.toUri().toString()));
    } catch (RiotException | ShaclParseException e) {
      throw new ValidationException(file + " holds no proper shapes: " + e.getMessage(), e);
    }
  }

  /**
   * Checks all reports, in the order of their IRIs, and then the ledger.
   *
   * @param finding is told of each violation: the graph that it is in, and what the shape says
   * @return how many graphs were checked
   */
  public long run(BiConsumer<Node, ReportEntry> finding) {
    return store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          Graph ontology =
              copy(data.getGraph(NodeFactory.createURI(store.base() + "graph/ontology")));
          List<Node> reports =
              data.stream(Node.ANY, Node.ANY, RDF.Nodes.type, REPORT)
                  .map(Quad::getGraph)
                  .distinct()
                  .sorted(Comparator.comparing(Node::toString))
                  .toList();
          for (Node name : reports) {
            check(name, copy(data.getGraph(name)), ontology, finding);
          }
          Node ledger = NodeFactory.createURI(store.base() + "graph/ledger");
          boolean derived = data.containsGraph(ledger);
          if (derived) {
            check(ledger, data.getGraph(ledger), ontology, finding);
            claims(data, ledger, finding);
          }
          return reports.size() + (derived ? 1L : 0L);
        });
  }

  private void check(
      Node name, Graph graph, Graph ontology, BiConsumer<Node, ReportEntry> finding) {
    ShaclValidator.get().validate(shapes, new Union(graph, ontology)).getEntries().stream()
        .sorted(
            Comparator.comparing((ReportEntry e) -> String.valueOf(e.focusNode()))
                .thenComparing(e -> String.valueOf(e.message())))
        .forEach(entry -> finding.accept(name, entry));
  }

  /** What the ledger rests on lies in other graphs, which no shape sees together with it. */
  private static void claims(
      DatasetGraph data, Node ledger, BiConsumer<Node, ReportEntry> finding) {
    Node derivedFrom = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    data.stream(ledger, Node.ANY, derivedFrom, Node.ANY)
        .filter(q -> !data.contains(Node.ANY, q.getObject(), REPORT_OF, Node.ANY))
        .forEach(
            q ->
                finding.accept(
                    ledger,
                    ReportEntry.create()
                        .focusNode(q.getSubject())
                        .value(q.getObject())
                        .resultPath(PathFactory.pathLink(derivedFrom))
                        .severity(Severity.Violation)
                        .sourceConstraintComponent(SHACL.SPARQLConstraintComponent)
                        .message("A period rests on a claim that the store does not hold.")));
  }

  private static Graph copy(Graph stored) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (var all = stored.stream()) {
      all.forEach(graph::add);
    }
    return graph;
  }
}
