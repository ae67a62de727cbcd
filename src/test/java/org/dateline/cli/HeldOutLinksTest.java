package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.link.LinkEvaluation;
import org.dateline.link.LinkListener;
import org.dateline.link.Links;
import org.dateline.link.Profile;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names as eighteen short reports have them – transliterated, misspelt, homonyms, in no gazetteer,
 * not on earth – against GeoNames' real dump. The rules were not written with them.
 */
class HeldOutLinksTest {
  private static final Path DUMP = Path.of("../shared/reference/cities15000.txt.gz");
  private static final Path GIVEN = Path.of("src/test/resources/org/dateline/link");

  @TempDir Path dir;

  @Test
  void preciseAndMostlyFound() throws IOException {
    assumeTrue(Files.exists(DUMP), "no " + DUMP + ": linking of unseen names stays unmeasured");
    Path folder = dir.resolve("store");
    Session.Result built =
        Session.run(
            "build", "--store", folder.toString(), GIVEN.resolve("held-out.jsonl").toString());
    assertThat(built.code()).isZero();
    try (Store store = Store.openExisting(folder)) {
      Links links = new Links(store, Knowledge.load(Path.of(""), List.of()), LinkListener.NONE);
      List<LinkEvaluation.Score> scores =
          links.evaluate(Profile.GEONAMES, List.of(DUMP), gold(store), Links.Options.STANDARD);
      assertThat(scores).hasSize(2);
      for (LinkEvaluation.Score s : scores) {
        String what = s.setting() + ": " + s.errors();
        assertThat(s.listed()).isGreaterThan(80);
        assertThat(s.unlisted()).isGreaterThan(30);
        assertThat(s.precision()).as(what).isGreaterThanOrEqualTo(0.97);
        assertThat(s.recall()).as(what).isGreaterThanOrEqualTo(0.80);
        assertThat(s.abstention()).as(what).isGreaterThan(0.97);
      }
    }
  }

  /** Of what was read: how well reports are read, other tests measure. */
  private Path gold(Store store) throws IOException {
    String entities = store.base() + "entity/";
    Set<String> read =
        store.read(
            data -> {
              Set<String> names = new TreeSet<>();
              data.asDatasetGraph()
                  .find(Node.ANY, Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                  .forEachRemaining(
                      q -> names.add(q.getSubject().toString().replace(entities, "entity:")));
              return names;
            });
    List<String> rows =
        Files.readAllLines(GIVEN.resolve("held-out.tsv")).stream()
            .filter(
                row ->
                    !row.startsWith("entity:") || read.contains(row.substring(0, row.indexOf(9))))
            .toList();
    return Files.write(dir.resolve("gold.tsv"), rows);
  }
}
