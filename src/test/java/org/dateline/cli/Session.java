package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** Builds a store in a folder from one text of 15 November 2001; where it is. */
  static String store(Path dir, String text) {
    String store = dir.resolve("store").toString();
    Result built = run(text, 0, "build", "--date", "2001-11-15", "-s", store, "-");
    assertThat(built.code()).isZero();
    return store;
  }
}
