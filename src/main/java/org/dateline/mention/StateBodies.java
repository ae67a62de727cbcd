package org.dateline.mention;

import java.util.Optional;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

/** The bodies of states: their armies, governments and ministries, each one of its kind. */
final class StateBodies {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Referents referents;
  private final ReportCountries countries;
  private final Antecedents antecedents;
  private final Surfaces surfaces;

  StateBodies(
      Schema schema,
      Gazetteer gazetteer,
      Referents referents,
      ReportCountries countries,
      Antecedents antecedents,
      Surfaces surfaces) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.referents = referents;
    this.countries = countries;
    this.antecedents = antecedents;
    this.surfaces = surfaces;
  }

  /** "The army of X", "the government": one body for each country. */
  Optional<Draft> compose(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    String kind =
        phrase
            .head()
            .flatMap(h -> h.concept())
            .or(() -> phrase.types().stream().sorted().findFirst())
            .map(iri -> iri.substring(iri.indexOf('#') + 1))
            .orElse("Body");
    // The troops of a movement, or of a man, are not their country's army.
    Optional<String> country =
        owner
            .filter(o -> !force(o) && !schema.anyIsA(o.types, DL.iri("Person")))
            .flatMap(this::countryOf);
    // "NATO-led troops" are no country's either.
    boolean narrowed =
        phrase.concepts().stream().anyMatch(c -> c.startsWith("~") || c.startsWith("^"));
    if (country.isEmpty() && owner.isEmpty() && phrase.name().isEmpty() && !narrowed) {
      Optional<String> quoted = antecedents.carrierCountry();
      country =
          quoted.isPresent()
              ? quoted
              : antecedents
                  .lastOfKind(kind, sentence, countries.main().isPresent())
                  .or(countries::main);
    }
    return country.map(
        c -> {
          Optional<Gazetteer.Entry> forces =
              kind.equals("Armed_Forces") ? gazetteer.forces(c) : Optional.empty();
          if (forces.isPresent()) {
            return referents.known(forces.get());
          }
          String label = surfaces.of(phrase, sentence);
          Draft draft = referents.create(kind + "_of_" + c, Scope.NAMED, label);
          draft.country = Optional.of(c);
          return draft;
        });
  }

  /** "Russian forces": the forces of that state; "Russian proxy forces" are others. */
  Optional<Draft> forces(NounPhrase phrase, Optional<Draft> owner) {
    return ofState(phrase, owner)
        ? owner.flatMap(this::countryOf).flatMap(gazetteer::forces).map(referents::known)
        : Optional.empty();
  }

  private boolean ofState(NounPhrase phrase, Optional<Draft> owner) {
    return phrase.head().filter(h -> h.is(Trait.COMPOSES_BESIDE)).isPresent()
        && phrase.name().isEmpty()
        && (phrase.quantity().isEmpty() || phrase.quantity().equals("Plural"))
        && phrase.places().isEmpty()
        && phrase.attribute().isEmpty()
        && phrase.concepts().size() == 1
        && owner.filter(this::state).isPresent();
  }

  /** A country, its army, and whoever commands that: their forces are the country's. */
  private boolean state(Draft owner) {
    return schema.anyIsA(owner.types, DL.iri("Country"))
        || schema.anyIsA(owner.types, DL.iri("ArmedForces"))
        || owner.commands;
  }

  private boolean force(Draft draft) {
    return schema.anyIsA(draft.types, DL.iri("ArmedGroup"))
        && !schema.anyIsA(draft.types, DL.iri("ArmedForces"));
  }

  Optional<String> countryOf(Draft draft) {
    if (schema.anyIsA(draft.types, DL.iri("Country"))) {
      return Optional.of(draft.key);
    }
    return draft.country;
  }
}
