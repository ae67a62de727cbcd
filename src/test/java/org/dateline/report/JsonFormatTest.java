package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

  @TempDir Path folder;

  @Test
  void oneObjectOverManyLines() throws IOException {
    Report report =
        Given.report(
            read(
                "a.json",
                """
                {
                  "title": "Cảng mở lại", "date": "15/11/2001", "publisher": null,
                  "author": ["Lê An", "Trần Bình"], "tags": [{"a": [1]}],
                  "text": "Tàu v\\u00e0o.\\r\\nHết."
                }
                """));
    assertThat(report.id()).isEqualTo("a");
    assertThat(report.title()).contains("Cảng mở lại");
    assertThat(report.date()).contains("2001-11-15");
    assertThat(report.publisher()).isEmpty();
    assertThat(report.author()).contains("Lê An, Trần Bình");
    assertThat(report.body()).isEqualTo("Tàu vào.\r\nHết.");
    assertThat(report.origin()).endsWith("a.json:1");
  }

  @Test
  void oneObjectOnOneLineIsTheSame() throws IOException {
    assertThat(shown("a.json", "{\"text\":\"A\"}\n")).containsExactly("a");
    assertThat(shown("b.jsonl", "{\"text\":\"A\"}\n")).containsExactly("b-1");
  }

  @Test
  void anArrayHasNumberedReports() throws IOException {
    assertThat(
            shown(
                "a.json",
                "[{\"text\":\"A\"},{\"id\":7,\"text\":\"B\"},\n{\"title\":\"?\"},3,{\"text\":\"C\"}]"))
        .containsExactly(
            "a-1",
            "7",
            "a.json:2: the object has no “text”; put the report's text there",
            "a.json:2: here stands no JSON object; write {\"text\": …}",
            "a-5");
  }

  @ParameterizedTest
  @CsvSource({"a.jsonl", "a.json", "a.ndjson"})
  void linesAreRecognised(String name) throws IOException {
    assertThat(shown(name, "\uFEFF{\"text\":\"A\"}\r\n\n{\"id\":\"x\",\"text\":\"B\"}"))
        .containsExactly("a-1", "x");
  }

  @Test
  void aBrokenLineDoesNotSpoilTheOthers() throws IOException {
    String lines =
        IntStream.rangeClosed(1, 1300)
            .mapToObj(i -> i == 1204 ? "{\"text\": \"A" : "{\"text\": \"Tin số " + i + "\"}")
            .collect(Collectors.joining("\n"));
    List<Input> inputs = read("tin.jsonl", lines);
    assertThat(inputs).hasSize(1300);
    assertThat(inputs.stream().filter(Input.Problem.class::isInstance)).hasSize(1);
    assertThat(((Input.Problem) inputs.get(1203)).message().replace(folder + "/", ""))
        .startsWith("tin.jsonl:1204: broken JSON (column ")
        .endsWith("; correct it");
    assertThat(inputs.get(1204))
        .isInstanceOfSatisfying(
            Input.Read.class, read -> assertThat(read.report().body()).isEqualTo("Tin số 1205"));
  }

  @Test
  void theFirstLineMayBeBroken() throws IOException {
    assertThat(shown("a.jsonl", "{\"text\": \"A\n{\"text\": \"B\"}\n"))
        .hasSize(2)
        .last()
        .isEqualTo("a-2");
  }

  @Test
  void eachBadLineIsOneSentence() throws IOException {
    assertThat(
            shown(
                "a.jsonl",
                """
                {"title":"x"}
                {"text":" "}
                {"text":["A"]}
                {"text":"A","text":"B"}
                {"title":{"a":"b"},"text":"A"}
                ["A"]
                {"text":"A"} {"text":"B"}
                {"text":"A","date":2001}
                """))
        .containsExactly(
            "a.jsonl:1: the object has no “text”; put the report's text there",
            "a.jsonl:2: has metadata but no text; add the text",
            "a.jsonl:3: the value of “text” is not a text; write a plain one",
            "a.jsonl:4: “text” is given twice; keep one of them",
            "a.jsonl:5: the value of “title” is not a text; write a plain one",
            "a.jsonl:6: the line is no JSON object; write {\"text\": …}",
            "a.jsonl:7: something follows the object; put one object on a line",
            "a-8");
  }

  @Test
  void brokenArrayNamesTheLine() throws IOException {
    assertThat(shown("a.json", "[{\"text\":\"A\"},\n{\"text\":}\n]"))
        .hasSize(2)
        .startsWith("a-1")
        .last()
        .asString()
        .startsWith("a.json:2: broken JSON (column 9: ")
        .endsWith("; correct it, since what follows it could not be read");
  }

  @ParameterizedTest
  @CsvSource({"a.json", "a.jsonl"})
  void emptyIsTold(String name) throws IOException {
    for (String empty : new String[] {"", " \n\n", "\uFEFF", "[]"}) {
      assertThat(Given.problem(folder, read(name, empty)))
          .isEqualTo(name + ": is empty; remove it");
    }
  }

  @Test
  void utf16IsRead() throws IOException {
    byte[] bytes = "\uFEFF{\"text\":\"Đò\"}\n{\"text\":\"B\"}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Given.shown(folder, Given.read(Given.file(folder, "a.json", bytes))))
        .containsExactly("a-1", "a-2");
  }

  @Test
  void nestingIsBounded() throws IOException {
    assertThat(Given.problem(folder, read("a.jsonl", "{\"x\":" + "[".repeat(100_000))))
        .startsWith("a.jsonl:1: ");
  }

  @Test
  void aLongTextIsRefusedAndTheNextRead() throws IOException {
    String tooLong = "{\"text\":\"" + "a".repeat(Reports.MAX_CHARS + 1) + "\"}\n{\"text\":\"B\"}";
    assertThat(shown("a.jsonl", tooLong))
        .containsExactly("a.jsonl:1: " + Fields.tooLong().getMessage(), "a-2");
  }

  /** A stream without end is no trouble as long as nobody asks for its end. */
  @Test
  void linesAreReadAsTheyAreAskedFor() {
    byte[] line = "{\"text\":\"A\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length];
          }

          @Override
          public int read(byte[] to, int from, int length) {
            for (int i = 0; i < length; i++) {
              to[from + i] = (byte) read();
            }
            return length;
          }
        };
    try (Stream<Input> inputs = Reports.read(List.of(Path.of("-")), endless, Options.NONE)) {
      assertThat(inputs.limit(3).map(i -> ((Input.Read) i).report().id()))
          .containsExactly("stdin-1", "stdin-2", "stdin-3");
    }
  }

  private List<Input> read(String name, String text) throws IOException {
    return Given.read(Given.file(folder, name, text));
  }

  private List<String> shown(String name, String text) throws IOException {
    return Given.shown(folder, read(name, text));
  }
}
