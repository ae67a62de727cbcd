package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The body is the text as it was given, whatever it holds. */
class BodyPropertyTest {

  @Property(tries = 500)
  void bodyIsUnchanged(@ForAll("texts") String text) {
    assertThat(read(text).body()).isEqualTo(text);
  }

  @Property(tries = 200)
  void bodyIsUnchangedAfterFrontMatter(@ForAll("texts") String text) {
    assertThat(read("\uFEFF---\r\ntitle: Tin\r\n---\r\n" + text).body()).isEqualTo(text);
  }

  @Property(tries = 200)
  void bodyIsUnchangedInJson(@ForAll("texts") String text) {
    StringBuilder json = new StringBuilder("{\"text\": \"");
    text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
    assertThat(read(json.append("\"}").toString()).body()).isEqualTo(text);
  }

  private static Report read(String text) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Given.report(Given.read(Options.NONE, in, Path.of("-")));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Tàu vào cảng",
                Normalizer.normalize("Cầu đã mở", Normalizer.Form.NFD),
                "\u200B",
                "\u200D",
                "\u00A0",
                "\u00AD",
                "\uFFFD",
                "\r\n",
                "\n",
                "\r",
                "\t",
                " ",
                "---",
                "“",
                "…",
                "\uD83D\uDE00",
                "\uD842\uDFB7",
                "\u2028",
                "\uFEFF",
                "{",
                "["),
            Arbitraries.strings().all().ofMaxLength(5));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .filter(BodyPropertyTest::isPlain);
  }

  /** No front matter, no JSON, no byte order mark, and Unicode that can be written. */
  private static boolean isPlain(String text) {
    return !text.isBlank()
        && !text.startsWith("---")
        && !text.startsWith("\uFEFF")
        && !text.strip().startsWith("{")
        && !text.strip().startsWith("[")
        && text.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
