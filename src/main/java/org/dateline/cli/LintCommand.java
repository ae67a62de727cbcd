package org.dateline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.lint.Finding.Severity;
import org.dateline.lint.Lint;
import org.dateline.lint.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline lint}. */
@Command(
    name = "lint",
    header = {"Checks Turtle that teaches Dateline.", ""},
    description = {
      "Checks Turtle that teaches Dateline: lexicons, examples, gazetteers. Their examples are read,"
          + " and must give what they promise. Without PATH, checks what ships.",
      ""
    },
    exitCodeList = {
      "0:nothing is wrong",
      "1:there are errors (with --strict: or warnings)",
      "2:wrong usage: an unknown option, no such path",
      "4:a mistake in Dateline itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dateline lint my-lexicon.ttl", "  dateline lint --strict ontology/lexicon"})
final class LintCommand implements Callable<Integer> {
  @Option(names = "--strict", description = "Warnings are errors.")
  boolean strict;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Turtle files, and folders that hold some.")
  List<Path> paths = List.of();

  private final Console console;

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome outcome = new Lint(console.home()).run(paths);
    PrintStream out = console.print();
    outcome.findings().forEach(out::println);
    long errors = outcome.count(Severity.ERROR);
    long warnings = outcome.count(Severity.WARNING);
    if (!outcome.examplesRun()) {
      out.println("The examples were not run; mend the errors first.");
    }
    out.printf(
        "%s, %s, %s, %s: %s, %s.%n",
        AccountText.count(outcome.files(), "file"),
        outcome.entries() == 1 ? "1 entry" : outcome.entries() + " entries",
        outcome.entities() == 1 ? "1 entity" : outcome.entities() + " entities",
        AccountText.count(outcome.examples(), "example"),
        AccountText.count(errors, "error"),
        AccountText.count(warnings, "warning"));
    out.flush();
    return errors > 0 || (strict && warnings > 0) ? Exit.SOME_UNREAD : Exit.DONE;
  }
}
