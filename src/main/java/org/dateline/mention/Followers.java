package org.dateline.mention;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

/**
 * Forces told of by whose they are. The fighters of a movement are the movement; the men of a
 * person, or of several, are a force of their own, the same one however it is told of: "his men",
 * "the troops of X".
 */
final class Followers {
  private final Schema schema;
  private final Referents referents;
  private final UnaryOperator<String> keys;

  /**
   * @param keys label → key under which an entity of that label is kept
   */
  Followers(Schema schema, Referents referents, UnaryOperator<String> keys) {
    this.schema = schema;
    this.referents = referents;
    this.keys = keys;
  }

  /**
   * The force that the phrase, which names its owner, stands for; empty if it is of no such kind.
   */
  Optional<Draft> find(NounPhrase phrase, Draft owner, String surface) {
    boolean people = phrase.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent();
    boolean force =
        people
            || schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"))
            || phrase.concepts().contains("own");
    boolean all = phrase.quantity().isEmpty() || phrase.quantity().equals("Plural");
    boolean beside = phrase.concepts().contains("beside");
    if (!force || !all || beside || !phrase.name().isEmpty()) {
      return Optional.empty();
    }
    boolean pronoun = phrase.owner().filter(NounPhrase::pronoun).isPresent();
    boolean movement =
        schema.anyIsA(owner.types, DL.iri("ArmedGroup"))
            && !schema.anyIsA(owner.types, DL.iri("ArmedForces"))
            && owner.force.isEmpty();
    if (movement) {
      return pronoun || owner.scope != Scope.LOCAL ? Optional.of(owner) : Optional.empty();
    }
    boolean somebody =
        schema.anyIsA(owner.types, DL.iri("Person"))
            || (schema.anyIsA(owner.types, DL.iri("Group")) && owner.scope == Scope.LOCAL);
    return somebody ? Optional.of(of(principal(owner), pronoun, surface)) : Optional.empty();
  }

  /** The men of a spokesman are those of whom he speaks for. */
  private Draft principal(Draft owner) {
    if (owner.scope != Scope.LOCAL) {
      return owner;
    }
    return owner.partOf.stream()
        .flatMap(key -> referents.draft(key).stream())
        .filter(d -> schema.anyIsA(d.types, DL.iri("Person")))
        .findFirst()
        .orElse(owner);
  }

  private Draft of(Draft owner, boolean pronoun, String surface) {
    for (Draft draft : referents.latestFirst()) {
      if (draft.force.equals(Optional.of(owner.key))) {
        return draft;
      }
    }
    // "His men" may be other men elsewhere: the label says whose.
    String label = pronoun ? surface + " (" + owner.label + ")" : surface;
    Draft draft = referents.create(keys.apply(label), Scope.LOCAL, label);
    draft.types.add(DL.iri("ArmedGroup"));
    draft.partOf.add(owner.key);
    draft.force = Optional.of(owner.key);
    draft.country = owner.country;
    return draft;
  }
}
