package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Account;
import org.dateline.pipeline.Build;
import org.dateline.query.Asker;
import org.dateline.query.Explainer;
import org.dateline.query.Format;
import org.dateline.query.Presentation;
import org.dateline.query.QuestionException;
import org.dateline.query.Questions;
import org.dateline.query.Testimony;
import org.dateline.query.TestimonyText;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Reports;
import org.dateline.store.Store;
import picocli.CommandLine.Command;

/** {@code dateline demo}. */
@Command(
    name = "demo",
    header = {"Shows what Dateline can do, on the sample reports.", ""},
    description = {
      "Builds the sample reports of data/reports in a store of its own, which goes again, and shows"
          + " what they claim: who controls which city, who withdrew from where, who cites whom.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline demo")
final class DemoCommand implements Callable<Integer> {
  private static final String CITY = "Kandahar";

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path samples = console.home().resolve("data/reports");
    requireReports(samples);
    Path dir = Files.createTempDirectory("dateline-demo");
    PrintStream out = console.print();
    try (Store store = Store.open(dir.resolve("store"))) {
      Account account = build(samples, store);
      out.printf(
          "Dateline read %s: %s, %s, %s.%n",
          AccountText.count(account.reports(), "sample report"),
          AccountText.count(account.sentences(), "sentence"),
          AccountText.count(account.claimCount(), "claim"),
          AccountText.count(account.citations(), "citation"));
      answer(
          "1. Who controls which place, according to whom?",
          store,
          out,
          "who-controls",
          List.of("where", "who", "saidBy", "sure", "when", "report"));
      answer(
          "2. Who withdrew from where?",
          store,
          out,
          "who-withdrew",
          List.of("who", "where", "to", "saidBy", "sure", "when", "report"));
      answer(
          "3. Who cites whom?",
          store,
          out,
          "who-cites-whom",
          List.of("report", "through", "cites", "cue"));
      behind(store, out);
    } finally {
      Folders.delete(dir);
    }
    hints(samples, out);
    out.flush();
    return Exit.DONE;
  }

  private static void requireReports(Path samples) throws IOException {
    boolean any = false;
    if (Files.isDirectory(samples)) {
      try (Stream<Path> files = Files.list(samples)) {
        any = files.findAny().isPresent();
      }
    }
    if (!any) {
      throw new Mistake("there are no sample reports in " + samples + " to show anything with");
    }
  }

  private Account build(Path samples, Store store) {
    Knowledge knowledge = Knowledge.load(console.home(), List.of());
    Intake intake = new Intake();
    try (Stream<Input> inputs = Reports.read(List.of(samples), console.in(), Options.NONE)) {
      Account account =
          new Build(knowledge, store, Ledgers.kept(store, console))
              .run(inputs.flatMap(intake::reports), Build.Options.STANDARD, Build.Listener.NONE);
      intake.tell(console.err());
      return account;
    }
  }

  private void answer(
      String heading, Store store, PrintStream out, String name, List<String> columns) {
    heading(heading, out);
    Presentation look = new Presentation(Format.TABLE, console.width(), columns);
    Questions questions = new Questions(console.home().resolve("ontology/questions"));
    new Asker(store).ask(questions.find(name), Map.of(), look, out);
  }

  private void behind(Store store, PrintStream out) {
    heading("The sentences behind it: who holds " + CITY + "?", out);
    List<Testimony> testimonies;
    try {
      testimonies = new Explainer(store).explain(CITY);
    } catch (QuestionException e) {
      out.println("No report speaks of " + CITY + ".");
      return;
    }
    List<Testimony> holding =
        testimonies.stream()
            .filter(t -> t.roles().contains(new Testimony.Role("object", CITY)))
            .toList();
    new TestimonyText(out, console.styled(), console.width()).print(holding);
  }

  private static void heading(String text, PrintStream out) {
    out.println();
    out.println(text);
    out.println("═".repeat(text.length()));
    out.println();
  }

  private static void hints(Path samples, PrintStream out) {
    Path here = Path.of("").toAbsolutePath();
    String shown = (samples.startsWith(here) ? here.relativize(samples) : samples).toString();
    heading("What next", out);
    out.println("  dateline build " + shown + "        the same in a store that stays");
    out.println("  dateline questions                 what else can be asked by name");
    out.println("  dateline query contested           places for which two holders are claimed");
    out.println("  dateline explain Taliban           the sentences behind a name");
    out.println("  dateline export                    all of it, as Turtle");
  }
}
