package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

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
  private NounPhrase contrasted;

  /** What stands around the noun phrase moved to. */
  private Surroundings around;

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
    around = new Surroundings(schema, chunks, i);
    behindPredicate = around.behindPredicate();
    speaking = around.speaks();
    ofSpeaker = around.locatesSource() || around.inDateline();
    ofDeed = around.ofEarlierDeed();
    acting = around.acts() || around.heads();
    described = around.described();
    controlled = around.controlled();
    told = around.told();
    carrier = around.carrier();
    contrasted = around.contrasted();
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
    return last(
        sentence,
        REACH,
        (mention, draft) -> {
          boolean sameNoun =
              draft.concepts.containsAll(phrase.concepts()) && !phrase.concepts().isEmpty();
          return schema.anyIsA(draft.types, DL.iri("Place"))
              && (sameNoun || sameKind(phrase, draft));
        });
  }

  /** What was spoken of last, not more than so many sentences before, and is as wanted. */
  private Optional<Draft> last(Parsed sentence, int reach, BiPredicate<Mention, Draft> wanted) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention mention = spoken.get(i);
      if (sentence.index() - mention.sentence() > reach) {
        break;
      }
      Draft draft = referents.draft(mention.key()).orElseThrow();
      if (wanted.test(mention, draft)) {
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

  /** Whom a noun phrase that was resolved before stands for; of null nobody. */
  private Optional<Draft> resolved(NounPhrase phrase) {
    return Optional.ofNullable(phrase).flatMap(referents::key).flatMap(referents::draft);
  }

  /**
   * "This force" at the beginning of a sentence takes up what the sentence before was about (the
   * subject ranks first: Grosz, Joshi, Weinstein 1995); later on, what was named just before.
   */
  private Optional<Draft> topic(NounPhrase phrase, Parsed sentence) {
    for (Mention mention : spoken) {
      if (mention.sentence() == sentence.index() && force(phrase, mention)) {
        return Optional.empty();
      }
    }
    for (Mention mention : spoken) {
      if (mention.sentence() == sentence.index() - 1
          && !mention.inner()
          && force(phrase, mention)) {
        return referents.draft(mention.key());
      }
    }
    return Optional.empty();
  }

  private boolean force(NounPhrase phrase, Mention mention) {
    Draft draft = referents.draft(mention.key()).orElseThrow();
    return schema.anyIsA(draft.types, DL.iri("ArmedGroup"))
        && (phrase.types().contains(DL.iri("ArmedForces"))
            || !schema.anyIsA(draft.types, DL.iri("ArmedForces")));
  }

  /** The place of that kind spoken of last. */
  private Optional<Draft> lastPlace(Parsed sentence, String kind, int reach) {
    return last(
        sentence,
        reach,
        (mention, draft) ->
            !mention.aside()
                && !schema.anyIsA(draft.types, DL.iri("Country"))
                && schema.anyIsA(draft.types, DL.iri(kind)));
  }

  /** Whom a pronoun stands for. */
  Optional<Draft> ofPronoun(NounPhrase phrase, Parsed sentence) {
    boolean plural = phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
    boolean bare = phrase.types().equals(Set.of(DL.iri("Actor")));
    if (phrase.types().equals(Set.of(DL.iri("Anybody")))) {
      return Optional.empty();
    }
    if (phrase.types().equals(Set.of(DL.iri("Speaker")))) {
      // Whoever speaks; no one who was spoken of.
      return Optional.empty();
    }
    boolean whose = phrase.head().filter(h -> h.is(Trait.GOVERNS)).isPresent();
    if (speaking && !whose) {
      // "His family said": the family speaks, not he.
      Optional<Draft> speaker = spokenOf(phrase, sentence);
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    boolean ofPerson = schema.anyIsA(phrase.types(), DL.iri("Person"));
    if (!ofPerson && (whose || bare)) {
      Optional<Draft> whom =
          resolved(controlled).filter(d -> schema.anyIsA(d.types, DL.iri("Actor")));
      if (whom.isPresent()) {
        return whom;
      }
    }
    if (phrase.types().equals(Set.of(DL.iri("Place")))) {
      // "Here", "there": what the sentence named, else where people live rather than a position.
      Optional<Draft> home =
          lastPlace(sentence, "Place", 0)
              .filter(p -> !p.types.equals(Set.of(DL.iri("Area"))))
              // "attacked the town in the west … this place": the town, not the west.
              .or(() -> lastPlace(sentence, "PopulatedPlace", 0))
              .or(() -> lastPlace(sentence, "Place", 0))
              .or(() -> lastPlace(sentence, "PopulatedPlace", REACH));
      if (home.isPresent()) {
        return home;
      }
    }
    boolean it = phrase.types().contains(DL.iri("Place")) && !plural && !behindPredicate;
    if (it || (whose && !ofPerson && !bare)) {
      Optional<Draft> subject = resolved(told).map(this::government).filter(this::body);
      if (subject.isPresent()) {
        return subject;
      }
    }
    if (it) {
      Optional<Draft> subject = firstActor(sentence.index(), false);
      if (subject.isEmpty() && around.does()) {
        subject = firstActor(sentence.index() - 1, false).filter(d -> referents.isSide(d.key));
      }
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
      return resolved(contrasted)
          .filter(this::body)
          .or(() -> firstActor(sentence.index()))
          .or(() -> firstActor(sentence.index() - 1));
    }
    boolean either = phrase.types().contains(DL.iri("Place")) && !whose;
    if (either && behindPredicate) {
      return lastPlace(sentence, false).or(() -> lastPlace(sentence, true));
    }
    if (plural && phrase.types().contains(DL.iri("ArmedGroup"))) {
      Optional<Draft> topic = topic(phrase, sentence);
      if (topic.isPresent()) {
        return topic;
      }
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
      // What is known to be a town, named in the same sentence, is nearer than what was called one.
      boolean here = small && mention.sentence() == sentence.index();
      boolean known = here && draft.types.equals(kinds);
      if (settlement && (so || known) && !mention.aside() && draft.scope != Scope.LOCAL) {
        return Optional.of(draft);
      }
      if (settlement && large && !otherwise && !mention.aside()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> spokenOf(NounPhrase phrase, Parsed sentence, boolean anything) {
    return last(
        sentence,
        REACH,
        (mention, draft) -> {
          boolean clear = !mention.aside() && !draft.types.isEmpty();
          return (anything || clear) && canBe(phrase, draft);
        });
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
    return last(
        sentence,
        REACH,
        (mention, draft) ->
            schema.anyIsA(draft.types, DL.iri("Country")) == countries
                && schema.anyIsA(draft.types, DL.iri("Place")));
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

  /** "Moscow said that it …": a capital that speaks is its country. */
  private Draft government(Draft draft) {
    return gazetteer
        .entry(draft.key)
        .flatMap(Gazetteer.Entry::capitalOf)
        .flatMap(gazetteer::entry)
        .map(referents::known)
        .orElse(draft);
  }

  /** A country, force or body that acts, no person. */
  private boolean body(Draft draft) {
    return schema.anyIsA(draft.types, DL.iri("Actor"))
        && !schema.anyIsA(draft.types, DL.iri("Person"))
        && !schema.anyIsA(draft.types, DL.iri("Facility"))
        && !schema.anyIsA(draft.types, DL.iri("NewsMedium"));
  }

  /** The country of the body that was spoken of last. */
  Optional<String> lastCountry(Parsed sentence) {
    return last(sentence, REACH, (mention, draft) -> body(draft) && draft.country.isPresent())
        .flatMap(draft -> draft.country);
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
