package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the notes, the ledger is the one that all reports give. */
class NotebookTest {
  private static final Path POLICIES = Path.of("ontology/policy");

  @TempDir Path dir;

  private DatasetGraph given;
  private List<Node> reports;
  private List<String> expected;

  @BeforeEach
  void derive() throws IOException {
    given = AllRules.given();
    reports = AllRules.reports(given);
    try (Store store = built("expected", reports)) {
      expected = AllRules.written(store);
    }
  }

  @Test
  void aPageThatIsLostOrDamagedIsNotRead() throws IOException {
    try (Store store = built("store", reports)) {
      List<Path> pages;
      try (Stream<Path> files = Files.list(store.notes())) {
        pages = files.sorted().toList();
      }
      assertThat(pages).hasSizeGreaterThan(40);
      byte[] another = Files.readAllBytes(pages.get(0));
      for (int i = 0; i < pages.size(); i++) {
        switch (i % 3) {
          case 0 -> Files.delete(pages.get(i));
          case 1 -> Files.write(pages.get(i), another);
          default -> Files.write(pages.get(i), new byte[] {1, 2, 3});
        }
      }
      Ledger ledger = ledger(store);
      for (Node report : reports) {
        AllRules.take(store, ledger, report);
        ledger.settle();
        AllRules.put(store, ledger, given, report);
        ledger.settle();
      }
      assertThat(AllRules.written(store)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsLeftDueIsDerivedWithWhatComesAfterwards() {
    try (Store store = built("store", reports)) {
      Ledger ledger = ledger(store);
      for (Node report : reports) {
        AllRules.take(store, ledger, report);
        ledger.settle(() -> true);
      }
      assertThat(ledger.settled()).isFalse();
      for (Node report : reports) {
        AllRules.put(store, ledger, given, report);
        ledger.settle(() -> true);
      }
      ledger(store).settle();
      assertThat(AllRules.written(store)).isEqualTo(expected);
    }
  }

  @Test
  void anotherPolicyNotesAnew() {
    try (Store store = built("store", reports)) {
      Ledger.of(store, POLICIES, "cautious", 1).settle();
      assertThat(AllRules.written(store)).isNotEqualTo(expected);
      ledger(store).settle();
      assertThat(AllRules.written(store)).isEqualTo(expected);
    }
  }

  /** As a SPARQL update does. */
  @Test
  void whatIsChangedBehindItsBackIsReadAgain() {
    List<Node> left = reports.stream().filter(r -> reports.indexOf(r) % 2 == 0).toList();
    try (Store store = built("store", reports);
        Store fresh = built("fresh", left)) {
      Ledger ledger = ledger(store);
      store.write(
          data -> {
            DatasetGraph graphs = data.asDatasetGraph();
            reports.stream().filter(r -> !left.contains(r)).forEach(graphs::removeGraph);
            ledger.anew(graphs);
          });
      ledger.settle();
      assertThat(AllRules.written(store)).isEqualTo(AllRules.written(fresh));
    }
  }

  private Store built(String name, List<Node> some) {
    Store store = AllRules.store(dir.resolve(name), given);
    Ledger ledger = ledger(store);
    some.forEach(report -> AllRules.put(store, ledger, given, report));
    ledger.settle();
    return store;
  }

  /** With notes on every place. */
  private static Ledger ledger(Store store) {
    return Ledger.of(store, POLICIES, Ledger.STANDARD, 1);
  }
}
