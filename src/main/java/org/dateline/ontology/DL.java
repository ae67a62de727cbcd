package org.dateline.ontology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** IRIs of the Dateline ontology that the program itself speaks of. */
public final class DL {
  /** The ontology's namespace. */
  public static final String NS = "https://w3id.org/dateline/ontology#";

  /** Where data IRIs start unless the user sets another base. */
  public static final String DEFAULT_BASE = "https://w3id.org/dateline/id/";

  /** The IRIs asked for so far: those of the ontology, and asked for at every word of a text. */
  private static final Map<String, String> IRIS = new ConcurrentHashMap<>();

  private DL() {}

  /** The IRI of a term. */
  public static String iri(String local) {
    String known = IRIS.get(local);
    return known != null ? known : IRIS.computeIfAbsent(local, l -> (NS + l).intern());
  }
}
