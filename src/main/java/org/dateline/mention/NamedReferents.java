package org.dateline.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Schema;
import org.dateline.ontology.Spelling;

/** Finds whom names stand for: by the gazetteer, or by a name that the report has used before. */
final class NamedReferents {
  private static final Pattern NOT_KEY = Pattern.compile("[\\s\\u00A0]+");

  private final Schema schema;
  private final Referents referents;
  private final ReportCountries countries;
  private final Surfaces surfaces;
  private final Map<String, String> shortForms = new HashMap<>();

  NamedReferents(Schema schema, Referents referents, ReportCountries countries, Surfaces surfaces) {
    this.schema = schema;
    this.referents = referents;
    this.countries = countries;
    this.surfaces = surfaces;
  }

  /** From now on the report calls them by this short name. */
  void shortForm(String name, Draft draft) {
    shortForms.put(Spelling.fold(name), draft.key);
  }

  /**
   * "The SDF" after "the Syrian Democratic Forces (SDF)": whatever else goes by that short name, it
   * is the one that the report gave it to.
   */
  Optional<Draft> introduced(NounPhrase phrase) {
    return phrase.head().isEmpty() && phrase.known().isPresent()
        ? Optional.ofNullable(shortForms.get(Spelling.fold(phrase.name())))
            .flatMap(referents::draft)
        : Optional.empty();
  }

  /** "Alliance troops" after "the Northern Alliance": the noun before says whose. */
  Optional<Draft> nounOwner(NounPhrase phrase, Parsed sentence) {
    for (String concept : phrase.concepts()) {
      if (concept.startsWith("~") && !concept.contains("#")) {
        Optional<Draft> owner = byPartOfName(concept.substring(1), surfaces.of(phrase, sentence));
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Who was named by a longer name that begins or ends with these words, written with a capital.
   */
  private Optional<Draft> byPartOfName(String words, String surface) {
    if (words.isEmpty() || !surface.contains(capitalised(words))) {
      return Optional.empty();
    }
    for (Draft draft : referents.latestFirst()) {
      boolean named = draft.scope != Scope.LOCAL && schema.anyIsA(draft.types, DL.iri("Actor"));
      for (String name : named ? draft.folded : Set.<String>of()) {
        if (name.startsWith(words + " ") || name.endsWith(" " + words)) {
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Of those whom the gazetteer knows by the name: one of the countries that the report names. */
  Gazetteer.Entry best(NounPhrase phrase) {
    Gazetteer.Entry known = phrase.known().orElseThrow();
    for (Gazetteer.Entry candidate : phrase.candidates()) {
      boolean sameKind =
          candidate.types().equals(known.types())
              || (phrase.head().isEmpty() && schema.anyIsA(candidate.types(), DL.iri("Place")))
              || (schema.anyIsA(candidate.types(), DL.iri("ArmedGroup"))
                  && schema.anyIsA(known.types(), DL.iri("ArmedGroup")));
      boolean here = candidate.country().filter(countries::contains).isPresent();
      boolean thisOne = countries.contains(candidate.key());
      if (sameKind
          && (here || thisOne)
          && known.country().filter(countries::contains).isEmpty()
          && !countries.contains(known.key())) {
        return candidate;
      }
    }
    return known;
  }

  /** Whom the report has called so before, or else somebody of whom only the name is known. */
  Draft named(NounPhrase phrase) {
    String folded = String.join(" ", Spelling.words(phrase.name()));
    String shortForm = shortForms.get(Spelling.fold(phrase.name()));
    if (shortForm != null) {
      return referents.draft(shortForm).orElseThrow();
    }
    boolean person = schema.anyIsA(phrase.types(), DL.iri("Person"));
    for (Draft draft : referents.latestFirst()) {
      boolean draftPerson = schema.anyIsA(draft.types, DL.iri("Person"));
      boolean compatible =
          draft.types.isEmpty() || phrase.types().isEmpty() || draftPerson == person;
      if (!compatible) {
        continue;
      }
      boolean fuzzy = person || draftPerson;
      if (draft.folded.contains(folded)
          || (fuzzy && draft.folded.stream().anyMatch(name -> Names.same(folded, name)))) {
        return draft;
      }
    }
    return referents.create(key(phrase.name()), Scope.NAMED, phrase.name());
  }

  /**
   * "The Alliance" after "the Northern Alliance": a name's beginning or end, written with a
   * capital, for the whole.
   */
  Optional<Draft> shortened(NounPhrase phrase, Parsed sentence) {
    if (!capital(surfaces.of(phrase, sentence)) || phrase.head().isEmpty()) {
      return Optional.empty();
    }
    String folded = String.join(" ", phrase.concepts());
    return byPartOfName(folded, capitalised(folded));
  }

  /** True for a noun that is written as a name is, where no sentence begins: "the Alliance". */
  boolean writtenAsName(NounPhrase phrase, Parsed sentence) {
    return phrase.from() > 0 && capital(surfaces.of(phrase, sentence));
  }

  private static boolean capital(String surface) {
    String word = surface.substring(surface.lastIndexOf(' ') + 1);
    return Character.isUpperCase(surface.codePointAt(0))
        || Character.isUpperCase(word.codePointAt(0));
  }

  /** What a name is in an IRI. */
  static String key(String name) {
    return NOT_KEY.matcher(name.strip()).replaceAll("_");
  }
}
