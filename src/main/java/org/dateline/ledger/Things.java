package org.dateline.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What the ledger's graph says of the things of one record: its periods, happenings, disputes and
 * assessments, each with its triples; and of the place itself. Differences of scope are not among
 * them: see {@link StoredScopes}.
 */
final class Things {
  private final Map<Node, List<Triple>> all = new LinkedHashMap<>();

  private Things() {}

  static Map<Node, List<Triple>> of(PlaceRecord made, Node policy, String base) {
    Things things = new Things();
    if (!made.empty()) {
      Node place = made.place();
      made.wholes().forEach(w -> things.add(place, place, Terms.PART_OF, w));
    }
    made.periods().forEach(p -> things.period(p, policy));
    made.happenings().forEach(things::happening);
    made.disputes().forEach(things::dispute);
    made.sources().forEach(s -> things.assessment(made.place(), s, base));
    return things.all;
  }

  /** What the graph says of one dispute. */
  static List<Triple> of(Dispute dispute) {
    Things things = new Things();
    things.dispute(dispute);
    return things.all.get(dispute.iri());
  }

  /** Another for other triples. */
  static long digest(List<Triple> said) {
    MessageDigest digest = Terms.digest();
    for (Triple t : said) {
      for (Node part : List.of(t.getSubject(), t.getPredicate(), t.getObject())) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private void add(Node thing, Node subject, Node property, Node object) {
    all.computeIfAbsent(thing, t -> new ArrayList<>())
        .add(Triple.create(subject, property, object));
  }

  private void add(Node thing, Node property, Node object) {
    add(thing, thing, property, object);
  }

  private void period(ControlPeriod p, Node policy) {
    Node self = p.iri();
    add(self, RDF.Nodes.type, Terms.CONTROL_PERIOD);
    add(self, Terms.PLACE, p.place());
    add(self, Terms.HOLDER, p.holder());
    add(self, Terms.LAYER, Terms.dl(p.layer()));
    add(self, Terms.POLICY, policy);
    add(self, Terms.STANDING, Terms.dl(p.standing()));
    add(self, Terms.CREDIBILITY, Terms.number(p.credibility()));
    bounds(self, p.begin(), Terms.EARLIEST_BEGIN, Terms.LATEST_BEGIN);
    bounds(self, p.end(), Terms.EARLIEST_END, Terms.LATEST_END);
    p.begin().told().ifPresent(t -> add(self, Terms.START_TIME, t));
    p.end().told().ifPresent(t -> add(self, Terms.END_TIME, t));
    p.lastReported().ifPresent(d -> add(self, Terms.LAST_REPORTED, Terms.date(d)));
    p.support().forEach(c -> add(self, Terms.DERIVED_FROM, c));
    p.endedBy().forEach(c -> add(self, Terms.ENDED_BY, c));
    p.against().forEach(c -> add(self, Terms.CONTRADICTED_BY, c));
    p.rivals().forEach(r -> add(self, Terms.RIVAL, r));
  }

  private void happening(Happening h) {
    add(h.iri(), RDF.Nodes.type, Terms.HAPPENING);
    add(h.iri(), Terms.PLACE, h.place());
    h.holder().ifPresent(who -> add(h.iri(), Terms.HOLDER, who));
    bounds(h.iri(), h.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    add(h.iri(), Terms.BECAUSE, NodeFactory.createLiteralLang(h.because(), "en"));
    h.events().forEach(e -> add(h.iri(), e, Terms.IN_HAPPENING, h.iri()));
  }

  private void dispute(Dispute d) {
    add(d.iri(), RDF.Nodes.type, Terms.DISPUTE);
    add(d.iri(), Terms.PLACE, d.place());
    d.whole().ifPresent(whole -> add(d.iri(), Terms.WHOLE, whole));
    add(d.iri(), Terms.DISPUTE_CLASS, Terms.dl(d.kind()));
    bounds(d.iri(), d.when(), Terms.EARLIEST_BEGIN, Terms.LATEST_END);
    d.one().forEach(c -> add(d.iri(), Terms.ONE_SIDE, c));
    d.other().forEach(c -> add(d.iri(), Terms.OTHER_SIDE, c));
  }

  private void assessment(Node place, SourceRecord record, String base) {
    Node name = Assessments.name(base, place, record.source());
    add(name, RDF.Nodes.type, Terms.PLACE_ASSESSMENT);
    add(name, Terms.PLACE, place);
    Assessments.describe(record, (property, value) -> add(name, property, value));
  }

  private void bounds(Node self, Bounds bounds, Node earliest, Node latest) {
    bounds.earliest().ifPresent(d -> add(self, earliest, Terms.date(d)));
    bounds.latest().ifPresent(d -> add(self, latest, Terms.date(d)));
  }
}
