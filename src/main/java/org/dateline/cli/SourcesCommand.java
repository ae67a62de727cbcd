package org.dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.ledger.SourceRecord;
import org.dateline.query.Names;
import org.dateline.query.Table;
import org.dateline.query.Table.Cell;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline sources}. */
@Command(
    name = "sources",
    header = {"Shows what each source said of who holds places, and how that fared.", ""},
    description = {
      "For each source: how many claims on who holds, takes or loses a place come from it; how many"
          + " a report has from it directly and through whom come the others; how many another"
          + " source says as well, how many somebody contradicts, how many were taken back; and the"
          + " letter that the policy gives it (A completely reliable … F cannot be judged). What a"
          + " report says in its own voice counts for its publisher; whom no report names counts as"
          + " unnamed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dateline sources", "  dateline sources --known 2001-11-20"})
final class SourcesCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "grade",
          "claims",
          "direct",
          "corroborated",
          "contradicted",
          "retracted",
          "through");

  @Mixin StoreOption store;

  @Mixin KnownOption known;

  private final Console console;

  SourcesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var until = known.day();
    try (Store opened = Store.openExisting(store.dir)) {
      List<SourceRecord> records = Ledgers.kept(opened, console).sources(until);
      opened.read(
          data -> {
            Names names = new Names(data.asDatasetGraph(), opened.base());
            Table table = new Table(COLUMNS, console.width(), console.out());
            records.forEach(r -> table.add(row(r, names)));
            table.end();
            return Optional.empty();
          });
    }
    return Exit.DONE;
  }

  private static List<Cell> row(SourceRecord r, Names names) {
    return List.of(
        Cell.text(
            r.source().isLiteral() ? r.source().getLiteralLexicalForm() : names.label(r.source())),
        Cell.text(r.letter()),
        Cell.number(r.claims()),
        Cell.number(r.direct()),
        Cell.number(r.corroborated()),
        Cell.number(r.contradicted()),
        Cell.number(r.retracted()),
        Cell.text(r.through().stream().map(names::label).collect(Collectors.joining(", "))));
  }
}
