package org.dateline.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * One predicate of a sentence → the events it evokes, with their roles filled and their status
 * read.
 */
final class EventReader {
  private static final Lexeme.Effect UNCONFIRMED =
      new Lexeme.Effect(Optional.empty(), Optional.empty(), Optional.of("Unconfirmed"));

  private final Schema schema;
  private final Referents referents;
  private final Parsed sentence;

  EventReader(Schema schema, Referents referents, Parsed sentence) {
    this.schema = schema;
    this.referents = referents;
    this.sentence = sentence;
  }

  /**
   * An event as the clause gives it, before it is known who says so.
   *
   * @param type IRI of its type
   * @param roles property → noun phrase
   * @param status how it stands
   * @param when the time told in its own clause
   * @param at index of the predicate's chunk
   * @param subject what stood before the predicate
   * @param reading the lexicon entry
   */
  record Found(
      String type,
      Map<String, NounPhrase> roles,
      Status status,
      When when,
      int at,
      Subject subject,
      String reading) {}

  /** The events of the predicate at that chunk. */
  List<Found> read(int at) {
    List<Found> found = new ArrayList<>();
    Chunk.Words words = (Chunk.Words) sentence.chunks().get(at);
    boolean noun = noun(at, words);
    for (Lexeme lexeme : words.lexemes()) {
      if (lexeme.wordClass() == WordClass.EVENT && lexeme.is(Trait.NOMINAL) == noun) {
        for (Sense sense : lexeme.senses()) {
          int before = found.size();
          read(at, lexeme, sense, found);
          if (!sense.needs().isEmpty() && found.size() > before) {
            break;
          }
        }
      }
    }
    return found;
  }

  /** What participles before the nouns of a noun phrase tell: "the rebel-held town". */
  List<Found> described(int at) {
    List<Found> found = new ArrayList<>();
    for (NounPhrase phrase : ((NounPhrase) sentence.chunks().get(at)).all()) {
      phrase.attribute().ifPresent(attribute -> described(at, phrase, attribute, found));
    }
    return found;
  }

  private void described(
      int at, NounPhrase phrase, NounPhrase.Attribute attribute, List<Found> found) {
    for (Lexeme lexeme : attribute.predicate().lexemes()) {
      for (Sense sense : lexeme.senses()) {
        Map<String, List<NounPhrase>> fillers = new LinkedHashMap<>();
        fill(sense, Position.SUBJECT, attribute.agent(), lexeme, fillers);
        fill(sense, Position.OBJECT, phrase, lexeme, fillers);
        if (complete(sense, lexeme, fillers)) {
          Subject none =
              new Subject(
                  Optional.empty(),
                  -1,
                  true,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  false,
                  false,
                  List.of(),
                  -1);
          for (Map<String, NounPhrase> roles : product(fillers)) {
            found.add(
                new Found(
                    sense.event(), roles, Status.PLAIN, When.UNKNOWN, at, none, lexeme.iri()));
          }
        }
      }
    }
  }

  private void fill(
      Sense sense,
      Position position,
      NounPhrase phrase,
      Lexeme lexeme,
      Map<String, List<NounPhrase>> fillers) {
    sense.roles().getOrDefault(position, List.of()).stream()
        .filter(role -> fits(role, phrase, lexeme))
        .findFirst()
        .ifPresent(role -> fillers.put(role, List.of(phrase)));
  }

  /** A word that is both verb and noun is a noun behind a determiner or before "of". */
  private boolean noun(int at, Chunk.Words words) {
    boolean canBeNoun = false;
    boolean canBeVerb = false;
    for (Lexeme lexeme : words.lexemes()) {
      if (lexeme.wordClass() == WordClass.EVENT) {
        canBeNoun |= lexeme.is(Trait.NOMINAL);
        canBeVerb |= !lexeme.is(Trait.NOMINAL);
      }
    }
    if (!canBeNoun || !canBeVerb) {
      return canBeNoun;
    }
    List<Chunk> chunks = sentence.chunks();
    boolean ofFollows =
        at + 1 < chunks.size()
            && chunks.get(at + 1) instanceof Chunk.Words next
            && marks(next, Position.OF);
    boolean determined =
        at > 0
            && chunks.get(at - 1) instanceof Chunk.Words before
            && !before.is(WordClass.OPERATOR)
            && !before.is(WordClass.PARTICLE)
            && (before.is(WordClass.QUANTIFIER)
                || before.is(WordClass.MODIFIER)
                || before.is(WordClass.DEMONSTRATIVE)
                || before.is(WordClass.PREPOSITION));
    return ofFollows || determined;
  }

  private static boolean marks(Chunk.Words words, Position position) {
    Lexeme preposition = words.as(WordClass.PREPOSITION);
    return preposition != null && preposition.marks().equals(Optional.of(position));
  }

  private void read(int at, Lexeme lexeme, Sense sense, List<Found> found) {
    List<Chunk> chunks = sentence.chunks();
    List<String> subjectRoles = sense.roles().getOrDefault(Position.SUBJECT, List.of());
    List<String> objectRoles = sense.roles().getOrDefault(Position.OBJECT, List.of());
    Complements after = Complements.read(chunks, at);
    boolean noun = lexeme.is(Trait.NOMINAL);
    Subject before =
        noun
            ? PossessorFinder.find(
                chunks,
                at,
                p -> fitsAny(subjectRoles, p, lexeme) || fitsAny(objectRoles, p, lexeme))
            : SubjectFinder.find(
                chunks, at, p -> fitsAny(subjectRoles, p, lexeme), places(subjectRoles));
    boolean turned =
        turned(lexeme, sense, before, after, objectRoles)
            || reduced(at, lexeme, after, subjectRoles, objectRoles);
    if (turned) {
      before = SubjectFinder.find(chunks, at, p -> fitsAny(objectRoles, p, lexeme), true);
    }
    if (misfit(lexeme, after, objectRoles)) {
      return;
    }
    Map<Position, List<NounPhrase>> where =
        noun ? ofNoun(before, after, objectRoles) : filled(before, after, turned);
    if (!noun && !turned && where.get(Position.SUBJECT).isEmpty()) {
      mainSubject(after, subjectRoles, lexeme).ifPresent(p -> where.get(Position.SUBJECT).add(p));
    }
    Map<String, List<NounPhrase>> fillers = new LinkedHashMap<>();
    for (Map.Entry<Position, List<String>> slot : sense.roles().entrySet()) {
      for (NounPhrase phrase : where.getOrDefault(slot.getKey(), List.of())) {
        for (String role : slot.getValue()) {
          if (!fillers.containsKey(role) && fits(role, phrase, lexeme)) {
            fillers.put(role, expand(phrase, role, after));
            break;
          }
        }
      }
    }
    if (!complete(sense, lexeme, fillers)) {
      return;
    }
    if (unsaidAgent(sense, before, turned, fillers, lexeme, !after.times().isEmpty())) {
      return;
    }
    // "Not X … and in control are Y": the inverted clause stands for itself.
    boolean ends = schema.reachesAnEnd(sense.event());
    List<Lexeme> governing =
        after.cleft().isPresent()
            ? List.of()
            : new ArrayList<>(
                before.governing().stream().filter(l -> ends || !l.is(Trait.UNFINISHED)).toList());
    if (noun) {
      predicated(after.end(), governing);
    }
    Status status = StatusReader.settle(StatusReader.read(governing));
    if (!lexeme.effect().none()) {
      status = StatusReader.under(status, lexeme.effect());
    }
    if (notSaid(at)) {
      // "has not confirmed that X withdrew": nobody holds it.
      status = StatusReader.settle(StatusReader.under(status, UNCONFIRMED));
    }
    When when = when(before, after);
    for (Map<String, NounPhrase> roles : product(fillers)) {
      found.add(new Found(sense.event(), roles, status, when, at, before, lexeme.iri()));
    }
  }

  /** True when the nearest word of saying before the predicate is denied. */
  private boolean notSaid(int at) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = at - 1; k > 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:.")) {
        return false;
      }
      if (Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)) {
        return denied(chunks, k - 1);
      }
    }
    return false;
  }

  /**
   * "has not", "no independent source has": a denial right before, or before the verb's subject.
   */
  private static boolean denied(List<Chunk> chunks, int from) {
    for (int k = from; k >= 0 && k > from - 5; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk instanceof Chunk.Words w && w.is(WordClass.OPERATOR)) {
        return w.as(WordClass.OPERATOR).effect().polarity().isPresent();
      }
      boolean between =
          chunk instanceof NounPhrase
              || (chunk instanceof Chunk.Words w
                  && (w.unknown()
                      || w.is(WordClass.PARTICLE)
                      || w.is(WordClass.VERB)
                      || w.is(WordClass.QUANTIFIER)));
      if (!between) {
        return false;
      }
    }
    return false;
  }

  private boolean places(List<String> roles) {
    return roles.stream().anyMatch(role -> schema.range(role).contains(DL.iri("Place")));
  }

  /**
   * An object, or an origin, of another kind gives the word another meaning: "withdrew from the
   * agreement".
   */
  private boolean misfit(Lexeme lexeme, Complements after, List<String> objectRoles) {
    boolean object = after.object().filter(p -> !fitsAny(objectRoles, p, lexeme)).isPresent();
    boolean origin =
        after.obliques().getOrDefault(Position.FROM, List.of()).stream()
            .anyMatch(p -> schema.anyIsA(p.types(), DL.iri("Thing")));
    boolean missing = lexeme.is(Trait.NEEDS_OBJECT) && after.object().isEmpty();
    return (!objectRoles.isEmpty() && (object || missing)) || origin;
  }

  /** Whether what stands before the predicate undergoes it. */
  private static boolean turned(
      Lexeme lexeme, Sense sense, Subject before, Complements after, List<String> objectRoles) {
    boolean never = lexeme.is(Trait.ACTIVE) || lexeme.is(Trait.NOMINAL);
    if (never || objectRoles.isEmpty() || !sense.roles().containsKey(Position.SUBJECT)) {
      return false;
    }
    boolean byAgent = after.obliques().containsKey(Position.BY);
    if (lexeme.is(Trait.PARTICIPLE)) {
      return after.object().isEmpty() && (before.passive() || byAgent);
    }
    return before.passive() && (after.object().isEmpty() || before.passiveAgent().isPresent());
  }

  /**
   * "The town (that was) captured on Friday": a participle right behind what can only undergo it.
   */
  private boolean reduced(
      int at,
      Lexeme lexeme,
      Complements after,
      List<String> subjectRoles,
      List<String> objectRoles) {
    List<Chunk> chunks = sentence.chunks();
    return lexeme.is(Trait.PARTICIPLE)
        && at > 0
        && after.object().isEmpty()
        && chunks.get(at - 1) instanceof NounPhrase described
        && !types(described).isEmpty()
        && fitsAny(objectRoles, described, lexeme)
        && !fitsAny(subjectRoles, described, lexeme);
  }

  /** "After taking X, the army …": the subject of the main clause. */
  private Optional<NounPhrase> mainSubject(
      Complements after, List<String> subjectRoles, Lexeme lexeme) {
    List<Chunk> chunks = sentence.chunks();
    if (!lexeme.is(Trait.ACTIVE)
        || after.end() >= chunks.size()
        || !Chunk.mark(chunks.get(after.end()), ",")) {
      return Optional.empty();
    }
    int k = after.end() + 1;
    while (k < chunks.size()
        && (chunks.get(k) instanceof Chunk.Time || Chunk.is(chunks.get(k), WordClass.PARTICLE))) {
      k++;
    }
    return k < chunks.size()
            && chunks.get(k) instanceof NounPhrase main
            && fitsAny(subjectRoles, main, lexeme)
        ? Optional.of(main)
        : Optional.empty();
  }

  /** "X's capture of Y (by X)", "the withdrawal of X". */
  private static Map<Position, List<NounPhrase>> ofNoun(
      Subject before, Complements after, List<String> objectRoles) {
    Map<Position, List<NounPhrase>> places = new LinkedHashMap<>(after.obliques());
    List<NounPhrase> subject = new ArrayList<>();
    List<NounPhrase> object = new ArrayList<>();
    List<NounPhrase> of = after.obliques().getOrDefault(Position.OF, List.of());
    List<NounPhrase> by = after.obliques().getOrDefault(Position.BY, List.of());
    subject.addAll(by);
    // "X's capture by Y": the owner undergoes it.
    before.phrase().ifPresent((by.isEmpty() || objectRoles.isEmpty() ? subject : object)::add);
    after.object().ifPresent(object::add);
    (objectRoles.isEmpty() ? subject : object).addAll(of);
    places.put(Position.SUBJECT, subject);
    places.put(Position.OBJECT, object);
    return places;
  }

  /** "The withdrawal … will begin": what is said of the noun holds for what it tells. */
  private void predicated(int end, List<Lexeme> governing) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = end; k < chunks.size(); k++) {
      if (chunks.get(k) instanceof Chunk.Words w) {
        Lexeme operator = w.as(WordClass.OPERATOR);
        if (operator != null) {
          governing.add(operator);
        } else if (!w.is(WordClass.PARTICLE) && !w.is(WordClass.PASSIVE)) {
          return;
        }
      } else if (!(chunks.get(k) instanceof Chunk.Time)) {
        return;
      }
    }
  }

  /** What stands where; in a passive clause subject and object have changed places. */
  private Map<Position, List<NounPhrase>> filled(
      Subject before, Complements after, boolean turned) {
    Map<Position, List<NounPhrase>> places = new LinkedHashMap<>();
    after.obliques().forEach((position, phrases) -> places.put(position, new ArrayList<>(phrases)));
    List<NounPhrase> subject = new ArrayList<>();
    List<NounPhrase> object = new ArrayList<>();
    if (turned) {
      before.passiveAgent().ifPresent(subject::add);
      after.obliques().getOrDefault(Position.BY, List.of()).forEach(subject::add);
      before.phrase().ifPresent(object::add);
      before.relativeHead().ifPresent(object::add);
    } else {
      before.phrase().ifPresent(subject::add);
      after.cleft().ifPresent(p -> subject.add(0, p));
      after.object().ifPresent(object::add);
      if (object.isEmpty()) {
        before.relativeHead().ifPresent(object::add);
      }
    }
    if (subject.isEmpty()) {
      after.obliques().getOrDefault(Position.BY, List.of()).forEach(subject::add);
      after.obliques().getOrDefault(Position.OF, List.of()).forEach(subject::add);
      // "the campaign to retake all of Aleppo by (of) Damascus"
      after
          .object()
          .flatMap(o -> o.owner().filter(owner -> owner.from() > o.from()))
          .ifPresent(subject::add);
    }
    places.put(Position.SUBJECT, subject);
    places.put(Position.OBJECT, object);
    return places;
  }

  private List<NounPhrase> expand(NounPhrase phrase, String role, Complements after) {
    boolean isObject =
        after.object().equals(Optional.of(phrase))
            || (after.object().isEmpty()
                && after.obliques().getOrDefault(Position.OF, List.of()).contains(phrase));
    List<NounPhrase> all = new ArrayList<>();
    if (isObject && !after.included().isEmpty()) {
      if (after.wholeToo()) {
        all.add(phrase);
      }
      after.included().stream().filter(p -> fitsRange(role, p)).forEach(all::add);
    }
    if (all.isEmpty()) {
      all.addAll(phrase.each());
    }
    return all;
  }

  private boolean complete(Sense sense, Lexeme lexeme, Map<String, List<NounPhrase>> fillers) {
    Set<String> needed = new LinkedHashSet<>(schema.essential(sense.event()));
    needed.addAll(sense.needs());
    if (!fillers.keySet().containsAll(needed)) {
      return false;
    }
    if (lexeme.is(Trait.FORCES) && !power(agent(fillers))) {
      return false;
    }
    return !lexeme.is(Trait.ARMED) || armed(fillers);
  }

  /**
   * Clubs leave leagues and investors markets: some participant must be of the kind that holds
   * ground.
   */
  private boolean armed(Map<String, List<NounPhrase>> fillers) {
    boolean place = false;
    for (Map.Entry<String, List<NounPhrase>> slot : fillers.entrySet()) {
      String role = slot.getKey();
      for (NounPhrase p : slot.getValue()) {
        Set<String> types = types(p);
        for (String type : List.of("ArmedGroup", "Government", "Country", "GovernmentBody")) {
          if (schema.anyIsA(types, DL.iri(type)) && !schema.anyIsA(types, DL.iri("NewsMedium"))) {
            return true;
          }
        }
        boolean where = !role.equals(DL.iri("agent")) && schema.anyIsA(types, DL.iri("Place"));
        boolean body = schema.anyIsA(types(agent(fillers)), DL.iri("Organisation"));
        place |= where && !body;
      }
    }
    return place;
  }

  /**
   * Who took or lost it is left unsaid. Told of a place that "was taken" this is a claim; of a mere
   * "taking of X", which speaks of something told elsewhere, it is none. The owner of what falls is
   * the one who loses it.
   */
  private boolean unsaidAgent(
      Sense sense,
      Subject before,
      boolean turned,
      Map<String, List<NounPhrase>> fillers,
      Lexeme lexeme,
      boolean dated) {
    String agent = DL.iri("agent");
    boolean mayHave = sense.roles().values().stream().anyMatch(r -> r.contains(agent));
    if (fillers.containsKey(agent)) {
      return false;
    }
    NounPhrase object =
        fillers.containsKey(DL.iri("object"))
            ? fillers.get(DL.iri("object")).get(0)
            : before.phrase().orElse(null);
    if (!mayHave && object != null) {
      object
          .owner()
          .filter(o -> fits(agent, o, lexeme) && !schema.anyIsA(types(o), DL.iri("Place")))
          .ifPresent(o -> fillers.put(agent, List.of(o)));
      return false;
    }
    // "the lost lands", "the liberated districts": names them by what befell them, and tells
    // nothing new.
    boolean attributive = turned && !before.tense() && before.times().isEmpty() && !dated;
    return mayHave && (!turned || attributive);
  }

  /** Whoever has forces: people who leave a town are no withdrawal. */
  private boolean power(NounPhrase agent) {
    Set<String> types = types(agent);
    return List.of("ArmedGroup", "Government", "Country", "GovernmentBody").stream()
        .anyMatch(type -> schema.anyIsA(types, DL.iri(type)));
  }

  private static NounPhrase agent(Map<String, List<NounPhrase>> fillers) {
    List<NounPhrase> agents = fillers.get(DL.iri("agent"));
    return agents == null ? null : agents.get(0);
  }

  private Set<String> types(NounPhrase p) {
    if (p == null) {
      return Set.of();
    }
    if (p.types().isEmpty() || p.pronoun()) {
      return referents.key(p).map(referents::types).orElse(p.types());
    }
    return p.types();
  }

  private boolean fitsAny(List<String> roles, NounPhrase phrase, Lexeme lexeme) {
    return roles.stream().anyMatch(role -> fits(role, phrase, lexeme));
  }

  private boolean fits(String role, NounPhrase phrase, Lexeme lexeme) {
    if (lexeme.is(Trait.STRICT) && types(phrase).isEmpty()) {
      return false;
    }
    return phrase.each().stream().anyMatch(p -> fitsRange(role, p));
  }

  private boolean fitsRange(String role, NounPhrase phrase) {
    Set<String> range = schema.range(role);
    Set<String> types = types(phrase);
    if (phrase.pronoun() && referents.key(phrase).isEmpty()) {
      return false;
    }
    if (range.isEmpty() || types.isEmpty()) {
      return true;
    }
    if (schema.anyIsA(types, DL.iri("Civilians")) && phrase.name().isEmpty()) {
      return false;
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

  private static When when(Subject before, Complements after) {
    When when = When.UNKNOWN;
    for (When time : after.times()) {
      when = join(when, time);
    }
    for (When time : before.times()) {
      when = join(when, time);
    }
    // What has lasted since a day held on that day.
    return new When(when.at().or(when::start), when.start(), when.end());
  }

  /** The first time told wins; a span's ends may come from two. */
  private static When join(When a, When b) {
    Optional<String> at = a.at().or(b::at);
    return new When(at, a.start().or(b::start), a.end().or(b::end));
  }

  /** One event for each choice of single fillers. */
  private static List<Map<String, NounPhrase>> product(Map<String, List<NounPhrase>> fillers) {
    List<Map<String, NounPhrase>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (Map.Entry<String, List<NounPhrase>> slot : fillers.entrySet()) {
      List<Map<String, NounPhrase>> longer = new ArrayList<>();
      for (Map<String, NounPhrase> roles : all) {
        for (NounPhrase phrase : slot.getValue()) {
          Map<String, NounPhrase> copy = new LinkedHashMap<>(roles);
          copy.put(slot.getKey(), phrase);
          longer.add(copy);
        }
      }
      all = longer;
    }
    return all;
  }
}
