package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline build}. */
@Command(
    name = "build",
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
      "  cat article.txt | dateline build -"
    })
final class BuildCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--ontology",
      paramLabel = "PATH",
      description =
          "Turtle of your own on top of what ships: words, names, places. A file or a"
              + " folder; may be given several times.")
  List<Path> ontology = List.of();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "Where data IRIs start (default for a new store: https://w3id.org/dateline/id/).")
  String base;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Publication date of reports that do not tell theirs: 2001-11-15, 2001-11 or" + " 2001.")
  String date;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read (default: one for each processor).")
  int threads = Runtime.getRuntime().availableProcessors();

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
  public Integer call() {
    try (Store opened = Store.open(store.dir)) {
      console.err().println("dateline build: the pipeline is not wired yet: " + opened.base());
      return Exit.DONE;
    }
  }
}
