package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program has never heard of is taught in Turtle alone. */
class TeachingTest {
  private static final Path TAUGHT = Path.of("src/test/resources/org/dateline/lint");
  private static final String SANCTIONS = TAUGHT.resolve("sanctions.ttl").toString();

  @TempDir static Path dir;
  private static String store;

  @BeforeAll
  static void build() throws IOException {
    store = dir.resolve("store").toString();
    Path report = dir.resolve("s1.txt");
    Files.writeString(
        report,
        """
        ---
        date: 2022-02-25
        language: vi
        ---
        Theo Reuters, Liên minh châu Âu đã trừng phạt Nga hôm qua. Thụy Sĩ chưa trừng phạt Nga.
        """);
    Files.createDirectories(dir.resolve("gold"));
    Files.writeString(
        dir.resolve("gold/s1.tsv"),
        """
        kind\tagent\tobject\ttime\tsource\tstatus\tcore\tquote
        sanction\tEU\tNga\t2022-02-24\tReuters\tactual\ty\tđã trừng phạt Nga
        sanction\tThụy Sĩ\tNga\t\treport\tdenied\ty\tchưa trừng phạt Nga
        citation\t\tReuters\t\treport\tactual\ty\tTheo Reuters
        """);
    Session.Result built =
        Session.run("build", "--store", store, "--ontology", SANCTIONS, report.toString());
    assertThat(built.code()).as(built.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sanctions.ttl", "french.ttl"})
  void whatIsTaughtHoldsWhatItPromises(String file) {
    Session.Result result = Session.run("lint", TAUGHT.resolve(file).toString());
    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.out()).contains(" 0 errors");
  }

  @Test
  void readmesWordHoldsWhatItPromises() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("@prefix");
    Path word = dir.resolve("my.ttl");
    Files.writeString(word, readme.substring(from, readme.indexOf("```", from)));
    Session.Result result = Session.run("lint", "--strict", word.toString());
    assertThat(result.out()).contains("2 examples: 0 errors, 0 warnings");
  }

  @Test
  void anAffirmedClaimYieldsThePlainTriple() {
    Session.Result result =
        Session.run(
            "query",
            "--store",
            store,
            "--format",
            "csv",
            "SELECT ?a ?b { ?a <https://example.org/sanctions#sanctions> ?b }");
    assertThat(result.out().lines().skip(1))
        .containsExactly(
            "https://w3id.org/dateline/id/entity/European_Union,"
                + "https://w3id.org/dateline/id/entity/Russia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nga", "EU sanctions Russia"})
  void theClaimIsExplained(String what) {
    Session.Result result = Session.run("explain", "--store", store, what);
    assertThat(result.out())
        .contains(
            "sanction: agent European Union, target Russia",
            "Reuters (“Theo”) ← the report",
            "affirmed, actual, certain; 2022-02-24",
            "https://example.org/sanctions#trung-phat");
  }

  @Test
  void whatAnExampleExpectsIsNoClaimInTheStore() {
    Session.Result result =
        Session.run(
            "query",
            "--store",
            store,
            "ASK { { ?x <https://w3id.org/dateline/ontology#expects> ?y } UNION"
                + " { ?x <https://w3id.org/dateline/ontology#agent> \"EU\" } }");
    assertThat(result.out()).contains("no");
  }

  @Test
  void itIsScoredLikeTheOthers() {
    Session.Result result =
        Session.run("evaluate", "--ontology", SANCTIONS, "--format", "tsv", dir.toString());
    assertThat(result.out())
        .contains(
            "kind\tsanction\t2\t\t0\t0\t1.0000\t1.0000\t1.0000",
            "kind\tcitations\t1\t\t0\t0\t1.0000\t1.0000\t1.0000",
            "entry\thttps://example.org/sanctions#trung-phat\t2\t0\t0");
  }
}
