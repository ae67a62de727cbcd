package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SPARQL endpoint: what it answers and what it refuses. */
@ExtendWith(SharedServer.class)
class SparqlTest {
  private final Served served;

  SparqlTest(Served served) {
    this.served = served;
  }

  @Test
  void anRdfClientAsks() {
    try (RDFConnection client = RDFConnection.connect(served.server.url() + "/store/sparql")) {
      List<String> holders = new ArrayList<>();
      client.querySelect(
          "PREFIX dl: <https://w3id.org/dateline/ontology#> SELECT ?who { ?who dl:controls ?place"
              + " }",
          row -> holders.add(row.getResource("who").getURI()));
      assertThat(holders).anyMatch(h -> h.endsWith("/Taliban"));
    }
    String description = served.get("/store/sparql", "Accept", "text/turtle").body();
    Graph graph = RDFParser.fromString(description, Lang.TURTLE).toGraph();
    assertThat(graph.size()).isGreaterThan(5);
  }

  @Test
  void answersHaveNoMoreRowsThanAllowed() {
    HttpResponse<String> rows =
        served.get(
            Served.query("SELECT * {?s ?p ?o}"), "Accept", "application/sparql-results+json");
    assertThat(Served.json(rows).at("/results/bindings")).hasSize(1000);
    assertThat(rows.headers().firstValue("Dateline-Row-Limit")).contains("1000");
  }

  @Test
  void queriesReachNeitherNetworkNorFiles() {
    HttpResponse<String> service =
        served.get(Served.query("SELECT * { SERVICE <http://127.0.0.1:1/> {?s ?p ?o} }"));
    assertThat(service.statusCode()).isEqualTo(403);
    assertThat(service.body()).contains("SERVICE http://127.0.0.1:1/");
    String file = Path.of("pom.xml").toUri().toString();
    HttpResponse<String> from =
        served.get(Served.query("SELECT * FROM <" + file + "> {?s ?p ?o}"), "Accept", "text/csv");
    assertThat(from.body().lines()).hasSize(1);
    HttpResponse<String> load = update("LOAD <" + file + ">", Served.AUTHORIZATION, Served.BEARER);
    assertThat(load.statusCode()).isEqualTo(403);
    assertThat(update("CLEAR ALL").statusCode()).isEqualTo(401);
    assertThat(
            update(
                    "INSERT DATA { GRAPH <urn:x:g> {<urn:x:s> <urn:x:p> 1} }",
                    Served.AUTHORIZATION,
                    Served.BEARER)
                .statusCode())
        .isEqualTo(204);
    assertThat(served.get(Served.query("ASK {<urn:x:s> ?p 1}")).body()).contains("true");
    HttpRequest.Builder put =
        served
            .request("/store/data?default", "Content-Type", "text/turtle")
            .PUT(HttpRequest.BodyPublishers.ofString("<a:b> <a:c> <a:d> ."));
    assertThat(served.send(put).statusCode()).isEqualTo(405);
  }

  @Test
  void theLedgerFollowsUpdates() {
    String base = served.store.base();
    String report = base + "report/updated";
    String claim =
        "<%1$s> a dl:Report ; schema:datePublished '2001-11-14'^^xsd:date ."
            + "<%1$s/event/1> a dl:Takeover ; dl:agent <urn:x:reds> ; dl:object <urn:x:town> ."
            + "<%1$s/claim/1> a dl:Claim ; dl:report <%1$s> ; dl:event <%1$s/event/1> ;"
            + " dl:source <%1$s> ; dl:polarity dl:Affirmed ; dl:modality dl:Actual ;"
            + " dl:certainty dl:Certain .";
    String held =
        Served.query(
            "PREFIX dl: <https://w3id.org/dateline/ontology#> ASK { GRAPH <%sgraph/ledger> { ?p a dl:ControlPeriod ; dl:holder <urn:x:reds> ;"
                    .formatted(base)
                + " dl:standing ?s } }");
    changed("INSERT DATA { GRAPH <" + report + "> { " + claim.formatted(report) + " } }");
    assertThat(served.get(held).body()).contains("true");
    // Which graphs that may change cannot be told.
    changed(
        "DELETE { GRAPH ?g { ?c dl:polarity dl:Affirmed } }"
            + " INSERT { GRAPH ?g { ?c dl:polarity dl:Denied } }"
            + " WHERE { GRAPH ?g { ?c dl:polarity dl:Affirmed ; dl:event/dl:agent <urn:x:reds> } }");
    assertThat(served.get(held).body()).contains("false");
    changed(
        "WITH <"
            + report
            + "> DELETE { ?c dl:polarity dl:Denied }"
            + " INSERT { ?c dl:polarity dl:Affirmed } WHERE { ?c dl:polarity dl:Denied }");
    assertThat(served.get(held).body()).contains("true");
    changed("DROP GRAPH <" + report + ">");
    assertThat(served.get(held).body()).contains("false");
  }

  private void changed(String text) {
    String prefixes =
        "PREFIX dl: <https://w3id.org/dateline/ontology#> PREFIX schema: <https://schema.org/>"
            + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
    HttpResponse<String> done = update(prefixes + text, Served.AUTHORIZATION, Served.BEARER);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
  }

  private HttpResponse<String> update(String text, String... headers) {
    String[] all =
        Stream.concat(Stream.of("Content-Type", "application/sparql-update"), Stream.of(headers))
            .toArray(String[]::new);
    return served.post("/store/update", text, all);
  }

  /** Many clients at once, each with a query that would take for ever: others are answered. */
  @Test
  void slowQueriesDoNotTakeTheServerDown() throws Exception {
    String product =
        Served.query("SELECT (COUNT(*) AS ?n) {?a ?b ?c. ?d ?e ?f. ?g ?h ?i. ?j ?k ?l}");
    ExecutorService clients = Executors.newFixedThreadPool(60);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        answers.add(clients.submit(() -> served.get(product)));
      }
      assertThat(served.get("/api/claims?limit=1").statusCode()).isEqualTo(200);
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(503);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(served.get(Served.query("ASK {}")).statusCode()).isEqualTo(200);
  }
}
