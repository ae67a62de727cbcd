package org.dateline.export;

import java.util.Locale;

/** How a store is written out. */
public enum Format {
  /**
   * The triples of all graphs, each once: graph by graph, under a comment that names the graph;
   * what several graphs hold comes with the first.
   */
  TURTLE,
  /** The same, a line a triple. */
  NTRIPLES,
  /** Graphs with their names. */
  TRIG,
  /** Graphs with their names, a line a quad. */
  NQUADS,
  /** JSON-LD 1.1, graphs with their names; all of it in memory. */
  JSONLD,
  /** RDF/XML, the triples of all graphs; all of it in memory. */
  RDFXML;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
