package org.dateline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of this package have in common: small files in, a list of inputs out. */
final class Given {

  private Given() {}

  static Path file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, String name, byte... bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  static List<Input> read(Path... paths) {
    return read(Options.NONE, InputStream.nullInputStream(), paths);
  }

  static List<Input> stdin(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(Options.NONE, new ByteArrayInputStream(bytes), Path.of("-"));
  }

  static List<Input> read(Options options, InputStream stdin, Path... paths) {
    try (Stream<Input> inputs = Reports.read(List.of(paths), stdin, options)) {
      return inputs.toList();
    }
  }

  /** The only input, which must be a report. */
  static Report report(List<Input> inputs) {
    return onlyRead(inputs).report();
  }

  static Input.Read onlyRead(List<Input> inputs) {
    if (inputs.size() == 1 && inputs.get(0) instanceof Input.Read read) {
      return read;
    }
    throw new AssertionError("not one report: " + inputs);
  }

  /** The only input, which must be a problem, without the folder it is in. */
  static String problem(Path folder, List<Input> inputs) {
    if (inputs.size() == 1 && inputs.get(0) instanceof Input.Problem problem) {
      return problem.message().replace(folder + "/", "");
    }
    throw new AssertionError("not one problem: " + inputs);
  }

  /** Ids of reports, messages of problems, and what was skipped, in order, without the folder. */
  static List<String> shown(Path folder, List<Input> inputs) {
    return inputs.stream().map(Given::show).map(s -> s.replace(folder + "/", "")).toList();
  }

  private static String show(Input input) {
    if (input instanceof Input.Read read) {
      return read.report().id();
    }
    return input instanceof Input.Problem problem ? problem.message() : input.toString();
  }
}
