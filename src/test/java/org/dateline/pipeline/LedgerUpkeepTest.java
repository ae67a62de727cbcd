package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Quad;
import org.dateline.report.Report;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a store came to hold what it holds, its ledger is the same. */
class LedgerUpkeepTest {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final Node HOLDER = NodeFactory.createURI(DL + "holder");
  private static final Node MEMBER_OF = NodeFactory.createURI(DL + "memberOf");

  @TempDir Path dir;

  @Test
  void reportByReportGivesTheLedgerOfAllAtOnce() {
    List<Report> reports = Stores.reports(12, 5);
    try (Store once = Store.open(dir.resolve("once"));
        Store bit = Store.open(dir.resolve("bit"))) {
      Stores.build(once, 2, reports);
      for (Report report : reports) {
        Stores.build(bit, 1, List.of(report));
      }
      assertThat(ledger(once)).isNotEmpty().isEqualTo(ledger(bit));
    }
  }

  @Test
  void removingTakesBackWhatTheReportContributed() {
    List<Report> reports = Stores.reports(12, 5);
    try (Store without = Store.open(dir.resolve("without"));
        Store removed = Store.open(dir.resolve("removed"))) {
      Stores.build(without, 2, reports.subList(0, 11));
      List<String> before = ledger(without);
      Stores.build(removed, 2, reports);
      assertThat(ledger(removed)).isNotEqualTo(before);
      Remove.run(removed, Stores.ledger(removed), List.of("r11"));
      assertThat(ledger(removed)).isEqualTo(before);
    }
  }

  @Test
  void aReportThatIsReplacedLeavesNothingBehind() {
    try (Store replaced = Store.open(dir.resolve("replaced"));
        Store fresh = Store.open(dir.resolve("fresh"))) {
      Report last = Stores.report("r", "Army 1 took Town 2.");
      Stores.build(replaced, 1, List.of(Stores.report("r", "Army 1 took Town 1.")));
      Stores.build(replaced, 1, List.of(last));
      Stores.build(fresh, 1, List.of(last));
      assertThat(ledger(replaced)).isEqualTo(ledger(fresh));
    }
  }

  /** Of a place of which many reports tell, what is noted is read, not all of them. */
  @Test
  void theReportsOnAPlaceOfWhichManyTellComeAndGo() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      reports.add(
          Stores.report(
              "r" + i,
              "Army " + i % 5 + " took Town 1. Army " + i % 3 + " took Town " + i % 7 + "."));
    }
    try (Store once = Store.open(dir.resolve("once"));
        Store bit = Store.open(dir.resolve("bit"))) {
      Stores.build(once, 2, reports);
      Stores.build(bit, 2, reports.subList(0, 33));
      assertThat(notes(bit)).hasSize(1);
      for (int i = 33; i < 36; i++) {
        String other = "Army 9 took Town 1. Army 9 took Town 2.";
        Stores.build(bit, 1, List.of(Stores.report("r" + i, other)));
        Stores.build(bit, 1, List.of(reports.get(i)));
      }
      assertThat(ledger(bit)).isEqualTo(ledger(once));
      assertThat(Stores.sortedDump(bit)).isEqualTo(Stores.sortedDump(once));
      List<String> most = IntStream.range(20, 36).mapToObj(i -> "r" + i).toList();
      Remove.run(bit, Stores.ledger(bit), most);
      assertThat(notes(bit)).as("too few tell of it").isEmpty();
      Stores.build(bit, 2, reports);
      assertThat(Stores.sortedDump(bit)).isEqualTo(Stores.sortedDump(once));
    }
  }

  /** The hash of each page, of which there is a file. */
  private static List<String> notes(Store store) {
    Node notes = NodeFactory.createURI(store.base() + "graph/notes");
    List<String> hashes =
        store.read(
            data ->
                data.asDatasetGraph().stream(notes, Node.ANY, Node.ANY, Node.ANY)
                    .map(q -> q.getObject().toString())
                    .toList());
    String[] files = store.notes().toFile().list();
    assertThat(files).hasSize(hashes.size());
    return hashes;
  }

  /** Of a place that many reports make due at once all are read. */
  @Test
  void allReportsOnAPlaceAreReadAnew() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(Stores.report("r" + i, "Army " + i % 5 + " took Town " + i % 2 + "."));
    }
    try (Store twice = Store.open(dir.resolve("twice"));
        Store once = Store.open(dir.resolve("once"))) {
      for (String knowledge : List.of("k1", "k2")) {
        Stores.build(twice, knowledge)
            .run(reports.stream(), new Build.Options(2, 7), Build.Listener.NONE);
      }
      Stores.build(once, "k2").run(reports.stream(), new Build.Options(2, 7), Build.Listener.NONE);
      assertThat(notes(twice)).hasSize(2).isEqualTo(notes(once));
      assertThat(Stores.sortedDump(twice)).isEqualTo(Stores.sortedDump(once));
    }
  }

  /** "Army 1 is part of Army 2" ends their dispute, though only another report is read anew. */
  @Test
  void whatTheGazetteerLearnsBearsOnAllPlaces() {
    List<Report> reports =
        List.of(
            Stores.report("r1", "Army 1 took Town 1."),
            Stores.report("r2", "Army 2 took Town 1."),
            Stores.report("r3", "Army 3 took Town 2."));
    try (Store learning = Store.open(dir.resolve("learning"));
        Store knowing = Store.open(dir.resolve("knowing"))) {
      Stores.build(learning, 1, reports.subList(0, 2));
      assertThat(ledger(learning)).anyMatch(t -> t.contains("Contested"));
      Model gazetteer = ModelFactory.createDefaultModel();
      List<Node> armies =
          learning.read(
              data ->
                  data.asDatasetGraph().stream(graph(learning), Node.ANY, HOLDER, Node.ANY)
                      .map(Quad::getObject)
                      .distinct()
                      .toList());
      assertThat(armies).hasSize(2);
      gazetteer.getGraph().add(armies.get(0), MEMBER_OF, armies.get(1));
      Stores.build(learning, "k2", gazetteer)
          .run(reports.stream().skip(2), new Build.Options(1, 7), Build.Listener.NONE);
      Stores.build(knowing, "k2", gazetteer)
          .run(reports.stream(), new Build.Options(1, 7), Build.Listener.NONE);
      assertThat(ledger(learning))
          .noneMatch(t -> t.contains("Contested"))
          .isEqualTo(ledger(knowing));
    }
  }

  /** As after a kill between the reports and the ledger: what is due is derived by the next run. */
  @Test
  void aLedgerThatIsLostIsDerivedAgain() {
    try (Store store = Store.open(dir.resolve("store"))) {
      Stores.build(store, 2, Stores.reports(12, 5));
      List<String> before = ledger(store);
      store.write(data -> data.asDatasetGraph().removeGraph(graph(store)));
      assertThat(ledger(store)).isEmpty();
      Stores.ledger(store).settle();
      assertThat(ledger(store)).isEqualTo(before);
    }
  }

  private static List<String> ledger(Store store) {
    return store.read(
        data ->
            data.asDatasetGraph().getGraph(graph(store)).stream()
                .map(Object::toString)
                .sorted()
                .toList());
  }

  private static Node graph(Store store) {
    return NodeFactory.createURI(store.base() + "graph/ledger");
  }
}
