package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "hoà,hòa",
    "HOÀ,hòa",
    "khoẻ,khỏe",
    "thuỷ,thủy",
    "hoạ,họa",
    "quý,quý",
    "quà,quà",
    "Quỹ,quỹ",
    "của,của",
    "hoài,hoài",
    "hoàn,hoàn",
    "tuấn,tuấn",
    "thuở,thuở",
    "Đắk,đắk",
    "U.S.,us",
    "10%,10%"
  })
  void oneWordHasOneForm(String word, String folded) {
    assertThat(Spelling.fold(word)).isEqualTo(folded);
    assertThat(Spelling.fold(Samples.decomposed(word))).isEqualTo(folded);
    assertThat(Spelling.fold("\u200B" + word + "\uFEFF")).isEqualTo(folded);
    assertThat(Spelling.fold(word.charAt(0) + "\u00AD" + word.substring(1))).isEqualTo(folded);
  }

  @Test
  void apostrophes() {
    assertThat(Spelling.fold("Hay’at")).isEqualTo("hayat");
    assertThat(Spelling.fold("’S")).isEqualTo("'s");
    assertThat(Spelling.fold("\u200B’S")).isEqualTo("'s");
  }

  @Test
  void phrasesAreWords() {
    assertThat(Spelling.words("Mazar-e Sharif, U.S. (Thừa Thiên – Huế)"))
        .containsExactly("mazar", "e", "sharif", "us", "thừa", "thiên", "huế");
    assertThat(Spelling.words("Ng\u200Buyễn \u200B Hu\u00ADệ")).containsExactly("nguyễn", "huệ");
    assertThat(Spelling.words(Samples.decomposed("Ô.Đ. Nam"))).containsExactly("ôđ", "nam");
    assertThat(Spelling.words(" …\u00A0")).isEmpty();
  }

  @Test
  void patternsAgreeOnWhatIsInvisible() {
    Pattern pattern = Pattern.compile("[" + Spelling.INVISIBLE + "]");
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(pattern.matcher(Character.toString(c)).matches())
          .as("U+%04X", c)
          .isEqualTo(Spelling.invisible(c));
    }
  }

  /** Words of composed letters take a shorter way, on which nothing else may come out. */
  @Test
  void composedAndDecomposedLettersFoldAlike() {
    for (char a = 'A'; a < 0x1F00; a++) {
      for (String word : List.of("x" + a, "o" + a, "U" + a, "qu" + a, a + "e", "o" + a + "n")) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        assertThat(Spelling.fold(composed))
            .as("U+%04X in %s", (int) a, word)
            .isEqualTo(Spelling.fold(Samples.decomposed(word)));
      }
    }
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    Samples.check(
        2000,
        random -> {
          String folded = Spelling.fold(Samples.text(random));
          assertThat(Spelling.fold(folded)).isEqualTo(folded);
        });
  }
}
