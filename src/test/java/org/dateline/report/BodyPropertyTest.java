package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.dateline.Samples;
import org.junit.jupiter.api.Test;

/** The body is the text as it was given, whatever it holds. */
class BodyPropertyTest {

  @Test
  void bodyIsUnchanged() {
    Samples.check(
        500,
        random -> {
          String text = text(random);
          assertThat(read(text).body()).isEqualTo(text);
        });
  }

  @Test
  void bodyIsUnchangedAfterFrontMatter() {
    Samples.check(
        200,
        random -> {
          String text = text(random);
          assertThat(read("\uFEFF---\r\ntitle: Tin\r\n---\r\n" + text).body()).isEqualTo(text);
        });
  }

  @Test
  void bodyIsUnchangedInJson() {
    Samples.check(
        200,
        random -> {
          String text = text(random);
          StringBuilder json = new StringBuilder("{\"text\": \"");
          text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
          assertThat(read(json.append("\"}").toString()).body()).isEqualTo(text);
        });
  }

  private static Report read(String text) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Given.report(Given.read(Options.NONE, in, Path.of("-")));
  }

  private static String text(SplittableRandom random) {
    String text;
    do {
      text = Samples.text(random);
    } while (!isPlain(text));
    return text;
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
