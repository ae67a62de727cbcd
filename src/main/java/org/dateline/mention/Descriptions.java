package org.dateline.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

/** Finds what descriptions stand for: what was spoken of before, or something that has no name. */
final class Descriptions {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Referents referents;
  private final ReportCountries countries;
  private final Antecedents antecedents;
  private final NamedReferents names;
  private final StateBodies bodies;
  private final Surfaces surfaces;

  Descriptions(
      Schema schema,
      Gazetteer gazetteer,
      Referents referents,
      ReportCountries countries,
      Antecedents antecedents,
      NamedReferents names,
      StateBodies bodies,
      Surfaces surfaces) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.referents = referents;
    this.countries = countries;
    this.antecedents = antecedents;
    this.names = names;
    this.bodies = bodies;
    this.surfaces = surfaces;
  }

  /** What was spoken of before, or something that only the report knows; never nobody. */
  Optional<Draft> find(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    boolean place = schema.anyIsA(phrase.types(), DL.iri("Place"));
    boolean bare = phrase.owner().isEmpty() && phrase.places().isEmpty() && phrase.name().isEmpty();
    boolean introduces =
        phrase.quantity().equals("Indefinite")
            || phrase.quantity().equals("Number")
            || phrase.quantity().equals("Part");
    boolean settlement =
        schema.anyIsA(phrase.types(), DL.iri("PopulatedPlace"))
            || schema.anyIsA(phrase.types(), DL.iri("Country"));
    boolean several = phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
    Optional<Draft> capital = several ? Optional.empty() : capital(phrase, owner);
    if (capital.isPresent()) {
      return capital;
    }
    boolean one = bare && !introduces && !several && phrase.quantity().isEmpty();
    if (place && !settlement && one) {
      Optional<Draft> same = antecedents.sameNoun(phrase, sentence);
      if (same.isPresent()) {
        return same;
      }
    }
    Optional<Draft> apposed = one && !place ? antecedents.apposed(phrase) : Optional.empty();
    if (apposed.isPresent()) {
      return apposed;
    }
    boolean theGroup =
        one
            && phrase.head().filter(h -> h.is(Trait.BARE)).isPresent()
            && phrase.concepts().size() == 1
            && schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"));
    if (theGroup && names.writtenAsName(phrase, sentence)) {
      // "The Alliance" is no other group that was spoken of.
      return names
          .shortened(phrase, sentence)
          .or(() -> Optional.of(local(phrase, sentence, owner)));
    }
    boolean entire = phrase.quantity().isEmpty() || phrase.quantity().equals("Whole");
    if (place && phrase.demonstrative() && phrase.quantity().equals("Part")) {
      // "Half of this town" is less than the town.
      return Optional.of(local(phrase, sentence, owner));
    }
    if (phrase.demonstrative()
        || theGroup
        || (settlement && !several && bare && !introduces && entire)) {
      Optional<Draft> before =
          theCountry(phrase)
              .or(() -> antecedents.spokenOf(phrase, sentence))
              .or(() -> thisCountry(phrase, sentence));
      if (before.isPresent() || (phrase.demonstrative() && place)) {
        return before.isPresent() ? before : Optional.of(local(phrase, sentence, owner));
      }
    }
    if (!place && bare && !introduces) {
      Optional<Draft> shortened = names.shortened(phrase, sentence);
      if (shortened.isPresent()) {
        return shortened;
      }
    }
    if (!place && phrase.quantity().equals("Definite")) {
      Optional<Draft> only = antecedents.onlyGroup(sentence);
      if (only.isPresent()) {
        return only;
      }
    }
    if (!place && !introduces) {
      Optional<Draft> same = antecedents.sameConcept(phrase, owner);
      if (same.isPresent()) {
        return same;
      }
    }
    return Optional.of(local(phrase, sentence, owner));
  }

  /** "The airport at X", where X has one that is known. */
  Optional<Draft> facility(NounPhrase phrase, Optional<Draft> owner) {
    boolean one =
        phrase.quantity().isEmpty()
            && phrase.concepts().size() == 1
            && phrase.head().filter(h -> !h.is(Trait.PLURAL)).isPresent();
    if (!one || !schema.anyIsA(phrase.types(), DL.iri("Facility"))) {
      return Optional.empty();
    }
    return Stream.concat(
            owner.map(o -> o.key).stream(),
            phrase.places().stream().flatMap(p -> referents.key(p).stream()))
        .flatMap(place -> gazetteer.only(place, phrase.types()).stream())
        .findFirst()
        .map(referents::known);
  }

  /** "Half of the city" is not the city. */
  boolean partial(NounPhrase phrase) {
    return schema.anyIsA(phrase.types(), DL.iri("Place"))
        && (phrase.quantity().equals("Part")
            || (phrase.quantity().equals("Number")
                && phrase.head().isPresent()
                && phrase.known().isEmpty()));
  }

  /** "The Afghan capital"; "the capital" of the country that the report is about. */
  private Optional<Draft> capital(NounPhrase phrase, Optional<Draft> owner) {
    if (!phrase.concepts().contains(DL.iri("Capital"))
        || !phrase.quantity().isEmpty()
        || !phrase.places().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> country =
        phrase.owner().isPresent()
            ? owner.filter(o -> schema.anyIsA(o.types, DL.iri("Country"))).map(o -> o.key)
            : antecedents.lastCapital().isPresent() ? Optional.empty() : countries.main();
    return phrase.owner().isPresent() || country.isPresent()
        ? country.flatMap(gazetteer::capital).map(referents::known)
        : antecedents.lastCapital();
  }

  /** "The country" is the one that the report is about. */
  private Optional<Draft> theCountry(NounPhrase phrase) {
    boolean plain = !phrase.demonstrative() && schema.anyIsA(phrase.types(), DL.iri("Country"));
    return plain
        ? countries.main().flatMap(gazetteer::entry).map(referents::known)
        : Optional.empty();
  }

  /** "The army of X … troops of this country": the country of whoever was spoken of last. */
  private Optional<Draft> thisCountry(NounPhrase phrase, Parsed sentence) {
    boolean points = phrase.demonstrative() && schema.anyIsA(phrase.types(), DL.iri("Country"));
    return points
        ? antecedents.lastCountry(sentence).flatMap(gazetteer::entry).map(referents::known)
        : Optional.empty();
  }

  /** "Part of X", "the whole city": the place that it is a part, or all, of. */
  private Optional<Draft> whole(NounPhrase phrase, Parsed sentence) {
    boolean share = phrase.quantity().equals("Part") || phrase.quantity().equals("Whole");
    if (!share || !schema.anyIsA(phrase.types(), DL.iri("Place"))) {
      return Optional.empty();
    }
    if (phrase.known().isPresent()) {
      return Optional.of(referents.known(names.best(phrase)));
    }
    if (!phrase.name().isEmpty()) {
      return Optional.of(names.named(phrase));
    }
    boolean bare = phrase.owner().isEmpty() && phrase.places().isEmpty();
    boolean several = phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
    return bare && !several
        ? antecedents.sameNoun(phrase, sentence).or(() -> antecedents.spokenOf(phrase, sentence))
        : Optional.empty();
  }

  private Draft local(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    String surface = surfaces.of(phrase, sentence);
    Draft draft =
        referents.create(
            NamedReferents.key(surface).toLowerCase(Locale.ROOT), Scope.LOCAL, surface);
    draft.types.addAll(phrase.types());
    boolean part = !phrase.concepts().contains("beside");
    owner
        .filter(o -> o != draft && part)
        .ifPresent(
            o -> {
              draft.partOf.add(o.key);
              boolean place = schema.anyIsA(phrase.types(), DL.iri("Place"));
              referents.learn(o.key, DL.iri(place ? "Place" : "Actor"));
            });
    whole(phrase, sentence)
        .filter(w -> w != draft)
        .ifPresent(
            w -> {
              referents.create(w.key, w.scope, w.label);
              draft.partOf.add(w.key);
            });
    if (draft.country.isEmpty()) {
      draft.country = owner.flatMap(bodies::countryOf);
    }
    return draft;
  }
}
