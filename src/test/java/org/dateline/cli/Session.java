package org.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands in this process, as a user would who pipes their output. */
final class Session {
  static final Path HOME = Path.of("").toAbsolutePath();

  /** What a command left behind. */
  record Result(int code, String out, String err) {}

  private Session() {}

  static Result run(String... args) {
    return run("", 0, args);
  }

  static Result run(String stdin, int width, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            width,
            false,
            HOME);
    int code = Dateline.run(console, args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
