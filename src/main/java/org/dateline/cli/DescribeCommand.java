package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.export.Description;
import org.dateline.query.Prefixes;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline describe}. */
@Command(
    name = "describe",
    header = {"Describes the store for catalogues: VoID and DCAT.", ""},
    description = {
      "Writes what is in the store, as Turtle: how many triples, things of each class and uses of each"
          + " property, which vocabularies, which languages and days, and how many links to which"
          + " other datasets. Add a licence and a publisher before you publish it: those are yours to"
          + " name.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dateline describe > void.ttl", "  dateline describe --store war2001 -o void.ttl"})
final class DescribeCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, which is replaced only when all is written.")
  Path file;

  private final Console console;

  DescribeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Store opened = Store.openExisting(store.dir)) {
      Description description = new Description(opened, Prefixes.of(opened.base()));
      if (file == null) {
        description.write(console.out());
        console.out().flush();
      } else {
        NewFile.write(file, description::write);
      }
    }
    return Exit.DONE;
  }
}
