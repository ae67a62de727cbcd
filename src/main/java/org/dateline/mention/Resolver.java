package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Knowledge;
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
  private static final int REACH = 4;
  private static final Pattern NOT_KEY = Pattern.compile("[\\s\\u00A0]+");

  private final Knowledge knowledge;
  private final Schema schema;
  private final String text;
  private final Referents referents;
  private final List<Mention> spoken = new ArrayList<>();
  private final Map<String, String> shortForms = new HashMap<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private String mainCountry;
  private boolean behindPredicate;
  private int nesting;

  private boolean speaking;

  private record Mention(int sentence, String key, boolean speaks, boolean inner) {}

  private Resolver(Knowledge knowledge, String text, String language) {
    this.knowledge = knowledge;
    this.schema = knowledge.schema();
    this.text = text;
    this.referents = new Referents(schema, language);
  }

  /** Resolves every noun phrase of a report, in order. */
  public static Referents resolve(
      Knowledge knowledge, String text, String language, List<Parsed> sentences) {
    Resolver resolver = new Resolver(knowledge, text, language);
    resolver.findCountries(sentences);
    for (Parsed sentence : sentences) {
      for (int i = 0; i < sentence.chunks().size(); i++) {
        if (sentence.chunks().get(i) instanceof NounPhrase phrase) {
          resolver.behindPredicate = behindPredicate(sentence.chunks(), i);
          resolver.speaking = speaks(sentence.chunks(), i);
          resolver.phrase(phrase, sentence);
        }
      }
    }
    return resolver.referents;
  }

  /** "Took it", "withdrew from it": a pronoun there is no subject. */
  private static boolean behindPredicate(List<Chunk> chunks, int i) {
    return i > 0
        && (Chunk.is(chunks.get(i - 1), WordClass.EVENT)
            || Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION));
  }

  /** True for whoever stands beside a word of saying: "X said", "according to X". */
  private static boolean speaks(List<Chunk> chunks, int i) {
    if (i > 0 && Chunk.is(chunks.get(i - 1), WordClass.REPORTING_PREPOSITION)) {
      return true;
    }
    for (int k = i + 1; k < chunks.size() && k < i + 6; k++) {
      Chunk c = chunks.get(k);
      if (Chunk.is(c, WordClass.REPORTING_VERB) || Chunk.is(c, WordClass.CARRYING_VERB)) {
        return true;
      }
      boolean where =
          Chunk.is(c, WordClass.PREPOSITION)
              || (c instanceof NounPhrase && Chunk.is(chunks.get(k - 1), WordClass.PREPOSITION));
      boolean light =
          where
              || c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || Chunk.is(c, WordClass.PARTICLE);
      if (!light) {
        return false;
      }
    }
    return false;
  }

  /** Which countries a report is about, for bodies named without one ("the government"). */
  private void findCountries(List<Parsed> sentences) {
    Map<String, Integer> count = new HashMap<>();
    for (Parsed sentence : sentences) {
      for (Chunk chunk : sentence.chunks()) {
        if (chunk instanceof NounPhrase phrase) {
          countCountries(phrase, count);
        }
      }
    }
    for (Map.Entry<String, Integer> e : count.entrySet()) {
      countries.add(e.getKey());
      if (mainCountry == null
          || e.getValue() > count.get(mainCountry)
          || (e.getValue().equals(count.get(mainCountry))
              && e.getKey().compareTo(mainCountry) < 0)) {
        mainCountry = e.getKey();
      }
    }
  }

  private void countCountries(NounPhrase phrase, Map<String, Integer> count) {
    for (NounPhrase p : phrase.each()) {
      // A place in a country weighs more than the country's name, which may be an ally's.
      boolean place =
          schema.anyIsA(p.types(), DL.iri("Place")) && !schema.anyIsA(p.types(), DL.iri("Country"));
      p.known()
          .flatMap(Gazetteer.Entry::country)
          .ifPresent(c -> count.merge(c, place ? 2 : 1, Integer::sum));
      p.owner().ifPresent(o -> countCountries(o, count));
      p.places().forEach(o -> countCountries(o, count));
    }
  }

  private Optional<Draft> phrase(NounPhrase phrase, Parsed sentence) {
    if (!phrase.members().isEmpty()) {
      phrase.members().forEach(m -> phrase(m, sentence));
      referents
          .key(phrase.members().get(0))
          .flatMap(referents::draft)
          .ifPresent(d -> referents.bind(phrase, d));
      return Optional.empty();
    }
    nesting++;
    Optional<Draft> owner = phrase.owner().flatMap(o -> phrase(o, sentence));
    List<Draft> places = new ArrayList<>();
    phrase.places().forEach(p -> phrase(p, sentence).ifPresent(places::add));
    phrase.attribute().ifPresent(a -> phrase(a.agent(), sentence));
    nesting--;
    Optional<Draft> found = find(phrase, sentence, owner);
    found.ifPresent(
        draft -> {
          referents.bind(phrase, draft);
          describe(draft, phrase, sentence, places);
          spoken.add(new Mention(sentence.index(), draft.key, speaking, nesting > 0));
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
      if (!phrase.demonstrative() && phrase.to() - phrase.from() <= 12) {
        referents.name(draft, surface(phrase, sentence));
      }
      if (!phrase.abbreviation().isEmpty()) {
        shortForms.put(Spelling.fold(phrase.abbreviation()), draft.key);
      }
    }
    places.stream().filter(p -> p != draft).forEach(p -> draft.partOf.add(p.key));
  }

  private String surface(NounPhrase phrase, Parsed sentence) {
    String surface = sentence.span(phrase).of(text);
    int bracket = surface.indexOf(" (");
    String bare = bracket > 0 && surface.endsWith(")") ? surface.substring(0, bracket) : surface;
    return bare.replaceAll("\\s+", " ").replaceAll("[\\s,–—-]+$", "");
  }

  private Optional<Draft> find(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    if (phrase.pronoun()) {
      return antecedent(phrase, sentence);
    }
    if (phrase.known().isPresent() && !partial(phrase)) {
      return Optional.of(known(best(phrase)));
    }
    if (phrase.head().isPresent() && phrase.head().get().is(Trait.COMPOSES) && !partial(phrase)) {
      Optional<Draft> composed = compose(phrase, sentence, owner);
      if (composed.isPresent()) {
        return composed;
      }
    }
    if (!phrase.name().isEmpty() && !partial(phrase)) {
      return Optional.of(named(phrase));
    }
    // "Its fighters": the movement itself.
    boolean own =
        phrase.owner().filter(NounPhrase::pronoun).isPresent()
            && phrase.quantity().isEmpty()
            && schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"));
    if (own
        && owner.filter(o -> !schema.anyIsA(o.types, DL.iri("Person")) && force(o)).isPresent()) {
      return owner;
    }
    return description(phrase, sentence, owner);
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
              || (phrase.head().isEmpty() && schema.anyIsA(candidate.types(), DL.iri("Place")));
      if (sameKind
          && candidate.country().filter(countries::contains).isPresent()
          && known.country().filter(countries::contains).isEmpty()) {
        return candidate;
      }
    }
    return known;
  }

  private Draft known(Gazetteer.Entry entry) {
    Draft draft = referents.create(entry.key(), Scope.KNOWN, entry.label());
    draft.types.addAll(entry.types());
    draft.country = entry.country().or(entry::governmentOf).or(entry::forcesOf);
    return draft;
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
    // The troops of a movement are not its country's army.
    Optional<String> country = owner.filter(o -> !force(o)).flatMap(o -> countryOf(o));
    if (country.isEmpty() && owner.isEmpty() && phrase.name().isEmpty()) {
      country = lastOfKind(kind, sentence).or(() -> Optional.ofNullable(mainCountry));
    }
    return country.map(
        c -> {
          String label = surface(phrase, sentence);
          Draft draft = referents.create(kind + "_of_" + c, Scope.NAMED, label);
          draft.country = Optional.of(c);
          return draft;
        });
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

  private Optional<String> lastOfKind(String kind, Parsed sentence) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      String key = spoken.get(i).key();
      if (mainCountry != null && sentence.index() - spoken.get(i).sentence() > REACH) {
        break;
      }
      if (key.startsWith(kind + "_of_")) {
        return referents.draft(key).flatMap(d -> d.country);
      }
    }
    return Optional.empty();
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
    if (phrase.demonstrative()
        || (settlement && !several && bare && !introduces && phrase.quantity().isEmpty())) {
      Optional<Draft> before = theCountry(phrase).or(() -> spokenOf(phrase, sentence));
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
    if (!place && !introduces) {
      Optional<Draft> same = sameConcept(phrase, owner);
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
    for (Draft draft : referents.latestFirst()) {
      boolean named = draft.scope != Scope.LOCAL && schema.anyIsA(draft.types, DL.iri("Actor"));
      for (String name : named ? draft.folded : Set.<String>of()) {
        if (name.startsWith(folded + " ") || name.endsWith(" " + folded)) {
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  /** "The country" is the one that the report is about. */
  private Optional<Draft> theCountry(NounPhrase phrase) {
    boolean plain = !phrase.demonstrative() && schema.anyIsA(phrase.types(), DL.iri("Country"));
    return plain && mainCountry != null
        ? knowledge.entities().entry(mainCountry).map(this::known)
        : Optional.empty();
  }

  private Draft local(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    String surface = surface(phrase, sentence);
    Draft draft = referents.create(key(surface).toLowerCase(Locale.ROOT), Scope.LOCAL, surface);
    draft.types.addAll(phrase.types());
    owner.filter(o -> o != draft).ifPresent(o -> draft.partOf.add(o.key));
    if (draft.country.isEmpty()) {
      draft.country = owner.flatMap(this::countryOf);
    }
    return draft;
  }

  /** The last thing spoken of that the phrase, which points back, can stand for. */
  private Optional<Draft> spokenOf(NounPhrase phrase, Parsed sentence) {
    if (speaking) {
      // Who speaks once speaks again.
      for (int i = spoken.size() - 1; i >= 0; i--) {
        Draft draft = referents.draft(spoken.get(i).key()).orElseThrow();
        if (spoken.get(i).speaks() && canBe(phrase, draft)) {
          return Optional.of(draft);
        }
      }
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > REACH) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      if (canBe(phrase, draft)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** True when something of the draft's types may be called by the phrase's noun. */
  private boolean canBe(NounPhrase phrase, Draft draft) {
    boolean group =
        phrase.head().filter(h -> h.is(Trait.BARE)).isPresent()
            && schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"));
    if (group
        && (draft.scope == Scope.LOCAL || schema.anyIsA(draft.types, DL.iri("ArmedForces")))) {
      return false;
    }
    if (draft.types.isEmpty()) {
      return draft.scope == Scope.NAMED && !phrase.types().isEmpty();
    }
    for (String wanted : phrase.types()) {
      for (String type : draft.types) {
        if (schema.isA(type, wanted)) {
          return true;
        }
      }
    }
    // "The town" for what the gazetteer calls a city, "the area" for any place.
    boolean small =
        schema.anyIsA(phrase.types(), DL.iri("Village"))
            || schema.anyIsA(phrase.types(), DL.iri("Town"));
    boolean capital =
        knowledge.entities().entry(draft.key).flatMap(Gazetteer.Entry::capitalOf).isPresent();
    boolean settlement =
        schema.anyIsA(phrase.types(), DL.iri("PopulatedPlace")) && !(small && capital);
    return settlement && schema.anyIsA(draft.types, DL.iri("PopulatedPlace"));
  }

  /**
   * "The insurgents" after "the Syrian rebels": nouns that group alike, unless their owners differ.
   */
  private Optional<Draft> sameConcept(NounPhrase phrase, Optional<Draft> owner) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft draft = referents.draft(spoken.get(i).key()).orElseThrow();
      if (draft.scope != Scope.LOCAL || !draft.concepts.containsAll(phrase.concepts())) {
        continue;
      }
      if (schema.anyIsA(phrase.types(), DL.iri("Source"))) {
        // "Sources in Pakistan" and "intelligence sources" are not the same people.
        continue;
      }
      boolean otherOwner =
          owner.isPresent() && !draft.partOf.isEmpty() && !draft.partOf.contains(owner.get().key);
      if (!otherOwner && !phrase.concepts().isEmpty()) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** The place spoken of last; a country only where no other is. */
  private Optional<Draft> lastPlace(Parsed sentence, boolean countries) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > REACH) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      boolean country = schema.anyIsA(draft.types, DL.iri("Country"));
      if (country == countries && schema.anyIsA(draft.types, DL.iri("Place"))) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /**
   * "They" are most often whom the sentence began with (the subject ranks first: Grosz, Joshi,
   * Weinstein 1995).
   */
  private Optional<Draft> firstActor(int sentence) {
    return firstActor(sentence, false).or(() -> firstActor(sentence, true));
  }

  private Optional<Draft> firstActor(int sentence, boolean inner) {
    for (Mention mention : spoken) {
      if (mention.sentence() == sentence && mention.inner() == inner) {
        Draft draft = referents.draft(mention.key()).orElseThrow();
        boolean actor =
            schema.anyIsA(draft.types, DL.iri("Actor"))
                && !schema.anyIsA(draft.types, DL.iri("Person"))
                && !schema.anyIsA(draft.types, DL.iri("Facility"))
                && !schema.anyIsA(draft.types, DL.iri("NewsMedium"));
        if (actor) {
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> antecedent(NounPhrase phrase, Parsed sentence) {
    boolean plural = phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
    boolean bare = phrase.types().equals(Set.of(DL.iri("Actor")));
    if (phrase.types().equals(Set.of(DL.iri("Speaker")))) {
      // Whoever speaks; no one who was spoken of.
      return Optional.empty();
    }
    if (speaking) {
      Optional<Draft> speaker = spokenOf(phrase, sentence);
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    boolean whose = phrase.head().filter(h -> h.is(Trait.GOVERNS)).isPresent();
    boolean ofPerson = schema.anyIsA(phrase.types(), DL.iri("Person"));
    if (whose && !ofPerson && !bare) {
      Optional<Draft> subject = firstActor(sentence.index());
      if (subject.isPresent()) {
        return subject;
      }
    }
    if (plural && bare) {
      return firstActor(sentence.index()).or(() -> firstActor(sentence.index() - 1));
    }
    boolean either = phrase.types().contains(DL.iri("Place")) && !whose;
    if (either && behindPredicate) {
      return lastPlace(sentence, false).or(() -> lastPlace(sentence, true));
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > REACH) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      if (either && schema.anyIsA(draft.types, DL.iri("Place"))) {
        continue;
      }
      boolean person = schema.anyIsA(draft.types, DL.iri("Person"));
      boolean named = draft.types.isEmpty() && draft.scope == Scope.NAMED;
      if (plural && person) {
        continue;
      }
      if ((named && !plural)
          || phrase.types().stream().anyMatch(t -> schema.anyIsA(draft.types, t))) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }
}
