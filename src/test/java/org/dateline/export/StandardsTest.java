package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.dateline.query.Prefixes;
import org.dateline.query.Sample;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nanopublications, GeoJSON, QuickStatements, RDF 1.2, JSON-LD and the description of a store. */
class StandardsTest {
  private static final String PREFIXES =
      """
      PREFIX np: <http://www.nanopub.org/nschema#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX dl: <https://w3id.org/dateline/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX wd: <http://www.wikidata.org/entity/>
      PREFIX e: <https://w3id.org/dateline/id/entity/>
      PREFIX g: <https://w3id.org/dateline/id/graph/>
      PREFIX r: <https://w3id.org/dateline/id/report/>
      """;

  @TempDir Path dir;
  private Store store;

  @BeforeEach
  void open() {
    store = Sample.store(dir.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What the guidelines ask of a nanopublication; each query finds those that lack it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // The head alone says what it is, and names three other graphs, once each.
        "?n a np:Nanopublication FILTER NOT EXISTS { GRAPH ?h { ?n a np:Nanopublication ;"
            + " np:hasAssertion ?a ; np:hasProvenance ?p ; np:hasPublicationInfo ?i }"
            + " FILTER (?a != ?p && ?a != ?i && ?p != ?i && ?h NOT IN (?a, ?p, ?i)) }",
        "?n np:hasAssertion ?a, ?b FILTER (?a != ?b)",
        "?n np:hasProvenance ?a, ?b FILTER (?a != ?b)",
        "?n np:hasPublicationInfo ?a, ?b FILTER (?a != ?b)",
        "?n np:hasAssertion ?a FILTER NOT EXISTS { GRAPH ?a { ?s ?p ?o } }",
        "?n np:hasAssertion ?a ; np:hasProvenance ?g FILTER NOT EXISTS { GRAPH ?g { ?a ?p ?o } }",
        "?n np:hasPublicationInfo ?g FILTER NOT EXISTS { GRAPH ?g { ?n ?p ?o } }",
        // Every graph belongs to exactly one.
        "GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?n np:hasAssertion|np:hasProvenance|"
            + "np:hasPublicationInfo ?g } FILTER NOT EXISTS { GRAPH ?g { ?m a np:Nanopublication } }",
        "?n np:hasAssertion ?g . ?m np:hasAssertion ?g FILTER (?n != ?m)"
      })
  void nanopublicationsHaveTheirFourGraphs(String fault) {
    DatasetGraph quads = parse(export(Format.NANOPUB), Lang.TRIG);
    assertThat(select(quads, "?n a np:Nanopublication")).hasSameSizeAs(claims()).isNotEmpty();
    assertThat(select(quads, fault)).isEmpty();
  }

  @Test
  void aNanopublicationAssertsThePlainTripleOnlyWhereItsClaimDoes() {
    DatasetGraph quads = parse(export(Format.NANOPUB), Lang.TRIG);
    assertThat(select(quads, "GRAPH ?n { e:Northern_Alliance dl:controls e:Kandahar ; ?q ?w }"))
        .isNotEmpty();
    assertThat(
            select(
                quads,
                "GRAPH ?n { ?c dl:polarity ?p ; dl:modality ?m . ?s dl:controls|dl:withdrewFrom ?o"
                    + " FILTER (?p != dl:Affirmed || ?m != dl:Actual) }"))
        .isEmpty();
  }

  @Test
  void geoJsonHasAPointForEveryPlaceThatHasCoordinates() {
    update(
        "INSERT DATA { GRAPH g:knowledge { e:Kandahar geo:hasGeometry e:Kandahar.geo . e:Kandahar.geo"
            + " geo:asWKT \"POINT(65.71 31.61)\"^^geo:wktLiteral } GRAPH g:ledger {"
            + " <https://w3id.org/dateline/id/period/1> a dl:ControlPeriod ; dl:place e:Kandahar ;"
            + " dl:holder e:Taliban ; dl:layer dl:ClaimedLayer ; dl:standing dl:Contested } }");
    JsonObject all = json(export(Format.GEOJSON));
    assertThat(all.keySet()).containsExactly("type", "features");
    assertThat(all.getString("type")).isEqualTo("FeatureCollection");
    JsonArray features = all.getJsonArray("features");
    assertThat(features.size()).isGreaterThan(2);
    Set<String> kinds = new TreeSet<>();
    for (JsonValue value : features) {
      JsonObject feature = value.asJsonObject();
      assertThat(feature.keySet()).containsExactly("type", "id", "geometry", "properties");
      assertThat(feature.getString("type")).isEqualTo("Feature");
      JsonObject geometry = feature.getJsonObject("geometry");
      assertThat(geometry.getString("type")).isEqualTo("Point");
      assertThat(geometry.getJsonArray("coordinates").toString()).isEqualTo("[65.71,31.61]");
      JsonObject properties = feature.getJsonObject("properties");
      assertThat(properties.getString("place")).isEqualTo("Kandahar");
      kinds.add(properties.getString("kind"));
    }
    assertThat(kinds).containsExactly("claim", "controlPeriod");
  }

  @Test
  void wikidataGetsARowOnlyForWhatItModelsAndWhatIsLinked() {
    assertThat(export(Format.WIKIDATA)).isEmpty();
    update(
        "INSERT DATA { GRAPH g:links { e:Northern_Alliance skos:exactMatch wd:Q1 . e:Kandahar"
            + " skos:exactMatch wd:Q2 } GRAPH r:vi { r:vi schema:url \"https://example.org/a\" } }");
    assertThat(export(Format.WIKIDATA)).as("no property").isEmpty();
    update(
        "INSERT { GRAPH g:ontology { ?y dl:wikidataProperty"
            + " <http://www.wikidata.org/prop/direct/P9> } } WHERE { GRAPH g:ontology {"
            + " ?y dl:predicate dl:controls } }");
    assertThat(export(Format.WIKIDATA))
        .startsWith("Q1\tP9\tQ2\t")
        .contains(
            "\tS854\t\"https://example.org/a\"\tS1476\tvi:\"Đại bản doanh thất thủ\""
                + "\tS577\t+2001-11-15T00:00:00Z/11\tS1683\tvi:\"")
        .hasLineCount(1);
    update("INSERT DATA { GRAPH g:links { e:Kandahar skos:exactMatch wd:Q3 } }");
    assertThat(export(Format.WIKIDATA)).as("two items for one place").isEmpty();
  }

  @Test
  void rdf12ReifiesWhatAClaimSpeaksOfAndAssertsNoMore() {
    DatasetGraph quads = parse(export(Format.RDF12), Lang.TURTLE);
    Graph plain = parse(export(Format.TURTLE), Lang.TURTLE).getDefaultGraph();
    Node reifies = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    Graph all = quads.getDefaultGraph();
    assertThat(all.find(Node.ANY, reifies, Node.ANY).toList())
        .isNotEmpty()
        .allMatch(t -> t.getObject().isTripleTerm());
    all.remove(Node.ANY, reifies, Node.ANY);
    assertThat(all.isIsomorphicWith(plain)).isTrue();
  }

  @Test
  void jsonLdReadsLikeJson() {
    String text = export(Format.JSONLD);
    assertThat(text)
        .contains("\"headline\"", "\"quote\"", "\"polarity\": \"dl:Affirmed\"", "\"name\"")
        .contains("\"published\": \"2001-11-15\"");
    assertThat(json(text).containsKey("@context")).isTrue();
  }

  @Test
  void theDescriptionCountsWhatThereIs() {
    update("INSERT DATA { GRAPH g:links { e:Kandahar skos:exactMatch wd:Q2 } }");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Description(store, Prefixes.of(store.base())).write(out);
    DatasetGraph found = parse(out.toString(StandardCharsets.UTF_8), Lang.TURTLE);
    String v = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#> ";
    assertThat(
            select(
                found,
                v,
                "?n a void:Dataset, dcat:Dataset ; void:triples "
                    + store.quads()
                    + " ; <http://purl.org/dc/terms/language> \"vi\" ; void:classPartition"
                    + " [ void:class dl:Claim ; void:entities "
                    + claims().size()
                    + " ]"))
        .hasSize(1);
    assertThat(
            select(
                found,
                v,
                "?n a void:Linkset ; void:triples 1 ; void:objectsTarget"
                    + " [ void:uriSpace \"http://www.wikidata.org/entity/\" ]"))
        .hasSize(1);
  }

  private List<String> claims() {
    return store.read(d -> select(d.asDatasetGraph(), "GRAPH ?g { ?n a dl:Claim }"));
  }

  private String export(Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(store, Prefixes.of(store.base())).export(format, List.of(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void update(String update) {
    store.write(d -> UpdateAction.parseExecute(PREFIXES + update, d.asDatasetGraph()));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static DatasetGraph parse(String text, Lang lang) {
    DatasetGraph quads = DatasetGraphFactory.create();
    RDFParser.fromString(text, lang).parse(quads);
    return quads;
  }

  private static List<String> select(DatasetGraph quads, String pattern) {
    return select(quads, "", pattern);
  }

  /** The pattern over the union of all graphs and the default graph. */
  private static List<String> select(DatasetGraph quads, String more, String pattern) {
    DatasetGraph all = DatasetGraphFactory.create();
    quads.stream().forEach(all::add);
    quads.stream().map(q -> q.asTriple()).forEach(all.getDefaultGraph()::add);
    try (var execution =
        QueryExecutionFactory.create(
            PREFIXES + more + "SELECT DISTINCT * { " + pattern + " }", DatasetFactory.wrap(all))) {
      return ResultSetFormatter.toList(execution.execSelect()).stream()
          .map(Object::toString)
          .toList();
    }
  }
}
