package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.query.Explainer;
import org.dateline.query.Testimony;
import org.dateline.query.TestimonyText;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline explain}. */
@Command(
    name = "explain",
    header = {"Shows the sentences behind a name, a triple or a claim.", ""},
    description = {
      "Shows every claim behind something: its sentence with the evidence underlined, who says so"
          + " through whom, how surely, when, and which entry of the lexicon read it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline explain Kandahar",
      "  dateline explain lien minh phuong bac",
      "  dateline explain Taliban withdrewFrom Uruzgan",
      "  dateline explain 0f3a9c1e5b7d2468          a claim, by the end of its IRI"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description =
          "A name in any language, with or without tones; a direct triple; a claim; a report's id.")
  List<String> what;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Testimony> testimonies;
    try (Store opened = Store.openExisting(store.dir)) {
      testimonies = new Explainer(opened).explain(String.join(" ", what));
    }
    PrintStream out = console.print();
    new TestimonyText(out, console.styled(), console.width()).print(testimonies);
    out.println(AccountText.count(testimonies.size(), "claim"));
    out.flush();
    return Exit.DONE;
  }
}
