package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * README's commands run, in their order, in a folder that has the project's {@code target} and
 * {@code data}. Lines below a command are part of what it prints; … stands for anything.
 */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");

  @TempDir Path folder;

  private record Step(String command, List<String> expected) {}

  @TestFactory
  List<DynamicTest> readme() throws IOException {
    Files.createSymbolicLink(folder.resolve("target"), Shell.PROJECT.resolve("target"));
    Files.createSymbolicLink(folder.resolve("data"), Shell.PROJECT.resolve("data"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Step step : steps()) {
      tests.add(DynamicTest.dynamicTest(step.command, () -> check(step)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private void check(Step step) {
    Session.Result result = Shell.run(folder, Map.of(), step.command);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).as("escape sequences, for no terminal").doesNotContain("\u001b");
    for (String line : step.expected) {
      String pattern = "(?s).*\\Q" + squeeze(line).replace("…", "\\E.*\\Q") + "\\E.*";
      assertThat(squeeze(result.out())).matches(pattern);
    }
  }

  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Shell.PROJECT.resolve("README.md")));
    while (block.find()) {
      for (String line : block.group(1).lines().toList()) {
        if (line.startsWith("$ ")) {
          // What Maven does has been done when this runs.
          String command = line.substring(2).replaceFirst("^mvn [^&]*(&& )?", "");
          steps.add(new Step(command, new ArrayList<>()));
        } else if (!line.isBlank()) {
          steps.get(steps.size() - 1).expected.add(line);
        }
      }
    }
    steps.removeIf(step -> step.command.isEmpty());
    return steps;
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
