package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.query.Asker;
import org.dateline.query.Format;
import org.dateline.query.Presentation;
import org.dateline.query.Question;
import org.dateline.query.Questions;
import org.dateline.store.Store;
import picocli.CommandLine.Command;

/**
 * Loads the classes that the short commands need, so that Java can archive them; the launcher calls
 * it. See {@code src/main/launcher/dateline}.
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
    try (Store store = Store.open(dir.resolve("store"))) {
      Asker asker = new Asker(store);
      OutputStream nowhere = OutputStream.nullOutputStream();
      Question select = Question.of("warm-up", "SELECT * { ?s ?p ?o } LIMIT 1");
      for (Format format : new Format[] {Format.TABLE, Format.CSV, Format.TSV, Format.JSON}) {
        asker.ask(select, Map.of(), Presentation.of(format, 80), nowhere);
      }
      for (Question q : new Questions(console.home().resolve("ontology/questions")).all()) {
        asker.ask(q, Map.of(), Presentation.of(Format.TABLE, 80), nowhere);
      }
      Question describe = Question.of("warm-up", "DESCRIBE <urn:x>");
      asker.ask(describe, Map.of(), Presentation.of(Format.TURTLE, 80), nowhere);
    } finally {
      Folders.delete(dir);
    }
    return Exit.DONE;
  }
}
