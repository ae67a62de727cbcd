package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.link.World.E;
import static org.dateline.link.World.GN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final Node GRAPH = NodeFactory.createURI(Store.DEFAULT_BASE + "graph/links");

  @TempDir Path dir;
  private Store store;
  private Links links;

  @BeforeEach
  void open() {
    store = World.store(dir.resolve("store"));
    links = new Links(store, World.KNOWLEDGE, LinkListener.NONE);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void placesAreToldApartByCountryAndKindAndNothingIsLinkedByNameAlone() throws IOException {
    Links.Account account = link(World.gzip(dir.resolve("world.txt.gz"), World.PLACES));

    assertThat(matches(SKOS.exactMatch.asNode()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                E + "Kandahar", GN + "1/",
                E + "Kandahar_Province", GN + "3/",
                E + "Afghanistan", GN + "6/",
                E + "Moscow", GN + "7/"));
    // A group is no town of the same name; of two towns in one country neither is taken.
    assertThat(account.doubtful())
        .extracting(p -> p.subject().iri())
        .contains(E + "Khanabad", E + "Sin-đan")
        .doesNotContain(E + "Taliban", E + "Ali");
    assertThat(account.dataset().date()).isEqualTo("2024-06-19");
    assertThat(account.dataset().name()).isEqualTo("world");
  }

  @Test
  void everyLinkTellsWhyAndTheGraphIsWellFormed() throws IOException {
    link(World.zip(dir.resolve("world.zip"), "world.txt", World.PLACES));
    Graph shapes = GraphMemFactory.createDefaultGraph();
    RDFDataMgr.read(ModelFactory.createModelForGraph(shapes), "ontology/shapes.ttl");
    Model data = ModelFactory.createModelForGraph(graph());
    assertThat(ShaclValidator.get().validate(shapes, data.getGraph()).conforms()).isTrue();
    assertThat(graph().find(Node.ANY, dl("detail"), Node.ANY).toList())
        .extracting(t -> t.getObject().getLiteralLexicalForm())
        .contains("Mát-xcơ-va = Mátxcơva", "AF", "PopulatedPlace");
    assertThat(graph().stream().noneMatch(t -> t.getSubject().isBlank())).isTrue();
    // The validator finds a fault where there is one.
    data.removeAll(null, SKOS.exactMatch, null);
    assertThat(ShaclValidator.get().validate(shapes, data.getGraph()).conforms()).isFalse();
  }

  @Test
  void theSameAgainGivesTheSameAndReadsNoFile() throws IOException {
    Path file = World.gzip(dir.resolve("world.txt.gz"), World.PLACES);
    link(file);
    Graph first = graph();
    boolean[] read = {false};
    LinkListener listener =
        new LinkListener() {
          @Override
          public void reading(Path f) {
            read[0] = true;
          }
        };
    Links again = new Links(store, World.KNOWLEDGE, listener);
    again.link(Profile.GEONAMES, List.of(file), Links.Options.STANDARD);
    assertThat(read[0]).isFalse();
    assertThat(graph().isIsomorphicWith(first)).isTrue();
    // Another file of that name is another dataset's state: read again, old links replaced.
    World.gzip(file, World.PLACES.replace("Moscow", "Elsewhere").replace("Moskva,Mátxcơva", ""));
    again.link(Profile.GEONAMES, List.of(file), Links.Options.STANDARD);
    assertThat(read[0]).isTrue();
    assertThat(matches(SKOS.exactMatch.asNode())).doesNotContainKey(E + "Moscow");
  }

  @Test
  void exonymsComeThroughAlternateNames() throws IOException {
    Path places =
        World.gzip(
            dir.resolve("world.txt.gz"),
            World.PLACES.replace("Moscow\tMoscow\tMoskva,Mátxcơva", "X\tX\t"));
    String names = "1\t7\tvi\tMạc Tư Khoa\t\t\t\t\n2\t7\tlink\thttps://example.org/Moscow\n";
    Path more = World.zip(dir.resolve("alternateNamesV2.zip"), "alternateNamesV2.txt", names);
    Map<Profile, List<Path>> groups = Links.grouped(List.of(more, places), List.of());
    assertThat(groups).containsOnlyKeys(Profile.GEONAMES);
    links.link(Profile.GEONAMES, groups.get(Profile.GEONAMES), Links.Options.STANDARD);
    assertThat(matches(SKOS.exactMatch.asNode())).containsEntry(E + "Moscow", GN + "7/");
    assertThat(links.unlink(List.of("Mạc Tư Khoa"), List.of("world"), false)).isEqualTo(1);
  }

  @Test
  void decisionsWinOverEveryLaterRunAndUnlinkLeavesThem() throws IOException {
    Path file = World.gzip(dir.resolve("world.txt.gz"), World.PLACES);
    Links.Account account = link(file);
    StringBuilder table = new StringBuilder();
    Map<Proposal, String> rows = new java.util.LinkedHashMap<>();
    account.doubtful().forEach(p -> rows.put(p, "world"));
    ReviewTable.write(rows, table);
    assertThat(table.toString()).startsWith("\uFEFFentity\tname\tcandidate").contains(GN + "4/");
    String edited =
        table.toString().replaceFirst("(?m)^(.*Khanabad.*/4/.*)\t\tworld$", "$1\tyes\tworld")
            + E
            + "Kandahar\tx\t"
            + GN
            + "1/\t\t\t\tno\tworld\n";
    Path review = Files.writeString(dir.resolve("review.tsv"), edited);
    List<Decision> decisions = ReviewTable.read(review);
    assertThat(decisions).hasSize(2);
    links.decide(decisions);
    link(file);
    assertThat(matches(SKOS.exactMatch.asNode()))
        .containsEntry(E + "Khanabad", GN + "4/")
        .doesNotContainEntry(E + "Kandahar", GN + "1/");

    int before = graph().size();
    assertThat(links.unlink(List.of(), List.of(), false)).isPositive();
    assertThat(matches(SKOS.exactMatch.asNode())).containsOnlyKeys(E + "Khanabad");
    assertThat(links.unlink(List.of(), List.of(), true)).isEqualTo(2);
    assertThat(before).isPositive();
    assertThat(graph().find().toList()).isEmpty();
    assertThatThrownBy(() -> links.unlink(List.of("Nobody"), List.of(), false))
        .hasMessageContaining("knows nothing called Nobody");
  }

  @Test
  void wikidataIsMatchedByItsOwnCountriesAndGroupsAreNoPlaces() throws IOException {
    String wd = "http://www.wikidata.org/entity/";
    String p = "http://www.wikidata.org/prop/direct/";
    String nt =
        String.join(
            "\n",
            "<" + wd + "Q649> <http://www.w3.org/2000/01/rdf-schema#label> \"Mátxcơva\"@vi .",
            "<" + wd + "Q649> <" + p + "P31> <" + wd + "Q515> .",
            "<" + wd + "Q649> <" + p + "P17> <" + wd + "Q159> .",
            "<"
                + wd
                + "Q649> <"
                + p
                + "P625> \"Point(37.6 55.7)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral> .",
            "<" + wd + "Q649> <" + p + "P1082> \"13000000\" .",
            "<" + wd + "Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"Mátxcơva\"@vi .",
            "<" + wd + "Q1> <" + p + "P31> <" + wd + "Q5> .",
            "<" + wd + "Q1> <" + p + "P17> <" + wd + "Q159> .",
            "<" + wd + "Q2> <http://www.w3.org/2000/01/rdf-schema#label> \"Ali Kandahari\"@en .",
            "<" + wd + "Q2> <" + p + "P31> <" + wd + "Q5> .");
    Path file = World.gzip(dir.resolve("wikidata.nt.gz"), nt);
    links.link(
        Profile.of(new DatasetFile(file)), List.of(file), new Links.Options(0.9, true, false));
    assertThat(matches(NodeFactory.createURI("http://www.w3.org/2002/07/owl#sameAs")))
        .containsExactlyEntriesOf(Map.of(E + "Moscow", wd + "Q649"));
  }

  /** Wikidata's dumps are many bzip2 streams one after the other. */
  @Test
  void aDumpOfSeveralBzip2StreamsIsReadToItsEnd() throws IOException {
    String wd = "http://www.wikidata.org/entity/";
    String p = "http://www.wikidata.org/prop/direct/";
    String first =
        "<" + wd + "Q649> <http://www.w3.org/2000/01/rdf-schema#label> \"Mátxcơva\"@vi .\n";
    String second =
        String.join(
            "\n",
            "<" + wd + "Q649> <" + p + "P31> <" + wd + "Q515> .",
            "<" + wd + "Q649> <" + p + "P17> <" + wd + "Q159> .",
            "<" + wd + "Q649> <" + p + "P1082> \"13000000\" .\n");
    Path file = World.bzip2(dir.resolve("truthy.nt.bz2"), first, second);
    assertThat(Profile.of(new DatasetFile(file))).isEqualTo(Profile.WIKIDATA);
    links.link(Profile.WIKIDATA, List.of(file), Links.Options.STANDARD);
    assertThat(matches(SKOS.exactMatch.asNode())).containsEntry(E + "Moscow", wd + "Q649");

    byte[] bytes = Files.readAllBytes(World.bzip2(dir.resolve("cut.nt.bz2"), first + second));
    Files.write(dir.resolve("cut.nt.bz2"), java.util.Arrays.copyOf(bytes, bytes.length - 30));
    assertThatThrownBy(
            () ->
                links.link(
                    Profile.WIKIDATA, List.of(dir.resolve("cut.nt.bz2")), Links.Options.STANDARD))
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("cut.nt.bz2");
  }

  @Test
  void badFilesAreToldInOneSentenceAndLeaveWhatThereWas() throws IOException {
    Path good = World.gzip(dir.resolve("world.txt.gz"), World.PLACES);
    link(good);
    int size = graph().size();
    Path cut = dir.resolve("cut.zip");
    World.zip(cut, "cut.txt", World.PLACES.repeat(500));
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> link(cut)).hasMessageContaining("cut.zip ends before its end");
    byte[] gz = Files.readAllBytes(World.gzip(dir.resolve("cut.txt.gz"), World.PLACES));
    Files.write(dir.resolve("cut.txt.gz"), java.util.Arrays.copyOf(gz, gz.length - 20));
    assertThatThrownBy(() -> link(dir.resolve("cut.txt.gz")))
        .hasMessageContaining("cut.txt.gz ends before its end");
    Path columns = Files.writeString(dir.resolve("table.txt"), "1\tKandahar\t31\t65\n");
    assertThatThrownBy(() -> link(columns)).hasMessageContaining("line 1: 4 columns");
    Path empty = Files.writeString(dir.resolve("empty.txt"), "\n");
    assertThatThrownBy(() -> link(empty)).hasMessageContaining("holds nothing");
    assertThatThrownBy(() -> link(dir.resolve("none.txt")))
        .hasMessageContaining("there is no file");
    Path turtle = Files.writeString(dir.resolve("bad.ttl"), "<a> <b> .");
    assertThatThrownBy(() -> links.link(Profile.RDF, List.of(turtle), Links.Options.STANDARD))
        .hasMessageContaining("bad.ttl is no proper Turtle");
    assertThat(graph().size()).isEqualTo(size);
    try (var all = Files.list(links.indexes())) {
      assertThat(all).extracting(f -> f.getFileName().toString()).containsExactly("geonames-world");
    }
  }

  @Test
  void tablesWithMistakesAreRefusedWithTheirRow() throws IOException {
    Path noColumn = Files.writeString(dir.resolve("a.tsv"), "entity\tdecision\n");
    assertThatThrownBy(() -> ReviewTable.read(noColumn)).hasMessageContaining("\"candidate\"");
    Path word =
        Files.writeString(
            dir.resolve("b.tsv"), "entity\tcandidate\tdecision\nurn:a\turn:b\tperhaps\n");
    assertThatThrownBy(() -> ReviewTable.read(word))
        .hasMessageContaining("row 2")
        .hasMessageContaining("perhaps");
    Path iri =
        Files.writeString(dir.resolve("c.tsv"), "entity\tcandidate\tdecision\nKabul\turn:b\tno\n");
    assertThatThrownBy(() -> ReviewTable.read(iri)).hasMessageContaining("Kabul");
  }

  private Links.Account link(Path file) {
    return links.link(Profile.GEONAMES, List.of(file), Links.Options.STANDARD);
  }

  private Map<String, String> matches(Node relation) {
    Map<String, String> all = new TreeMap<>();
    graph()
        .find(Node.ANY, relation, Node.ANY)
        .forEachRemaining(t -> all.put(t.getSubject().getURI(), t.getObject().getURI()));
    return all;
  }

  private Graph graph() {
    return store.read(
        data -> {
          Graph copy = GraphMemFactory.createDefaultGraph();
          data.asDatasetGraph().getGraph(GRAPH).find().forEachRemaining(copy::add);
          return copy;
        });
  }

  private static Node dl(String local) {
    return NodeFactory.createURI("https://w3id.org/dateline/ontology#" + local);
  }
}
