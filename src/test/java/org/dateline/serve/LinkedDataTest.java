package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store's own IRIs, opened by programs and by browsers. */
@ExtendWith(SharedServer.class)
class LinkedDataTest {
  private final Served served;

  LinkedDataTest(Served served) {
    this.served = served;
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/ld+json, JSON-LD",
    "application/n-triples, N-TRIPLES",
    "application/rdf+xml, RDF/XML",
  })
  void everyIriOpensAsRdf(String type, String lang) {
    String claim = served.api("/api/claims?limit=1").get("items").get(0).get("iri").asText();
    for (String iri :
        List.of(Served.BASE + "entity/Kabul", Served.BASE + "report/vi02-kabul", claim)) {
      String path = "/" + iri.substring(Served.BASE.length());
      HttpResponse<String> response = served.get(path, "Accept", type);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      Graph graph =
          RDFParser.fromString(response.body(), org.apache.jena.riot.RDFLanguages.nameToLang(lang))
              .toGraph();
      Node here = NodeFactory.createURI(served.server.url() + path);
      assertThat(graph.contains(here, Node.ANY, Node.ANY)).isTrue();
    }
  }

  @Test
  void browsersAreLedToThePage() {
    HttpResponse<String> entity =
        served.get("/entity/Kabul", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(entity.statusCode()).isEqualTo(303);
    assertThat(entity.headers().firstValue("Location")).contains("/entity?iri=" + Served.KABUL);
    // What else was asked for goes along; what chose the IRI or its format does not.
    HttpResponse<String> asked =
        served.get(
            "/report/vi02-kabul?lang=vi&on=2001-11-13&iri=urn:x:other&iris=canonical",
            "Accept",
            "text/html");
    assertThat(asked.headers().firstValue("Location").orElse(""))
        .startsWith("/report?iri=" + Served.REPORT + "&")
        .contains("&lang=vi", "&on=2001-11-13")
        .doesNotContain("other", "iris=");
    String canonical = served.get("/entity/Kabul?iris=canonical&format=n-triples").body();
    assertThat(canonical).contains("<" + Served.BASE + "entity/Kabul>");
    assertThat(served.get("/entity/Nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void lettersOfAllScriptsMayStandInAnIri() {
    String iri = "";
    for (JsonNode place : served.api("/api/claims?limit=1").get("facets").get("place")) {
      String value = place.get("value").asText();
      iri = value.chars().anyMatch(c -> c > 127) ? value : iri;
    }
    assertThat(iri).isNotEmpty();
    String path = "/" + iri.substring(Served.BASE.length());
    String sent = java.net.URI.create("http://x" + path).toASCIIString().substring(8);
    assertThat(served.get(sent, "Accept", "text/turtle").statusCode()).as(sent).isEqualTo(200);
  }
}
