package org.dateline.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;

/** Whether noun phrases are of the kinds that the roles of an event take. */
final class RoleFit {
  static final String OFFICE = DL.iri("office");
  private final Schema schema;
  private final Referents referents;

  RoleFit(Schema schema, Referents referents) {
    this.schema = schema;
    this.referents = referents;
  }

  boolean fitsAny(List<String> roles, NounPhrase phrase, Lexeme lexeme) {
    return roles.stream().anyMatch(role -> fits(role, phrase, lexeme));
  }

  /** True when the phrase, or one of its members, can fill the role. */
  boolean fits(String role, NounPhrase phrase, Lexeme lexeme) {
    if (role.equals(OFFICE)) {
      return phrase.each().stream().allMatch(Offices::post);
    }
    if (people(phrase) && !lexeme.is(Trait.ARMED) && schema.range(role).contains(DL.iri("Actor"))) {
      return true;
    }
    if (lexeme.is(Trait.STRICT) && types(phrase).isEmpty()) {
      return false;
    }
    return phrase.each().stream().anyMatch(p -> fitsRange(role, p));
  }

  /** "The Kurds": a people can hold ground, though people of that country flee. */
  private boolean people(NounPhrase phrase) {
    return phrase.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent()
        && schema.anyIsA(phrase.types(), DL.iri("Civilians"))
        && phrase.quantity().isEmpty()
        && phrase.owner().flatMap(NounPhrase::known).isPresent();
  }

  /** True when a single phrase is of a kind that the role takes. */
  boolean fitsRange(String role, NounPhrase phrase) {
    Set<String> range = schema.range(role);
    Set<String> types = types(phrase);
    if (phrase.pronoun() && referents.key(phrase).isEmpty()) {
      return false;
    }
    if (range.isEmpty() || types.isEmpty()) {
      return true;
    }
    if (schema.anyIsA(types, DL.iri("Civilians"))
        && phrase.name().isEmpty()
        && !role.equals(DL.iri("victim"))) {
      return false;
    }
    if (schema.anyIsA(types, DL.iri("Company")) && !schema.anyIsA(types, DL.iri("ArmedGroup"))) {
      return false;
    }
    boolean station =
        schema.anyIsA(types, DL.iri("Broadcaster"))
            && phrase.name().isEmpty()
            && range.contains(DL.iri("Place"))
            && !range.contains(DL.iri("Actor"));
    if (station) {
      // "took the radio station"
      return true;
    }
    if (schema.anyIsA(types, DL.iri("NewsMedium")) || schema.anyIsA(types, DL.iri("Document"))) {
      return false;
    }
    for (String type : range) {
      if (schema.anyIsA(types, type)) {
        return true;
      }
    }
    boolean wantsActor = range.contains(DL.iri("Actor"));
    return wantsActor
        && phrase.head().isEmpty()
        && phrase.known().flatMap(Gazetteer.Entry::capitalOf).isPresent();
  }

  /** True when one of the roles is of a place. */
  boolean places(List<String> roles) {
    return roles.stream().anyMatch(role -> schema.range(role).contains(DL.iri("Place")));
  }

  /**
   * An object, or an origin, of another kind gives the word another meaning: "withdrew from the
   * agreement".
   */
  boolean misfit(Lexeme lexeme, Complements after, List<String> objectRoles) {
    boolean object = after.object().filter(p -> !fitsAny(objectRoles, p, lexeme)).isPresent();
    boolean origin =
        after.obliques().getOrDefault(Position.FROM, List.of()).stream()
            .anyMatch(p -> schema.anyIsA(p.types(), DL.iri("Thing")));
    boolean missing =
        lexeme.is(Trait.NEEDS_OBJECT) && after.object().isEmpty() && after.cleft().isEmpty();
    return (!objectRoles.isEmpty() && (object || missing)) || origin;
  }

  /** True when the roles that tell the event from others are filled, and by those who can. */
  boolean complete(Sense sense, Lexeme lexeme, Fillers fillers) {
    Set<String> needed = new LinkedHashSet<>(schema.essential(sense.event()));
    needed.addAll(sense.needs());
    if (!fillers.roles().containsAll(needed)) {
      return false;
    }
    if (lexeme.is(Trait.FORCES) && !power(fillers.agent())) {
      return false;
    }
    return (!lexeme.is(Trait.TOLD) || told(fillers)) && (!lexeme.is(Trait.ARMED) || armed(fillers));
  }

  /** "Twelve civilians", "Ahmad Shah Massoud", "a soldier"; not "civilians" at large. */
  private static boolean told(Fillers fillers) {
    return fillers.all(DL.iri("victim")).stream()
        .allMatch(
            p ->
                !p.pronoun()
                    && (!p.name().isEmpty()
                        || List.of("Number", "Indefinite", "Plural").contains(p.quantity())));
  }

  /**
   * Clubs leave leagues and investors markets: some participant must be of the kind that holds
   * ground.
   */
  private boolean armed(Fillers fillers) {
    boolean place = false;
    for (String role : fillers.roles()) {
      for (NounPhrase p : fillers.all(role)) {
        Set<String> types = types(p);
        for (String type : List.of("ArmedGroup", "Government", "Country", "GovernmentBody")) {
          if (!(type.equals("Country") && !role.equals(DL.iri("agent")))
              && schema.anyIsA(types, DL.iri(type))
              && !schema.anyIsA(types, DL.iri("NewsMedium"))) {
            return true;
          }
        }
        boolean where = !role.equals(DL.iri("agent")) && schema.anyIsA(types, DL.iri("Place"));
        boolean body = schema.anyIsA(types(fillers.agent()), DL.iri("Organisation"));
        place |= where && !body;
      }
    }
    return place;
  }

  /** Whoever has forces: people who leave a town are no withdrawal. */
  private boolean power(NounPhrase agent) {
    Set<String> types = types(agent);
    boolean seat =
        agent != null
            && agent.head().isEmpty()
            && agent.known().flatMap(Gazetteer.Entry::capitalOf).isPresent();
    return seat
        || List.of("ArmedGroup", "Government", "Country", "GovernmentBody").stream()
            .anyMatch(type -> schema.anyIsA(types, DL.iri(type)));
  }

  private static Optional<String> key(NounPhrase p) {
    return p.known().map(Gazetteer.Entry::key);
  }

  /** The types of what the phrase stands for, as far as they are known; of null none. */
  Set<String> types(NounPhrase p) {
    if (p == null) {
      return Set.of();
    }
    boolean another =
        p.known().isPresent() && p.head().isEmpty() && !referents.key(p).equals(key(p));
    // "X's men": the force that they are.
    boolean followers =
        p.owner().isPresent() && p.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent();
    if (p.types().isEmpty() || p.pronoun() || another || followers) {
      return referents.key(p).map(referents::types).orElse(p.types());
    }
    return p.types();
  }
}
