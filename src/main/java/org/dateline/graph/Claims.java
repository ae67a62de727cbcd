package org.dateline.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;
import org.dateline.claim.Status;

/** The claims of one report, with their events and direct triples. */
final class Claims {
  private final Node report;
  private final Events events;
  private final Classes classes;
  private final Entities entities;
  private final Evidence evidence;
  private final Triples out;

  Claims(
      Reading reading,
      Iris iris,
      Classes classes,
      Entities entities,
      Evidence evidence,
      Triples out) {
    this.report = Terms.iri(iris.report(reading.report().id()));
    this.events = new Events(report, iris, classes, entities, out);
    this.classes = classes;
    this.entities = entities;
    this.evidence = evidence;
    this.out = out;
  }

  void write(Claim claim) {
    Map<String, Node> roles = new TreeMap<>();
    claim.roles().forEach(r -> roles.put(r.property(), entities.node(r.entity())));
    Optional<Node> toll =
        claim.roles().stream()
            .filter(r -> r.property().equals(Terms.VICTIM.getURI()))
            .map(r -> evidence.words(r.mention()))
            .findFirst();
    Node event = events.write(claim, roles, toll);
    Node self = Terms.iri(report.getURI() + "/claim/" + hash(claim, event));
    List<Claim.Attribution> chain = claim.attribution();
    out.type(self, Terms.CLAIM);
    out.add(self, Terms.REPORT_OF, report);
    out.add(self, Terms.EVENT_OF, event);
    out.add(self, Terms.SOURCE_OF, chain.isEmpty() ? report : entities.node(chain.get(0).source()));
    attribution(self, chain);
    Status status = claim.status();
    out.add(self, Terms.POLARITY, Terms.individual(status.polarity()));
    out.add(self, Terms.MODALITY, Terms.individual(status.modality()));
    out.add(self, Terms.CERTAINTY, Terms.individual(status.certainty()));
    evidence.write(self, claim.sentence(), claim.evidence());
    out.add(self, Terms.READING, Terms.iri(claim.reading()));
    if (status.plain()) {
      direct(claim.type(), roles);
    }
  }

  private void attribution(Node claim, List<Claim.Attribution> chain) {
    Node inner = claim;
    for (int i = 0; i < chain.size(); i++) {
      Claim.Attribution link = chain.get(i);
      Node self = Terms.iri(claim.getURI() + "/attribution/" + (i + 1));
      out.add(inner, i == 0 ? Terms.ATTRIBUTION_OF : Terms.WITHIN, self);
      out.type(self, Terms.ATTRIBUTION);
      out.add(self, Terms.SOURCE_OF, entities.node(link.source()));
      link.cue().ifPresent(cue -> out.add(self, Terms.CUE, evidence.cue(cue)));
      link.saidOn().ifPresent(on -> out.add(self, Terms.SAID_ON, on.at(), Literals::time));
      out.add(self, Terms.SAID_IN, link.saidIn(), entities::node);
      inner = self;
    }
  }

  private void direct(String type, Map<String, Node> roles) {
    for (Classes.DirectTriple triple : classes.yields(type)) {
      Node subject = roles.get(triple.subjectRole());
      Node object = roles.get(triple.objectRole());
      if (subject != null && object != null) {
        out.add(subject, Terms.iri(triple.predicate()), object);
      }
    }
  }

  /**
   * Of the claim's content and its place in the text; not of the rule that read it, nor of other
   * claims, so that a claim keeps its IRI when the lexicon grows.
   */
  private String hash(Claim claim, Node event) {
    Digest digest =
        new Digest()
            .add(event.getURI())
            .add(claim.status().toString())
            .add(claim.sentence().toString())
            .add(claim.evidence().toString());
    for (Claim.Attribution link : claim.attribution()) {
      digest
          .add(entities.node(link.source()).getURI())
          .add(link.cue().map(Object::toString))
          .add(link.saidOn().flatMap(on -> on.at()))
          .add(link.saidIn().map(key -> entities.node(key).getURI()));
    }
    return digest.hex(16);
  }
}
