package org.dateline.export;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A format that is written graph by graph. */
interface Sheet {
  /** Before the first graph. */
  default void start(AWriter out, Map<String, String> prefixes) {}

  /** One graph, its triples in order. */
  void graph(AWriter out, Node name, List<Triple> triples);
}
