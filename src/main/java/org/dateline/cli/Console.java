package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads from and writes to; text is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output; says so when it can no longer be written
 * @param err standard error
 * @param width columns of the terminal that standard output is; 0 when it is none
 * @param progress whether standard error is a terminal, on which progress may be shown
 * @param home the folder that holds {@code ontology/} and {@code data/}
 */
record Console(
    InputStream in, OutputStream out, PrintStream err, int width, boolean progress, Path home) {

  /** The process's own; the launcher tells by system properties what is a terminal. */
  static Console standard() {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return new Console(
        System.in,
        new Pipe(out),
        err,
        terminalWidth(System.getProperty("dateline.terminal")),
        Boolean.getBoolean("dateline.progress"),
        home(System.getProperty("dateline.home")));
  }

  /** True when standard output is a terminal. */
  boolean terminal() {
    return width > 0;
  }

  /** True when the terminal may be sent underlining. */
  boolean styled() {
    return terminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
  }

  /** A writer of text to standard output; flush it when done. */
  PrintStream print() {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  private static int terminalWidth(String property) {
    if (property == null) {
      return 0;
    }
    // A terminal that does not tell its size is taken to be as wide as terminals used to be.
    int width = property.matches("\\d{1,4}") ? Integer.parseInt(property) : 0;
    return width == 0 ? 80 : width;
  }

  private static Path home(String property) {
    Path here = Path.of("").toAbsolutePath();
    if (property != null) {
      return Path.of(property);
    }
    for (Path p = here; p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("ontology"))) {
        return p;
      }
    }
    return here;
  }
}
