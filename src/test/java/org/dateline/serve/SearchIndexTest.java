package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.link.LinkingRules;
import org.dateline.link.Reconciler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is kept from one start of the server to the next. */
class SearchIndexTest {
  private static final String BASE = "https://w3id.org/dateline/id/";

  private static final String STORE =
      """
      @prefix dl: <https://w3id.org/dateline/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix e: <https://w3id.org/dateline/id/entity/> .
      @prefix g: <https://w3id.org/dateline/id/graph/> .
      @prefix r: <https://w3id.org/dateline/id/report/> .
      g:knowledge { g:knowledge dl:contentHash "k1" . e:Kabul a dl:City ; skos:prefLabel "Kabul"@en . }
      r:a { r:a a dl:Report ; dl:contentHash "a1" ; schema:articleBody "Một trận đánh." . }
      r:b { r:b a dl:Report ; dl:contentHash "b1" ; schema:articleBody "Một cuộc họp." .
            e:Herat a dl:City ; skos:prefLabel "Herat"@en . }
      """;

  @TempDir Path dir;

  private final Reconciler reconciler =
      new Reconciler(LinkingRules.load(Path.of("").toAbsolutePath(), Stream.empty()));

  private static Facts facts(String trig) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(trig, Lang.TRIG).parse(data);
    return new Facts(data, BASE);
  }

  /** How many reports a server that starts now has to read. */
  private int read(String trig, String finds, int times) {
    var place = new SearchIndex.Place(Optional.of(dir.resolve("s.search")), true);
    Facts facts = facts(trig);
    try (SearchIndex index = new SearchIndex(place, reconciler)) {
      int read = index.update(facts, new Taxonomy(facts));
      Search search = index.acquire();
      try {
        var query =
            Search.all(Fields.REPORT_DOCUMENT)
                .add(Words.in(List.of(Fields.TEXT), finds), Search.MUST);
        assertThat(search.count(query.build())).as(finds).isEqualTo(times);
      } finally {
        search.release();
      }
      return read;
    }
  }

  @Test
  void onlyWhatDiffersIsReadAgain() throws IOException {
    assertThat(read(STORE, "một", 2)).isEqualTo(2);
    assertThat(read(STORE, "mot", 2)).isZero();
    String changed = STORE.replace("b1", "b2").replace("cuộc họp", "cuộc rút quân");
    assertThat(read(changed, "rút quân", 1)).isEqualTo(1);
    assertThat(read(changed, "họp", 0)).isZero();
    String gone = changed.replaceFirst("(?s)r:b \\{.*\\}", "");
    assertThat(read(gone, "một", 1)).isEqualTo(1);
    // Other knowledge: names and kinds may have changed anywhere.
    assertThat(read(gone.replace("k1", "k2"), "một", 1)).isEqualTo(1);
    assertThat(read(gone.replace("k1", "k2"), "một", 1)).isZero();
  }

  @Test
  void whatCannotBeReadIsMadeAnew() throws IOException {
    read(STORE, "một", 2);
    try (Stream<Path> files = Files.list(dir.resolve("s.search"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(read(STORE, "một", 2)).isEqualTo(2);
  }

  @Test
  void whereUpdatesAreAllowedNothingIsKept() throws IOException {
    Path store = Files.createDirectory(dir.resolve("s"));
    read(STORE, "một", 2);
    long large = 10_000_000;
    assertThat(SearchIndex.Place.of(store, large, true).folder()).hasValue(dir.resolve("s.search"));
    SearchIndex.Place updated = SearchIndex.Place.of(store, large, false);
    assertThat(updated.kept()).isFalse();
    assertThat(dir.resolve("s.search")).doesNotExist();
    Files.delete(updated.folder().orElseThrow());
    assertThat(SearchIndex.Place.of(store, 10, true).folder()).isEmpty();
  }
}
