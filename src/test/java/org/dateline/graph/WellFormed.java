package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;

/** Checks a report's graph: against the shapes, and every offset against the text. */
public final class WellFormed {
  private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
  private static final Graph ONTOLOGY = SampleReadings.ontology().getGraph();

  private WellFormed() {}

  /** Fails with what is wrong. */
  public static void check(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    check(graph);
  }

  /** Fails with what is wrong. */
  public static void check(Graph graph) {
    assertThat(violations(graph)).isEmpty();
    assertThat(graph.stream().filter(t -> t.getSubject().isBlank() || t.getObject().isBlank()))
        .isEmpty();
    graph.stream(Node.ANY, Terms.HAS_SELECTOR, Node.ANY)
        .map(Triple::getSubject)
        .distinct()
        .forEach(target -> offsetsPointAtTheQuote(graph, target));
  }

  /** What the shapes find wrong, in their own words. */
  static List<String> violations(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(SHAPES, new Union(graph, ONTOLOGY));
    return report.getEntries().stream().map(e -> e.message() + " " + e.focusNode()).toList();
  }

  private static void offsetsPointAtTheQuote(Graph graph, Node target) {
    String body = text(graph, one(graph, target, Terms.HAS_SOURCE), Terms.ARTICLE_BODY);
    List<Node> selectors =
        graph.stream(target, Terms.HAS_SELECTOR, Node.ANY).map(Triple::getObject).toList();
    int start = -1;
    int end = -1;
    String exact = "";
    for (Node selector : selectors) {
      if (graph.contains(selector, Terms.EXACT, Node.ANY)) {
        exact = text(graph, selector, Terms.EXACT);
      } else {
        start = Integer.parseInt(text(graph, selector, Terms.START));
        end = Integer.parseInt(text(graph, selector, Terms.END));
      }
    }
    assertThat(body.substring(start, end)).as("evidence %s", target).isEqualTo(exact);
    String found = exact;
    graph.stream(Node.ANY, Terms.EVIDENCE, target)
        .map(t -> text(graph, t.getSubject(), Terms.QUOTE))
        .forEach(
            quote -> {
              assertThat(body).contains(quote);
              assertThat(quote).contains(found);
            });
  }

  private static String text(Graph graph, Node subject, Node property) {
    return one(graph, subject, property).getLiteralLexicalForm();
  }

  private static Node one(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.stream(subject, property, Node.ANY).toList();
    assertThat(found).as("%s of %s", property, subject).hasSize(1);
    return found.get(0).getObject();
  }
}
