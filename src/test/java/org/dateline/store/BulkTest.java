package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added together is what would be added one by one, whichever index is asked. */
class BulkTest {
  private static final Node GRAPH = NodeFactory.createURI("urn:graph");
  private static final Node OTHER = NodeFactory.createURI("urn:other");

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 999, 1000, 25_000})
  void aStoreHoldsAllOfIt(int count) {
    List<Triple> triples = triples(count);
    try (Store store = Store.open(dir.resolve("store"))) {
      store.write(
          data -> {
            DatasetGraph graphs = data.asDatasetGraph();
            // Some stand there already, and elsewhere.
            for (Triple t : triples.subList(0, count / 3)) {
              graphs.add(GRAPH, t.getSubject(), t.getPredicate(), t.getObject());
              graphs.add(OTHER, t.getSubject(), t.getPredicate(), t.getObject());
            }
            Bulk bulk = new Bulk(graphs, GRAPH);
            for (int from = 0; from < count; from += 700) {
              bulk.add(triples.subList(from, Math.min(count, from + 700)));
            }
            assertThat(bulk.size()).isEqualTo(count);
            assertThat(graphs.stream(GRAPH, Node.ANY, Node.ANY, Node.ANY).count())
                .isLessThanOrEqualTo(count / 3);
            bulk.write();
            assertThat(bulk.size()).isZero();
          });
      store.read(
          data -> {
            check(data.asDatasetGraph(), new HashSet<>(triples));
            return null;
          });
      assertThat(store.quads())
          .isEqualTo(
              new HashSet<>(triples).size() + new HashSet<>(triples.subList(0, count / 3)).size());
    }
  }

  @Test
  void whatIsNoStoreTakesItAsWell() {
    List<Triple> triples = triples(3000);
    DatasetGraph memory = DatasetGraphFactory.create();
    Bulk bulk = new Bulk(memory, GRAPH);
    bulk.add(triples);
    bulk.write();
    check(memory, new HashSet<>(triples));
  }

  @Test
  void whatIsNotCommittedIsGone() {
    try (Store store = Store.open(dir.resolve("store"))) {
      try {
        store.write(
            data -> {
              Bulk bulk = new Bulk(data.asDatasetGraph(), GRAPH);
              bulk.add(triples(5000));
              bulk.write();
              throw new IllegalStateException("on purpose");
            });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("on purpose");
      }
      assertThat(store.quads()).isZero();
    }
  }

  private static void check(DatasetGraph data, Set<Triple> all) {
    assertThat(found(data, Node.ANY, Node.ANY, Node.ANY)).isEqualTo(all);
    for (Triple t : all.stream().limit(200).toList()) {
      Node s = t.getSubject();
      Node p = t.getPredicate();
      Node o = t.getObject();
      assertThat(found(data, s, Node.ANY, Node.ANY)).isEqualTo(only(all, s, Node.ANY, Node.ANY));
      assertThat(found(data, Node.ANY, p, o)).isEqualTo(only(all, Node.ANY, p, o));
      assertThat(found(data, Node.ANY, Node.ANY, o)).isEqualTo(only(all, Node.ANY, Node.ANY, o));
      assertThat(data.contains(Node.ANY, s, p, o)).isTrue();
      assertThat(data.contains(Node.ANY, Node.ANY, p, o)).isTrue();
      assertThat(data.contains(Node.ANY, s, Node.ANY, o)).isTrue();
    }
  }

  private static Set<Triple> found(DatasetGraph data, Node s, Node p, Node o) {
    Set<Triple> found = new HashSet<>();
    data.find(GRAPH, s, p, o).forEachRemaining((Quad q) -> found.add(q.asTriple()));
    return found;
  }

  private static Set<Triple> only(Set<Triple> all, Node s, Node p, Node o) {
    Set<Triple> some = new HashSet<>();
    Triple pattern = Triple.create(s, p, o);
    all.stream().filter(pattern::matches).forEach(some::add);
    return some;
  }

  private static List<Triple> triples(int count) {
    Random random = new Random(count);
    List<Triple> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Node object =
          random.nextBoolean()
              ? NodeFactory.createURI("urn:o" + random.nextInt(300))
              : NodeFactory.createLiteralByValue(random.nextInt(300));
      all.add(
          Triple.create(
              NodeFactory.createURI("urn:s" + random.nextInt(1 + count / 2)),
              NodeFactory.createURI("urn:p" + random.nextInt(9)),
              object));
    }
    return all;
  }
}
