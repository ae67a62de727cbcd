package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ledger of the reports of all rules is the same whether they come all at once, one by one in
 * either order, or go and come again; and so are the sources that are kept and those that are
 * counted.
 */
class LedgerOrderTest {
  private static final Path RULES = Path.of("src/test/resources/org/dateline/ledger");

  @TempDir Path dir;

  @Test
  void theOrderInWhichReportsComeChangesNothing() throws IOException {
    DatasetGraph given = given();
    List<Node> reports = new ArrayList<>();
    given.listGraphNodes().forEachRemaining(reports::add);
    reports.removeIf(g -> !g.getURI().contains("/id/report/"));
    reports.sort(NodeCmp::compareRDFTerms);
    assertThat(reports).hasSizeGreaterThan(40);
    try (Store once = store("once", given);
        Store forth = store("forth", given);
        Store back = store("back", given)) {
      Ledger all = ledger(once);
      reports.forEach(report -> put(once, all, given, report));
      all.settle();
      List<String> expected = written(once);

      Ledger ledger = ledger(forth);
      for (Node report : reports) {
        put(forth, ledger, given, report);
        ledger.settle();
      }
      assertThat(written(forth)).isEqualTo(expected);
      for (int i = 0; i < reports.size(); i += 2) {
        take(forth, ledger, reports.get(i));
        ledger.settle();
        put(forth, ledger, given, reports.get(i));
        ledger.settle();
      }
      assertThat(written(forth)).as("gone and come again").isEqualTo(expected);

      Collections.reverse(reports);
      Ledger other = ledger(back);
      for (Node report : reports) {
        put(back, other, given, report);
        other.settle();
      }
      assertThat(written(back)).as("the other way round").isEqualTo(expected);
      assertThat(other.sources(Optional.empty())).isNotEmpty().isEqualTo(counted(other));
    }
  }

  /** All rules in one, each with names of its own. */
  private static DatasetGraph given() throws IOException {
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

  private Store store(String name, DatasetGraph given) {
    Store store = Store.open(dir.resolve(name));
    store.write(
        data ->
            given.stream()
                .filter(q -> q.getGraph().getURI().contains("/id/graph/"))
                .forEach(data.asDatasetGraph()::add));
    return store;
  }

  /** The same sums, from what is derived on the spot. */
  private static List<SourceRecord> counted(Ledger ledger) {
    Map<Node, SourceRecord> sums = new HashMap<>();
    for (PlaceRecord place : ledger.records(List.of(), Optional.empty())) {
      place.sources().forEach(r -> sums.merge(r.source(), r, SourceRecord::plus));
    }
    return sums.values().stream().sorted(SourceRecord.IN_ORDER).toList();
  }

  private static Ledger ledger(Store store) {
    return Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD);
  }

  private static void put(Store store, Ledger ledger, DatasetGraph given, Node report) {
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          given.find(report, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graphs::add);
          ledger.touched(graphs, report);
        });
  }

  private static void take(Store store, Ledger ledger, Node report) {
    store.write(
        data -> {
          ledger.touched(data.asDatasetGraph(), report);
          data.asDatasetGraph().removeGraph(report);
        });
  }

  private static List<String> written(Store store) {
    return store.read(
        data ->
            data.asDatasetGraph().stream(
                    LedgerGraph.name(store.base()), Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::toString)
                .sorted()
                .toList());
  }
}
