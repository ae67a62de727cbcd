package org.dateline.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.dateline.ledger.Dispute;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Places;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline disputes}. */
@Command(
    name = "disputes",
    header = {"Shows where sources do not say the same, and why that may be.", ""},
    description = {
      "Shows the places and days on which claims do not say the same, with the sentences of both"
          + " sides: contradiction (both cannot be so), succession (it changed hands), retraction"
          + " (who said so, or carried it, takes it back), scope_difference (the place against a"
          + " part of it), likely_misreading (one weak claim against many).",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline disputes",
      "  dateline disputes Kandahar",
      "  dateline disputes --class contradiction,retraction",
      "  dateline disputes Kandahar --known 2001-11-20"
    })
final class DisputesCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Parameters(arity = "0..1", paramLabel = "PLACE", description = "A place, by any of its names.")
  String place;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      split = ",",
      description = "Only these classes (default: all but succession).")
  List<Dispute.Kind> kinds = List.of();

  @Mixin KnownOption known;

  private final Console console;

  DisputesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<LocalDate> until = known.day();
    Set<Dispute.Kind> wanted =
        kinds.isEmpty()
            ? EnumSet.complementOf(EnumSet.of(Dispute.Kind.SUCCESSION))
            : EnumSet.copyOf(kinds);
    PrintStream out = console.print();
    try (Store opened = Store.openExisting(store.dir)) {
      Ledger ledger = Ledgers.kept(opened, console);
      List<Node> places = place == null ? List.of() : Places.named(opened, place);
      DisputeText text = new DisputeText(opened, console, out);
      ledger.read(places, until, made -> text.print(made, wanted));
      out.println(AccountText.count(text.printed(), "dispute"));
    }
    out.flush();
    return Exit.DONE;
  }
}
