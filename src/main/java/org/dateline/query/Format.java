package org.dateline.query;

/** How an answer is written. */
public enum Format {
  /** Aligned columns, for reading. */
  TABLE,
  /** SPARQL results as comma-separated values. */
  CSV,
  /** SPARQL results as tab-separated values. */
  TSV,
  /** SPARQL results in JSON; a graph as JSON-LD. */
  JSON,
  /** SPARQL results in XML; a graph as RDF/XML. */
  XML,
  /** A graph as Turtle. */
  TURTLE;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
