package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static final Questions QUESTIONS = new Questions(Path.of("ontology/questions"));

  @TempDir static Path dir;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Sample.storeWithChanges(dir.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static List<Question> all() {
    return QUESTIONS.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQuestionSaysWhatItAsksAndRuns(Question question) {
    assertThat(question.title()).isNotEqualTo(question.name());
    assertThat(question.meaning()).endsWith("?");
    assertThat(question.step()).isLessThan(99);
    assertThat(ask(question, Map.of())).endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQuestionFindsWhatIsThere(Question question) {
    assertThat(ask(question, Map.of()).lines()).hasSizeGreaterThan(1);
  }

  @Test
  void whatChangedHandsMoreThanOnce() {
    assertThat(ask(QUESTIONS.find("changed-hands"), Map.of("place", "Ba Ngoi")).lines().skip(1))
        .containsExactly("Ba Ngoi,2001-12-01,Reds,Blues", "Ba Ngoi,2002-01-10,Blues,Reds");
  }

  @Test
  void whatTwoReportsTellInTwoLanguages() {
    String because =
        "same kind of event, same participant, same place; times that agree: 2001-11-01";
    assertThat(ask(QUESTIONS.find("same-happening"), Map.of()).lines().skip(1))
        .containsExactly(
            "Ba Ngoi,\"" + because + "\",2001-11-02,The Reds took Ba Ngoi on Thursday.",
            "Ba Ngoi,\"" + because + "\",2001-11-03,Quân Đỏ đã chiếm Ba Ngòi hôm 1/11.");
  }

  @Test
  void whoHeldWhichOffice() {
    assertThat(ask(QUESTIONS.find("offices"), Map.of("place", "Ba Ngoi")).lines().skip(1))
        .singleElement()
        .asString()
        .startsWith(
            "mayor of Ba Ngoi,Ba Ngoi,Ruby,appointment,2002-01-11,,Reds,North desk,certain");
    assertThat(ask(QUESTIONS.find("offices"), Map.of("place", "Kandahar")).lines()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyVariableCanBeSet(Question question) {
    Map<String, String> values =
        Map.of(
            "place",
            "qandahar",
            "agent",
            "TALIBAN",
            "source",
            "dai su",
            "report",
            "vi",
            "entity",
            "Liên minh phương Bắc",
            "holder",
            "Taliban",
            "day",
            "2001-11-15");
    String everything = ask(question, Map.of());
    for (String variable : question.variables().keySet()) {
      assertThat(values).containsKey(variable);
      String some = ask(question, Map.of(variable, values.get(variable)));
      assertThat(everything.lines().toList()).containsAll(some.lines().toList());
    }
  }

  @Test
  void whoControlsKandahar() {
    String answer = ask(QUESTIONS.find("who-controls"), Map.of("place", "Kandahar"));
    assertThat(answer)
        .contains("Kandahar,Taliban,Sample desk,certain,,2001-11-15")
        .contains("Kandahar,Liên minh phương Bắc,đại sứ,certain,2001-11-14,2001-11-15");
    assertThat(ask(QUESTIONS.find("who-controls"), Map.of("agent", "taliban")).lines()).hasSize(2);
  }

  /** Jena's rewriting of a query lost its way in a subquery that counts. */
  @ParameterizedTest
  @ValueSource(strings = {"", "VALUES ?type { UNDEF } "})
  void queriesMayHoldQueriesThatCount(String marked) {
    String text =
        """
        SELECT ?few (COUNT(*) AS ?things) WHERE {
          %sFILTER(?few >= 0)
          { SELECT ?type (FLOOR(COUNT(*) / 1000) AS ?few) WHERE {
              GRAPH ?g { ?thing a ?type FILTER NOT EXISTS { ?thing a rdf:Seq } } } GROUP BY ?type }
        } GROUP BY ?few
        """;
    String answer = ask(Question.of("few", text.formatted(marked)), Map.of());
    assertThat(answer.lines()).hasSize(2).last().asString().isEqualTo("0.0,31");
  }

  @Test
  void whatIsSetButUnknownIsTold() {
    Question question = QUESTIONS.find("who-controls");
    assertThatThrownBy(() -> ask(question, Map.of("place", "Kandaha")))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("did you mean Kandahar");
    assertThatThrownBy(() -> ask(question, Map.of("town", "Kandahar")))
        .hasMessageContaining("nothing named town to set");
    assertThatThrownBy(() -> QUESTIONS.find("who-contols")).hasMessageContaining("who-controls");
  }

  private static String ask(Question question, Map<String, String> set) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Asker(store).ask(question, set, Presentation.of(Format.CSV, 0), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
