package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.dateline.store.Store;

/** The reports of all rules in one, each with names of its own. */
final class AllRules {
  private static final Path RULES = Path.of("src/test/resources/org/dateline/ledger");

  private AllRules() {}

  static DatasetGraph given() throws IOException {
    DatasetGraph all = DatasetGraphFactory.create();
    List<Path> files;
    try (Stream<Path> list = Files.list(RULES)) {
      files = list.filter(f -> f.toString().endsWith(".trig")).sorted().toList();
    }
    for (Path file : files) {
      String rule = file.getFileName().toString().replace(".trig", "_");
      String text =
          Files.readString(file).replaceAll("(/id/(?:entity|report|claim|event)/)", "$1" + rule);
      RDFParser.fromString(text, Lang.TRIG).parse(all);
    }
    return all;
  }

  /** In the order of their IRIs. */
  static List<Node> reports(DatasetGraph given) {
    List<Node> reports = new ArrayList<>();
    given.listGraphNodes().forEachRemaining(reports::add);
    reports.removeIf(g -> !g.getURI().contains("/id/report/"));
    reports.sort(NodeCmp::compareRDFTerms);
    assertThat(reports).hasSizeGreaterThan(40);
    return reports;
  }

  /** A store with all but the reports. */
  static Store store(Path folder, DatasetGraph given) {
    Store store = Store.open(folder);
    store.write(
        data ->
            given.stream()
                .filter(q -> q.getGraph().getURI().contains("/id/graph/"))
                .forEach(data.asDatasetGraph()::add));
    return store;
  }

  static void put(Store store, Ledger ledger, DatasetGraph given, Node report) {
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          given.find(report, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graphs::add);
          ledger.touched(graphs, report);
        });
  }

  static void take(Store store, Ledger ledger, Node report) {
    store.write(
        data -> {
          ledger.touched(data.asDatasetGraph(), report);
          data.asDatasetGraph().removeGraph(report);
        });
  }

  /** The ledger, and the hashes of what is noted for the next report. */
  static List<String> written(Store store) {
    return store.read(
        data ->
            Stream.of("graph/ledger", "graph/notes")
                .map(name -> NodeFactory.createURI(store.base() + name))
                .flatMap(g -> data.asDatasetGraph().stream(g, Node.ANY, Node.ANY, Node.ANY))
                .map(Quad::toString)
                .sorted()
                .toList());
  }
}
