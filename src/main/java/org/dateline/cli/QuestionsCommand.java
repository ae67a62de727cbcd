package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dateline.query.Question;
import org.dateline.query.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline questions}. */
@Command(
    name = "questions",
    header = {"Lists the questions that have a name.", ""},
    description = {
      "Lists the questions that dateline query knows by name, with their meaning and what can be set;"
          + " with a name, shows its SPARQL.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dateline questions", "  dateline questions who-controls"})
final class QuestionsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Show the SPARQL of this one.")
  String name;

  private final Console console;

  QuestionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Questions questions = new Questions(console.home().resolve("ontology/questions"));
    PrintStream out = console.print();
    if (name != null) {
      out.print(questions.find(name).text());
    } else {
      list(questions.all(), out);
    }
    out.flush();
    return Exit.DONE;
  }

  private static void list(List<Question> questions, PrintStream out) {
    for (Question q : questions) {
      out.println(q.name());
      out.println("    " + q.meaning());
      new TreeMap<>(q.variables())
          .forEach((name, meaning) -> out.println("    --set " + name + "=…  " + meaning));
    }
  }
}
