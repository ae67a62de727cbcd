package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ledger.Ledger;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Build;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Reports;
import org.dateline.store.Store;

/**
 * Derives the ledger of a store of many reports, and brings it up to date after one of them: how
 * long either takes, against the time that building took, and in how much memory.
 *
 * <p>{@code java -Xmx2g -cp ... org.dateline.bench.ManyPeriods many.jsonl FOLDER}, from the
 * project's folder, with the reports that {@link ManyReports} writes; a store that is in FOLDER
 * already is not built again, and what is due in it is derived.
 */
public final class ManyPeriods {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final int TIMES = 30;

  private ManyPeriods() {}

  /**
   * Runs it.
   *
   * @param args a file of reports, a folder for the store
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    boolean there = Files.isDirectory(folder);
    try (Store store = Store.open(folder)) {
      Ledger ledger = Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD);
      double before = processor();
      double built = there ? Double.NaN : seconds(() -> build(store, ledger, Path.of(args[0])));
      double between = processor();
      say("build           %8.1f s, %.1f s of processors", built, between - before);
      Peak peak = new Peak();
      double derived = seconds(ledger::settle);
      say("derive all      %8.1f s, %d MB at most", derived, peak.megabytes());
      double deriving = processor() - between;
      say("derive : build  %8.2f, of processors %.2f", derived / built, deriving / (between - before));
      say("claims %d, periods %d", count(store, "Claim"), count(store, "ControlPeriod"));

      List<Double> updates = new ArrayList<>();
      for (Node report : reports(store)) {
        store.write(data -> ledger.touched(data.asDatasetGraph(), report));
        updates.add(seconds(ledger::settle));
      }
      updates.sort(null);
      say(
          "one report      %8.3f s, the slowest of %d %.3f s",
          updates.get(updates.size() / 2), updates.size(), updates.get(updates.size() - 1));
    }
  }

  /** Builds the reports, and leaves the ledger for later. */
  private static void build(Store store, Ledger ledger, Path file) {
    long reports = lines(file);
    AtomicLong done = new AtomicLong();
    Build.Listener noLedger =
        new Build.Listener() {
          @Override
          public void done(long so) {
            done.set(so);
          }

          @Override
          public boolean enough() {
            return done.get() >= reports;
          }
        };
    try (Stream<Input> inputs =
        Reports.read(List.of(file), InputStream.nullInputStream(), Options.NONE)) {
      new Build(Knowledge.load(Path.of(""), List.of()), store, ledger)
          .run(
              inputs
                  .filter(Input.Read.class::isInstance)
                  .map(input -> ((Input.Read) input).report()),
              Build.Options.STANDARD,
              noLedger);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(Store store, String type) {
    return store.read(
        data -> {
          try (Stream<Quad> all =
              data.asDatasetGraph().stream(
                  Node.ANY, Node.ANY, RDF.Nodes.type, NodeFactory.createURI(DL + type))) {
            return all.count();
          }
        });
  }

  private static List<Node> reports(Store store) {
    return store.read(
        data -> {
          try (Stream<Quad> all =
              data.asDatasetGraph().stream(
                  Node.ANY, Node.ANY, RDF.Nodes.type, NodeFactory.createURI(DL + "Report"))) {
            return all.map(Quad::getSubject).limit(TIMES).toList();
          }
        });
  }

  /** Seconds that all threads together have used: what other programs do weighs less in it. */
  private static double processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  private static double seconds(Runnable what) {
    long start = System.nanoTime();
    what.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** Looks every half second at how much memory is used, what can be collected included. */
  private static final class Peak {
    private volatile long most;

    Peak() {
      Thread looking =
          new Thread(
              () -> {
                while (true) {
                  Runtime java = Runtime.getRuntime();
                  most = Math.max(most, java.totalMemory() - java.freeMemory());
                  try {
                    Thread.sleep(500);
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              });
      looking.setDaemon(true);
      looking.start();
    }

    long megabytes() {
      return most >> 20;
    }
  }
}
