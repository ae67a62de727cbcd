package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledger of the reports of all rules is the same whether they come all at once, one by one in
 * either order, or go and come again; and so are the sources that are kept and those that are
 * counted.
 */
class LedgerOrderTest {
  @TempDir Path dir;

  /** With notes on every place, on those of which two reports tell, and on none. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
  void theOrderInWhichReportsComeChangesNothing(int many) throws IOException {
    DatasetGraph given = AllRules.given();
    List<Node> reports = AllRules.reports(given);
    try (Store once = AllRules.store(dir.resolve("once"), given);
        Store forth = AllRules.store(dir.resolve("forth"), given);
        Store back = AllRules.store(dir.resolve("back"), given)) {
      Ledger all = ledger(once, many);
      reports.forEach(report -> AllRules.put(once, all, given, report));
      all.settle();
      List<String> expected = AllRules.written(once);

      Ledger ledger = ledger(forth, many);
      for (Node report : reports) {
        AllRules.put(forth, ledger, given, report);
        ledger.settle();
      }
      assertThat(AllRules.written(forth)).isEqualTo(expected);
      for (int i = 0; i < reports.size(); i += 2) {
        AllRules.take(forth, ledger, reports.get(i));
        ledger.settle();
        AllRules.put(forth, ledger, given, reports.get(i));
        ledger.settle();
      }
      assertThat(AllRules.written(forth)).as("gone and come again").isEqualTo(expected);

      Collections.reverse(reports);
      Ledger other = ledger(back, many);
      for (Node report : reports) {
        AllRules.put(back, other, given, report);
        other.settle();
      }
      assertThat(AllRules.written(back)).as("the other way round").isEqualTo(expected);
      assertThat(other.sources(Optional.empty())).isNotEmpty().isEqualTo(counted(other));
    }
  }

  /** A policy that looks at more than one assertion is put before all of them. */
  @Test
  void howManyAssertionsAPolicySeesAtOnceChangesNothing() throws IOException {
    Path policies = dir.resolve("policies");
    Files.createDirectories(policies);
    try (Stream<Path> files = Files.list(Path.of("ontology/policy"))) {
      for (Path file : files.toList()) {
        Files.copy(file, policies.resolve(file.getFileName()));
      }
    }
    Path judges = policies.resolve("10-credibility.rq");
    String further = "FILTER NOT EXISTS { ?other dl:nobodySaysSo ?assertion }";
    Files.writeString(
        judges, Files.readString(judges).replaceFirst("WHERE \\{", "WHERE { " + further));
    DatasetGraph given = AllRules.given();
    try (Store store = AllRules.store(dir.resolve("store"), given)) {
      store.write(data -> given.stream().forEach(data.asDatasetGraph()::add));
      Ledger alone = ledger(store, 1);
      Ledger together = Ledger.of(store, policies, Ledger.STANDARD, 1);
      assertThat(together.records(List.of(), Optional.empty()))
          .hasSizeGreaterThan(40)
          .isEqualTo(alone.records(List.of(), Optional.empty()));
    }
  }

  /** The same sums, from what is derived on the spot. */
  private static List<SourceRecord> counted(Ledger ledger) {
    Map<Node, SourceRecord> sums = new HashMap<>();
    for (PlaceRecord place : ledger.records(List.of(), Optional.empty())) {
      place.sources().forEach(r -> sums.merge(r.source(), r, SourceRecord::plus));
    }
    return sums.values().stream().sorted(SourceRecord.IN_ORDER).toList();
  }

  private static Ledger ledger(Store store, int many) {
    return Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD, many);
  }
}
