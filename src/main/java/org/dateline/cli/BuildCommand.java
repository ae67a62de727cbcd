package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Account;
import org.dateline.pipeline.Build;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Reports;
import org.dateline.serve.ReportSender;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline build}. */
@Command(
    name = "build",
    header = {"Reads reports into the store.", ""},
    description = {
      "Reads reports and writes what they claim to the store. A report that is there already is read"
          + " again only when it, or what Dateline knows, has changed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline build reports/",
      "  dateline build --store war2001 --date 2001-11-15 article.txt",
      "  dateline build --ontology my-lexicon.ttl crawl.jsonl",
      "  cat article.txt | dateline build -",
      "  dateline build --server http://localhost:3330 --token-file token.txt reports/"
    })
final class BuildCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--ontology",
      paramLabel = "PATH",
      description =
          "Turtle of your own on top of what ships: words, names, places. A file or a folder; may"
              + " be given several times.")
  List<Path> ontology = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "Where data IRIs start, for a new store (default: " + Store.DEFAULT_BASE + ").")
  Optional<String> base = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Publication date of reports that do not tell theirs, as 2001-11-15.")
  Optional<String> date = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read (default: one for each processor).")
  int threads = Build.Options.STANDARD.threads();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Send the reports to a running server (dateline serve), which reads them into its store;"
              + " asks for --token-file.")
  Optional<String> server = Optional.empty();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The file whose first line is the server's token.")
  Optional<Path> tokenFile = Optional.empty();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files (.txt, .json, .jsonl) and folders; - is standard input.")
  List<Path> paths;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (server.isPresent()) {
      return send(server.get());
    }
    if (threads < 1) {
      throw new Mistake("--threads " + threads + ": at least one thread must read");
    }
    Options reading = reading();
    Knowledge knowledge = Knowledge.load(console.home(), ontology);
    try (Interruption interruption = new Interruption(console.err())) {
      return build(knowledge, reading, interruption);
    }
  }

  private int build(Knowledge knowledge, Options reading, Interruption interruption) {
    Intake intake = new Intake();
    Account account;
    boolean kept;
    try (Store opened = Store.open(store.dir, base)) {
      account =
          run(
              new Build(knowledge, opened, Ledgers.kept(opened, console)),
              reading,
              intake,
              interruption);
      kept = !opened.made() || account.added() > 0;
      if (!kept) {
        opened.discard();
      }
    }
    intake.tell(console.err());
    account.problems().forEach(p -> console.err().println(p));
    AccountText.overwritten(account, console.err());
    PrintStream out = console.print();
    AccountText.print(account, intake.unread(), store.dir, kept, out);
    out.flush();
    if (interruption.asked()) {
      AccountText.interrupted(account, store.dir, kept, console.err());
      return Exit.INTERRUPTED;
    }
    return intake.unread() + account.failed() > 0 ? Exit.SOME_UNREAD : Exit.DONE;
  }

  private int send(String url) throws IOException {
    if (tokenFile.isEmpty()) {
      throw new Mistake("--server asks for --token-file FILE, the token that the server was given");
    }
    if (base.isPresent() || !ontology.isEmpty()) {
      throw new Mistake("--base and --ontology are the server's to choose; leave them out");
    }
    ReportSender sender = new ReportSender(url, Secret.token(tokenFile.get()));
    Intake intake = new Intake();
    ReportSender.Result result;
    try (Stream<Input> inputs = Reports.read(paths, console.in(), reading())) {
      result = sender.send(inputs.flatMap(intake::reports), sent -> {});
    }
    intake.tell(console.err());
    result.problems().forEach(console.err()::println);
    PrintStream out = console.print();
    out.printf(
        "%s added, %d replaced, %d unchanged at %s; %s%n",
        AccountText.count(result.added(), "report"),
        result.replaced(),
        result.unchanged(),
        url,
        AccountText.count(result.claims(), "claim"));
    out.flush();
    return intake.unread() + result.failed() > 0 ? Exit.SOME_UNREAD : Exit.DONE;
  }

  private Account run(Build build, Options reading, Intake intake, Interruption interruption) {
    try (Stream<Input> inputs = Reports.read(paths, interruption.watch(console.in()), reading);
        Progress progress = Progress.on(console, interruption)) {
      Build.Options options = new Build.Options(threads, Build.Options.STANDARD.batch());
      return build.run(inputs.flatMap(intake::reports), options, progress);
    }
  }

  private Options reading() {
    try {
      return new Options(date);
    } catch (IllegalArgumentException e) {
      throw new Mistake("--date: " + e.getMessage());
    }
  }
}
