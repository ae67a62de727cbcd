package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.graph.ReportGraph;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Program;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir Path folder;

  @Test
  void theCodeThatReadsHasAFingerprint() {
    assertThat(Program.READING.fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(Program.READING.fingerprint());
  }

  @Test
  void theSameProgramLeavesAloneWhatItHasRead() {
    Knowledge knowledge = Knowledge.load(Path.of(""), List.of());
    try (Store store = Store.open(folder)) {
      assertThat(build(knowledge, store).added()).isEqualTo(1);
      assertThat(build(knowledge, store).unchanged()).isEqualTo(1);
      Node ontology = NodeFactory.createURI(store.base() + "graph/ontology");
      Node both =
          NodeFactory.createLiteralString(knowledge.hash() + "-" + Program.READING.fingerprint());
      assertThat(
              store.<Boolean>read(
                  data ->
                      data.asDatasetGraph()
                          .contains(ontology, ontology, ReportGraph.CONTENT_HASH, both)))
          .isTrue();
    }
  }

  private static Account build(Knowledge knowledge, Store store) {
    return new Build(knowledge, store, Stores.ledger(store))
        .run(
            Stream.of(Stores.report("a", "The Taliban took Kabul.")),
            Build.Options.STANDARD,
            Build.Listener.NONE);
  }
}
