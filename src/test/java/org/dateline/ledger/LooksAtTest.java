package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which queries judge each assertion by its own properties alone. */
class LooksAtTest {
  private static final String PREFIX = "PREFIX dl: <https://w3id.org/dateline/ontology#>\n";

  @Test
  void thePropertiesOfFiltersAndOptionsCount() {
    String query =
        "CONSTRUCT { ?a dl:credibility ?n } WHERE { ?a dl:certainty ?c OPTIONAL { ?a dl:deniedBy ?d }"
            + " FILTER NOT EXISTS { ?a dl:takenBack true } BIND(IF(?d > 1, 5, 2) AS ?n) }";
    assertThat(LooksAt.properties(List.of(QueryFactory.create(PREFIX + query))))
        .contains(Set.of(Terms.CERTAINTY, Terms.DENIED_BY, Terms.TAKEN_BACK));
  }

  @Test
  void whatIsCastAndWhatIsEitherOrLooksNoFurther() {
    String query =
        "CONSTRUCT { ?a dl:credibility ?n } WHERE { ?a dl:certainty ?c"
            + " { ?a dl:deniedBy ?d FILTER(<http://www.w3.org/2001/XMLSchema#integer>(?d) > 1) }"
            + " UNION { ?a dl:takenBack true } BIND(2 AS ?n) }";
    assertThat(LooksAt.properties(List.of(QueryFactory.create(PREFIX + query))))
        .contains(Set.of(Terms.CERTAINTY, Terms.DENIED_BY, Terms.TAKEN_BACK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"balanced", "cautious", "latest-word"})
  void noShippedPolicyLooksFurther(String name) {
    Policy policy = Policy.load(Path.of("ontology/policy"), name);
    assertThat(LooksAt.properties(policy.verdicts()))
        .hasValueSatisfying(
            all -> assertThat(all).doesNotContain(Terms.PLACE, Terms.HOLDER, Terms.LAST_REPORTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // At another assertion.
        "{ ?a dl:counts ?l } WHERE { ?a dl:place ?p . ?b dl:place ?p ; dl:tells ?l FILTER(?a != ?b) }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:holder ?h FILTER NOT EXISTS { ?b dl:holder ?h } }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:holder/dl:memberOf ?h }",
        "{ ?a dl:counts 1 } WHERE { ?a ?any ?h }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:tells ?h MINUS { ?b dl:tells ?h } }",
        // At all of them.
        "{ ?a dl:counts ?n } WHERE { { SELECT ?a (COUNT(*) AS ?n) { ?a dl:tells ?h } GROUP BY ?a } }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:tells ?h } LIMIT 1",
        "{ ?h dl:counts 1 } WHERE { ?a dl:tells ?h }",
        // Whether there is anything at all of which something is said.
        "{ ?a dl:counts 1 } WHERE { OPTIONAL { ?a dl:deniedBy ?d } ?a dl:tells ?t }",
        "{ ?a dl:counts ?n } WHERE { ?a dl:tells ?t"
            + " { FILTER NOT EXISTS { ?a dl:deniedBy ?d } BIND(2 AS ?n) }"
            + " UNION { ?a dl:deniedBy ?d BIND(5 AS ?n) } }",
        "{ ?a dl:counts ?a } WHERE { ?a dl:tells ?h }",
        "{ ?a dl:counts ?n } WHERE { ?a <http://jena.apache.org/ARQ/property#str> ?n }",
        // At its name, or at what is never the same.
        "{ ?a dl:counts 1 } WHERE { ?a dl:tells ?h FILTER(STR(?a) > \"urn:x\") }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:tells ?h FILTER(RAND() > 0.5) }",
        "{ ?a dl:counts ?n } WHERE { ?a dl:tells ?h BIND(BNODE() AS ?n) }",
        "{ ?a dl:counts 1 } WHERE { ?a dl:tells ?h FILTER(NOW() > ?h) }"
      })
  void whatLooksFurtherIsKnown(String query) {
    assertThat(LooksAt.properties(List.of(QueryFactory.create(PREFIX + "CONSTRUCT " + query))))
        .isEmpty();
  }
}
