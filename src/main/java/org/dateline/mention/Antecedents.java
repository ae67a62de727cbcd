package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * What a report has spoken of so far, and which of it a pronoun or a description points back to.
 */
final class Antecedents {
  private static final int REACH = 4;

  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Referents referents;
  private final List<Mention> spoken = new ArrayList<>();
  private boolean behindPredicate;
  private boolean speaking;
  private boolean ofSpeaker;
  private boolean ofForce;
  private boolean ofDeed;
  private boolean acting;
  private NounPhrase described;
  private NounPhrase controlled;
  private NounPhrase told;
  private NounPhrase carrier;

  /**
   * @param speaks whoever says something
   * @param inner named within another noun phrase
   * @param aside tells where a source is, or of what once befell it, not where things happen
   * @param called what a noun beside its name says that it is
   */
  private record Mention(
      int sentence, String key, boolean speaks, boolean inner, boolean aside, Set<String> called) {}

  Antecedents(Schema schema, Gazetteer gazetteer, Referents referents) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.referents = referents;
  }

  /** From now on it is the noun phrase at that chunk, with all within it, that points back. */
  void moveTo(List<Chunk> chunks, int i) {
    behindPredicate = follows(chunks, i);
    speaking = speaks(chunks, i);
    ofSpeaker = locatesSource(chunks, i);
    ofDeed = ofEarlierDeed(chunks, i);
    acting = acts(chunks, i) || heads(chunks, i);
    described = before(chunks, i);
    controlled = controlled(chunks, i);
    told = toldOf(chunks, i);
    carrier = carrier(chunks, i);
  }

  /** "Rumours in X that …", "a source in X": where they are told. */
  private boolean locatesSource(List<Chunk> chunks, int i) {
    if (i < 2
        || !Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION)
        || !(chunks.get(i - 2) instanceof NounPhrase source)) {
      return false;
    }
    return schema.anyIsA(source.types(), DL.iri("Document"))
        || schema.anyIsA(source.types(), DL.iri("Source"))
        || schema.anyIsA(source.types(), DL.iri("Organisation"));
  }

  /** "Since the fall of X": the place of a deed that only dates another. */
  private static boolean ofEarlierDeed(List<Chunk> chunks, int i) {
    boolean deed =
        i > 2
            && Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION)
            && chunks.get(i - 2) instanceof Chunk.Words w
            && w.lexemes().stream()
                .anyMatch(l -> l.wordClass() == WordClass.EVENT && l.is(Trait.NOMINAL));
    for (int k = i - 3; deed && k >= 0 && k > i - 6; k--) {
      if (Chunk.is(chunks.get(k), WordClass.SUBORDINATOR)) {
        return true;
      }
      if (!Chunk.is(chunks.get(k), WordClass.QUANTIFIER)
          && !Chunk.is(chunks.get(k), WordClass.MODIFIER)) {
        return false;
      }
    }
    return false;
  }

  /** "Moscow has yet to take …", "Kyiv said": a capital that acts is a government. */
  private boolean acts(List<Chunk> chunks, int i) {
    boolean capital =
        chunks.get(i) instanceof NounPhrase phrase
            && phrase.head().isEmpty()
            && phrase.known().flatMap(Gazetteer.Entry::capitalOf).isPresent();
    if (!capital || (i > 0 && Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION))) {
      return false;
    }
    boolean verb = false;
    for (int k = i + 1; k < chunks.size() && chunks.get(k) instanceof Chunk.Words w; k++) {
      Lexeme preposition = w.as(WordClass.PREPOSITION);
      if (w.is(WordClass.PASSIVE) || preposition != null) {
        // "A Kabul run by …": done to it.
        boolean by = preposition != null && preposition.marks().equals(Optional.of(Position.BY));
        return verb && !by;
      }
      verb |= w.is(WordClass.VERB) || w.is(WordClass.REPORTING_VERB);
      if (w.is(WordClass.EVENT)) {
        return w.lexemes().stream()
            .flatMap(l -> l.senses().stream())
            .flatMap(s -> s.roles().getOrDefault(Position.SUBJECT, List.of()).stream())
            .allMatch(DL.iri("agent")::equals);
      }
    }
    return verb;
  }

  /**
   * "SIRTE, Libya, Dec 6 (Reuters) - ": where a report was written, before the agency and a dash.
   */
  private boolean heads(List<Chunk> chunks, int i) {
    int k = i + 1;
    while (k < chunks.size()
        && (Chunk.mark(chunks.get(k), ",")
            || chunks.get(k) instanceof Chunk.Time
            || (chunks.get(k) instanceof NounPhrase p
                && schema.anyIsA(p.types(), DL.iri("Place"))))) {
      k++;
    }
    return i < 4
        && k + 3 < chunks.size()
        && Chunk.mark(chunks.get(k), "(")
        && chunks.get(k + 1) instanceof NounPhrase agency
        && schema.anyIsA(agency.types(), DL.iri("NewsMedium"))
        && Chunk.mark(chunks.get(k + 2), ")")
        && Chunk.mark(chunks.get(k + 3), "-‐‑–—:");
  }

  /** "Urged X to withdraw its troops": whoever is to do what follows; null if there is none. */
  private static NounPhrase controlled(List<Chunk> chunks, int i) {
    for (int k = i - 1; k > 1 && !(chunks.get(k) instanceof Chunk.Mark); k--) {
      boolean whom =
          chunks.get(k) instanceof Chunk.Words to
              && to.is(WordClass.OPERATOR)
              && chunks.get(k - 2) instanceof Chunk.Words verb
              && verb.lexemes().stream().anyMatch(l -> l.is(Trait.OBJECT_CONTROL));
      if (whom && chunks.get(k - 1) instanceof NounPhrase phrase && !phrase.pronoun()) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * "X said Y had withdrawn its troops": whom what is said is about; "X said its troops …": X; null
   * where nothing is said before.
   */
  private static NounPhrase toldOf(List<Chunk> chunks, int i) {
    int said = i - 1;
    while (said > 0 && !Chunk.is(chunks.get(said), WordClass.REPORTING_VERB)) {
      if (Chunk.mark(chunks.get(said), ";:.“”\"")) {
        return null;
      }
      said--;
    }
    if (said < 1) {
      return null;
    }
    for (int k = said + 1; k < i; k++) {
      if (chunks.get(k) instanceof NounPhrase about) {
        return about.pronoun() ? null : about;
      }
      if (Chunk.is(chunks.get(k), WordClass.PREPOSITION)) {
        break;
      }
    }
    return chunks.get(said - 1) instanceof NounPhrase who && !who.pronoun() ? who : null;
  }

  /** "Russia's RIA quoted the ministry": the medium that carries what the noun phrase says. */
  private NounPhrase carrier(List<Chunk> chunks, int i) {
    int k = i - 1;
    if (k < 1 || !Chunk.is(chunks.get(k), WordClass.CARRYING_VERB)) {
      return null;
    }
    for (k--; k >= 0; k--) {
      if (chunks.get(k) instanceof NounPhrase medium
          && schema.anyIsA(medium.types(), DL.iri("NewsMedium"))) {
        return medium;
      }
    }
    return null;
  }

  /** The country of the medium that quotes the noun phrase moved to. */
  Optional<String> carrierCountry() {
    return Optional.ofNullable(carrier)
        .flatMap(
            m ->
                m.owner()
                    .flatMap(NounPhrase::known)
                    .filter(o -> schema.anyIsA(o.types(), DL.iri("Country")))
                    .map(Gazetteer.Entry::key)
                    .or(() -> m.known().flatMap(Gazetteer.Entry::country)));
  }

  /** "X, the force that holds the capital": the noun phrase that an apposition describes. */
  private static NounPhrase before(List<Chunk> chunks, int i) {
    boolean goesOn =
        i + 1 < chunks.size()
            && chunks.get(i + 1) instanceof Chunk.Words w
            && (w.is(WordClass.EVENT)
                || w.is(WordClass.OPERATOR)
                || w.is(WordClass.PARTICLE)
                || w.is(WordClass.RELATIVE));
    boolean comma = i > 1 && Chunk.mark(chunks.get(i - 1), ",–—");
    return goesOn && comma && chunks.get(i - 2) instanceof NounPhrase whom && !whom.pronoun()
        ? whom
        : null;
  }

  /**
   * Whom a bare description right behind another noun phrase describes: that one, or the one that
   * ends it.
   */
  Optional<Draft> apposed(NounPhrase phrase) {
    boolean force = schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"));
    for (NounPhrase whom = described;
        whom != null && force;
        whom = whom.owner().filter(o -> o.to() == lastToken()).orElse(null)) {
      Optional<Draft> draft = referents.key(whom).flatMap(referents::draft);
      if (draft.isPresent()
          && draft.get().scope != Scope.LOCAL
          && schema.anyIsA(draft.get().types, DL.iri("ArmedGroup"))) {
        return draft;
      }
    }
    return Optional.empty();
  }

  private int lastToken() {
    return described.to();
  }

  /** The last thing spoken of by the same noun. */
  Optional<Draft> sameNoun(NounPhrase phrase, Parsed sentence) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > REACH) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      boolean place = schema.anyIsA(draft.types, DL.iri("Place"));
      boolean sameNoun =
          draft.concepts.containsAll(phrase.concepts()) && !phrase.concepts().isEmpty();
      if (place && (sameNoun || sameKind(phrase, draft))) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** "The airport" after a name that is known to be an airport's. */
  private boolean sameKind(NounPhrase phrase, Draft draft) {
    return draft.scope != Scope.LOCAL
        && phrase.types().stream()
            .filter(t -> schema.isA(t, DL.iri("Facility")) && !t.equals(DL.iri("Facility")))
            .filter(t -> !t.equals(DL.iri("MilitaryBase")))
            .anyMatch(t -> schema.anyIsA(draft.types, t));
  }

  /** The capital of a country that was spoken of last. */
  Optional<Draft> lastCapital() {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft draft = referents.draft(spoken.get(i).key()).orElseThrow();
      if (!spoken.get(i).aside()
          && gazetteer.entry(draft.key).flatMap(Gazetteer.Entry::capitalOf).isPresent()) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** Whether what points back next tells whose a force is. */
  void possessed(boolean force) {
    ofForce = force;
  }

  /**
   * The noun phrase moved to, or one within it, speaks of that entity.
   *
   * @param called what a noun beside its name says that it is
   * @param inner within it
   * @param ofSource tells where a source is: "rumours in X"
   */
  void add(int sentence, Draft draft, Set<String> called, boolean inner, boolean ofSource) {
    boolean place = schema.anyIsA(draft.types, DL.iri("Place"));
    boolean aside = place && (ofSpeaker || ofDeed || acting || ofSource || (inner && speaking));
    spoken.add(new Mention(sentence, draft.key, speaking, inner, aside, Set.copyOf(called)));
  }

  /** "Took it", "withdrew from it": a pronoun there is no subject. */
  private static boolean follows(List<Chunk> chunks, int i) {
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

  /** Whom a pronoun stands for. */
  Optional<Draft> ofPronoun(NounPhrase phrase, Parsed sentence) {
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
    if (controlled != null && !ofPerson && (whose || bare)) {
      Optional<Draft> whom =
          referents
              .key(controlled)
              .flatMap(referents::draft)
              .filter(d -> schema.anyIsA(d.types, DL.iri("Actor")));
      if (whom.isPresent()) {
        return whom;
      }
    }
    boolean it = phrase.types().contains(DL.iri("Place")) && !plural && !behindPredicate;
    if (it || (whose && !ofPerson && !bare)) {
      Optional<Draft> subject =
          Optional.ofNullable(told)
              .flatMap(referents::key)
              .flatMap(referents::draft)
              .filter(this::body);
      if (subject.isPresent()) {
        return subject;
      }
    }
    if (it) {
      Optional<Draft> subject = firstActor(sentence.index(), false);
      if (subject.isPresent()) {
        return subject;
      }
    }
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
      boolean place = schema.anyIsA(draft.types, DL.iri("Place"));
      boolean country = schema.anyIsA(draft.types, DL.iri("Country"));
      if (place && ((either && !country) || ofForce)) {
        // "Its troops" are nobody's but an actor's.
        continue;
      }
      boolean person = schema.anyIsA(draft.types, DL.iri("Person"));
      boolean named = draft.types.isEmpty() && draft.scope == Scope.NAMED;
      if ((plural || (whose && !ofPerson && !bare)) && person) {
        continue;
      }
      if (schema.anyIsA(draft.types, DL.iri("NewsMedium")) && !speaking) {
        continue;
      }
      if ((named && !plural)
          || phrase.types().stream().anyMatch(t -> schema.anyIsA(draft.types, t))) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** The last thing spoken of that the phrase, which points back, can stand for. */
  Optional<Draft> spokenOf(NounPhrase phrase, Parsed sentence) {
    if (speaking) {
      // Who speaks once speaks again.
      for (int i = spoken.size() - 1; i >= 0; i--) {
        Draft draft = referents.draft(spoken.get(i).key()).orElseThrow();
        if (spoken.get(i).speaks() && canBe(phrase, draft)) {
          return Optional.of(draft);
        }
      }
    }
    // A name of which nothing is known, and where a source is, come last.
    return calledSo(phrase, sentence)
        .or(() -> spokenOf(phrase, sentence, false))
        .or(() -> spokenOf(phrase, sentence, true));
  }

  /**
   * "The town" after "the town of X", though a city was named in between; "the city" after "the
   * city of X" where what was named since is a town or a village.
   */
  private Optional<Draft> calledSo(NounPhrase phrase, Parsed sentence) {
    Set<String> kinds = phrase.head().map(Lexeme::denotes).orElse(Set.of());
    boolean small = kinds.contains(DL.iri("Town")) || kinds.contains(DL.iri("Village"));
    boolean large = kinds.equals(Set.of(DL.iri("City")));
    for (int i = spoken.size() - 1; i >= 0 && (small || large); i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > 1) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      boolean settlement = schema.anyIsA(draft.types, DL.iri("PopulatedPlace"));
      boolean so = mention.called().equals(kinds);
      boolean otherwise =
          schema.anyIsA(mention.called(), DL.iri("Town"))
              || schema.anyIsA(mention.called(), DL.iri("Village"));
      if (settlement && so && !mention.aside() && draft.scope != Scope.LOCAL) {
        return Optional.of(draft);
      }
      if (settlement && large && !otherwise && !mention.aside()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> spokenOf(NounPhrase phrase, Parsed sentence, boolean anything) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > REACH) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      boolean clear = !mention.aside() && !draft.types.isEmpty();
      if ((anything || clear) && canBe(phrase, draft)) {
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
    boolean official =
        schema.anyIsA(phrase.types(), DL.iri("Person"))
            && draft.scope == Scope.LOCAL
            && schema.anyIsA(draft.types, DL.iri("Source"))
            && schema.anyIsA(draft.types, DL.iri("Group"));
    if (official && phrase.pronoun()) {
      return true;
    }
    // "The town" for what the gazetteer calls a city, "the area" for any place.
    boolean small =
        schema.anyIsA(phrase.types(), DL.iri("Village"))
            || schema.anyIsA(phrase.types(), DL.iri("Town"));
    boolean capital = gazetteer.entry(draft.key).flatMap(Gazetteer.Entry::capitalOf).isPresent();
    boolean settlement =
        schema.anyIsA(phrase.types(), DL.iri("PopulatedPlace")) && !(small && capital);
    return settlement && schema.anyIsA(draft.types, DL.iri("PopulatedPlace"));
  }

  /**
   * "The insurgents" after "the Syrian rebels": nouns that group alike, unless their owners differ.
   */
  Optional<Draft> sameConcept(NounPhrase phrase, Optional<Draft> owner) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Draft draft = referents.draft(spoken.get(i).key()).orElseThrow();
      if (draft.scope != Scope.LOCAL || !draft.concepts.containsAll(phrase.concepts())) {
        continue;
      }
      if (schema.anyIsA(phrase.types(), DL.iri("Source"))) {
        // "Sources in Pakistan" and "intelligence sources" are not the same people.
        continue;
      }
      boolean otherOwner = owner.isPresent() && !draft.partOf.contains(owner.get().key);
      if (!otherOwner && !phrase.concepts().isEmpty()) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /**
   * "The militants", where one armed group alone has been named before the sentence and no other
   * since.
   */
  Optional<Draft> onlyGroup(Parsed sentence) {
    Set<String> groups = new HashSet<>();
    boolean before = false;
    for (Mention mention : spoken) {
      Draft draft = referents.draft(mention.key()).orElseThrow();
      boolean group =
          draft.scope != Scope.LOCAL
              && schema.anyIsA(draft.types, DL.iri("ArmedGroup"))
              && !schema.anyIsA(draft.types, DL.iri("ArmedForces"));
      if (group) {
        groups.add(draft.key);
        before |= mention.sentence() < sentence.index();
      }
    }
    return before && groups.size() == 1
        ? referents.draft(groups.iterator().next())
        : Optional.empty();
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
      if (mention.sentence() == sentence && mention.inner() == inner && !mention.aside()) {
        Draft draft = referents.draft(mention.key()).orElseThrow();
        if (body(draft)) {
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  /** A country, force or body that acts, no person. */
  private boolean body(Draft draft) {
    return schema.anyIsA(draft.types, DL.iri("Actor"))
        && !schema.anyIsA(draft.types, DL.iri("Person"))
        && !schema.anyIsA(draft.types, DL.iri("Facility"))
        && !schema.anyIsA(draft.types, DL.iri("NewsMedium"));
  }

  /**
   * The country of the body of that kind that was spoken of last.
   *
   * @param near whether one spoken of long before does not count
   */
  Optional<String> lastOfKind(String kind, Parsed sentence, boolean near) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      String key = spoken.get(i).key();
      if (near && sentence.index() - spoken.get(i).sentence() > REACH) {
        break;
      }
      if (key.startsWith(kind + "_of_")) {
        return referents.draft(key).flatMap(d -> d.country);
      }
    }
    return Optional.empty();
  }
}
