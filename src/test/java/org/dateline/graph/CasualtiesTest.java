package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.dateline.claim.ClaimReader;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;

/** How many were killed or wounded stands in the graph in the text's own words. */
class CasualtiesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("."), List.of());

  private static List<Triple> triples(String text) {
    Optional<String> none = Optional.empty();
    Report report =
        new Report("r1", none, Optional.of("2025-01-29"), none, none, none, none, text, "test");
    return new ReportGraph(new Iris(DL.DEFAULT_BASE), new Classes(SampleReadings.ontology()), "k1")
        .triples(new ClaimReader(KNOWLEDGE).read(report));
  }

  private static Set<String> tolls(String text) {
    return triples(text).stream()
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
            triples("Taliban giết chết ba binh sĩ. Taliban giết chết 12 binh sĩ.").stream()
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
