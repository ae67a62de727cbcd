package org.dateline.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.dateline.ledger.Layer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Places;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ledger}. */
@Command(
    name = "ledger",
    header = {"Shows who held which place from when to when, and how sure that is.", ""},
    description = {
      "Lays out what follows from the claims, by a policy: who held which place from when to when,"
          + " how that stands (undisputed, contested, claimed), how credible it is (1 confirmed by"
          + " independent sources … 6 cannot be judged), and who says so. No claim is changed by"
          + " it.",
      "",
      "Two layers: assessed is what the policy holds to be so, claimed is all that anyone claims.",
      "Three clocks: when it happened (--on), when it was reported (--known), and now.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline ledger Kandahar",
      "  dateline ledger Kandahar --on 2001-11-14 --layer claimed",
      "  dateline ledger --on 2001-11-14 --known 2001-11-20     what was known six days later",
      "  dateline ledger --policy cautious --format csv",
      "  dateline ledger --format geojson > map.geojson"
    })
final class LedgerCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Parameters(arity = "0..1", paramLabel = "PLACE", description = "A place, by any of its names.")
  String place;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Only who held it on that day, such as 2001-11-14.")
  String on;

  @Mixin KnownOption known;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      defaultValue = Ledger.STANDARD,
      description =
          "cautious, balanced, latest-word, or a Turtle file that holds a policy of your own"
              + " (default: ${DEFAULT-VALUE}).")
  String policy;

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      defaultValue = "assessed",
      description = "assessed or claimed (default: ${DEFAULT-VALUE}).")
  Layer layer;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, json or geojson (default: ${DEFAULT-VALUE}).")
  LedgerWriter.Format format;

  private final Console console;

  LedgerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<LocalDate> day = KnownOption.day("--on", on);
    Optional<LocalDate> until = known.day();
    try (Store opened = Store.openExisting(store.dir)) {
      Ledger ledger = Ledgers.of(opened, console, policy);
      List<Node> places = place == null ? List.of() : Places.named(opened, place);
      LedgerWriter writer = new LedgerWriter(opened, format, console.width(), console.out());
      ledger.read(places, until, made -> writer.write(made, layer, day));
      writer.end();
    }
    console.out().flush();
    return Exit.DONE;
  }
}
