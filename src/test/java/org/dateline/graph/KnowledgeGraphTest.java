package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.dateline.ontology.DL;
import org.junit.jupiter.api.Test;

class KnowledgeGraphTest {

  @Test
  void blankNodesGetNamesMadeFromWhatTheySay() {
    List<Triple> once = KnowledgeGraph.of(SampleReadings.ontology(), DL.DEFAULT_BASE);
    List<Triple> again = KnowledgeGraph.of(SampleReadings.ontology(), DL.DEFAULT_BASE);
    assertThat(again).isEqualTo(once);
    assertThat(once).noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    Model named = ModelFactory.createDefaultModel();
    once.forEach(named.getGraph()::add);
    assertThat(new Classes(named).yields(DL.iri("Flight"))).hasSize(1);
  }

  @Test
  void aBlankNodeThatSpeaksOfItselfGetsANameToo() {
    Model model = ModelFactory.createDefaultModel();
    var loop = model.createResource();
    loop.addProperty(model.createProperty("urn:knows"), loop);
    assertThat(KnowledgeGraph.of(model, DL.DEFAULT_BASE))
        .isEqualTo(KnowledgeGraph.of(model, DL.DEFAULT_BASE))
        .hasSize(1);
  }

  @Test
  void dataMovesToTheBaseOfTheStore() {
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource(DL.DEFAULT_BASE + "entity/Kabul")
        .addProperty(model.createProperty(DL.iri("country")), model.createResource("urn:x"));
    Triple moved = KnowledgeGraph.of(model, "https://example.org/").get(0);
    assertThat(moved.getSubject().getURI()).isEqualTo("https://example.org/entity/Kabul");
    assertThat(moved.getObject().getURI()).isEqualTo("urn:x");
  }
}
