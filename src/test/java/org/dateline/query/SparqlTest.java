package org.dateline.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * { ?a ?b ?c }}    | the query, line 1, column 22: did not expect "}" here
          SELECT * { ?a dl:b        | the query, line 1, column 18: the query ends too early
          SELECT * { ?a foo:b ?c }  | the query, line 1, column 15: unknown prefix in: foo:b
          SELEKT * { ?a ?b ?c }     | the query, line 1, column 7: did not expect "SELEKT" here
          DELETE WHERE { ?a ?b ?c } | the query is an update; a query only reads
          ''                        | the query is empty
          """)
  void aMistakeIsToldWithLineAndColumn(String text, String sentence) {
    assertThatThrownBy(() -> Sparql.parse(text, "the query", Map.of("dl", "urn:dl:")))
        .isInstanceOf(QuestionException.class)
        .hasMessageStartingWith(sentence);
  }
}
