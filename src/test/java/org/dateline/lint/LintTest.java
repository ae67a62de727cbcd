package org.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.dateline.lint.Finding.Severity;
import org.dateline.ontology.KnowledgeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {
  private static final Path HERE = Path.of("src/test/resources/org/dateline/lint");

  /** Words for a lexicon that is still to come may be meant so. */
  private static final String UNREAD = "other-language";

  private static final Outcome MISTAKES = lint("mistakes.ttl");

  private static Outcome lint(String file) {
    return new Lint(Path.of("")).run(List.of(HERE.resolve(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-sense       | has a sense
          no-class       | one of those in ontology/reading.ttl. Here: <https://w3id.org/dateline/ontology#Substantive>
          no-class       | ontology#Substantive> is described nowhere
          no-language    | is written in a language
          other-language | No lexicon is of this language
          no-effect      | gives a polarity, a modality or a certainty
          no-denotation  | denotes a class of things
          wrong-event    | is a kind of dl:Event
          wrong-frame    | has one frame
          wrong-frame    | frame#taek> is described nowhere
          poor-frame     | leaves out a role
          slip           | ontology#treit> is described nowhere
          Oz             | has a class
          Oz             | Nowhere> is described nowhere
          """)
  void everyMistakeIsTold(String about, String message) {
    assertThat(MISTAKES.findings())
        .anySatisfy(
            f -> {
              assertThat(f.about()).isEqualTo(about);
              assertThat(f.message()).contains(message);
              assertThat(f.severity() == Severity.WARNING).isEqualTo(about.equals(UNREAD));
              assertThat(f.line()).isPositive();
            });
    assertThat(MISTAKES.examplesRun()).isFalse();
  }

  @Test
  void brokenTurtleIsShownWithItsLine() {
    Outcome outcome = lint("syntax.ttl");
    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.findings().get(0).line()).isEqualTo(5);
    assertThat(outcome.findings().get(0).message()).contains("dl:denotes dl:Person dl:Place .");
  }

  @Test
  void anExampleThatDoesNotYieldWhatItPromisesIsAnError() {
    Outcome outcome = lint("promises.ttl");
    assertThat(outcome.examples()).isEqualTo(3);
    assertThat(outcome.findings()).extracting(Finding::line).containsExactly(7, 9);
    assertThat(outcome.findings().get(0).message())
        .contains(
            "expected:   Withdrawal (agent Taliban, origin Kunduz)",
            "unexpected: Withdrawal (agent Taliban, origin Kunduz) Planned by rut-khoi-e");
    assertThat(outcome.findings().get(1).message()).contains("unexpected: Withdrawal");
  }

  @Test
  void noSuchPath() {
    assertThatThrownBy(() -> lint("none.ttl"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("none.ttl");
  }

  @Test
  void whatShipsHoldsNoMistakes() {
    Outcome outcome = new Lint(Path.of("")).run(List.of(Path.of("ontology")));
    assertThat(outcome.findings().stream().filter(f -> f.severity() == Severity.ERROR)).isEmpty();
    assertThat(outcome.examplesRun()).isTrue();
  }
}
