package org.dateline.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.pipeline.Inventory;
import org.dateline.query.Prefixes;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline stats}. */
@Command(
    name = "stats",
    header = {"Counts what is in the store.", ""},
    description = {"Counts what is in the store.", ""},
    footerHeading = "%nExample:%n",
    footer = "  dateline stats --store war2001")
final class StatsCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  private final Console console;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Inventory.Stats stats;
    Map<String, String> prefixes;
    try (Store opened = Store.openExisting(store.dir)) {
      stats = Inventory.stats(opened);
      prefixes = Prefixes.of(opened.base());
    }
    PrintStream out = console.print();
    line(out, "reports", stats.reports());
    line(out, "claims", stats.claims());
    group(out, "by kind", stats.claimsByType(), prefixes);
    group(out, "by polarity", stats.claimsByPolarity(), prefixes);
    group(out, "by modality", stats.claimsByModality(), prefixes);
    group(out, "by certainty", stats.claimsByCertainty(), prefixes);
    line(out, "citations", stats.citations());
    group(out, "most cited, by reports", stats.topSources(), prefixes);
    group(out, "entities by kind", stats.entitiesByType(), prefixes);
    line(out, "graphs", stats.graphs());
    line(out, "triples in all graphs", stats.quads());
    out.flush();
    return Exit.DONE;
  }

  private static void line(PrintStream out, String name, long n) {
    out.printf("%9d  %s%n", n, name);
  }

  private static void group(
      PrintStream out, String name, Map<String, Long> counts, Map<String, String> prefixes) {
    if (!counts.isEmpty()) {
      out.println("           " + name);
      counts.forEach((iri, n) -> out.printf("%20d  %s%n", n, Prefixes.shorten(iri, prefixes)));
    }
  }
}
