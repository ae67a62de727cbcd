package org.dateline.export;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** Which graphs of a store are written out. */
public enum Graphs {
  /**
   * All: reports, what they were read with, what was derived from them. What the ledger notes for
   * its own use is no part of it.
   */
  ALL,
  /** What was read from reports alone: no ontology, no gazetteer, nothing derived. */
  REPORTS;

  boolean has(Node graph, String base) {
    String name = graph.isURI() ? graph.getURI() : "";
    return this == ALL ? !name.equals(base + "graph/notes") : name.startsWith(base + "report/");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
