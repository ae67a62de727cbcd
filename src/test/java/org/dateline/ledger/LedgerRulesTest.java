package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file is one rule: reports in graphs of their own, and in the graph {@code :periods} what the
 * policy "balanced" makes of them. All periods are listed there; of each, what the rule is about.
 * So are, where the rule is about them, all disputes in {@code :disputes} and all assessments of
 * sources in {@code :sources}.
 */
class LedgerRulesTest {
  private static final Path RULES = Path.of("src/test/resources/org/dateline/ledger");
  private static final String EXPECTED = "https://example.org/expected#";

  @TempDir Path dir;

  @TestFactory
  List<DynamicTest> rules() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files
          .filter(f -> f.toString().endsWith(".trig"))
          .sorted()
          .map(f -> dynamicTest(f.getFileName().toString(), () -> check(f)))
          .toList();
    }
  }

  private void check(Path file) {
    DatasetGraph given = RDFDataMgr.loadDatasetGraph(file.toString());
    try (Store store = Store.open(dir.resolve(file.getFileName().toString()))) {
      store.write(
          data ->
              given.stream()
                  .filter(q -> !q.getGraph().getURI().startsWith(EXPECTED))
                  .forEach(data.asDatasetGraph()::add));
      Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD).settle();
      store.read(
          data -> {
            Graph ledger = data.asDatasetGraph().getGraph(LedgerGraph.name(store.base()));
            compare(expected(given, "periods"), Terms.CONTROL_PERIOD, ledger);
            compareIfTold(expected(given, "disputes"), Terms.DISPUTE, ledger);
            compareIfTold(expected(given, "sources"), Terms.SOURCE_ASSESSMENT, ledger);
            return null;
          });
    }
  }

  private static Graph expected(DatasetGraph given, String what) {
    return given.getGraph(NodeFactory.createURI(EXPECTED + what));
  }

  private static void compareIfTold(Graph expected, Node type, Graph ledger) {
    if (!expected.isEmpty()) {
      compare(expected, type, ledger);
    }
  }

  /** Each thing of the type is expected, and each expectation is met by another one. */
  private static void compare(Graph expected, Node type, Graph ledger) {
    List<Node> left =
        new ArrayList<>(
            ledger.stream(Node.ANY, RDF.Nodes.type, type).map(Triple::getSubject).toList());
    List<String> missed = new ArrayList<>();
    for (Node one : expected.stream().map(Triple::getSubject).distinct().toList()) {
      List<Triple> wanted = expected.stream(one, Node.ANY, Node.ANY).toList();
      left.stream()
          .filter(p -> wanted.stream().allMatch(t -> holds(ledger, p, t)))
          .findFirst()
          .ifPresentOrElse(left::remove, () -> missed.add(wanted.toString()));
    }
    assertThat(missed).as("not among %s", describe(ledger, left)).isEmpty();
    assertThat(describe(ledger, left)).as("more than expected").isEmpty();
  }

  private static boolean holds(Graph ledger, Node period, Triple wanted) {
    return ledger.contains(period, wanted.getPredicate(), wanted.getObject());
  }

  private static List<String> describe(Graph ledger, List<Node> periods) {
    return periods.stream()
        .map(p -> ledger.stream(p, Node.ANY, Node.ANY).map(Triple::toString).toList().toString())
        .toList();
  }
}
