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
  RDFXML,
  /** Turtle 1.2: as Turtle, and each claim is the reifier of the plain triple that it speaks of. */
  RDF12,
  /** Nanopublications in TriG, one for each claim. */
  NANOPUB,
  /** GeoJSON: claims and control periods whose place has coordinates. */
  GEOJSON,
  /** QuickStatements for Wikidata: claims that it has a property for, with references. */
  WIKIDATA;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
