package org.dateline.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What came of one report. */
sealed interface Outcome {

  /** To be written; {@code overwrites} tells when another text stands under the same id. */
  record Written(
      Node graph,
      boolean replaces,
      Optional<Problem> overwrites,
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
