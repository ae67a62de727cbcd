package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;

/**
 * One predicate of a sentence → the events it evokes, with their roles filled and their status
 * read.
 */
final class EventReader {
  private final Schema schema;
  private final RoleFit fit;
  private final Parsed sentence;
  private final Arguments arguments;
  private final Resumed resumed;
  private final InferredRoles inferred;
  private final EventStatus status;
  private final EventTime time;

  EventReader(Schema schema, Referents referents, Parsed sentence) {
    this.schema = schema;
    this.fit = new RoleFit(schema, referents);
    this.sentence = sentence;
    this.arguments = new Arguments(sentence.chunks(), fit);
    this.resumed = new Resumed(sentence.chunks(), fit, schema);
    this.inferred = new InferredRoles(schema, fit, sentence.chunks());
    this.status = new EventStatus(schema, sentence.chunks());
    this.time = new EventTime(sentence.chunks());
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
   * @param lexeme the lexicon entry
   */
  record Found(
      String type,
      Map<String, NounPhrase> roles,
      Status status,
      When when,
      int at,
      Subject subject,
      Lexeme lexeme) {}

  /** The events of the predicate at that chunk. */
  List<Found> read(int at) {
    List<Found> found = new ArrayList<>();
    Chunk.Words words = (Chunk.Words) sentence.chunks().get(at);
    boolean noun = noun(at, words);
    if (!noun && attributive(at, words)) {
      return found;
    }
    for (Lexeme lexeme : words.lexemes()) {
      if (lexeme.wordClass() == WordClass.EVENT && lexeme.is(Trait.NOMINAL) == noun) {
        for (Sense sense : lexeme.senses()) {
          int before = found.size();
          Complements after = Complements.read(sentence.chunks(), at);
          read(at, lexeme, sense, Optional.empty(), after, found);
          if (found.size() > before) {
            gapped(at, lexeme, sense, after, found);
          }
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
        Fillers fillers = new Fillers();
        fill(sense, Position.SUBJECT, attribute.agent(), lexeme, fillers);
        fill(sense, Position.OBJECT, phrase, lexeme, fillers);
        if (fit.complete(sense, lexeme, fillers)) {
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
          for (Map<String, NounPhrase> roles : fillers.product()) {
            found.add(
                new Found(sense.event(), roles, Status.PLAIN, When.UNKNOWN, at, none, lexeme));
          }
        }
      }
    }
  }

  private void fill(
      Sense sense, Position position, NounPhrase phrase, Lexeme lexeme, Fillers fillers) {
    sense.roles().getOrDefault(position, List.of()).stream()
        .filter(role -> fit.fits(role, phrase, lexeme))
        .findFirst()
        .ifPresent(role -> fillers.put(role, List.of(phrase)));
  }

  /** "To leave occupied villages": a participle between a verb and its object narrows that down. */
  private boolean attributive(int at, Chunk.Words words) {
    List<Chunk> chunks = sentence.chunks();
    return at > 0
        && at + 1 < chunks.size()
        && words.is(Trait.PARTICIPLE)
        && chunks.get(at - 1) instanceof Chunk.Words verb
        && verb.lexemes().stream()
            .anyMatch(l -> l.wordClass() == WordClass.EVENT && !l.is(Trait.NOMINAL))
        && chunks.get(at + 1) instanceof NounPhrase;
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
            && Chunk.preposition(next, Position.OF);
    int b = at - 1;
    if (b > 0
        && chunks.get(b) instanceof Chunk.Words strange
        && strange.unknown()
        && Chunk.is(chunks.get(b - 1), WordClass.QUANTIFIER)) {
      b--;
    }
    boolean determined =
        b >= 0
            && chunks.get(b) instanceof Chunk.Words before
            && !before.is(WordClass.OPERATOR)
            && !before.is(WordClass.PARTICLE)
            && (before.is(WordClass.QUANTIFIER)
                || before.is(WordClass.MODIFIER)
                || before.is(WordClass.DEMONSTRATIVE)
                || (before.is(WordClass.PREPOSITION) && !clauseOpens(before, at)));
    boolean said =
        at > 0
            && chunks.get(at - 1) instanceof Chunk.Words saying
            && saying.is(WordClass.REPORTING_VERB)
            // "claims to + control X"
            && !(at + 1 < chunks.size() && chunks.get(at + 1) instanceof NounPhrase);
    return ofFollows || determined || said;
  }

  /** "After + taking X": behind a word that can open a clause, a verb with its object. */
  private boolean clauseOpens(Chunk.Words before, int at) {
    return before.is(WordClass.SUBORDINATOR)
        && Chunk.at(sentence.chunks(), at + 1) instanceof NounPhrase;
  }

  /** "Took X on Monday, Y on Tuesday and Z on Friday"; "X fell on Monday and Y on Tuesday". */
  private void gapped(int at, Lexeme lexeme, Sense sense, Complements first, List<Found> found) {
    Complements clause = first;
    Optional<Gapping> next = gap(sense, first, clause.end());
    while (next.isPresent() && (next.get().replaces(clause) || next.get().ofSubject(clause))) {
      Optional<NounPhrase> subject =
          next.get().replaces(clause) ? Optional.empty() : Optional.of(next.get().phrase());
      clause = next.get().in(clause);
      read(at, lexeme, sense, subject, clause, found);
      next = gap(sense, first, clause.end());
    }
  }

  private Optional<Gapping> gap(Sense sense, Complements first, int from) {
    boolean leaves =
        sense.roles().getOrDefault(Position.OBJECT, List.of()).contains(DL.iri("origin"))
            && first.object().isPresent();
    return Gapping.at(sentence.chunks(), from)
        .map(gap -> leaves ? gap.leaving() : gap)
        // Only behind a clause with a time of its own does another time begin another clause.
        .filter(gap -> gap.time().isEmpty() || !first.times().isEmpty());
  }

  /**
   * Reads one event.
   *
   * @param other who stands for the subject, where the verb is left out
   */
  private void read(
      int at,
      Lexeme lexeme,
      Sense sense,
      Optional<NounPhrase> other,
      Complements after,
      List<Found> found) {
    List<Chunk> chunks = sentence.chunks();
    List<String> subjectRoles = sense.roles().getOrDefault(Position.SUBJECT, List.of());
    List<String> objectRoles = sense.roles().getOrDefault(Position.OBJECT, List.of());
    boolean noun = lexeme.is(Trait.NOMINAL);
    Subject before =
        noun
            ? PossessorFinder.find(
                chunks,
                at,
                p -> fit.fitsAny(subjectRoles, p, lexeme) || fit.fitsAny(objectRoles, p, lexeme))
            : SubjectFinder.find(
                chunks, at, p -> fit.fitsAny(subjectRoles, p, lexeme), fit.places(subjectRoles));
    if (noun) {
      before = ownDeed(before, subjectRoles, lexeme);
    }
    boolean turned = arguments.turned(at, lexeme, sense, before, after);
    if (turned) {
      before = SubjectFinder.find(chunks, at, p -> fit.fitsAny(objectRoles, p, lexeme), true);
    }
    before = other.map(before::with).orElse(before);
    if (fit.misfit(lexeme, after, objectRoles)) {
      return;
    }
    Map<Position, List<NounPhrase>> where =
        noun
            ? Arguments.ofNoun(before, after, objectRoles)
            : Arguments.filled(before, after, turned);
    if (!noun && !turned && where.get(Position.SUBJECT).isEmpty()) {
      arguments
          .mainSubject(at, after, subjectRoles, lexeme, changes(sense.event()))
          .ifPresent(p -> where.get(Position.SUBJECT).add(p));
    }
    if (turned && where.get(Position.OBJECT).isEmpty()) {
      arguments
          .mainSubject(at, after, objectRoles, lexeme, changes(sense.event()))
          .ifPresent(p -> where.get(Position.OBJECT).add(p));
    }
    Fillers fillers = new Fillers();
    for (Map.Entry<Position, List<String>> slot : sense.roles().entrySet()) {
      for (NounPhrase phrase : where.getOrDefault(slot.getKey(), List.of())) {
        for (String role : slot.getValue()) {
          if (!fillers.has(role) && fit.fits(role, phrase, lexeme)) {
            fillers.put(role, arguments.expand(arguments.identified(phrase, role), role, after));
            break;
          }
        }
      }
    }
    boolean otherwise =
        lexeme.senses().stream().anyMatch(s -> s.roles().containsKey(Position.SUBJECT));
    if (subjectRoles.isEmpty() && otherwise && !turned && InferredRoles.own(after, fillers)) {
      // "X withdrew its troops": read as X's withdrawal.
      return;
    }
    inferred.ownForces(before, after, lexeme, fillers);
    inferred.scene(sense, fillers);
    if (lexeme.is(Trait.TITLED)) {
      InferredRoles.title(fillers);
    }
    String object = DL.iri("object");
    if (!noun && !turned && objectRoles.contains(object) && !fillers.has(object)) {
      resumed.object(before, after, lexeme).ifPresent(p -> fillers.put(object, List.of(p)));
    }
    String origin = DL.iri("origin");
    if (schema.isA(sense.event(), DL.iri("Withdrawal")) && !fillers.has(origin)) {
      if (!noun && !fillers.has(DL.iri("destination"))) {
        resumed.taken(before, at, lexeme).ifPresent(p -> fillers.put(origin, List.of(p)));
      }
      if (!fillers.has(origin) && before.governing().stream().anyMatch(l -> l.is(Trait.PURPOSE))) {
        // "Left X to fall back to Y": told with what is left.
        return;
      }
    }
    boolean others = lexeme.is(Trait.TOLD) && strange(before.at(), at);
    if (others || timeLost(sense, at) || !fit.complete(sense, lexeme, fillers)) {
      return;
    }
    if (turned && !fillers.has(DL.iri("agent")) && subjectRoles.contains(DL.iri("agent"))) {
      inferred.goal(before, lexeme).ifPresent(p -> fillers.put(DL.iri("agent"), List.of(p)));
    }
    if (inferred.unsaidAgent(sense, before, turned, fillers, lexeme, !after.times().isEmpty())) {
      return;
    }
    boolean ends = schema.reachesAnEnd(sense.event());
    Status status = this.status.of(at, lexeme, before, after, ends);
    if (lexeme.is(Trait.ENTAILED)
        && !(status.plain()
            && before.governing().stream().noneMatch(l -> l.is(Trait.UNFINISHED)))) {
      return;
    }
    When when = time.of(at, before, after, status.modality(), ends);
    for (Map<String, NounPhrase> roles : fillers.product()) {
      found.add(new Found(sense.event(), roles, status, when, at, before, lexeme));
    }
  }

  /** A taking, a leaving or a loss; no state. */
  private boolean changes(String event) {
    return schema.reachesAnEnd(event)
        || schema.isA(event, DL.iri("Loss"))
        || schema.isA(event, DL.iri("Withdrawal"));
  }

  /** "Lost three years": a length of time, and no ground. */
  private boolean timeLost(Sense sense, int at) {
    return schema.isA(sense.event(), DL.iri("Loss"))
        && sense.roles().containsKey(Position.OBJECT)
        && Chunk.at(sentence.chunks(), at + 1) instanceof Chunk.Time time
        && time.kind() == TimePattern.Kind.DURATION;
  }

  /** "Twelve soldiers died and 30 + were wounded": between the two stands what is not known. */
  private boolean strange(int from, int to) {
    for (int k = Math.max(from, 0) + 1; from >= 0 && k < to; k++) {
      if (sentence.chunks().get(k) instanceof Chunk.Words w && w.unknown()) {
        return true;
      }
    }
    return false;
  }

  /** "X completed + their withdrawal": what such a word tells of is its subject's own deed. */
  private Subject ownDeed(Subject before, List<String> subjectRoles, Lexeme lexeme) {
    List<Chunk> chunks = sentence.chunks();
    int whose = before.at();
    boolean own =
        before.phrase().filter(NounPhrase::pronoun).isPresent()
            && whose > 0
            && (Chunk.is(chunks.get(whose - 1), WordClass.PARTICLE)
                || Chunk.is(chunks.get(whose - 1), WordClass.OPERATOR));
    if (!own) {
      return before;
    }
    Subject subject =
        SubjectFinder.find(
            chunks, whose, p -> fit.fitsAny(subjectRoles, p, lexeme), fit.places(subjectRoles));
    return subject.phrase().isPresent() && !subject.passive() ? subject : before;
  }
}
