package org.dateline.serve;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/** The terms that answers are made of. */
final class Terms {
  static final String DL = "https://w3id.org/dateline/ontology#";
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";

  static final Node TYPE = RDF.Nodes.type;
  static final Node CLAIM = dl("Claim");
  static final Node CITATION = dl("Citation");
  static final Node REPORT_CLASS = dl("Report");
  static final Node ACTOR = dl("Actor");
  static final Node PLACE_CLASS = dl("Place");
  static final Node SOURCE_CLASS = dl("Source");
  static final Node CONTROL = dl("Control");
  static final Node TAKEOVER = dl("Takeover");

  static final Node REPORT = dl("report");
  static final Node EVENT = dl("event");
  static final Node SOURCE = dl("source");
  static final Node CARRIER = dl("carrier");
  static final Node CITES = dl("cites");
  static final Node ATTRIBUTION = dl("attribution");
  static final Node WITHIN = dl("within");
  static final Node CUE = dl("cue");
  static final Node SAID_ON = dl("saidOn");
  static final Node SAID_IN = dl("saidIn");
  static final Node POLARITY = dl("polarity");
  static final Node MODALITY = dl("modality");
  static final Node CERTAINTY = dl("certainty");
  static final Node QUOTE = dl("quote");
  static final Node EVIDENCE = dl("evidence");
  static final Node READING = dl("reading");
  static final Node AGENT = dl("agent");
  static final Node OBJECT = dl("object");
  static final Node TIME = dl("time");
  static final Node START_TIME = dl("startTime");
  static final Node END_TIME = dl("endTime");
  static final Node CONTENT_HASH = dl("contentHash");
  static final Node LOCATED_IN = dl("locatedIn");
  static final Node COUNTRY = dl("country");

  static final Node HAS_ACTOR = NodeFactory.createURI(SEM + "hasActor");
  static final Node HAS_PLACE = NodeFactory.createURI(SEM + "hasPlace");
  static final Node GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");
  static final Node WKT = NodeFactory.createURI(GEO + "asWKT");

  static final Node SELECTOR = OA.hasSelector.asNode();
  static final Node START = OA.start.asNode();
  static final Node END = OA.end.asNode();

  static final Node IDENTIFIER = SchemaDO.identifier.asNode();
  static final Node HEADLINE = SchemaDO.headline.asNode();
  static final Node PUBLISHER = SchemaDO.publisher.asNode();
  static final Node PUBLISHED = SchemaDO.datePublished.asNode();
  static final Node AUTHOR = SchemaDO.author.asNode();
  static final Node URL = SchemaDO.url.asNode();
  static final Node LANGUAGE = SchemaDO.inLanguage.asNode();
  static final Node BODY = SchemaDO.articleBody.asNode();

  static final Node PREF_LABEL = SKOS.prefLabel.asNode();
  static final Node ALT_LABEL = SKOS.altLabel.asNode();
  static final Node EXACT_MATCH = SKOS.exactMatch.asNode();
  static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node COMMENT = RDFS.comment.asNode();
  static final Node SUB_CLASS = RDFS.subClassOf.asNode();
  static final Node SUB_PROPERTY = RDFS.subPropertyOf.asNode();
  static final Node DOMAIN = RDFS.domain.asNode();
  static final Node RANGE = RDFS.range.asNode();
  static final Node TITLE = DCTerms.title.asNode();
  static final Node DESCRIPTION = DCTerms.description.asNode();

  private Terms() {}

  static Node dl(String local) {
    return NodeFactory.createURI(DL + local);
  }

  /** What comes after the last # or /. */
  static String local(Node iri) {
    String uri = iri.getURI();
    return uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
  }
}
