package org.dateline.export;

import java.util.Locale;

/** How a store is written out. */
public enum Format {
  /** The triples of all graphs, graph by graph, each under a comment that names it. */
  TURTLE,
  /** The same, a line a triple; one that stands in several graphs comes several times. */
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
