package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.dateline.Samples;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void aLetterCountsOnceHoweverItIsWritten() {
    String composed = "Đại sứ Việt Nam";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed.length()).isGreaterThan(composed.length());
    assertThat(Columns.width(decomposed)).isEqualTo(Columns.width(composed)).isEqualTo(15);
  }

  @Test
  void wideLettersTakeTwoColumns() {
    assertThat(Columns.width("新華社")).isEqualTo(6);
    assertThat(Columns.pad("新華社", 8, false)).isEqualTo("新華社  ");
    assertThat(Columns.pad("12", 4, true)).isEqualTo("  12");
  }

  @Test
  void nothingThatATerminalWouldObeyComesThrough() {
    assertThat(Columns.oneLine("a\n\t b\u001b[31mred")).isEqualTo("a b\uFFFD[31mred");
  }

  @Test
  void linesBreakAtSpacesAndNeverInsideALetter() {
    assertThat(Columns.wrap("Liên minh phương Bắc", 10))
        .isEqualTo(List.of("Liên minh", "phương Bắc"));
    String decomposed = Normalizer.normalize("ấấấấ", Normalizer.Form.NFD);
    assertThat(Columns.wrap(decomposed, 2)).hasSize(2).allMatch(l -> Columns.width(l) == 2);
  }

  @Test
  void noLineIsTooWideAndNothingIsLost() {
    Samples.check(
        400,
        random -> {
          String text = random.nextBoolean() ? Samples.text(random) : Samples.letters(random, 200);
          int width = random.nextInt(2, 41);
          String clean = Columns.oneLine(text);
          List<String> lines = Columns.wrap(clean, width);
          assertThat(lines).allMatch(l -> Columns.width(l) <= width);
          assertThat(String.join("", lines).replace(" ", "")).isEqualTo(clean.replace(" ", ""));
        });
  }
}
