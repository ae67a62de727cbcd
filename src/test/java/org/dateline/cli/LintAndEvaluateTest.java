package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintAndEvaluateTest {
  private static final Path LINT = Path.of("src/test/resources/org/dateline/lint");

  @Test
  void errorsAreToldWithTheirPlaceAndEndInOne() {
    Session.Result result = Session.run("lint", LINT.resolve("syntax.ttl").toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("syntax.ttl:5: error: no proper Turtle", "dl:denotes dl:Person dl:Place .");
  }

  @Test
  void warningsAreErrorsWhenStrict() {
    String french = LINT.resolve("french.ttl").toString();
    assertThat(Session.run("lint", french).code()).isZero();
    assertThat(Session.run("lint", "--strict", french).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lint none.ttl                    | there is no file or folder none.ttl
          evaluate none                    | there is no folder none
          evaluate data --gold data/reports | there are no .tsv files in data/reports
          """)
  void aMistakeIsToldInOneSentence(String command, String sentence) {
    Session.Result result = Session.run(command.strip().split(" +"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains(sentence);
  }

  @Test
  void theSamplesAreScored() {
    Session.Result table = Session.run("evaluate", "--show", "data");
    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains("12 reports", "all facts with status", "lexicon entry", "MISSED");
    Session.Result json = Session.run("evaluate", "--format", "json", "data");
    assertThat(json.out()).startsWith("{").contains("\"all facts\" : {").endsWith("}\n");
  }
}
