package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Schema;

/** A capital that speaks or acts is its government; whoever only speaks acts for a side. */
final class Speakers {
  private Speakers() {}

  /** The key of who acts or speaks when the phrase is a subject. */
  static Optional<String> key(Referents referents, Schema schema, NounPhrase phrase) {
    Optional<String> capitalOf =
        phrase.head().isPresent()
            ? Optional.empty()
            : phrase.known().flatMap(Gazetteer.Entry::capitalOf);
    if (capitalOf.isPresent() && !schema.anyIsA(phrase.types(), DL.iri("Actor"))) {
      return Optional.of(referents.government(capitalOf.get(), phrase.name()));
    }
    return referents.key(phrase);
  }

  /**
   * The key of the side that did it, where the agent only speaks for that side: "the president
   * announced the capture of X", "the ministry said it had taken X". Empty where the agent acted.
   *
   * @param type IRI of the event's type
   * @param agent who is told to have done it
   * @param attribution who says so
   */
  static Optional<String> side(
      Referents referents,
      Schema schema,
      String type,
      NounPhrase agent,
      List<Claim.Attribution> attribution) {
    // What forces do to ground, no single speaker does.
    Optional<String> key =
        Ground.told(schema, type) && !agent.pronoun() ? referents.key(agent) : Optional.empty();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean speaks = !attribution.isEmpty() && key.get().equals(attribution.get(0).source());
    boolean ofCountry =
        agent.owner().flatMap(referents::key).filter(k -> referents.isA(k, "Country")).isPresent();
    if (referents.isA(key.get(), "Person") && (speaks || ofCountry)) {
      return referents.sideOf(key.get());
    }
    boolean official = speaks && !agent.types().contains(DL.iri("ArmedGroup"));
    if (official && referents.isA(key.get(), "Source") && agent.owner().isPresent()) {
      // "Commanders of the army said they had taken X": the army had.
      return agent.owner().flatMap(referents::key).flatMap(referents::sideOf);
    }
    // "The ministry", of whichever country, speaks for itself.
    boolean ministry = referents.isA(key.get(), "GovernmentBody") && speaks && ofCountry;
    return ministry
        ? referents.country(key.get()).filter(k -> referents.isA(k, "Country"))
        : Optional.empty();
  }
}
