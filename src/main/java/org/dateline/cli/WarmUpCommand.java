package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.query.Question;
import org.dateline.query.Questions;
import picocli.CommandLine.Command;

/**
 * Loads the classes that commands need, so that Java can archive them; the launcher calls it. It
 * builds one sample report and asks every question of it, since code that sees no row loads little.
 * See {@code src/main/launcher/dateline}.
 */
@Command(name = "warm-up", hidden = true, description = "Prepares a faster start.")
final class WarmUpCommand implements Callable<Integer> {
  private final Console console;

  WarmUpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path dir = Files.createTempDirectory("dateline-warm-up");
    try {
      String store = dir.resolve("store").toString();
      run("build", "--store", store, sample().toString());
      for (Question question : new Questions(console.home().resolve("ontology/questions")).all()) {
        run("query", "--store", store, question.name());
      }
      for (String format : List.of("csv", "tsv", "json")) {
        run("query", "--store", store, "--format", format, "SELECT * { ?s ?p ?o } LIMIT 9");
      }
      run("query", "--store", store, "DESCRIBE <urn:x>");
      for (String verb : List.of("reports", "stats")) {
        run(verb, "--store", store);
      }
    } finally {
      Folders.delete(dir);
    }
    return Exit.DONE;
  }

  /** Runs a command with nobody to read what it says. */
  private void run(String... args) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    InputStream nothing = InputStream.nullInputStream();
    Dateline.run(new Console(nothing, nowhere, silent, 80, false, console.home()), args);
  }

  /** The first of the sample reports. */
  private Path sample() throws IOException {
    Path reports = console.home().resolve("data/reports");
    try (Stream<Path> files = Files.list(reports)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElse(reports);
    }
  }
}
