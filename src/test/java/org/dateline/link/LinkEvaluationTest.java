package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.graph.KnowledgeGraph;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer's places against GeoNames' real dump: their ids hidden, and their coordinates. */
class LinkEvaluationTest {
  private static final Path DUMP = Path.of("../shared/reference/cities15000.txt.gz");

  @TempDir Path dir;

  @Test
  void preciseWithCoordinatesAndWithout() {
    assumeTrue(Files.exists(DUMP), "no " + DUMP + ": linking to the real dump stays unmeasured");
    try (Store store = Store.open(dir.resolve("store"))) {
      Node graph = NodeFactory.createURI(store.base() + "graph/knowledge");
      store.write(
          d ->
              KnowledgeGraph.of(World.KNOWLEDGE.gazetteer(), store.base())
                  .forEach(t -> d.asDatasetGraph().add(Quad.create(graph, t))));
      LinkingRules rules = LinkingRules.of(World.KNOWLEDGE);
      Subjects subjects = Subjects.of(store, rules);
      Links links = new Links(store, World.KNOWLEDGE, LinkListener.NONE);
      try (Entries entries = links.open(Profile.GEONAMES, List.of(DUMP))) {
        List<LinkEvaluation.Score> scores =
            new LinkEvaluation(rules, subjects, entries, 0.9).run(known(subjects));
        for (LinkEvaluation.Score s : scores) {
          assertThat(s.listed()).isGreaterThan(250);
          assertThat(s.precision()).as("%s: %s", s.setting(), s.errors()).isGreaterThan(0.97);
          assertThat(s.recall()).as("%s: %s", s.setting(), s.errors()).isGreaterThan(0.80);
          assertThat(s.abstention()).isGreaterThan(0.97);
        }
      }
    }
  }

  /** Every fourth place that has an id of GeoNames, and every fourth actor: those are no places. */
  private static Map<Subject, Set<String>> known(Subjects subjects) {
    Map<String, Subject> some = new TreeMap<>();
    int number = 0;
    for (Subject s : subjects.all().values()) {
      if (number++ % 4 == 0) {
        some.put(s.iri(), s);
      }
    }
    String geonames = "https://sws.geonames.org/";
    return some.values().stream()
        .filter(
            s ->
                s.identifiers().stream().anyMatch(i -> i.startsWith(geonames))
                    || !World.rules().isA(s.types(), "Place"))
        .collect(
            Collectors.toMap(
                s -> s,
                s ->
                    s.identifiers().stream()
                        .filter(i -> i.startsWith(geonames))
                        .collect(Collectors.toSet()),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }
}
