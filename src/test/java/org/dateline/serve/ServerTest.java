package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.PlaceRecord;
import org.dateline.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer " + Served.TOKEN;
  private static final String KABUL = Served.escaped(Served.BASE + "entity/Kabul");
  private static final String REPORT = Served.escaped(Served.BASE + "report/vi02-kabul");

  @TempDir static Path dir;
  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void start() throws IOException {
    served = new Served(dir.resolve("store"), ServerTest::options);
    try (InputStream in = Server.class.getResourceAsStream("openapi.yaml")) {
      document = JSON.valueToTree(new Yaml().<Object>load(in));
    }
  }

  private static ServerOptions options(ServerOptions local) {
    return new ServerOptions(
        local.host(),
        0,
        local.title(),
        local.home(),
        java.util.Optional.of(Served.TOKEN),
        local.password(),
        true,
        local.services(),
        3,
        1000,
        1 << 20,
        16);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private static JsonNode api(String path) {
    HttpResponse<String> response = served.get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return json(response);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/store, Store",
    "/api/store?lang=vi, Store",
    "/api/claims?limit=200, ClaimPage",
    "/api/claims?q=r%C3%BAt+kh%E1%BB%8Fi&lang=vi, ClaimPage",
    "/api/claims?from=2001-11&to=2001-12&modality=Actual&kind=Withdrawal, ClaimPage",
    "/api/reports, ReportPage",
    "/api/reports?q=kabul&language=vi, ReportPage",
    "/api/entities?q=kandahar&claimed=true, EntityPage",
    "/api/entities?type=Place, EntityPage",
    "/api/timeline?by=month, Timeline",
    "/api/map?on=2001-11-13, Map",
    "/api/map?on=2001-11-13&layer=claimed&policy=cautious&known=2001-11-14, Map",
    "/api/ledger, PeriodPage",
    "/api/disputes?lang=vi, DisputePage",
    "/api/questions, Questions",
    "/api/ontology, Ontology",
  })
  void answersAreAsTheDocumentSays(String path, String schema) throws IOException {
    assertFits(api(path), schema);
  }

  @Test
  void singleThingsAreAsTheDocumentSays() throws IOException {
    assertFits(api("/api/entity?iri=" + KABUL), "Entity");
    assertFits(api("/api/report?iri=" + REPORT), "ReportText");
    JsonNode claim = api("/api/claims?limit=1").get("items").get(0);
    String iri = Served.escaped(claim.get("iri").asText());
    assertThat(api("/api/claim?iri=" + iri)).isEqualTo(claim);
    assertFits(json(served.get("/api/claim?iri=urn:x:nothing")), "Error");
    for (JsonNode source : api("/api/claims?limit=1").get("facets").get("source")) {
      String cited = source.get("value").asText();
      if (cited.contains("/entity/")) {
        assertFits(api("/api/entity?iri=" + Served.escaped(cited)), "Entity");
      }
    }
  }

  /** The ambassador's word on Kandahar is contradicted, and nobody else says so. */
  @Test
  void howASourceFaredIsAsTheLedgerHasIt() {
    String iri = Served.escaped(Served.BASE + "entity/Ibrahim_Hikmat");
    JsonNode source = api("/api/entity?iri=" + iri).get("asSource");
    assertThat(source.get("reliability").asText()).isEqualTo("C");
    assertThat(source.get("claims").asInt()).isPositive();
    assertThat(source.get("contradicted")).isEqualTo(source.get("claims"));
    assertThat(source.get("corroborated").asInt()).isZero();
    assertThat(source.get("retracted").asInt()).isZero();
  }

  /** Some hold the airport while others hold the city: told of either place. */
  @Test
  void theAirportIsPartOfTheCity() {
    String city = Served.BASE + "entity/Kandahar";
    for (String place : List.of(city, city + "_Airport")) {
      String path = "/api/disputes?class=ScopeDifference&place=" + Served.escaped(place);
      JsonNode dispute = api(path).get("items").get(0);
      assertThat(dispute.get("place").get("iri").asText()).isEqualTo(city + "_Airport");
      assertThat(dispute.get("whole").get("iri").asText()).isEqualTo(city);
      assertThat(dispute.get("claims")).hasSizeGreaterThan(1);
    }
    assertThat(api("/api/disputes?class=Contradiction").get("items").get(0).get("whole").isNull())
        .isTrue();
  }

  private static void assertFits(JsonNode answer, String name) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$ref", "#/components/schemas/" + name);
    schema.set("components", document.get("components"));
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    assertThat(factory.getSchema(schema).validate(answer)).as(name).isEmpty();
  }

  /** The text of a report, its sentences and the evidence in both are the same characters. */
  @Test
  void evidenceStandsWhereTheOffsetsSay() {
    JsonNode report = api("/api/report?iri=" + REPORT);
    String body = report.get("body").asText();
    assertThat(report.get("claims")).isNotEmpty();
    for (JsonNode claim : report.get("claims")) {
      JsonNode e = claim.get("evidence");
      String text = body.substring(e.get("start").asInt(), e.get("end").asInt());
      assertThat(text).isEqualTo(e.get("text").asText());
      JsonNode in = e.get("inSentence");
      assertThat(
              claim
                  .get("sentence")
                  .asText()
                  .substring(in.get("start").asInt(), in.get("end").asInt()))
          .isEqualTo(text);
    }
  }

  @Test
  void wordsAreFoundWithAndWithoutTonesExactOnesFirst() {
    post(
        "{\"id\":\"tones-1\",\"language\":\"vi\",\"text\":\"Quân Taliban đã chiếm thị trấn Ma vào"
            + " hôm qua.\"}");
    post(
        "{\"id\":\"tones-2\",\"language\":\"vi\",\"text\":\"Quân Taliban đã chiếm thị trấn Mã.\"}");
    String both =
        "/api/claims?report="
            + Served.escaped(Served.BASE + "report/tones-1")
            + "&report="
            + Served.escaped(Served.BASE + "report/tones-2")
            + "&q=";
    assertThat(sentences(api(both + Served.escaped("thi tran ma")))).hasSize(2);
    assertThat(sentences(api(both + Served.escaped("thị trấn mã"))))
        .hasSize(2)
        .first()
        .asString()
        .contains("Mã");
    assertThat(sentences(api(both + Served.escaped("thị trấn ma"))))
        .hasSize(2)
        .first()
        .asString()
        .contains("Ma vào");
    assertThat(sentences(api(both + Served.escaped("\"tran thi\"")))).isEmpty();
    assertThat(sentences(api(both + Served.escaped("chi*")))).hasSize(2);
    assertThat(sentences(api(both + Served.escaped("\"(*?AND~^:"))))
        .as("nothing typed is an error")
        .isEmpty();
  }

  private static List<String> sentences(JsonNode page) {
    List<String> sentences = new ArrayList<>();
    page.get("items").forEach(c -> sentences.add(c.get("sentence").asText()));
    return sentences;
  }

  @Test
  void entitiesAreFoundByAnyNameTheMainOneFirst() {
    assertThat(first("kabul")).endsWith("/entity/Kabul");
    assertThat(first("Mạc Tư Khoa")).isEqualTo(first("mac tu khoa")).isEqualTo(first("Moscow"));
  }

  private static String first(String name) {
    return api("/api/entities?q=" + Served.escaped(name)).get("items").get(0).get("iri").asText();
  }

  @Test
  void rivalsOfAClaimAreThoseCounted() {
    JsonNode claims = api("/api/claims?limit=200&kind=Takeover&kind=Control").get("items");
    boolean some = false;
    for (JsonNode claim : claims) {
      String iri = Served.escaped(claim.get("iri").asText());
      int rivals = claim.get("rivals").asInt();
      assertThat(api("/api/claims?rivalOf=" + iri).get("total").asInt()).isEqualTo(rivals);
      some |= rivals > 0;
    }
    assertThat(some).as("Kabul changes hands in the samples").isTrue();
  }

  @Test
  void tagsChangeWithTheStoreAndOnlyThen() {
    HttpResponse<String> first = served.get("/api/store");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/api/store", "If-None-Match", tag).statusCode()).isEqualTo(304);
    post("{\"id\":\"tag\",\"language\":\"en\",\"text\":\"The army took Kunduz.\"}");
    HttpResponse<String> then = served.get("/api/store", "If-None-Match", tag);
    assertThat(then.statusCode()).isEqualTo(200);
    assertThat(then.body()).isNotEqualTo(first.body());
  }

  private static HttpResponse<String> post(String json) {
    HttpResponse<String> response =
        served.post("/reports", json, AUTHORIZATION, BEARER, "Content-Type", "application/json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response;
  }

  @Test
  void aScriptInAHeadlineStaysText() throws IOException {
    HttpResponse<String> told =
        post(
            "{\"id\":\"xss\",\"title\":\"<script>alert(1)</script>\",\"text\":\"Taliban took"
                + " Kunduz.\"}");
    assertFits(json(told), "Account");
    HttpResponse<String> response =
        served.get("/api/report?iri=" + Served.escaped(Served.BASE + "report/xss"));
    assertThat(json(response).get("headline").asText()).isEqualTo("<script>alert(1)</script>");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'");
  }

  @Test
  void onlyTheTokenAddsReports() {
    String body = "{\"id\":\"no\",\"text\":\"Taliban took Kunduz.\"}";
    String type = "application/json";
    assertThat(served.post("/reports", body, "Content-Type", type).statusCode()).isEqualTo(401);
    assertThat(
            served
                .post("/reports", body, "Content-Type", type, AUTHORIZATION, BEARER + "x")
                .statusCode())
        .isEqualTo(401);
    assertThat(served.get("/report/no", "Accept", "text/turtle").statusCode()).isEqualTo(404);
    HttpResponse<String> broken =
        served.post("/reports", "{\"id\":", "Content-Type", type, AUTHORIZATION, BEARER);
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(json(broken).get("problems")).hasSize(1);
  }

  @Test
  void reportsCanBeSentAsTheCommandLineDoes() {
    List<Report> reports =
        Stream.of("sent-1", "sent-2").map(id -> Report.of(id, "Taliban took Kunduz.")).toList();
    ReportSender.Result result =
        new ReportSender(served.server.url() + "/", Served.TOKEN).send(reports.stream(), n -> {});
    assertThat(result.added()).isEqualTo(2);
    assertThat(served.get("/report/sent-2", "Accept", "text/turtle").statusCode()).isEqualTo(200);
    assertThatThrownBy(
            () ->
                new ReportSender(served.server.url(), "another-token-entirely")
                    .send(reports.stream(), n -> {}))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("token");
  }

  /** While reports come in, whoever reads sees each whole or not at all. */
  @Test
  void readersNeverSeeHalfAReport() throws Exception {
    String text = "Taliban took Kunduz. ".repeat(40);
    String graph = Served.BASE + "report/whole";
    String count = Served.query("SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> {?s ?p ?o} }");
    CompletableFuture<Void> posting =
        CompletableFuture.runAsync(() -> post("{\"id\":\"whole\",\"text\":\"" + text + "\"}"));
    List<String> seen = new ArrayList<>();
    while (!posting.isDone()) {
      seen.add(served.get(count, "Accept", "text/csv").body());
    }
    posting.get();
    String all = served.get(count, "Accept", "text/csv").body();
    assertThat(all).isNotEqualTo("n\r\n0\r\n");
    assertThat(seen).isSubsetOf("n\r\n0\r\n", all);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/ld+json, JSON-LD",
    "application/n-triples, N-TRIPLES",
    "application/rdf+xml, RDF/XML",
  })
  void everyIriOpensAsRdf(String type, String lang) {
    String claim = api("/api/claims?limit=1").get("items").get(0).get("iri").asText();
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
    assertThat(entity.headers().firstValue("Location")).contains("/entity?iri=" + KABUL);
    String canonical = served.get("/entity/Kabul?iris=canonical&format=n-triples").body();
    assertThat(canonical).contains("<" + Served.BASE + "entity/Kabul>");
    assertThat(served.get("/entity/Nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void lettersOfAllScriptsMayStandInAnIri() {
    String iri = "";
    for (JsonNode place : api("/api/claims?limit=1").get("facets").get("place")) {
      String value = place.get("value").asText();
      iri = value.chars().anyMatch(c -> c > 127) ? value : iri;
    }
    assertThat(iri).isNotEmpty();
    String path = "/" + iri.substring(Served.BASE.length());
    String sent = java.net.URI.create("http://x" + path).toASCIIString().substring(8);
    assertThat(served.get(sent, "Accept", "text/turtle").statusCode()).as(sent).isEqualTo(200);
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
    assertThat(json(rows).at("/results/bindings")).hasSize(1000);
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
    HttpResponse<String> load = update("LOAD <" + file + ">", AUTHORIZATION, BEARER);
    assertThat(load.statusCode()).isEqualTo(403);
    assertThat(update("CLEAR ALL").statusCode()).isEqualTo(401);
    assertThat(
            update("INSERT DATA { GRAPH <urn:x:g> {<urn:x:s> <urn:x:p> 1} }", AUTHORIZATION, BEARER)
                .statusCode())
        .isEqualTo(204);
    assertThat(served.get(Served.query("ASK {<urn:x:s> ?p 1}")).body()).contains("true");
    HttpRequest.Builder put =
        served
            .request("/store/data?default", "Content-Type", "text/turtle")
            .PUT(HttpRequest.BodyPublishers.ofString("<a:b> <a:c> <a:d> ."));
    assertThat(served.send(put).statusCode()).isEqualTo(405);
  }

  private static HttpResponse<String> update(String text, String... headers) {
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

  @Test
  void twoHundredClientsAtOnceAreAnsweredOrSentAway() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(200);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(clients.submit(() -> served.get("/api/entities?q=kabul")));
      }
      int good = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        int status = answer.get().statusCode();
        assertThat(status).isIn(200, 503);
        good += status == 200 ? 1 : 0;
      }
      assertThat(good).isPositive();
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void badRequestsGetASentence() {
    String type = "application/sparql-query";
    String long1 = "SELECT * {" + "?s ?p ?o . ".repeat(200_000) + "}";
    assertThat(served.post("/store/sparql", long1, "Content-Type", type).statusCode())
        .isEqualTo(413);
    String deep = "SELECT * " + "{".repeat(60_000) + "}".repeat(60_000);
    assertThat(served.post("/store/sparql", deep, "Content-Type", type).statusCode())
        .isEqualTo(400);
    HttpRequest.Builder bytes =
        served
            .request("/store/sparql", "Content-Type", type)
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    new byte[] {'A', 'S', 'K', (byte) 0xff, '{'}));
    assertThat(served.send(bytes).statusCode()).isEqualTo(400);
    assertThat(json(served.get("/api/claims?limit=0")).get("error").asText()).contains("limit");
    assertThat(served.get("/api/map?policy=../x.ttl").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/map?policy=nosuch").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/claims?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/claims?offset=99999999999999").statusCode()).isEqualTo(400);
  }

  @Test
  void whatJettyItselfRefusesIsToldAsEverythingElseIs() throws IOException {
    String broken = raw("GET /a b HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(broken).startsWith("HTTP/1.1 400");
    HttpResponse<String> body =
        served.post(
            "/reports", "x".repeat(2 << 20), AUTHORIZATION, BEARER, "Content-Type", "text/plain");
    assertThat(body.statusCode()).isEqualTo(413);
    assertThat(json(body).get("error").asText()).isNotEmpty();
    for (String answer : List.of(broken, body.headers().map().toString())) {
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .contains("content-security-policy")
          .contains("nosniff");
    }
  }

  private static String raw(String request) throws IOException {
    java.net.URI at = java.net.URI.create(served.server.url());
    try (java.net.Socket socket = new java.net.Socket(at.getHost(), at.getPort())) {
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.setSoTimeout(10_000);
      byte[] answer = socket.getInputStream().readNBytes(1500);
      return new String(answer, java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.net.SocketException e) {
      throw new AssertionError("no answer before the connection was closed", e);
    }
  }

  @Test
  void theLedgerThatIsReadIsTheOneThatIsDerived() {
    Path policies = Path.of("").toAbsolutePath().resolve("ontology/policy");
    List<PlaceRecord> derived =
        Ledger.of(served.store, policies, Ledger.STANDARD).records(List.of(), Optional.empty());
    served.store.read(
        dataset -> {
          Facts facts = new Facts(dataset.asDatasetGraph(), Served.BASE);
          StoredLedger stored = StoredLedger.of(facts, Ledger.STANDARD).orElseThrow();
          assertThat(stored.periods())
              .isNotEmpty()
              .containsExactlyInAnyOrderElementsOf(
                  derived.stream().flatMap(r -> r.periods().stream()).toList());
          assertThat(stored.disputes())
              .isNotEmpty()
              .containsExactlyInAnyOrderElementsOf(
                  derived.stream().flatMap(r -> r.disputes().stream()).toList());
          assertThat(StoredLedger.of(facts, "cautious")).isEmpty();
          return null;
        });
  }

  @Test
  void aPortInUseIsToldInOneSentence() {
    ServerOptions local = ServerOptions.local(Path.of("").toAbsolutePath());
    int port = java.net.URI.create(served.server.url()).getPort();
    ServerOptions taken =
        new ServerOptions(
            local.host(),
            port,
            local.title(),
            local.home(),
            local.token(),
            local.password(),
            false,
            local.services(),
            3,
            1000,
            1 << 20,
            16);
    assertThatThrownBy(() -> Server.start(served.store, taken, () -> null))
        .isInstanceOf(ServerException.class)
        .hasMessage(
            "localhost:"
                + port
                + " is in use or not an address of this machine; name another with --port or"
                + " --host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fpom.xml", "/%2e%2e/pom.xml", "/webjars/..%5c..%5cx.js", "/ServerTest.class",
        "/.hidden.txt", "/web/../openapi.yaml", "/entity/%00", "/%c0%ae%c0%ae/x"
      })
  void nothingButPagesIsServed(String path) {
    assertThat(served.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void whoCannotOpenTheStoreIsToldWhereTheServerIs() throws IOException {
    assertThat(Files.readString(dir.resolve("store/dateline-store.lock")))
        .endsWith("\n" + served.server.url());
  }
}
