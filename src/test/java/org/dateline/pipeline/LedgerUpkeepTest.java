package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.report.Report;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a store came to hold what it holds, its ledger is the same. */
class LedgerUpkeepTest {
  @TempDir Path dir;

  @Test
  void reportByReportGivesTheLedgerOfAllAtOnce() {
    List<Report> reports = Stores.reports(12, 5);
    try (Store once = Store.open(dir.resolve("once"));
        Store bit = Store.open(dir.resolve("bit"))) {
      Stores.build(once, 2, reports);
      for (Report report : reports) {
        Stores.build(bit, 1, List.of(report));
      }
      assertThat(ledger(once)).isNotEmpty().isEqualTo(ledger(bit));
    }
  }

  @Test
  void removingTakesBackWhatTheReportContributed() {
    List<Report> reports = Stores.reports(12, 5);
    try (Store without = Store.open(dir.resolve("without"));
        Store removed = Store.open(dir.resolve("removed"))) {
      Stores.build(without, 2, reports.subList(0, 11));
      List<String> before = ledger(without);
      Stores.build(removed, 2, reports);
      assertThat(ledger(removed)).isNotEqualTo(before);
      Remove.run(removed, Stores.ledger(removed), List.of("r11"));
      assertThat(ledger(removed)).isEqualTo(before);
    }
  }

  @Test
  void aReportThatIsReplacedLeavesNothingBehind() {
    try (Store replaced = Store.open(dir.resolve("replaced"));
        Store fresh = Store.open(dir.resolve("fresh"))) {
      Report last = Stores.report("r", "Army 1 took Town 2.");
      Stores.build(replaced, 1, List.of(Stores.report("r", "Army 1 took Town 1.")));
      Stores.build(replaced, 1, List.of(last));
      Stores.build(fresh, 1, List.of(last));
      assertThat(ledger(replaced)).isEqualTo(ledger(fresh));
    }
  }

  /** Of a place of which many reports tell, what is noted is read, not all of them. */
  @Test
  void theReportsOnAPlaceOfWhichManyTellComeAndGo() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      reports.add(
          Stores.report(
              "r" + i,
              "Army " + i % 5 + " took Town 1. Army " + i % 3 + " controls Town " + i % 7 + "."));
    }
    try (Store once = Store.open(dir.resolve("once"));
        Store bit = Store.open(dir.resolve("bit"))) {
      Stores.build(once, 2, reports);
      Stores.build(bit, 2, reports.subList(0, 33));
      assertThat(notes(bit)).isEqualTo(2);
      for (int i = 33; i < 36; i++) {
        String other = "Army 9 took Town 1. Army 9 withdrew from Town 2.";
        Stores.build(bit, 1, List.of(Stores.report("r" + i, other)));
        Stores.build(bit, 1, List.of(reports.get(i)));
      }
      assertThat(ledger(bit)).isEqualTo(ledger(once));
      assertThat(Stores.sortedDump(bit)).isEqualTo(Stores.sortedDump(once));
      List<String> most = IntStream.range(20, 36).mapToObj(i -> "r" + i).toList();
      Remove.run(bit, Stores.ledger(bit), most);
      assertThat(notes(bit)).as("too few tell of it").isZero();
      Stores.build(bit, 2, reports);
      assertThat(Stores.sortedDump(bit)).isEqualTo(Stores.sortedDump(once));
    }
  }

  /** How much is noted: two things of a place. */
  private static long notes(Store store) {
    Node notes = NodeFactory.createURI(store.base() + "graph/notes");
    return store.read(data -> (long) data.asDatasetGraph().getGraph(notes).size());
  }

  /** As after a kill between the reports and the ledger: what is due is derived by the next run. */
  @Test
  void aLedgerThatIsLostIsDerivedAgain() {
    try (Store store = Store.open(dir.resolve("store"))) {
      Stores.build(store, 2, Stores.reports(12, 5));
      List<String> before = ledger(store);
      store.write(data -> data.asDatasetGraph().removeGraph(graph(store)));
      assertThat(ledger(store)).isEmpty();
      Stores.ledger(store).settle();
      assertThat(ledger(store)).isEqualTo(before);
    }
  }

  private static List<String> ledger(Store store) {
    return store.read(
        data ->
            data.asDatasetGraph().getGraph(graph(store)).stream()
                .map(Object::toString)
                .sorted()
                .toList());
  }

  private static Node graph(Store store) {
    return NodeFactory.createURI(store.base() + "graph/ledger");
  }
}
