package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.query.Sample;
import org.dateline.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DatelineTest {
  @TempDir static Path dir;
  private static String store;

  @BeforeAll
  static void makeStore() {
    store = dir.resolve("store").toString();
    Sample.store(Path.of(store)).close();
  }

  /** A verb is looked up by the first argument alone, so the table must know its true name. */
  @Test
  void everyVerbGoesByItsOwnName() {
    Dateline.COMMANDS.forEach(
        (name, type) ->
            assertThat(type.getAnnotation(CommandLine.Command.class).name()).isEqualTo(name));
    String help = Session.run("--help").out();
    assertThat(Dateline.COMMANDS.keySet())
        .filteredOn(n -> !n.equals("warm-up"))
        .allMatch(help::contains);
  }

  static Set<String> verbs() {
    Set<String> verbs = new LinkedHashSet<>(Dateline.COMMANDS.keySet());
    verbs.removeAll(Set.of("help", "warm-up"));
    return verbs;
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbExplainsItself(String verb) {
    Session.Result help = Session.run(verb, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: dateline " + verb, "Example", "Exit codes:");
    assertThat(help.err()).isEmpty();
  }

  /** One sentence each, and the exit code; '…' stands for anything. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query -s STORE who-contols                    | 2 | there is no question named who-contols; did you mean who-controls?…
          query -s STORE SELECT_*_{_?a_dl:b_?c_}}       | 2 | …line 1, column 24: did not expect "}" here
          query -s STORE -f missing.rq                  | 2 | there is no missing.rq
          query -s STORE                                | 2 | give one query: as text, by name, or with -f FILE
          query -s STORE --format turtle SELECT_*_{}    | 2 | the answer to a SELECT is no graph, so turtle cannot hold it
          query -s STORE who-controls --set place=Oz    | 2 | nothing in the store goes by the name Oz…
          query -s nowhere ASK_{}                       | 3 | There is no store at nowhere…
          explain -s STORE Kandehar                     | 2 | nothing in the store goes by the name Kandehar; did you mean Kandahar…
          export -s STORE --report nope                 | 2 | the store at STORE holds no report nope
          export -s STORE -o no/such/file               | 2 | there is no folder …
          remove -s STORE nope                          | 2 | nope: the store at STORE holds no such report
          build -s OTHER --date yesterday x             | 2 | --date: …
          build -s OTHER --threads 0 x                  | 2 | --threads 0…
          build -s OTHER missing                        | 1 | …missing…
          """)
  void aMistakeIsToldInOneSentence(String command, int code, String sentence) {
    String[] args = command.strip().split(" +");
    for (int i = 0; i < args.length; i++) {
      args[i] = path(args[i]).replace('_', ' ');
    }
    Session.Result result = Session.run(args);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err().lines()).hasSize(1);
    String pattern = ("…" + path(sentence)).replace("…", "\\E.*\\Q");
    assertThat(result.err().strip()).matches("\\Q" + pattern + "\\E");
  }

  @Test
  void anUnknownOptionOrVerbIsToldWithAHint() {
    assertThat(Session.run("qury").err()).contains("qury").contains("Did you mean: dateline query");
    Session.Result option = Session.run("query", "--fromat", "csv");
    assertThat(option.code()).isEqualTo(Exit.USAGE);
    assertThat(option.err()).contains("'--fromat'").doesNotContain("\tat ");
  }

  @Test
  void tracesComeOnlyWithDebug() {
    assertThat(Session.run("query", "-s", store, "SELECT {").err()).doesNotContain("Exception");
    assertThat(Session.run("query", "-s", store, "--debug", "SELECT {").err()).contains("\tat ");
  }

  @Test
  void everyFormOfQueryHasItsAnswer() {
    assertThat(query("ASK { entity:Taliban dl:controls ?x }").out()).isEqualTo("yes\n");
    assertThat(query("CONSTRUCT { ?a dl:holds ?b } WHERE { ?a dl:controls ?b }").out())
        .contains("dl:holds")
        .contains("entity:Kandahar");
    assertThat(query("DESCRIBE entity:Uruzgan").out()).contains("\"Uruzgan\"@vi");
    assertThat(
            Session.run("query", "-s", store, "--format", "csv", "DESCRIBE entity:Uruzgan").out())
        .startsWith("subject,predicate,object");
    assertThat(Session.run("query", "-s", store, "--format", "json", "ASK {}").out())
        .contains("\"boolean\" : true");
    assertThat(Session.run("SELECT (1 AS ?n) {}", 0, "query", "-s", store, "-f", "-").out())
        .isEqualTo("n\n─\n1\n1 row\n");
  }

  @Test
  void aTerminalsTableFitsIt() {
    for (int width : new int[] {40, 60, 80, 120}) {
      String out = Session.run("", width, "query", "-s", store, "who-controls").out();
      assertThat(out.lines()).allMatch(line -> line.length() <= width);
      assertThat(out.replaceAll("\\s+", "")).contains("Kandahar", "đạisứ", "2001-11-14");
    }
  }

  @Test
  void aFileIsReplacedOnlyWhenAllIsWritten() throws IOException {
    Path file = dir.resolve("out.ttl");
    Files.writeString(file, "old");
    assertThat(Session.run("export", "-s", store, "-o", file.toString(), "--report", "x").code())
        .isEqualTo(Exit.USAGE);
    assertThat(file).hasContent("old");
    assertThat(Session.run("export", "-s", store, "-o", file.toString()).code()).isZero();
    assertThat(file).content(StandardCharsets.UTF_8).contains("Liên minh phương Bắc");
    assertThat(dir).isDirectoryNotContaining(p -> p.getFileName().toString().endsWith(".new"));
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new Pipe(gone),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            0,
            false,
            Session.HOME);
    for (String format : new String[] {"table", "csv", "tsv", "json", "xml"}) {
      int code =
          Dateline.run(console, "query", "-s", store, "--format", format, "SELECT * { ?s ?p ?o }");
      assertThat(code).isEqualTo(Exit.DONE);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aBuildThatFindsNothingToReadLeavesNoStore() throws IOException {
    Path nothing = Files.createDirectory(dir.resolve("nothing"));
    Files.writeString(nothing.resolve("empty.txt"), "");
    String made = dir.resolve("not-made").toString();
    Session.Result result = Session.run("build", "-s", made, nothing.toString());
    assertThat(result.code()).isEqualTo(Exit.SOME_UNREAD);
    assertThat(result.out())
        .contains("there was nothing to build, so there is no store at " + made);
    assertThat(Path.of(made)).doesNotExist();

    String kept = dir.resolve("kept").toString();
    Sample.store(Path.of(kept)).close();
    assertThat(Session.run("build", "-s", kept, nothing.toString()).out()).contains("the store is");
    assertThat(Session.run("reports", "-s", kept).code()).isZero();
  }

  @Test
  void whichReportTookAnothersPlaceIsTold() throws IOException {
    String twice = dir.resolve("twice").toString();
    Path one = Files.createDirectories(dir.resolve("one")).resolve("same.txt");
    Path two = Files.createDirectories(dir.resolve("two")).resolve("same.txt");
    Files.writeString(one, "Taliban rebels captured Kunduz, AIP said.");
    Files.writeString(two, "Taliban rebels captured Herat, AIP said.");
    assertThat(Session.run("build", "-s", twice, one.toString()).err()).isEmpty();
    Session.Result result = Session.run("build", "-s", twice, two.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("1 report: 1 read again");
    assertThat(result.err())
        .hasLineCount(1)
        .contains(two + ": takes the place of another text", "its id, same");
  }

  @Test
  void aStoreInUseIsToldAsSuch() {
    try (Store held = Store.openExisting(Path.of(store))) {
      assertThat(held.base()).isNotEmpty();
      Session.Result result = query("ASK {}");
      assertThat(result.code()).isEqualTo(Exit.STORE);
      assertThat(result.err()).contains("held by").hasLineCount(1);
    }
  }

  private static Session.Result query(String sparql) {
    return Session.run("query", "-s", store, sparql);
  }

  private static String path(String word) {
    return word.replace("STORE", store).replace("OTHER", dir.resolve("other").toString());
  }
}
