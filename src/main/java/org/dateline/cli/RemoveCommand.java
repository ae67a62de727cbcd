package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.pipeline.Remove;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline remove}. */
@Command(
    name = "remove",
    header = {"Takes reports out of the store.", ""},
    description = {
      "Takes reports out of the store, with everything that was read from them and nothing else.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline remove vi04-kandahar",
      "  dateline reports          the ids of all reports"
    })
final class RemoveCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Parameters(arity = "1..*", paramLabel = "REPORT", description = "Ids or IRIs of reports.")
  List<String> reports;

  private final Console console;

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Remove.Result result;
    try (Store opened = Store.openExisting(store.dir)) {
      result = Remove.run(opened, Ledgers.kept(opened, console), reports);
    }
    PrintStream out = console.print();
    out.println(AccountText.count(result.removed().size(), "report") + " removed");
    out.flush();
    result.problems().forEach(p -> console.err().println("dateline remove: " + p));
    return result.problems().isEmpty() ? Exit.DONE : Exit.USAGE;
  }
}
