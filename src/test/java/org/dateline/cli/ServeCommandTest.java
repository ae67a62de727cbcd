package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server in a process of its own, as users start it, and the commands that meet it. */
class ServeCommandTest {
  private static final Pattern SERVING = Pattern.compile("Serving .* at (http://\\S+)/ .*");

  @TempDir Path dir;

  @Test
  @Timeout(240)
  void aServerOwnsItsStoreAndTakesReportsForIt() throws Exception {
    String store = dir.resolve("store").toString();
    Path token = Files.writeString(dir.resolve("token.txt"), "a-token-for-this-test\n");
    Path first = Files.writeString(dir.resolve("one.txt"), "Taliban đã rút khỏi Uruzgan.");
    Path second = Files.writeString(dir.resolve("two.txt"), "Taliban đã chiếm thành phố Kunduz.");
    assertThat(Session.run("build", "--store", store, first.toString()).code()).isZero();
    Process server =
        start("serve", "--store", store, "--port", "0", "--token-file", token.toString());
    try {
      String url = started(server).url();
      Session.Result held = Session.run("build", "--store", store, second.toString());
      assertThat(held.code()).isEqualTo(Exit.STORE);
      assertThat(held.err()).hasLineCount(1).contains(url).contains("dateline build --server");
      assertThat(Session.run("query", "--store", store, "ASK {}").err()).contains(url);

      Session.Result sent =
          Session.run(
              "build", "--server", url, "--token-file", token.toString(), second.toString());
      assertThat(sent.code()).as(sent.err()).isZero();
      assertThat(sent.out()).startsWith("1 report added").contains("claim");
      assertThat(Session.run("build", "--server", url, second.toString()).code())
          .isEqualTo(Exit.USAGE);
      Path wrong = Files.writeString(dir.resolve("wrong.txt"), "not-the-token-of-it\n");
      Session.Result refused =
          Session.run(
              "build", "--server", url, "--token-file", wrong.toString(), second.toString());
      assertThat(refused.code()).isNotZero();
      assertThat(refused.err()).hasLineCount(1).contains("token");

      String port = url.substring(url.lastIndexOf(':') + 1);
      String other = dir.resolve("other").toString();
      assertThat(Session.run("build", "--store", other, first.toString()).code()).isZero();
      Session.Result taken = Session.run("serve", "--store", other, "--port", port);
      assertThat(taken.code()).isNotZero();
      assertThat(taken.err()).hasLineCount(1).contains("is in use").contains("--port");
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    Session.Result reports = Session.run("reports", "--store", store);
    assertThat(reports.out()).contains("one").contains("two");
    Path nobody = Files.writeString(dir.resolve("t.txt"), "a-token-for-this-test\n");
    Session.Result gone =
        Session.run(
            "build",
            "--server",
            "http://localhost:1",
            "--token-file",
            nobody.toString(),
            second.toString());
    assertThat(gone.code()).isNotZero();
    assertThat(gone.err()).hasLineCount(1).contains("no server answers");
  }

  @Test
  @Timeout(240)
  void whoEditsThePolicySeesWhatFollowsFromIt() throws Exception {
    String store = dir.resolve("store").toString();
    Path text = Files.writeString(dir.resolve("one.txt"), "Taliban đã rút khỏi Uruzgan.");
    assertThat(Session.run("build", "--store", store, text.toString()).code()).isZero();
    Path home = Files.createDirectory(dir.resolve("home"));
    copy(Session.HOME.resolve("data"), home.resolve("data"));
    Path ontology = home.resolve("ontology");
    copy(Session.HOME.resolve("ontology"), ontology);
    Path grades = ontology.resolve("policy/sources.ttl");
    assertThat(served(home, "serve", "--store", store, "--port", "0", "--read-only")).isEmpty();
    Files.writeString(
        grades, Files.readString(grades).replace("dl:reliability dl:B", "dl:reliability dl:C"));

    assertThat(served(home, "serve", "--store", store, "--port", "0", "--read-only"))
        .singleElement()
        .asString()
        .contains(store)
        .contains("another policy")
        .contains("without --read-only");
    assertThat(served(home, "serve", "--store", store, "--port", "0"))
        .singleElement()
        .asString()
        .startsWith("Bringing the ledger up to date");
    assertThat(served(home, "serve", "--store", store, "--port", "0")).isEmpty();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** What a server says before it serves. */
  private static List<String> served(Path home, String... args) throws Exception {
    Process server = start(home, args);
    try {
      return started(server).said();
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Process start(String... args) throws IOException {
    return start(Session.HOME, args);
  }

  private static Process start(Path home, String... args) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    line.add("-Ddateline.home=" + home);
    line.add(Dateline.class.getName());
    line.addAll(List.of(args));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  /** What it says before it serves, and where it does. */
  private record Started(List<String> said, String url) {}

  private static Started started(Process server) throws IOException {
    List<String> said = new ArrayList<>();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher serving = SERVING.matcher(line);
      if (serving.matches()) {
        return new Started(said, serving.group(1));
      }
      said.add(line);
    }
    throw new AssertionError("the server ended before it served: " + said);
  }

  @ParameterizedTest
  @CsvSource({
    "--host 0.0.0.0, --password-file",
    "--read-only --update, --read-only takes neither",
    "--update, --update needs --token-file",
    "--port 70000, 0 to 65535",
    "--timeout 0, at least 1",
  })
  void whatDoesNotGoTogetherIsToldBeforeAnythingStarts(String options, String sentence) {
    List<String> args = new ArrayList<>(List.of("serve", "--store", dir.toString()));
    args.addAll(List.of(options.split(" ", -1)));
    Session.Result result = Session.run(args.toArray(String[]::new));
    assertThat(result.code()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains(sentence);
  }

  @Test
  void passwordsAreKeptHashed() throws IOException {
    String file = Files.writeString(dir.resolve("plain.txt"), "ada:correct horse\n").toString();
    Session.Result plain = Session.run("serve", "--store", dir.toString(), "--password-file", file);
    assertThat(plain.code()).isEqualTo(Exit.USAGE);
    assertThat(plain.err()).contains("--hash-password").doesNotContain("correct horse");
    Session.Result hashed = Session.run("correct horse\n", 0, "serve", "--hash-password", "ada");
    assertThat(hashed.code()).as(hashed.err()).isZero();
    assertThat(hashed.out()).startsWith("ada:pbkdf2-sha256:").doesNotContain("horse");
    Path good = Files.writeString(dir.resolve("good.txt"), hashed.out());
    assertThat(Secret.password(good).line()).isEqualTo(hashed.out().strip());
    assertThat(Session.run("short\n", 0, "serve", "--hash-password", "ada").code())
        .isEqualTo(Exit.USAGE);
  }
}
