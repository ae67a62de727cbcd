package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline validate}: a store that was built is well formed, and what is not is told. */
class ValidateCommandTest {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final Node LEDGER =
      NodeFactory.createURI("https://w3id.org/dateline/id/graph/ledger");

  @TempDir static Path dir;
  private static String store;

  @BeforeAll
  static void build() {
    String text =
        "Taliban đã rút khỏi Uruzgan, theo AIP. Liên minh phương Bắc chiếm Kabul hôm qua.";
    store = Session.store(dir, text);
  }

  @Test
  void whatWasBuiltIsWellFormed() {
    Session.Result result = Session.run("validate", "-s", store);
    assertThat(result.out()).isEqualTo("2 graphs checked, all well formed\n");
    assertThat(result.code()).isZero();
    Graph report = turtle(Session.run("validate", "-s", store, "--format", "turtle"));
    assertThat(conforms(report)).isEqualTo("true");
  }

  @Test
  void whatIsNotIsToldInWordsAndAsAReport() {
    Path broken = dir.resolve("broken");
    Node period = NodeFactory.createURI("https://w3id.org/dateline/id/period/none");
    Node place = NodeFactory.createURI("https://w3id.org/dateline/id/entity/Kabul");
    change(
        broken,
        data -> {
          data.add(LEDGER, period, RDF.Nodes.type, NodeFactory.createURI(DL + "ControlPeriod"));
          data.add(LEDGER, period, NodeFactory.createURI(DL + "place"), place);
        });
    Session.Result told = Session.run("validate", "-s", broken.toString());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains("period/none: A period has one holder.")
        .contains("A period rests on a claim.")
        .containsPattern("1 graph checked, \\d+ violations");

    Session.Result turtle = Session.run("validate", "-s", broken.toString(), "--format", "turtle");
    assertThat(turtle.code()).isEqualTo(1);
    Graph report = turtle(turtle);
    assertThat(conforms(report)).isEqualTo("false");
    assertThat(report.contains(Node.ANY, SHACL.focusNode, period)).isTrue();
    long violations = report.stream(Node.ANY, SHACL.focusNode, Node.ANY).count();
    assertThat(told.out()).contains(violations + " violations");
  }

  @Test
  void shapesOfOnesOwn() throws IOException {
    Path shapes =
        Files.writeString(
            dir.resolve("shapes.ttl"),
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix dl: <https://w3id.org/dateline/ontology#> .
            [] a sh:NodeShape ; sh:targetClass dl:Report ;
               sh:property [ sh:path dl:signedBy ; sh:minCount 1 ; sh:message "A report is signed." ] .
            """);
    Session.Result result = Session.run("validate", "-s", store, "--shapes", shapes.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("A report is signed.").endsWith("1 violation\n");
  }

  @Test
  void shapesThatAreNotThere() {
    Session.Result result = Session.run("validate", "-s", store, "--shapes", "missing.ttl");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("there are no shapes in missing.ttl").hasLineCount(1);
  }

  private static void change(Path folder, Consumer<DatasetGraph> change) {
    try (Store opened = Store.open(folder)) {
      opened.write(data -> change.accept(data.asDatasetGraph()));
    }
  }

  private static Graph turtle(Session.Result result) {
    return RDFParser.fromString(result.out(), Lang.TURTLE).toGraph();
  }

  private static String conforms(Graph report) {
    return report.stream(Node.ANY, SHACL.conforms, Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }
}
