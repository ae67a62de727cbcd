package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.graph.WellFormed;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final int KILLS = 8;
  @TempDir Path folder;

  @Test
  void aStoreWhoseProcessIsKilledHoldsOnlyWholeReports() throws Exception {
    Random random = new Random(20011114);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(kill);
      try {
        // The first ones die while the store is being made; the later ones anywhere.
        if (kill < 2) {
          Thread.sleep(300 + random.nextInt(300));
        } else {
          assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");
          Thread.sleep(random.nextInt(1500));
        }
        assertThat(process.isAlive()).isTrue();
      } finally {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      }
      try (Store store = Store.open(folder)) {
        checkReports(store);
      }
    }
  }

  @Test
  void aSecondProcessIsRefusedAndToldWhoHoldsTheStore() throws Exception {
    Process process = start(1);
    try {
      assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");
      assertThatThrownBy(() -> Store.openExisting(folder))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("held by process " + process.pid());
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    Store.openExisting(folder).close();
  }

  @Test
  void readersSeeOnlyWholeReportsWhileAWriterWrites() throws Exception {
    try (Store store = Store.open(folder)) {
      Stores.build(store, 1, Stores.reports(10, BuildLoop.CLAIMS));
      Thread writer =
          new Thread(
              () -> {
                for (int round = 1; round <= 10; round++) {
                  Stores.build(store, 2, 4, shifted(round));
                }
              });
      writer.start();
      while (writer.isAlive()) {
        checkReports(store);
      }
      writer.join();
      checkReports(store);
    }
  }

  private static List<org.dateline.report.Report> shifted(int round) {
    return Stores.reports(12, BuildLoop.CLAIMS).stream()
        .map(r -> Stores.report(r.id(), Stores.body(round * 7 + r.id().length(), BuildLoop.CLAIMS)))
        .toList();
  }

  private Process start(int round) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            path,
            BuildLoop.class.getName(),
            folder.toString(),
            Integer.toString(round))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Every report graph is well formed and holds all its claims. */
  private static void checkReports(Store store) {
    store.read(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          List<Node> names = new java.util.ArrayList<>();
          graphs.listGraphNodes().forEachRemaining(names::add);
          for (Node name : names) {
            if (name.getURI().contains("/report/")) {
              var graph = graphs.getGraph(name);
              WellFormed.check(graph);
              assertThat(graph.stream().filter(t -> t.getObject().toString().endsWith("#Claim")))
                  .as("claims of %s", name)
                  .hasSize(BuildLoop.CLAIMS);
            }
          }
          return null;
        });
  }
}
