package org.dateline.export;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** Which graphs of a store are written out. */
public enum Graphs {
  /** All: reports, what they were read with, what was derived from them. */
  ALL,
  /** What was read from reports alone: no ontology, no gazetteer, nothing derived. */
  REPORTS;

  boolean has(Node graph, String base) {
    return this == ALL || (graph.isURI() && graph.getURI().startsWith(base + "report/"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
