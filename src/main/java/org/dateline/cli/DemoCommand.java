package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dateline.ledger.Layer;
import org.dateline.ledger.LedgerException;
import org.dateline.ledger.LedgerWriter;
import org.dateline.ledger.Places;
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
          + " what they claim of one city: who controls it, who withdrew, who cites whom, who held it when.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  dateline demo")
final class DemoCommand implements Callable<Integer> {
  private static final String CITY = "Kandahar";
  private static final String REPORT = "vi04-kandahar-ai-giu";

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
          "1. Who controls " + CITY + ", according to whom?",
          store,
          out,
          "who-controls",
          Map.of("place", CITY),
          List.of("who", "saidBy", "sure", "when", "report"));
      answer(
          "2. Who withdrew from " + CITY + "?",
          store,
          out,
          "who-withdrew",
          Map.of("place", CITY),
          List.of("who", "to", "saidBy", "sure", "when", "report"));
      answer(
          "3. Whom does the report " + REPORT + " cite?",
          store,
          out,
          "who-cites-whom",
          Map.of("report", REPORT),
          List.of("through", "cites", "cue"));
      ledger(store, out);
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
      String heading,
      Store store,
      PrintStream out,
      String name,
      Map<String, String> set,
      List<String> columns) {
    heading(heading, out);
    Presentation look = new Presentation(Format.TABLE, console.width(), columns);
    Questions questions = new Questions(console.home().resolve("ontology/questions"));
    try {
      new Asker(store).ask(questions.find(name), set, look, out);
    } catch (QuestionException e) {
      out.println("No report tells.");
    }
  }

  private void ledger(Store store, PrintStream out) throws IOException {
    heading("4. Who held " + CITY + ", all claims laid out?", out);
    List<Node> places;
    try {
      places = Places.named(store, CITY);
    } catch (LedgerException e) {
      out.println("No report tells.");
      return;
    }
    LedgerWriter writer = new LedgerWriter(store, LedgerWriter.Format.TABLE, console.width(), out);
    Ledgers.kept(store, console)
        .read(
            places, Optional.empty(), made -> writer.write(made, Layer.CLAIMED, Optional.empty()));
    writer.end();
  }

  private void behind(Store store, PrintStream out) {
    heading("5. The sentences behind it, in the report " + REPORT, out);
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
            .filter(t -> t.report().endsWith(REPORT))
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
    out.println("  dateline ledger Kabul              who held it from when to when, as assessed");
    out.println("  dateline disputes                  where sources contradict each other");
    out.println("  dateline explain Taliban           the sentences behind a name");
    out.println("  dateline export                    all of it, as Turtle");
  }
}
