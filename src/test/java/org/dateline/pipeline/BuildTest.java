package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.graph.WellFormed;
import org.dateline.ontology.DL;
import org.dateline.report.Report;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir Path folder;

  @Test
  void theStoreDoesNotDependOnTheNumberOfThreads() {
    List<Report> reports = Stores.reports(60, 5);
    List<String> dumps = new ArrayList<>();
    for (int threads : new int[] {1, 2, 4}) {
      try (Store store = Store.open(folder.resolve("t" + threads))) {
        Account account = Stores.build(store, threads, reports);
        assertThat(account.added()).isEqualTo(60);
        assertThat(account.claims()).containsExactly(Map.entry(DL.iri("Takeover"), 300L));
        dumps.add(Stores.dump(store));
      }
    }
    assertThat(dumps.get(1)).isEqualTo(dumps.get(0));
    assertThat(dumps.get(2)).isEqualTo(dumps.get(0));
  }

  @Test
  void buildingAgainChangesNothing() {
    List<Report> reports = Stores.reports(20, 3);
    try (Store store = Store.open(folder)) {
      Stores.build(store, 2, reports);
      String before = Stores.dump(store);
      Account again = Stores.build(store, 2, reports);
      assertThat(again.unchanged()).isEqualTo(20);
      assertThat(again.added() + again.replaced() + again.failed()).isZero();
      assertThat(Stores.dump(store)).isEqualTo(before);
    }
  }

  @Test
  void aChangedReportReplacesTheOldOne() {
    Report old = Stores.report("a", "Army took Kabul.");
    Report changed = Stores.report("a", "Army took Herat.");
    Report other = Stores.report("b", "Army took Kunduz.");
    try (Store store = Store.open(folder.resolve("one"));
        Store fresh = Store.open(folder.resolve("two"))) {
      Stores.build(store, 1, List.of(old, other));
      Account account = Stores.build(store, 1, List.of(changed, other));
      assertThat(account.replaced()).isEqualTo(1);
      assertThat(account.unchanged()).isEqualTo(1);
      assertThat(account.overwritten())
          .singleElement()
          .hasToString(
              "file of a: takes the place of another text, which stood in the store under its id, a");
      Stores.build(fresh, 1, List.of(changed, other));
      assertThat(Stores.sortedDump(store)).isEqualTo(Stores.sortedDump(fresh));
    }
  }

  @Test
  void otherKnowledgeReadsAllReportsAgain() {
    List<Report> reports = Stores.reports(5, 1);
    try (Store store = Store.open(folder.resolve("one"));
        Store fresh = Store.open(folder.resolve("two"))) {
      Stores.build(store, 1, reports);
      Account account =
          Stores.build(store, "k2")
              .run(reports.stream(), Build.Options.STANDARD, Build.Listener.NONE);
      assertThat(account.replaced()).isEqualTo(5);
      assertThat(Stores.dump(store)).contains("\"k2\"").doesNotContain("\"k1\"");
      Stores.build(fresh, "k2").run(reports.stream(), Build.Options.STANDARD, Build.Listener.NONE);
      assertThat(Stores.sortedDump(store)).isEqualTo(Stores.sortedDump(fresh));
    }
  }

  @Test
  void aReportThatCannotBeReadStopsNoOther() {
    try (Store store = Store.open(folder)) {
      Account account =
          Stores.build(
              store,
              2,
              List.of(
                  Stores.report("a", "Army took Kabul."),
                  Stores.report("b", "FAIL"),
                  Stores.report("c", "Army took Herat.")));
      assertThat(account.added()).isEqualTo(2);
      assertThat(account.failed()).isEqualTo(1);
      assertThat(account.problems().get(0))
          .hasToString(
              "file of b: could not be read (java.lang.IllegalStateException: cannot make sense of"
                  + " it)");
    }
  }

  @Test
  void aBuildThatIsEndedKeepsWhatIsDoneAndGoesOnLater() {
    List<Report> reports = Stores.reports(60, 3);
    Build.Options options = new Build.Options(2, 7);
    long[] done = new long[1];
    Build.Listener impatient =
        new Build.Listener() {
          @Override
          public void done(long reports) {
            done[0] = reports;
          }

          @Override
          public boolean enough() {
            return done[0] >= 25;
          }
        };
    try (Store store = Store.open(folder.resolve("ended"));
        Store whole = Store.open(folder.resolve("whole"))) {
      Account account = Stores.build(store, "k1").run(reports.stream(), options, impatient);
      assertThat(account.added()).isEqualTo(25);
      assertThat(Inventory.reports(store)).hasSize(25);
      Account rest = Stores.build(store, 2, reports);
      assertThat(rest.unchanged()).isEqualTo(25);
      assertThat(rest.overwritten()).isEmpty();
      Stores.build(whole, 2, reports);
      assertThat(Stores.dump(store)).isEqualTo(Stores.dump(whole));
    }
  }

  @Test
  void ofTwoReportsWithOneIdTheFirstIsKept() {
    Report first = Stores.report("a b", "Army took Kabul.");
    Report second = Stores.report("a_b", "Army took Herat.");
    try (Store store = Store.open(folder)) {
      Account account = Stores.build(store, 2, List.of(first, second));
      assertThat(account.added()).isEqualTo(1);
      assertThat(account.problems().get(0).message()).contains("file of a b");
      assertThat(account.problems().get(0).origin()).isEqualTo("file of a_b");
      assertThat(Stores.dump(store)).contains("Kabul").doesNotContain("Herat");
    }
  }

  @Test
  void removingUndoesExactlyWhatAReportAdded() {
    List<Report> reports = Stores.reports(10, 3);
    try (Store store = Store.open(folder)) {
      Stores.build(store, 1, reports);
      List<String> before = Stores.sortedDump(store);
      Stores.build(store, 1, List.of(Stores.report("extra", Stores.body(3, 4))));
      Remove.Result result = Remove.run(store, Stores.ledger(store), List.of("extra", "nothing"));
      assertThat(result.removed()).containsExactly(Store.DEFAULT_BASE + "report/extra");
      assertThat(result.problems()).hasSize(1);
      assertThat(result.problems().get(0).message()).contains("holds no such report");
      assertThat(Stores.sortedDump(store)).isEqualTo(before);
    }
  }

  @Test
  void theInventoryCountsWhatWasBuilt() {
    try (Store store = Store.open(folder)) {
      Stores.build(store, 1, Stores.reports(4, 3));
      assertThat(Inventory.reports(store))
          .extracting(Inventory.Row::id, Inventory.Row::claims)
          .contains(tuple("r2", 3L))
          .hasSize(4);
      Inventory.Stats stats = Inventory.stats(store);
      assertThat(stats.reports()).isEqualTo(4);
      assertThat(stats.claims()).isEqualTo(12);
      // Four reports, what was known, the ontology, and the ledger.
      assertThat(stats.graphs()).isEqualTo(7);
      assertThat(stats.claimsByType()).containsExactly(Map.entry(DL.iri("Takeover"), 12L));
      assertThat(stats.claimsByPolarity()).containsEntry(DL.iri("Affirmed"), 12L);
      assertThat(stats.entitiesByType())
          .containsExactly(Map.entry(DL.iri("City"), 12L), Map.entry(DL.iri("ArmedGroup"), 6L));
      assertThat(stats.quads()).isEqualTo(Stores.sortedDump(store).size());
      assertThat(stats.topSources()).isEmpty();
    }
  }

  @Test
  void textsThatAreHardToStoreStayStable() {
    List<Report> reports =
        List.of(
            Stores.report("a/b?c#d", "A\u0000rmy took Ka\ud800bul. B\uffff took \"C\" <d>\u200b."),
            Stores.report("..", "Quân\r\nđội took Hà Nội 🏛."),
            Stores.report("long", "x".repeat(3_000_000) + " took Kabul."));
    try (Store store = Store.open(folder)) {
      assertThat(Stores.build(store, 2, reports).added()).isEqualTo(3);
      assertThat(Stores.build(store, 2, reports).unchanged()).isEqualTo(3);
      assertThat(Inventory.reports(store))
          .extracting(Inventory.Row::id)
          .containsExactly("..", "a/b?c#d", "long");
      store.read(
          data -> {
            for (Inventory.Row row : Inventory.reports(store)) {
              WellFormed.check(data.getNamedModel(row.iri()).getGraph());
            }
            return null;
          });
      assertThat(
              Remove.run(store, Stores.ledger(store), List.of("a/b?c#d", "..", "long")).removed())
          .hasSize(3);
    }
  }

  @Test
  void anInputThatFailsLeavesWhatWasCommitted() {
    Stream<Report> failing =
        Stream.concat(
            Stores.reports(20, 1).stream(),
            Stream.generate(
                () -> {
                  throw new UncheckedIOException(new IOException("input is gone"));
                }));
    try (Store store = Store.open(folder)) {
      assertThatThrownBy(
              () ->
                  Stores.build(store, "k1")
                      .run(failing, new Build.Options(1, 5), Build.Listener.NONE))
          .isInstanceOf(UncheckedIOException.class);
      Stores.build(store, 1, Stores.reports(2, 1));
      assertThat(Inventory.reports(store)).isNotEmpty();
    }
  }
}
