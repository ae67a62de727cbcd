package org.dateline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ontology.Knowledge;
import org.dateline.score.Evaluation;
import org.dateline.score.GoldException;
import org.dateline.score.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate}. */
@Command(
    name = "evaluate",
    header = {"Scores what is read against what people found.", ""},
    description = {
      "Reads the reports of a folder and holds what was read against what people found in them: how"
          + " much is right, wrong and missed, by kind of fact and by lexicon entry. No store is"
          + " needed.",
      "",
      "DIR holds reports (x.txt or x.json) and gold/x.tsv; or it holds reports/ and gold/. A gold file"
          + " is a table in UTF-8, parted by tabs, with the columns kind agent object time source"
          + " status core quote. kind is an event type (takeover, control, loss, withdrawal) or"
          + " citation; status is actual, denied, planned, demanded or uncertain; core is y if the"
          + " fact must be read, n if it may. | parts names or times that are all accepted.",
      ""
    },
    exitCodeList = {
      "0:the reports were read and scored",
      "2:wrong usage: an unknown option, no such folder, a mistake in a gold file",
      "4:a mistake in Dateline itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dateline evaluate data",
      "  dateline evaluate --ontology my-lexicon.ttl --show my-reports",
      "  dateline evaluate reports --gold annotations --format json"
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How the score is shown. */
  enum Form {
    TABLE,
    TSV,
    JSON
  }

  @Parameters(paramLabel = "DIR", description = "The folder of the reports.")
  Path dir;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "The folder of the gold files (default: gold in the other).")
  Path gold;

  @Option(
      names = "--ontology",
      paramLabel = "PATH",
      description = "Turtle of your own on top of what ships; may be given several times.")
  List<Path> ontology = List.of();

  @Option(
      names = "--show",
      description = "List every fact that is wrong, misstated or missed, with its words.")
  boolean show;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: table).")
  Form form = Form.TABLE;

  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path inner = dir.resolve("reports");
    Score score;
    try {
      score =
          new Evaluation(Knowledge.load(console.home(), ontology))
              .run(
                  Files.isDirectory(inner) ? inner : dir,
                  gold == null ? dir.resolve("gold") : gold);
    } catch (GoldException e) {
      throw new Mistake(e.getMessage());
    }
    PrintStream out = console.print();
    ScoreText text = new ScoreText(score, show);
    switch (form) {
      case TABLE -> text.table(out);
      case TSV -> text.tsv(out);
      case JSON -> text.json(out);
    }
    out.flush();
    return Exit.DONE;
  }
}
