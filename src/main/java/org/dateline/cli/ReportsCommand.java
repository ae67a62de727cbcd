package org.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.pipeline.Inventory;
import org.dateline.query.Table;
import org.dateline.query.Table.Cell;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline reports}. */
@Command(
    name = "reports",
    header = {"Lists the reports in the store.", ""},
    description = {"Lists the reports in the store, the oldest first.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline reports",
      "  dateline query by-report --set report=ID     what one carries"
    })
final class ReportsCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  private final Console console;

  ReportsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> names = List.of("id", "published", "publisher", "claims", "headline");
    try (Store opened = Store.openExisting(store.dir)) {
      Table table = new Table(names, console.width(), console.out());
      for (Inventory.Row row : Inventory.reports(opened)) {
        table.add(
            List.of(
                Cell.text(row.id()),
                Cell.text(row.date().orElse("")),
                Cell.text(row.publisher().orElse("")),
                Cell.number(row.claims()),
                Cell.text(row.headline().orElse(""))));
      }
      table.end();
    }
    return Exit.DONE;
  }
}
