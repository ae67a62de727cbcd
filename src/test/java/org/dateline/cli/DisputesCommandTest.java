package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline disputes} and {@code dateline sources}, over two sentences. */
class DisputesCommandTest {
  @TempDir static Path dir;
  private static String store;

  @BeforeAll
  static void build() {
    String text =
        "Theo Reuters, Taliban đã chiếm tỉnh Kunduz hôm 12/11. "
            + "Theo AFP, Liên minh phương Bắc đã chiếm thành phố Kunduz hôm 13/11.";
    store = Session.store(dir, text);
  }

  @Test
  void theCityAgainstItsProvinceIsADifferenceOfScope() {
    Session.Result result = Session.run("disputes", "-s", store);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Kunduz, part of Kunduz Province, from 2001-11-13: scope difference")
        .containsSubsequence(
            "On the part", "Liên minh phương Bắc đã chiếm", "On the whole", "Taliban đã chiếm")
        .endsWith("1 dispute\n");
    assertThat(Session.run("disputes", "-s", store, "--class", "contradiction").out())
        .isEqualTo("0 disputes\n");
  }

  @Test
  void whatWasNotKnownYetIsNotCounted() {
    assertThat(Session.run("sources", "-s", store).out().lines())
        .anyMatch(line -> line.matches("Reuters +B +1 +1 +0 +0 +0 *"))
        .anyMatch(line -> line.matches("AFP +B +1 +1 +0 +0 +0 *"));
    assertThat(Session.run("sources", "-s", store, "--known", "2001-11-15").out())
        .isEqualTo(Session.run("sources", "-s", store).out());
    assertThat(Session.run("sources", "-s", store, "--known", "2001-11-14").out())
        .doesNotContain("Reuters");
    Session.Result mistaken = Session.run("sources", "-s", store, "--known", "yesterday");
    assertThat(mistaken.code()).isEqualTo(2);
    assertThat(mistaken.err()).contains("--known yesterday: give a day").hasLineCount(1);
  }
}
