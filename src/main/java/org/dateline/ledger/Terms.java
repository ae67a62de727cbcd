package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ledger, and the names and literals that it mints. */
final class Terms {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  static final Node CLAIM_EVENT = dl("event");
  static final Node REPORT = dl("report");
  static final Node SOURCE = dl("source");
  static final Node ATTRIBUTION = dl("attribution");
  static final Node WITHIN = dl("within");
  static final Node SAID_ON = dl("saidOn");
  static final Node POLARITY = dl("polarity");
  static final Node MODALITY = dl("modality");
  static final Node CERTAINTY = dl("certainty");
  static final Node TIME = dl("time");
  static final Node START_TIME = dl("startTime");
  static final Node END_TIME = dl("endTime");
  static final Node LOCATED_IN = dl("locatedIn");
  static final Node MEMBER_OF = dl("memberOf");
  static final Node FORCES_OF = dl("forcesOf");
  static final Node GOVERNMENT_OF = dl("governmentOf");

  static final Node CONTROL_PERIOD = dl("ControlPeriod");
  static final Node PLACE = dl("place");
  static final Node HOLDER = dl("holder");
  static final Node LAYER = dl("layer");
  static final Node STANDING = dl("standing");
  static final Node POLICY = dl("policy");
  static final Node RIVAL = dl("rival");
  static final Node CONTRADICTED_BY = dl("contradictedBy");
  static final Node ENDED_BY = dl("endedBy");
  static final Node CREDIBILITY = dl("credibility");
  static final Node RELIABILITY = dl("reliability");
  static final Node PATIENCE = dl("patience");
  static final Node STEP = dl("step");

  static final Node ASSERTION = dl("Assertion");
  static final Node TELLS = dl("tells");
  static final Node COUNTS = dl("counts");
  static final Node INDEPENDENT = dl("independentSources");
  static final Node DISINTERESTED = dl("disinterestedSources");
  static final Node BEST_RELIABILITY = dl("bestReliability");
  static final Node DENIED_BY = dl("deniedBy");
  static final Node TAKEN_BACK = dl("takenBack");
  static final Node LAST_REPORTED = dl("lastReported");
  static final Node YIELDS_TO = dl("yieldsTo");

  static final Node TRANSITION = dl("Transition");
  static final Node VERDICT = dl("verdict");

  static final Node BEARING = dl("Bearing");
  static final Node OF_TYPE = dl("ofType");
  static final Node PLACE_ROLE = dl("placeRole");
  static final Node HOLDER_ROLE = dl("holderRole");
  static final Node LOSER_ROLE = dl("loserRole");

  static final Node EVIDENCE = dl("evidence");
  static final Node HAPPENING = dl("Happening");
  static final Node IN_HAPPENING = dl("happening");
  static final Node BECAUSE = dl("because");
  static final Node DISPUTE = dl("Dispute");
  static final Node DISPUTE_CLASS = dl("disputeClass");
  static final Node ONE_SIDE = dl("oneSide");
  static final Node OTHER_SIDE = dl("otherSide");
  static final Node WHOLE = dl("whole");
  static final Node PART_OF = dl("partOf");
  static final Node DUE = dl("due");

  static final Node SOURCE_ASSESSMENT = dl("SourceAssessment");
  static final Node PLACE_ASSESSMENT = dl("PlaceAssessment");
  static final Node UNNAMED_SOURCE = dl("UnnamedSource");
  static final Node CLAIM_COUNT = dl("claimCount");
  static final Node DIRECT_COUNT = dl("directCount");
  static final Node CORROBORATED_COUNT = dl("corroboratedCount");
  static final Node CONTRADICTED_COUNT = dl("contradictedCount");
  static final Node RETRACTED_COUNT = dl("retractedCount");
  static final Node THROUGH = dl("through");

  private static final Node CLAIMED_LAYER = dl("ClaimedLayer");
  private static final Node ASSESSED_LAYER = dl("AssessedLayer");

  static final Node EARLIEST_BEGIN = NodeFactory.createURI(SEM + "hasEarliestBeginTimeStamp");
  static final Node LATEST_BEGIN = NodeFactory.createURI(SEM + "hasLatestBeginTimeStamp");
  static final Node EARLIEST_END = NodeFactory.createURI(SEM + "hasEarliestEndTimeStamp");
  static final Node LATEST_END = NodeFactory.createURI(SEM + "hasLatestEndTimeStamp");
  static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  static final Node SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  static final Node START = NodeFactory.createURI(OA + "start");
  static final Node END = NodeFactory.createURI(OA + "end");
  static final Node PUBLISHED = NodeFactory.createURI("https://schema.org/datePublished");
  static final Node PUBLISHER = NodeFactory.createURI("https://schema.org/publisher");

  private Terms() {}

  static Node dl(String name) {
    return NodeFactory.createURI(DL + name);
  }

  /**
   * {@code dl:Contested} for {@code CONTESTED}, {@code dl:LikelyMisreading} for {@code
   * LIKELY_MISREADING}.
   */
  static Node dl(Enum<?> value) {
    StringBuilder name = new StringBuilder();
    for (String word : value.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return dl(name.toString());
  }

  /** {@code dl:ClaimedLayer} or {@code dl:AssessedLayer}. */
  static Node dl(Layer layer) {
    return layer == Layer.CLAIMED ? CLAIMED_LAYER : ASSESSED_LAYER;
  }

  /** The graph that holds the gazetteer. */
  static Node knowledge(String base) {
    return NodeFactory.createURI(base + "graph/knowledge");
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  static Node truth(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node number(long n) {
    return NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
  }

  /** An IRI made from what a thing says, so that saying the same gives the same IRI. */
  static Node minted(String base, String kind, Object... content) {
    MessageDigest digest = digest();
    for (Object part : content) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 20);
    return NodeFactory.createURI(base + kind + "/" + hash);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
