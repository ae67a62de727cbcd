package org.dateline.graph;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dateline.claim.Claim;
import org.dateline.mention.When;

/** The events that one report's claims speak of. */
final class Events {
  private final Node report;
  private final Iris iris;
  private final Classes classes;
  private final Entities entities;
  private final Triples out;

  Events(Node report, Iris iris, Classes classes, Entities entities, Triples out) {
    this.report = report;
    this.iris = iris;
    this.classes = classes;
    this.entities = entities;
    this.out = out;
  }

  /**
   * Writes the event of a claim.
   *
   * @param roles the fillers by role, in the order of the roles' IRIs
   * @param toll how many came to harm, in the text's words
   * @return the event's node
   */
  Node write(Claim claim, Map<String, Node> roles, Optional<Node> toll) {
    When when = claim.when();
    Digest digest = new Digest().add(claim.type());
    roles.forEach((role, filler) -> digest.add(role).add(filler.getURI()));
    toll.ifPresent(words -> digest.add(words.getLiteralLexicalForm()));
    String hash = digest.add(when.at()).add(when.start()).add(when.end()).hex(20);
    Node self =
        Terms.iri(
            shared(claim) ? iris.base() + "event/" + hash : report.getURI() + "/event/" + hash);
    out.types(self, classes.lineage(claim.type()));
    roles.forEach((role, filler) -> out.add(self, Terms.iri(role), filler));
    toll.ifPresent(words -> out.add(self, Terms.TOLL, words));
    out.add(self, Terms.TIME, when.at(), Literals::time);
    out.add(self, Terms.START_TIME, when.start(), Literals::time);
    out.add(self, Terms.END_TIME, when.end(), Literals::time);
    return self;
  }

  /**
   * True when another report that says the same speaks of the same happening: a known day, and at
   * least two participants, each of whom has a name. "An attack by the Taliban on that day" may be
   * one of many, and "local commanders" are others in every report.
   */
  private boolean shared(Claim claim) {
    return claim.when().at().filter(Literals::isDay).isPresent()
        && claim.roles().size() >= 2
        && claim.roles().stream().allMatch(role -> entities.shared(role.entity()));
  }
}
