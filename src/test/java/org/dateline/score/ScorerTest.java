package org.dateline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ontology.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases small enough to be worked out by hand. */
class ScorerTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), List.of());

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "Kunduz, Kunduz, true",
    "thành phố Kunduz, Kunduz, true", // what is left is the same
    "KUNDUZ!, kunduz, true",
    "quân đội Syria, quân đội Nga, false", // only generic words in common
    "quân đội, quân đội, true", // nothing but generic words: they must agree
    "quân đội, binh sĩ, false",
    "Liên minh phương Bắc, Liên minh phương Nam, true", // 2·3 ÷ (4+4) = 0.75
    "Abu Bakr, Abu Omar, false", // 2·1 ÷ (2+2) = 0.5
    "Bashar al-Assad, Assad, false", // 2·1 ÷ (3+1) = 0.5
    "al-Assad, Assad, true", // 2·1 ÷ (2+1) = 0.67
  })
  void namesAreTheSameWhenTwoThirdsOfTheTellingWordsAre(String a, String b, boolean same) {
    assertThat(new SameName(KNOWLEDGE).any(Set.of(a), Set.of(b))).isEqualTo(same);
  }

  @Test
  void goldThatNamesNobodyAcceptsAnybody() {
    SameName names = new SameName(KNOWLEDGE);
    assertThat(names.any(Set.of("Taliban"), Set.of())).isTrue();
    assertThat(names.any(Set.of(), Set.of("Taliban"))).isFalse();
  }

  @Test
  void rightWrongAndMissed() {
    Score score =
        score(
            List.of(
                fact("takeover", "Taliban", "Kunduz", FactStatus.ACTUAL), // right: same line
                fact("withdrawal", "Taliban", "Kabul", FactStatus.ACTUAL), // status differs
                fact("loss", "", "Herat", FactStatus.ACTUAL)), // nobody found it
            List.of(
                fact("control", "Taliban", "thành phố Kunduz", FactStatus.ACTUAL),
                fact("withdrawal", "Taliban", "Kabul", FactStatus.PLANNED),
                fact("control", "IS", "Mosul", FactStatus.ACTUAL)));
    assertThat(score.lines().get("control")).isEqualTo(new Counts(1, 0, 1));
    assertThat(score.lines().get("withdrawal")).isEqualTo(new Counts(1, 0, 0));
    assertThat(score.lines().get("loss")).isEqualTo(new Counts(0, 1, 0));
    assertThat(score.facts()).isEqualTo(new Counts(2, 1, 1));
    assertThat(score.factsWithStatus()).isEqualTo(new Counts(1, 2, 2));
    assertThat(score.facts().precision()).isEqualTo(2.0 / 3);
    assertThat(score.facts().recall()).isEqualTo(2.0 / 3);
    assertThat(score.facts().f1()).isEqualTo(2.0 / 3);
    assertThat(score.attributes().get("kind")).isEqualTo(new Tally(1, 2));
    assertThat(score.attributes().get("status")).isEqualTo(new Tally(1, 2));
    assertThat(score.entries().get("entry")).isEqualTo(new EntryScore(2, 1, 1));
    assertThat(score.remarks())
        .extracting(Remark::verdict)
        .containsExactlyInAnyOrder(
            Remark.Verdict.STATUS, Remark.Verdict.WRONG, Remark.Verdict.MISSED);
  }

  @Test
  void whatIsNotCoreIsNeitherAskedForNorHeldAgainst() {
    Fact optional = optional(fact("takeover", "Taliban", "Kunduz", FactStatus.ACTUAL));
    assertThat(score(List.of(), List.of(optional)).facts()).isEqualTo(Counts.NONE);
    assertThat(
            score(
                    List.of(fact("takeover", "Taliban", "Kunduz", FactStatus.ACTUAL)),
                    List.of(optional))
                .facts())
        .isEqualTo(Counts.NONE);
  }

  @Test
  void aRepetitionIsNoMistake() {
    Fact once = fact("takeover", "Taliban", "Kunduz", FactStatus.ACTUAL);
    Fact again = fact("control", "Taliban", "Kunduz", FactStatus.ACTUAL);
    assertThat(score(List.of(once, again), List.of(once)).facts()).isEqualTo(new Counts(1, 0, 0));
  }

  @Test
  void thePairingIsTheLargest() {
    // The first of ours fits both rows, the second only one: both must find their place.
    Fact either = fact("takeover", "Taliban|IS", "Kunduz", FactStatus.ACTUAL);
    Fact one = fact("takeover", "Taliban", "Kunduz", FactStatus.ACTUAL);
    Fact other = fact("takeover", "IS", "Kunduz", FactStatus.ACTUAL);
    assertThat(score(List.of(either, one), List.of(one, other)).facts())
        .isEqualTo(new Counts(2, 0, 0));
  }

  @Test
  void citationsAreCountedApart() {
    Score score =
        score(
            List.of(citation("hãng tin AIP"), citation("CNN")),
            List.of(citation("AIP"), citation("Reuters")));
    assertThat(score.citations()).isEqualTo(new Counts(1, 1, 1));
    assertThat(score.facts()).isEqualTo(Counts.NONE);
  }

  @Test
  void goldIsATable() throws IOException {
    Path file = dir.resolve("x.tsv");
    Files.writeString(
        file,
        """
        kind\tagent\tobject\ttime\tsource\tstatus\tcore\tquote
        takeover\tTaliban|quân Taliban\tKunduz\t2001-11\treport\tdenied\tn\tchưa "chiếm"
        citation\t\tAIP|hãng AIP\t\treport\tactual\ty\ttheo AIP
        """);
    GoldFile gold = GoldFile.read(file);
    assertThat(gold.name()).isEqualTo("x");
    assertThat(gold.facts())
        .containsExactly(
            new Fact(
                "takeover",
                names("Taliban|quân Taliban"),
                names("Kunduz"),
                names("2001-11"),
                names("report"),
                FactStatus.DENIED,
                false,
                "chưa \"chiếm\"",
                ""),
            new Fact(
                "citation",
                Set.of(),
                names("AIP|hãng AIP"),
                Set.of(),
                names("report"),
                FactStatus.ACTUAL,
                true,
                "theo AIP",
                ""));
  }

  @Test
  void aMistakeInGoldIsToldWithItsLine() throws IOException {
    Path file = dir.resolve("x.tsv");
    Files.writeString(
        file,
        "kind\tagent\tobject\ttime\tsource\tstatus\tcore\tquote\nloss\t\tKunduz\t\treport\tlost\ty\t…\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("x.tsv:2")
        .hasMessageContaining("\"lost\" is no status");
    Files.writeString(
        file,
        "kind\tagent\tobject\ttime\tsource\tstatus\tcore\tquote\nloss\t\tKunduz\t\treport\tactual\tyes\t…\n");
    assertThatThrownBy(() -> GoldFile.read(file)).hasMessageContaining("x.tsv:2: \"yes\"");
    Files.write(file, new byte[] {'k', (byte) 0xFF});
    assertThatThrownBy(() -> GoldFile.read(file)).hasMessageContaining("not in UTF-8");
    Files.writeString(file, "kind,agent\n");
    assertThatThrownBy(() -> GoldFile.read(file)).hasMessageContaining("no column");
  }

  private static Score score(List<Fact> read, List<Fact> gold) {
    Scorer scorer = new Scorer(KNOWLEDGE);
    scorer.add("x", read, gold);
    return scorer.score();
  }

  private static Fact fact(String kind, String agent, String object, FactStatus status) {
    return new Fact(
        kind,
        names(agent),
        names(object),
        Set.of(),
        Set.of(Fact.REPORT),
        status,
        true,
        "",
        "entry");
  }

  private static Fact citation(String name) {
    return fact(Fact.CITATION, "", name, FactStatus.ACTUAL);
  }

  private static Fact optional(Fact f) {
    return new Fact(
        f.kind(), f.agent(), f.object(), f.time(), f.source(), f.status(), false, "", "");
  }

  private static Set<String> names(String cell) {
    return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(cell.split("\\|")));
  }
}
