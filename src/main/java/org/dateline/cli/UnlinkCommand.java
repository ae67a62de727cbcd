package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.link.LinkListener;
import org.dateline.link.Links;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline unlink}. */
@Command(
    name = "unlink",
    header = {"Takes links to other datasets back.", ""},
    description = {
      "Takes links back: all of them, those to a dataset, or those of some entities. What people"
          + " decided stays unless --decisions is given.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline unlink",
      "  dateline unlink --dataset cities15000",
      "  dateline unlink Kandahar",
      "  dateline unlink --decisions entity:Kandahar"
    })
final class UnlinkCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "Only links to this dataset, by its name. May be given several times.")
  List<String> datasets = List.of();

  @Option(names = "--decisions", description = "Also what people decided.")
  boolean decisions;

  @Parameters(paramLabel = "ENTITY", description = "Only links of these entities: names or IRIs.")
  List<String> entities = List.of();

  private final Console console;

  UnlinkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int count;
    try (Store opened = Store.openExisting(store.dir)) {
      Knowledge knowledge = Knowledge.load(console.home(), List.of());
      count = new Links(opened, knowledge, LinkListener.NONE).unlink(entities, datasets, decisions);
    }
    PrintStream out = console.print();
    out.println(AccountText.count(count, "link") + " taken back");
    out.flush();
    return Exit.DONE;
  }
}
