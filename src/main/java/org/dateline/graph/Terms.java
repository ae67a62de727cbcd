package org.dateline.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.ontology.DL;

/** The terms that every report's graph is written with, whatever it tells of. */
final class Terms {
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  private static final String SCHEMA = "https://schema.org/";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static final Node REPORT = dl("Report");
  static final Node CLAIM = dl("Claim");
  static final Node CITATION = dl("Citation");
  static final Node ATTRIBUTION = dl("Attribution");
  static final Node SOURCE = dl("Source");
  static final Node PLACE = dl("Place");
  static final Node ACTOR = dl("Actor");
  static final Node OFFICE = dl("Office");

  static final Node NEWS_ARTICLE = iri(SCHEMA + "NewsArticle");
  static final Node IDENTIFIER = iri(SCHEMA + "identifier");
  static final Node HEADLINE = iri(SCHEMA + "headline");
  static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  static final Node PUBLISHER = iri(SCHEMA + "publisher");
  static final Node AUTHOR = iri(SCHEMA + "author");
  static final Node URL = iri(SCHEMA + "url");
  static final Node IN_LANGUAGE = iri(SCHEMA + "inLanguage");
  static final Node ARTICLE_BODY = iri(SCHEMA + "articleBody");
  static final Node MENTIONS = iri(SCHEMA + "mentions");

  static final Node REPORT_OF = dl("report");
  static final Node EVENT_OF = dl("event");
  static final Node SOURCE_OF = dl("source");
  static final Node CARRIER = dl("carrier");
  static final Node CITES = dl("cites");
  static final Node ATTRIBUTION_OF = dl("attribution");
  static final Node WITHIN = dl("within");
  static final Node CUE = dl("cue");
  static final Node SAID_ON = dl("saidOn");
  static final Node SAID_IN = dl("saidIn");
  static final Node QUOTE = dl("quote");
  static final Node VICTIM = dl("victim");
  static final Node TOLL = dl("toll");
  static final Node EVIDENCE = dl("evidence");
  static final Node READING = dl("reading");
  static final Node CONTENT_HASH = dl("contentHash");
  static final Node POLARITY = dl("polarity");
  static final Node MODALITY = dl("modality");
  static final Node CERTAINTY = dl("certainty");
  static final Node TIME = dl("time");
  static final Node START_TIME = dl("startTime");
  static final Node END_TIME = dl("endTime");
  static final Node LOCATED_IN = dl("locatedIn");
  static final Node MEMBER_OF = dl("memberOf");
  static final Node OFFICE_OF = dl("officeOf");

  static final Node SPECIFIC_RESOURCE = iri(OA + "SpecificResource");
  static final Node POSITION_SELECTOR = iri(OA + "TextPositionSelector");
  static final Node QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
  static final Node HAS_SOURCE = iri(OA + "hasSource");
  static final Node HAS_SELECTOR = iri(OA + "hasSelector");
  static final Node START = iri(OA + "start");
  static final Node END = iri(OA + "end");
  static final Node EXACT = iri(OA + "exact");

  static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  static final Node ALT_LABEL = iri(SKOS + "altLabel");

  private Terms() {}

  static Node dl(String local) {
    return iri(DL.iri(local));
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** {@code AFFIRMED} → {@code dl:Affirmed}. */
  static Node individual(Enum<?> value) {
    String name = value.name();
    return dl(name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT));
  }
}
