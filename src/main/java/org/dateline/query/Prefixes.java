package org.dateline.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that a query may use undeclared, and that shorten IRIs in tables. */
public final class Prefixes {
  private static final String[][] KNOWN = {
    {"dl", "https://w3id.org/dateline/ontology#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"geo", "http://www.opengis.net/ont/geosparql#"},
    {"cito", "http://purl.org/spar/cito/"},
    {"dct", "http://purl.org/dc/terms/"},
    {"ontolex", "http://www.w3.org/ns/lemon/ontolex#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"sh", "http://www.w3.org/ns/shacl#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
  };

  private Prefixes() {}

  /**
   * Prefix to namespace, those of a store's own data first.
   *
   * @param base where the store's data IRIs start
   */
  public static Map<String, String> of(String base) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("entity", base + "entity/");
    prefixes.put("report", base + "report/");
    prefixes.put("graph", base + "graph/");
    for (String[] pair : KNOWN) {
      prefixes.put(pair[0], pair[1]);
    }
    return prefixes;
  }

  /** The IRI as a reader would write it: {@code dl:Claim}; unchanged where no prefix fits. */
  public static String shorten(String iri, Map<String, String> prefixes) {
    String best = iri;
    int longest = 0;
    for (Map.Entry<String, String> p : prefixes.entrySet()) {
      String ns = p.getValue();
      if (ns.length() > longest && iri.length() > ns.length() && iri.startsWith(ns)) {
        longest = ns.length();
        best = p.getKey() + ":" + iri.substring(longest);
      }
    }
    return best;
  }
}
