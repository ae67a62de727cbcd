package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dateline.claim.ClaimReader;
import org.dateline.graph.Classes;
import org.dateline.graph.Iris;
import org.dateline.graph.ReportGraph;
import org.dateline.graph.WellFormed;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * From a file to its graph: the samples' graphs are well formed, and two of them are as they were
 * looked at.
 */
class SampleGraphsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/dateline/pipeline");
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), List.of());
  private static final ClaimReader READER = new ClaimReader(KNOWLEDGE);

  @TestFactory
  Stream<DynamicTest> everySampleGivesAWellFormedGraph() {
    return samples().map(r -> dynamicTest(r.id(), () -> WellFormed.check(triples(r))));
  }

  @Test
  void whoHeldKandahar() {
    assertGolden("vi04-kandahar-ai-giu");
  }

  @Test
  void whoTookMazar() {
    assertGolden("en01-mazar-falls");
  }

  private static void assertGolden(String id) {
    Graph golden = RDFDataMgr.loadGraph(GOLDEN.resolve(id + ".ttl").toString());
    Graph read = graph(samples().filter(r -> r.id().equals(id)).findFirst().orElseThrow());
    assertThat(read.isIsomorphicWith(golden)).as(id + " as it was looked at").isTrue();
  }

  private static Stream<Report> samples() {
    return Reports.read(
            List.of(Path.of("data/reports")), InputStream.nullInputStream(), Options.NONE)
        .filter(Input.Read.class::isInstance)
        .map(input -> ((Input.Read) input).report());
  }

  private static List<Triple> triples(Report report) {
    return new ReportGraph(new Iris(DL.DEFAULT_BASE), new Classes(KNOWLEDGE.ontology()), "")
        .triples(READER.read(report));
  }

  /** Without the hash, which changes with every change of the program. */
  private static Graph graph(Report report) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples(report).stream()
        .filter(t -> !t.getPredicate().equals(ReportGraph.CONTENT_HASH))
        .forEach(graph::add);
    return graph;
  }
}
