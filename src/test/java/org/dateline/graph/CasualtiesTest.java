package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** How many were killed or wounded stands in the graph in the text's own words. */
class CasualtiesTest {
  private static Set<String> tolls(String text) {
    return TextGraph.of(text).stream()
        .filter(t -> t.getPredicate().equals(Terms.TOLL))
        .map(t -> t.getObject().getLiteralLexicalForm())
        .collect(Collectors.toSet());
  }

  @Test
  void theTextsWordsTellHowMany() {
    assertThat(tolls("At least 17 people were killed in Goma, the Red Cross said."))
        .containsExactly("At least 17 people");
    assertThat(tolls("Giao tranh khiến hơn 40 dân thường thiệt mạng."))
        .containsExactly("hơn 40 dân thường");
  }

  @Test
  void twoTollsAreTwoEvents() {
    assertThat(tolls("Taliban giết chết ba binh sĩ. Taliban giết chết 12 binh sĩ."))
        .containsExactlyInAnyOrder("ba binh sĩ", "12 binh sĩ");
    assertThat(
            TextGraph.of("Taliban giết chết ba binh sĩ. Taliban giết chết 12 binh sĩ.").stream()
                .filter(t -> t.getPredicate().equals(Terms.TOLL))
                .map(Triple::getSubject)
                .distinct())
        .hasSize(2);
  }

  @Test
  void nobodyInParticularIsNoCasualty() {
    assertThat(tolls("Civilians are killed in every war. No one was killed in Goma.")).isEmpty();
  }
}
