package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderlinedTest {
  private static final String SENTENCE = "Đại sứ nói Liên minh đã nắm được Kandahar.";

  @Test
  void marksStandUnderTheEvidence() {
    int start = SENTENCE.indexOf("đã");
    assertThat(Underlined.lines(SENTENCE, start, start + 11, false, 80))
        .isEqualTo(List.of(SENTENCE, " ".repeat(start) + "^".repeat(11)));
  }

  @Test
  void marksLineUpUnderDecomposedLettersToo() {
    String decomposed = Normalizer.normalize(SENTENCE, Normalizer.Form.NFD);
    int start = decomposed.indexOf("Liên".substring(0, 2));
    List<String> lines =
        Underlined.lines(decomposed, start, decomposed.indexOf("Kandahar"), false, 80);
    assertThat(lines.get(1)).isEqualTo(" ".repeat(11) + "^".repeat(22));
  }

  @Test
  void aTerminalUnderlinesAndEvidenceRunsOverLines() {
    List<String> lines = Underlined.lines(SENTENCE, 11, 23, true, 21);
    assertThat(lines)
        .isEqualTo(
            List.of(
                "Đại sứ nói \u001b[4mLiên minh\u001b[24m",
                "\u001b[4mđã\u001b[24m nắm được Kandahar."));
  }
}
