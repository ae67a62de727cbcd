package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dateline.ontology.DL;
import org.junit.jupiter.api.Test;

/** An office is an entity of its own, and tells whose it is. */
class OfficesTest {
  private static final String ENTITY = DL.DEFAULT_BASE + "entity/";

  private static List<Node> objects(List<Triple> graph, Node subject, Node predicate) {
    return graph.stream()
        .filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .toList();
  }

  @Test
  void anOfficeOfAStateIsOfTheCountryOfThoseWhoFillIt() {
    List<Triple> graph =
        TextGraph.of("President Putin appointed Andrei Belousov as defence minister.");
    Node office = Terms.iri(ENTITY + "Defence_Minister_of_Russia");
    assertThat(objects(graph, office, Terms.OFFICE_OF))
        .containsExactly(Terms.iri(ENTITY + "Russia"));
    assertThat(objects(graph, Terms.iri(ENTITY + "Andrei_Belousov"), Terms.dl("heldOffice")))
        .containsExactly(office);
  }

  @Test
  void whoseOfficeItIsStaysOpenWhereNothingTells() {
    assertThat(TextGraph.of("John Miller was elected mayor."))
        .noneMatch(t -> t.getPredicate().equals(Terms.OFFICE_OF))
        .anyMatch(
            t ->
                t.getPredicate().equals(Terms.dl("office"))
                    && t.getObject().getURI().contains("report/r1/"));
  }

  @Test
  void whoIsNominatedHoldsNoOffice() {
    assertThat(TextGraph.of("Zelensky nominated Rustem Umerov as defence minister."))
        .anyMatch(t -> t.getPredicate().equals(Terms.dl("office")))
        .noneMatch(t -> t.getPredicate().equals(Terms.dl("heldOffice")));
  }

  @Test
  void theOfficeSomebodyIsCalledByIsNamedWithoutHim() {
    List<Triple> graph = TextGraph.of("Bộ trưởng Quốc phòng Israel Yoav Gallant từ chức hôm 5/11.");
    assertThat(
            objects(graph, Terms.iri(ENTITY + "Defence_Minister_of_Israel"), Terms.PREF_LABEL)
                .stream()
                .map(Node::getLiteralLexicalForm))
        .containsExactly("Bộ trưởng Quốc phòng Israel");
  }
}
