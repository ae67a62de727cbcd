package org.dateline.pipeline;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What came of one report. */
sealed interface Outcome {

  /** To be written. */
  record Written(
      Node graph,
      boolean replaces,
      List<Triple> triples,
      long sentences,
      long citations,
      Map<String, Long> claims)
      implements Outcome {}

  /** The store holds it as it is. */
  record Unchanged() implements Outcome {}

  /** Left out. */
  record Failed(Problem problem) implements Outcome {}
}
