package org.dateline.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.dateline.claim.ClaimReader;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;

/** The graph of a text that is read with all that ships. */
final class TextGraph {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("."), List.of());

  private TextGraph() {}

  /** The triples of a report r1 of 29 January 2025. */
  static List<Triple> of(String text) {
    Optional<String> none = Optional.empty();
    Report report =
        new Report("r1", none, Optional.of("2025-01-29"), none, none, none, none, text, "test");
    return new ReportGraph(new Iris(DL.DEFAULT_BASE), new Classes(SampleReadings.ontology()), "k1")
        .triples(new ClaimReader(KNOWLEDGE).read(report));
  }
}
