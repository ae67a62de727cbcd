package org.dateline.ontology;

/** IRIs of the Dateline ontology that the program itself speaks of. */
public final class DL {
  /** The ontology's namespace. */
  public static final String NS = "https://w3id.org/dateline/ontology#";

  /** Where data IRIs start unless the user sets another base. */
  public static final String DEFAULT_BASE = "https://w3id.org/dateline/id/";

  private DL() {}

  /** The IRI of a term. */
  public static String iri(String local) {
    return NS + local;
  }
}
