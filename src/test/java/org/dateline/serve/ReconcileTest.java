package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.link.LinkListener;
import org.dateline.link.Links;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store as a reconciliation service, and the client of {@code dateline link} against it. */
class ReconcileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TYPE = "Content-Type";

  @TempDir static Path dir;
  private static Served served;
  private static JsonNode schemas;

  @BeforeAll
  static void start() throws IOException {
    served = new Served(dir.resolve("store"), Serving.local().updates().options());
    try (InputStream in = ReconcileTest.class.getResourceAsStream("reconciliation-schemas.json")) {
      schemas = JSON.readTree(in);
    }
    String update =
        """
        PREFIX dl: <https://w3id.org/dateline/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX e: <https://w3id.org/dateline/id/entity/>
        INSERT DATA { GRAPH <https://w3id.org/dateline/id/graph/knowledge> {
          e:Twin_A a dl:Place, dl:City ; skos:prefLabel "Hai Xóm"@vi ; dl:country e:Afghanistan .
          e:Twin_B a dl:Place, dl:City ; skos:prefLabel "Hai Xóm"@vi ; dl:country e:Pakistan .
          e:Twin_C a dl:Place, dl:City ; skos:prefLabel "Hải Xom"@vi .
          e:Zed_Airport a dl:Place, dl:Facility, dl:Airport ; skos:prefLabel "Zed Zadi Airport"@en .
          e:Zed_Province a dl:Place, dl:Province ; skos:prefLabel "Xom Moi Province"@en ; dl:country e:Afghanistan .
          e:Bad a dl:Place, dl:City ; skos:prefLabel "<script>alert(1)</script>"@en . } }
        """;
    HttpResponse<String> done =
        served.post(
            "/store/update",
            update,
            TYPE,
            "application/sparql-update",
            Served.AUTHORIZATION,
            Served.BEARER);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode fitting(HttpResponse<String> response, String schema) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    JsonNode answer = JSON.readTree(response.body());
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/$defs/" + schema);
    root.set("$defs", schemas.get("$defs"));
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    assertThat(factory.getSchema(root).validate(answer)).as(answer.toPrettyString()).isEmpty();
    return answer;
  }

  private static HttpResponse<String> form(String field, String json) {
    return served.post("/reconcile", field + "=" + Served.escaped(json), TYPE, FORM);
  }

  private static JsonNode candidates(String query) throws IOException {
    return fitting(form("queries", "{\"q0\":" + query + "}"), "Results02").at("/q0/result");
  }

  private static List<String> matches(JsonNode candidates) {
    List<String> matches = new ArrayList<>();
    candidates.forEach(
        c -> {
          if (c.get("match").asBoolean()) {
            matches.add(c.get("id").asText());
          }
        });
    return matches;
  }

  @Test
  void manifestsSayWhatEachVersionAsksFor() throws IOException {
    JsonNode current = fitting(served.get("/reconcile"), "Manifest02");
    assertThat(current.get("identifierSpace").asText()).isEqualTo(Served.BASE + "entity/");
    JsonNode draft = fitting(served.get("/reconcile/1.0?lang=vi"), "Manifest10");
    assertThat(draft.get("lang").asText()).isEqualTo("vi");
    // Every place that the manifest names answers.
    for (String what : List.of("entity", "type", "property")) {
      JsonNode service = current.at("/suggest/" + what);
      String path = service.get("service_url").asText() + service.get("service_path").asText();
      String local = path.substring(served.server.url().length());
      String prefix = what.equals("property") ? "loc" : what.equals("type") ? "cit" : "kandah";
      fitting(served.get(local + "?prefix=" + prefix), "Suggestions");
      fitting(served.get("/reconcile/1.0/suggest/" + what + "?prefix=" + prefix), "Suggestions");
    }
    String view = current.at("/view/url").asText().replace("{{id}}", "Kabul");
    assertThat(served.get(URI.create(view).getPath()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Kabul, City, Kabul",
    "Kaboool, City, ''",
    "KANDAHAR, City, Kandahar",
    "Mạc Tư Khoa, City, Moscow",
    "Mac Tu Khoa, City, Moscow",
    "Mạc Tự Khoa, City, ''",
    "Taliban, ArmedGroup, Taliban",
    "Taliban, Place, ''",
    "Hai Xóm, City, ''",
    "Hải Xom, City, Twin_C",
    "Hai Xom, City, ''",
  })
  void aMatchIsOnlyWhatIsSafelyTheOne(String name, String type, String id) throws IOException {
    JsonNode found = candidates("{\"query\":\"" + name + "\",\"type\":\"" + type + "\"}");
    assertThat(matches(found)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
  }

  @Test
  void aNameAloneIsNoMatchButItsBearersAreCandidates() throws IOException {
    JsonNode found = candidates("{\"query\":\"Kandahar\",\"limit\":3}");
    assertThat(found).hasSizeBetween(2, 3);
    assertThat(matches(found)).isEmpty();
    double before = 101;
    for (JsonNode c : found) {
      assertThat(c.get("score").asDouble()).isLessThanOrEqualTo(before);
      before = c.get("score").asDouble();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Afghanistan, Twin_A",
    "Áp-ga-ni-xtan, Twin_A",
    "AF, Twin_A",
    "PK, Twin_B",
    "Nga, ''",
    "Erewhon, ''",
  })
  void propertiesTellNamesakesApart(String country, String first) throws IOException {
    String query =
        "{\"query\":\"Hai Xóm\",\"type\":\"City\",\"properties\":[{\"pid\":\"country\",\"v\":\""
            + country
            + "\"}]}";
    JsonNode found = candidates(query);
    assertThat(matches(found)).isEqualTo(first.isEmpty() ? List.of() : List.of(first));
    if (!first.isEmpty()) {
      assertThat(found.get(0).get("id").asText()).isEqualTo(first);
    }
  }

  @Test
  void whoIsKnownByAnIdentifierIsFoundWithoutAName() throws IOException {
    String wikidata =
        "{\"properties\":[{\"pid\":\"http://www.w3.org/2004/02/skos/core#exactMatch\",\"v\":\"Q5838\"}]}";
    assertThat(matches(candidates(wikidata))).containsExactly("Kabul");
    String iri = "{\"query\":\"" + Served.BASE + "entity/Kabul\"}";
    assertThat(matches(candidates(iri))).containsExactly("Kabul");
  }

  @ParameterizedTest
  @CsvSource({
    // Named after somebody: neither he nor any place is meant for sure.
    "Zed Zadi, Place, ''",
    "Zed Zadi, Airport, Zed_Airport",
    "Zed Zadi Airport, Place, Zed_Airport",
    "Xom Moi, Province, Zed_Province",
    "tỉnh Xom Moi, Province, Zed_Province",
  })
  void whereAGenericWordIsLeftOutTheTypeMustBeTheVeryOne(String name, String type, String id)
      throws IOException {
    JsonNode found = candidates("{\"query\":\"" + name + "\",\"type\":\"" + type + "\"}");
    assertThat(found).isNotEmpty();
    assertThat(matches(found)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
  }

  @Test
  void theDraftAsksInOrderAndMayRequire() throws IOException {
    String body =
        """
        {"queries":[
          {"type":"City","limit":5,"conditions":[{"matchType":"name","propertyValue":"Hai Xóm"},
            {"matchType":"property","propertyId":"country","propertyValue":[{"id":"Pakistan","name":"P"},"Mali"],"required":true}]},
          {"lang":"en","conditions":[{"matchType":"name","propertyValue":"Nobody At All","lang":"vi"}]},
          {"type":"City","conditions":[{"matchType":"name","v":"Hai Xóm"},
            {"matchType":"property","pid":"country","v":"Pakistan","required":true,"matchQuantifier":"none"}]}]}
        """;
    JsonNode results = drafted(body);
    assertThat(results).hasSize(3);
    // The draft of before 2025.
    String former = body.replace("propertyId", "pid").replace("propertyValue", "v");
    HttpResponse<String> answered =
        served.post("/reconcile/1.0/reconcile", former, TYPE, "application/json");
    assertThat(fitting(answered, "Results10").get("results")).isEqualTo(results);
    assertThat(results.get(0).get("candidates")).hasSize(1);
    assertThat(matches(results.get(0).get("candidates"))).containsExactly("Twin_B");
    assertThat(results.get(1).get("candidates")).isEmpty();
    assertThat(results.get(2).get("candidates").findValuesAsText("id")).doesNotContain("Twin_B");
  }

  private static JsonNode drafted(String body) throws IOException {
    HttpResponse<String> response =
        served.post("/reconcile/1.0/match", body, TYPE, "application/json");
    return fitting(response, "Results10").get("results");
  }

  @Test
  void theDraftAsksForIdsToo() throws IOException {
    String body =
        """
        {"queries":[
          {"conditions":[{"matchType":"id","propertyValue":"Kabul"}]},
          {"conditions":[{"matchType":"id","propertyValue":["Kabul","Twin_A","Nowhere"]}]},
          {"conditions":[{"matchType":"id","propertyValue":{"id":"Twin_A"}},
            {"matchType":"property","propertyId":"country","propertyValue":"Pakistan","required":true}]}]}
        """;
    JsonNode results = drafted(body);
    assertThat(matches(results.get(0).get("candidates"))).containsExactly("Kabul");
    assertThat(results.get(1).get("candidates").findValuesAsText("id"))
        .contains("Kabul", "Twin_A")
        .doesNotContain("Nowhere");
    assertThat(matches(results.get(1).get("candidates"))).isEmpty();
    assertThat(results.get(2).get("candidates")).isEmpty();
  }

  /** What the drafts' own examples call invalid, in our words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'conditions':[{'matchType':'name','propertyValue':'x'}]}]",
        "{'queries':{'q0':{'conditions':[{'matchType':'name','propertyValue':'x'}]}}}",
        "{'queries':[{'conditions':[]}]}",
        "{'queries':[{'conditions':[{'propertyValue':'x'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'type','propertyValue':'x'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'name'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'property','propertyValue':'x'}]}]}",
        "{'queries':[{'type':['City','Person'],'conditions':[{'matchType':'name','propertyValue':'x'}]}]}",
        "{'queries':[{'type':'City','props':[{'propertyValue':'x'}]}]}",
        "{'queries':[{'query':'x','conditions':[{'matchType':'name','propertyValue':'x'}]}]}",
        "{'queries':[{'limit':-1,'conditions':[{'matchType':'name','propertyValue':'x'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'x','requires':true}]}]}",
        "{'queries':[{'conditions':[{'matchType':'property','propertyId':'country','propertyValue':'x','required':'yes'}]}]}",
        "{'queries':[{'conditions':[{'matchType':'property','propertyId':'country','propertyValue':'x','matchQuantifier':'some'}]}]}"
      })
  void whatTheDraftCallsInvalidIsRefused(String queries) {
    String json = queries.replace((char) 39, '"');
    assertError(served.post("/reconcile/1.0/match", json, TYPE, "application/json"), 400, "");
  }

  @Test
  void suggestionsComeInPages() throws IOException {
    JsonNode three =
        fitting(served.get("/reconcile/1.0/suggest/entity?prefix=ka&limit=3"), "Suggestions");
    assertThat(three.get("result")).hasSize(3);
    for (String next :
        List.of("/1.0/suggest/entity?prefix=ka&offset=2", "/suggest/entity?prefix=ka&cursor=2")) {
      JsonNode rest = fitting(served.get("/reconcile" + next), "Suggestions");
      assertThat(rest.get("result").get(0)).isEqualTo(three.get("result").get(2));
    }
    // An id, of whatever is suggested, finds what it names.
    for (String path :
        List.of("entity?prefix=Twin_A", "type?prefix=ArmedGroup", "property?prefix=isoCode")) {
      JsonNode named = fitting(served.get("/reconcile/suggest/" + path), "Suggestions");
      assertThat(path).endsWith("=" + named.get("result").get(0).get("id").asText());
    }
  }

  @Test
  void dataExtensionTellsProperties() throws IOException {
    fitting(served.get("/reconcile/extend/propose?type=City"), "Proposal");
    fitting(served.get("/reconcile/1.0/extend/propose?type=Person&limit=2"), "Proposal");
    String asked =
        "{\"ids\":[\"Kabul\",\"Nowhere\"],\"properties\":[{\"id\":\"country\"},{\"id\":\"claimCount\"},"
            + "{\"id\":\"http://www.w3.org/2003/01/geo/wgs84_pos#lat\"}]}";
    JsonNode rows = fitting(form("extend", asked), "Extension02").get("rows");
    assertThat(rows.at("/Kabul/country/0/id").asText()).isEqualTo("Afghanistan");
    assertThat(rows.at("/Kabul/claimCount/0/int").asInt()).isPositive();
    assertThat(rows.get("Kabul").get("http://www.w3.org/2003/01/geo/wgs84_pos#lat")).hasSize(1);
    assertThat(rows.at("/Nowhere/country")).isEmpty();
    // A report's "the city" is no name of it.
    String names = "http://www.w3.org/2004/02/skos/core#altLabel";
    String alone = "{\"ids\":[\"Kabul\"],\"properties\":[{\"id\":\"" + names + "\"}]}";
    List<String> told =
        fitting(form("extend", alone), "Extension02").at("/rows/Kabul").findValuesAsText("str");
    assertThat(told).contains("Kabul", "Kabun").doesNotContain("thành phố", "thủ đô");
    assertThat(served.get("/reconcile/flyout/entity?id=Kabul").body()).doesNotContain("thành phố");
    HttpResponse<String> draft =
        served.post("/reconcile/1.0/extend", asked, TYPE, "application/json");
    JsonNode listed = fitting(draft, "Extension10").get("rows");
    assertThat(listed.at("/0/properties/0/values/0/name").asText()).isEqualTo("Afghanistan");
  }

  @Test
  void previewsShowTextAsTextAndMayBeFramed() throws IOException {
    HttpResponse<String> page = served.get("/reconcile/preview?id=Bad&lang=vi");
    assertThat(page.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
    assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("frame-ancestors");
    JsonNode flyout = fitting(served.get("/reconcile/flyout/entity?id=Bad"), "Flyout");
    assertThat(flyout.get("html").asText()).doesNotContain("<script");
    fitting(served.get("/reconcile/flyout/type?id=City"), "Flyout");
    fitting(served.get("/reconcile/flyout/property?id=locatedIn"), "Flyout");
    assertThat(served.get("/reconcile/preview?id=Nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsAskedWronglyIsToldInASentence() {
    assertError(form("queries", "{\"q0\":"), 400, "no JSON object");
    assertError(form("queries", "[]"), 400, "no JSON object");
    assertError(form("queries", "{\"q7\":{}}"), 400, "q7 asks for neither");
    assertError(form("queries", "{\"q0\":{\"query\":\"x\",\"type\":\"Dragon\"}}"), 400, "Dragon");
    assertError(form("queries", "{\"q0\":{\"query\":\"x\",\"limit\":0}}"), 400, "limit");
    assertError(form("queries", "{\"q0\":{\"query\":7}}"), 400, "query");
    assertError(
        form("queries", "{\"q0\":{\"query\":\"x\",\"props\":[]}}"), 400, "no field \\\"props\\\"");
    assertError(
        form("queries", "{\"q0\":{\"query\":\"x\",\"type_strict\":\"none\"}}"), 400, "type_strict");
    assertError(
        form("queries", "{\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"colour\",\"v\":1}]}}"),
        400,
        "colour");
    assertError(form("extend", "{\"ids\":[]}"), 400, "properties");
    assertError(form("other", "{}"), 400, "queries");
    StringBuilder many = new StringBuilder("{\"q\":{\"query\":\"x\"}");
    for (int i = 0; i < 50; i++) {
      many.append(",\"q").append(i).append("\":{\"query\":\"x\"}");
    }
    assertError(form("queries", many + "}"), 413, "50 at a time");
    String deep = "[".repeat(100_000);
    assertError(form("queries", "{\"q0\":" + deep), 400, "JSON");
    assertError(
        served.post("/reconcile/1.0/match", "{}", TYPE, "application/json"), 400, "queries");
    assertError(served.post("/reconcile/1.0/match", "x=1", TYPE, FORM), 415, "json");
    assertError(served.get("/reconcile/1.0/match"), 405, "POST");
    assertError(served.get("/reconcile/suggest/colour?prefix=x"), 404, "suggested");
  }

  @Test
  void aFullBatchOfLongNamesFitsIntoAForm() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      many.append(i == 0 ? "{" : ",").append("\"q").append(i).append("\":{\"query\":\"");
      many.append("ắ".repeat(490)).append("\"}");
    }
    assertThat(fitting(form("queries", many + "}"), "Results02")).hasSize(50);
  }

  private static void assertError(HttpResponse<String> response, int status, String sentence) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.body()).contains("\"error\"").contains(sentence);
  }

  @Test
  void theClientOfLinkLinksOneStoreToAnother() throws IOException {
    String mine =
        """
        @prefix dl: <https://w3id.org/dateline/ontology#> .
        @prefix schema: <https://schema.org/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix e: <https://example.org/id/entity/> .
        @prefix r: <https://example.org/id/report/> .
        <https://example.org/id/graph/knowledge> {
          e:afg a dl:Country ; dl:isoCode "AF" ; skos:prefLabel "Afghanistan"@en .
          e:kdh a dl:City ; skos:prefLabel "Kandahar"@en ; dl:country e:afg .
          e:twin a dl:City ; skos:prefLabel "Hai Xóm"@vi ; dl:country e:afg .
          e:man a dl:Person ; skos:prefLabel "Kandahar"@en ; dl:country e:afg .
          e:none a dl:City ; skos:prefLabel "Nirgendheim"@en ; dl:country e:afg . }
        r:a { r:a a dl:Report ; schema:mentions e:kdh, e:twin, e:man, e:none . }
        """;
    try (Store store = Store.open(dir.resolve("mine"), Optional.of("https://example.org/id/"))) {
      DatasetGraph quads = DatasetGraphFactory.create();
      RDFParser.fromString(mine, Lang.TRIG).parse(quads);
      store.write(d -> quads.stream().forEach(d.asDatasetGraph()::add));
      Knowledge knowledge = Knowledge.load(Path.of(""), List.of());
      new Links(store, knowledge, LinkListener.NONE)
          .link(URI.create(served.server.url() + "/reconcile"), Links.Options.STANDARD);
      List<String> links =
          store.read(
              d ->
                  d.asDatasetGraph()
                      .getGraph(NodeFactory.createURI(store.base() + "graph/links"))
                      .find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                      .mapWith(
                          t -> t.getSubject().getLocalName() + " " + t.getObject().getLocalName())
                      .toList());
      assertThat(links).containsExactlyInAnyOrder("kdh Kandahar", "twin Twin_A");
    }
  }
}
