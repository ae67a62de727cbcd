package org.dateline.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that an explanation follows. */
final class Vocabulary {
  static final String DL = "https://w3id.org/dateline/ontology#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String SCHEMA = "https://schema.org/";

  static final Node CLAIM = dl("Claim");
  static final Node REPORT = dl("report");
  static final Node EVENT = dl("event");
  static final Node SOURCE = dl("source");
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
  static final Node TIME = dl("time");
  static final Node START_TIME = dl("startTime");
  static final Node END_TIME = dl("endTime");
  static final Node HAPPENING = dl("happening");
  static final Node BECAUSE = dl("because");
  static final Node YIELDS = dl("yields");
  static final Node SUBJECT_ROLE = dl("subjectRole");
  static final Node PREDICATE = dl("predicate");
  static final Node OBJECT_ROLE = dl("objectRole");

  static final Node SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  static final Node START = NodeFactory.createURI(OA + "start");
  static final Node END = NodeFactory.createURI(OA + "end");

  static final Node IDENTIFIER = NodeFactory.createURI(SCHEMA + "identifier");
  static final Node HEADLINE = NodeFactory.createURI(SCHEMA + "headline");
  static final Node PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
  static final Node PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
  static final Node BODY = NodeFactory.createURI(SCHEMA + "articleBody");

  private Vocabulary() {}

  private static Node dl(String local) {
    return NodeFactory.createURI(DL + local);
  }
}
