package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.Spelling;
import org.dateline.ontology.WordClass;

/**
 * Decides whom each noun phrase stands for: names through the gazetteer or through an earlier
 * mention of the same name, forces and governments through their country, descriptions and pronouns
 * through what was spoken of last.
 */
public final class Resolver {
  /** White space other than a single space: most names have none, and are kept as they are. */
  private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

  private static final Pattern FRAYED = Pattern.compile("[\\s,–—-]+$");
  private static final Pattern NOT_KEY = Pattern.compile("[\\s\\u00A0]+");

  private final Schema schema;
  private final String text;
  private final Referents referents;
  private final Map<String, String> shortForms = new HashMap<>();
  private final Gazetteer gazetteer;
  private final ReportCountries countries;
  private final Antecedents antecedents;
  private final Followers followers;
  private int nesting;
  private int ofSource;
  private String stem = "";

  private Resolver(Knowledge knowledge, String text, String language, List<Parsed> sentences) {
    this.schema = knowledge.schema();
    this.gazetteer = knowledge.entities();
    this.text = text;
    this.referents = new Referents(schema, gazetteer, language);
    this.countries = new ReportCountries(schema, sentences);
    this.antecedents = new Antecedents(schema, gazetteer, referents);
    this.followers = new Followers(schema, referents, label -> key(label).toLowerCase(Locale.ROOT));
  }

  /** Resolves every noun phrase of a report, in order. */
  public static Referents resolve(
      Knowledge knowledge, String text, String language, List<Parsed> sentences) {
    Resolver resolver = new Resolver(knowledge, text, language, sentences);
    for (Parsed sentence : sentences) {
      for (int i = 0; i < sentence.chunks().size(); i++) {
        if (sentence.chunks().get(i) instanceof NounPhrase phrase) {
          resolver.antecedents.moveTo(sentence.chunks(), i);
          resolver.phrase(phrase, sentence, sentence.chunks(), i);
        }
      }
    }
    return resolver.referents;
  }

  /** "The leader of X is the cleric Y": both stand for Y. */
  private void phrase(NounPhrase phrase, Parsed sentence, List<Chunk> chunks, int i) {
    boolean equated =
        i + 2 < chunks.size()
            && Chunk.is(chunks.get(i + 1), WordClass.COPULA)
            && chunks.get(i + 2) instanceof NounPhrase named
            && !named.name().isEmpty()
            && schema.anyIsA(named.types(), DL.iri("Person"))
            && schema.anyIsA(phrase.types(), DL.iri("Person"))
            && !phrase.pronoun()
            && phrase.name().isEmpty()
            && phrase.quantity().isEmpty();
    if (!equated) {
      phrase(phrase, sentence);
      return;
    }
    phrase.owner().ifPresent(o -> phrase(o, sentence));
    phrase((NounPhrase) chunks.get(i + 2), sentence)
        .ifPresent(
            draft -> {
              referents.bind(phrase, draft);
              describe(draft, phrase, sentence, List.of());
            });
  }

  private Optional<Draft> phrase(NounPhrase phrase, Parsed sentence) {
    if (!phrase.members().isEmpty()) {
      NounPhrase head = phrase.members().get(0);
      for (NounPhrase member : phrase.members()) {
        stem = stem(head, member, sentence);
        phrase(member, sentence);
      }
      stem = "";
      referents
          .key(phrase.members().get(0))
          .flatMap(referents::draft)
          .ifPresent(d -> referents.bind(phrase, d));
      return Optional.empty();
    }
    nesting++;
    antecedents.possessed(
        schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"))
            || phrase.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent());
    boolean body = schema.anyIsA(phrase.types(), DL.iri("Actor"));
    // "The Baghdad government": whose it is, not where things happen.
    ofSource += body ? 1 : 0;
    Optional<Draft> owner = phrase.owner().flatMap(o -> phrase(o, sentence));
    ofSource -= body ? 1 : 0;
    antecedents.possessed(false);
    List<Draft> places = new ArrayList<>();
    boolean people = !schema.anyIsA(phrase.types(), DL.iri("Place"));
    ofSource += people ? 1 : 0;
    phrase.places().forEach(p -> phrase(p, sentence).ifPresent(places::add));
    ofSource -= people ? 1 : 0;
    phrase.attribute().ifPresent(a -> phrase(a.agent(), sentence));
    nesting--;
    Optional<Draft> found = find(phrase, sentence, owner);
    found.ifPresent(
        draft -> {
          referents.bind(phrase, draft);
          describe(draft, phrase, sentence, places);
          draft.commands |= phrase.head().filter(h -> h.is(Trait.COMMANDS)).isPresent();
          owner
              .filter(o -> o != draft && schema.anyIsA(draft.types, DL.iri("Person")))
              .ifPresent(o -> draft.serves.add(o.key));
          if (owner.isEmpty() && phrase.head().filter(h -> h.is(Trait.STATE_POST)).isPresent()) {
            // "President X" speaks for the country whose president he is.
            draft
                .country
                .flatMap(gazetteer::entry)
                .filter(e -> draft.scope == Scope.KNOWN)
                .ifPresent(e -> draft.serves.add(referents.known(e).key));
          }
          Set<String> called = phrase.head().map(Lexeme::denotes).orElse(Set.of());
          antecedents.add(sentence.index(), draft, called, nesting > 0, ofSource > 0);
        });
    return found;
  }

  private void describe(Draft draft, NounPhrase phrase, Parsed sentence, List<Draft> places) {
    if (!phrase.pronoun()) {
      if (draft.types.isEmpty()) {
        draft.types.addAll(phrase.types());
      }
      draft.concepts.addAll(phrase.concepts());
      referents.name(draft, phrase.name());
      referents.name(draft, phrase.abbreviation());
      boolean some = !phrase.quantity().isEmpty() && !phrase.quantity().equals("Plural");
      boolean whose = phrase.owner().filter(NounPhrase::pronoun).isPresent();
      boolean theWhole = draft.scope == Scope.LOCAL || !(some || whose);
      if (!phrase.demonstrative() && theWhole && phrase.to() - phrase.from() <= 12) {
        referents.name(draft, surface(phrase, sentence));
        plainName(phrase, sentence).ifPresent(name -> referents.name(draft, name));
      }
      if (!phrase.abbreviation().isEmpty()) {
        shortForms.put(Spelling.fold(phrase.abbreviation()), draft.key);
      }
    }
    places.stream().filter(p -> p != draft).forEach(p -> draft.partOf.add(p.key));
  }

  /** "The crossing X" of "the crossing X on the plateau": a name without where it is. */
  private Optional<String> plainName(NounPhrase phrase, Parsed sentence) {
    NounPhrase owner = phrase.owner().orElse(null);
    boolean named = !phrase.name().isEmpty() || (owner != null && !owner.name().isEmpty());
    if (!named || phrase.places().isEmpty() || !phrase.quantity().isEmpty()) {
      return Optional.empty();
    }
    int end = phrase.places().get(0).from() - 1;
    boolean behind = end > phrase.from() + 1 && (owner == null || owner.to() <= end);
    return behind ? Optional.of(sentence.span(phrase.from(), end).of(text)) : Optional.empty();
  }

  /** Of "the troops of X and of Y": "the troops", which the second lacks; else empty. */
  private String stem(NounPhrase first, NounPhrase second, Parsed sentence) {
    boolean lacks =
        second.from() > first.from()
            && second.head().isPresent()
            && second.head().equals(first.head())
            && second.owner().filter(o -> o.from() > second.from()).isPresent()
            && first.owner().filter(o -> o.from() > first.from()).isPresent();
    String word = sentence.span(first.from(), first.from() + 1).of(text);
    if (!lacks || sentence.span(second).of(text).startsWith(word)) {
      return "";
    }
    int marks = second.owner().orElseThrow().from() - second.from();
    int end = first.owner().orElseThrow().from() - marks;
    return end > first.from() ? sentence.span(first.from(), end).of(text) + " " : "";
  }

  private String surface(NounPhrase phrase, Parsed sentence) {
    String surface = stem + sentence.span(phrase).of(text);
    int bracket = surface.indexOf(" (");
    String bare = bracket > 0 && surface.endsWith(")") ? surface.substring(0, bracket) : surface;
    String spaced = SPACES.matcher(bare).replaceAll(" ");
    boolean whole =
        !spaced.isEmpty() && Character.isLetterOrDigit(spaced.charAt(spaced.length() - 1));
    return whole ? spaced : FRAYED.matcher(spaced).replaceAll("");
  }

  private Optional<Draft> find(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    if (phrase.pronoun()) {
      return antecedents.ofPronoun(phrase, sentence);
    }
    Optional<Draft> introduced = introduced(phrase);
    if (introduced.isPresent()) {
      return introduced;
    }
    if (phrase.known().isPresent() && !partial(phrase)) {
      return Optional.of(referents.known(best(phrase)));
    }
    Optional<Draft> lord = owner.or(() -> nounOwner(phrase, sentence));
    if (owner.isEmpty()) {
      lord.ifPresent(o -> antecedents.add(sentence.index(), o, Set.of(), true, false));
    }
    Optional<Draft> force = lord.flatMap(o -> followers.find(phrase, o, surface(phrase, sentence)));
    if (force.isPresent()) {
      return force;
    }
    if (phrase.head().isPresent() && phrase.head().get().is(Trait.COMPOSES) && !partial(phrase)) {
      Optional<Draft> composed = compose(phrase, sentence, owner);
      if (composed.isPresent()) {
        return composed;
      }
    }
    if (ofState(phrase, owner)) {
      Optional<Draft> forces =
          owner.flatMap(this::countryOf).flatMap(gazetteer::forces).map(referents::known);
      if (forces.isPresent()) {
        return forces;
      }
    }
    if (!phrase.name().isEmpty() && !partial(phrase)) {
      return Optional.of(named(phrase));
    }
    Optional<Draft> facility = facility(phrase, owner);
    return facility.isPresent() ? facility : description(phrase, sentence, lord);
  }

  /** "The airport at X", where X has one that is known. */
  private Optional<Draft> facility(NounPhrase phrase, Optional<Draft> owner) {
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

  /**
   * "The SDF" after "the Syrian Democratic Forces (SDF)": whatever else goes by that short name, it
   * is the one that the report gave it to.
   */
  private Optional<Draft> introduced(NounPhrase phrase) {
    return phrase.head().isEmpty() && phrase.known().isPresent()
        ? Optional.ofNullable(shortForms.get(Spelling.fold(phrase.name())))
            .flatMap(referents::draft)
        : Optional.empty();
  }

  /** "Alliance troops" after "the Northern Alliance": the noun before says whose. */
  private Optional<Draft> nounOwner(NounPhrase phrase, Parsed sentence) {
    for (String concept : phrase.concepts()) {
      if (concept.startsWith("~") && !concept.contains("#")) {
        Optional<Draft> owner = byPartOfName(concept.substring(1), surface(phrase, sentence));
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

  /** "Half of the city" is not the city. */
  private boolean partial(NounPhrase phrase) {
    return schema.anyIsA(phrase.types(), DL.iri("Place"))
        && (phrase.quantity().equals("Part")
            || (phrase.quantity().equals("Number")
                && phrase.head().isPresent()
                && phrase.known().isEmpty()));
  }

  private Gazetteer.Entry best(NounPhrase phrase) {
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

  /** "The army of X", "the government": one body for each country. */
  private Optional<Draft> compose(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
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
            .flatMap(o -> countryOf(o));
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
          String label = surface(phrase, sentence);
          Draft draft = referents.create(kind + "_of_" + c, Scope.NAMED, label);
          draft.country = Optional.of(c);
          return draft;
        });
  }

  /** "Russian forces": the forces of that state; "Russian proxy forces" are others. */
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

  private Optional<String> countryOf(Draft draft) {
    if (schema.anyIsA(draft.types, DL.iri("Country"))) {
      return Optional.of(draft.key);
    }
    return draft.country;
  }

  private Draft named(NounPhrase phrase) {
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

  private static String key(String name) {
    return NOT_KEY.matcher(name.strip()).replaceAll("_");
  }

  private Optional<Draft> description(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
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
      Optional<Draft> shortened = shortened(phrase, sentence);
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

  /**
   * "The Alliance" after "the Northern Alliance": a name's beginning or end, written with a
   * capital, for the whole.
   */
  private Optional<Draft> shortened(NounPhrase phrase, Parsed sentence) {
    String surface = surface(phrase, sentence);
    String word = surface.substring(surface.lastIndexOf(' ') + 1);
    boolean capital =
        Character.isUpperCase(surface.codePointAt(0)) || Character.isUpperCase(word.codePointAt(0));
    if (!capital || phrase.head().isEmpty()) {
      return Optional.empty();
    }
    String folded = String.join(" ", phrase.concepts());
    return byPartOfName(folded, capitalised(folded));
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
      return Optional.of(referents.known(best(phrase)));
    }
    if (!phrase.name().isEmpty()) {
      return Optional.of(named(phrase));
    }
    boolean bare = phrase.owner().isEmpty() && phrase.places().isEmpty();
    boolean several = phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
    return bare && !several
        ? antecedents.sameNoun(phrase, sentence).or(() -> antecedents.spokenOf(phrase, sentence))
        : Optional.empty();
  }

  private Draft local(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    String surface = surface(phrase, sentence);
    Draft draft = referents.create(key(surface).toLowerCase(Locale.ROOT), Scope.LOCAL, surface);
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
      draft.country = owner.flatMap(this::countryOf);
    }
    return draft;
  }
}
