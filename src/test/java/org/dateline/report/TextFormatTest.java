package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {

  @TempDir Path folder;

  @Test
  void plainTextIsAllBody() throws IOException {
    String text = "Đoàn xe rời bến.\r\n\r\n  Trời mưa. \n";
    Report report = Given.report(Given.read(Given.file(folder, "bến xe.txt", text)));
    assertThat(report.body()).isEqualTo(text);
    assertThat(report.id()).isEqualTo("bến xe");
    assertThat(report.date()).isEmpty();
    assertThat(report.origin()).isEqualTo(folder.resolve("bến xe.txt").toString());
  }

  @Test
  void frontMatterIsMetadata() throws IOException {
    Report report =
        read(
            """
            ---
            id: tin/2001 số 7
            title: "Cảng mở lại: tàu vào"
            date: 2001-11-15
            publisher: Bản tin Cảng
            author: [Lê An, Trần Bình]
            url: https://example.org/a?b=c
            language: vi
            mood: {calm: true}
            ---
            Tàu vào cảng.
            """);
    assertThat(report.id()).isEqualTo("tin/2001 số 7");
    assertThat(report.title()).contains("Cảng mở lại: tàu vào");
    assertThat(report.date()).contains("2001-11-15");
    assertThat(report.publisher()).contains("Bản tin Cảng");
    assertThat(report.author()).contains("Lê An, Trần Bình");
    assertThat(report.url()).contains("https://example.org/a?b=c");
    assertThat(report.language()).contains("vi");
    assertThat(report.body()).isEqualTo("Tàu vào cảng.\n");
  }

  @Test
  void scalarsStayAsWritten() throws IOException {
    Report report = read("---\nid: 007\ntitle: no\npublisher: ~\nauthor:\n---\nA\n");
    assertThat(report.id()).isEqualTo("007");
    assertThat(report.title()).contains("no");
    assertThat(report.publisher()).isEmpty();
    assertThat(report.author()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---\nA\n", "---  \r\n---\r\nA\n", "---\n# none\n...\nA\n"})
  void frontMatterMayBeEmpty(String text) throws IOException {
    assertThat(read(text).body()).isEqualTo("A\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--- Tin nhanh ---\nA", "----\nA", " ---\nA", "A\n---\nB\n---\n"})
  void otherDashesAreText(String text) throws IOException {
    assertThat(read(text).body()).isEqualTo(text);
  }

  @Test
  void byteOrderMarkIsNotText() throws IOException {
    Report report = read("\uFEFF---\nid: x\n---\nA\uFEFFB");
    assertThat(report.id()).isEqualTo("x");
    assertThat(report.body()).isEqualTo("A\uFEFFB");
  }

  @Test
  void noTagMakesAnObject() throws IOException {
    String text = "---\ntitle: !!java.io.File [a]\n---\nA";
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a.txt", text))))
        .isEqualTo(
            "a.txt:2: the front matter is not valid YAML"
                + " (Global tag is not allowed: tag:yaml.org,2002:java.io.File); correct it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---\\nid: a\\nA | :1: the front matter is never closed; end it with a line ---",
        "---\\nid: a\\ntitle: Kho: cháy\\n---\\nA | :3: the front matter is not valid YAML"
            + " (mapping values are not allowed here); put a value that holds a colon in quotes",
        "---\\nid: a\\nid: b\\n---\\nA | :3: “id” is given twice; keep one of them",
        "---\\nid: a\\ntitle: {a: b}\\n---\\nA | :3: the value of “title” is not a text;"
            + " write a plain one",
        "---\\nMột câu.\\n---\\nA | :2: the front matter is no list of “key: value” lines;"
            + " correct or remove it",
        "---\\nid: a\\n---\\n  \\n | : has metadata but no text; add the text",
        "\\n \\t\\n | : is empty; remove it",
        "'' | : is empty; remove it",
      })
  void badFrontMatterIsOneSentence(String text, String expected) throws IOException {
    String raw = text.replace("\\n", "\n").replace("\\t", "\t");
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a.md", raw))))
        .isEqualTo("a.md" + expected);
  }

  @Test
  void aliasesAndNestingAreBounded() throws IOException {
    String deep = "---\nx: " + "[".repeat(5000) + "\n---\nA";
    assertThat(Given.problem(folder, Given.read(Given.file(folder, "a.txt", deep))))
        .startsWith("a.txt:")
        .contains("not valid YAML");
  }

  @Test
  void unreadableDateIsTold() throws IOException {
    Path file = Given.file(folder, "a.txt", "---\ndate: hôm kia\n---\nA");
    Input.Read read = Given.onlyRead(Given.read(file));
    assertThat(read.report().date()).isEmpty();
    assertThat(read.notices())
        .containsExactly(
            "its date “hôm kia” could not be read, and it is taken as undated;"
                + " write it as 2001-11-15");
  }

  @Test
  void givenDateIsForTheUndated() throws IOException {
    Path dated = Given.file(folder, "a.txt", "---\ndate: 2001-11\n---\nA");
    Path undated = Given.file(folder, "b.txt", "B");
    assertThat(
            Given.read(
                    Options.withDate("2001-12-07"), InputStream.nullInputStream(), dated, undated)
                .stream()
                .map(input -> ((Input.Read) input).report().date()))
        .containsExactly(Optional.of("2001-11"), Optional.of("2001-12-07"));
  }

  private Report read(String text) throws IOException {
    return Given.report(Given.read(Given.file(folder, "a.txt", text)));
  }
}
