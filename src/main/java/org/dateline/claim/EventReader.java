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
  private static final Lexeme.Effect UNDER_WAY =
      new Lexeme.Effect(Optional.empty(), Optional.of("Attempted"), Optional.empty());

  private static final Lexeme.Effect ASKED =
      new Lexeme.Effect(Optional.empty(), Optional.of("Hypothetical"), Optional.empty());

  private final Schema schema;
  private final RoleFit fit;
  private final Parsed sentence;
  private final Arguments arguments;
  private final Hearsay hearsay;
  private final Resumed resumed;

  EventReader(Schema schema, Referents referents, Parsed sentence) {
    this.schema = schema;
    this.fit = new RoleFit(schema, referents);
    this.sentence = sentence;
    this.arguments = new Arguments(sentence.chunks(), fit);
    this.hearsay = new Hearsay(schema, sentence.chunks());
    this.resumed = new Resumed(sentence.chunks(), fit, schema);
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
    if (subjectRoles.isEmpty() && otherwise && !turned && own(after, fillers)) {
      // "X withdrew its troops": read as X's withdrawal.
      return;
    }
    ownForces(before, after, lexeme, fillers);
    scene(sense, fillers);
    if (lexeme.is(Trait.TITLED)) {
      title(fillers);
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
      goal(before, lexeme).ifPresent(p -> fillers.put(DL.iri("agent"), List.of(p)));
    }
    if (unsaidAgent(sense, before, turned, fillers, lexeme, !after.times().isEmpty())) {
      return;
    }
    // "Not X … and in control are Y": the inverted clause stands for itself.
    boolean ends = schema.reachesAnEnd(sense.event());
    boolean inverted = after.cleft().isPresent() && after.object().isPresent();
    List<Lexeme> governing = new ArrayList<>(inverted ? List.of() : before.governing());
    governing.removeIf(l -> !ends && l.is(Trait.UNFINISHED));
    boolean unadmitted =
        (noun || before.nominal()) && hearsay.predicated(after.end(), governing, before.nominal());
    if (!before.tense()) {
      hearsay.foreseenBy(at).ifPresent(governing::add);
    }
    if (befell(before, at)) {
      governing.removeIf(l -> l.is(Trait.NARRATED));
    }
    Status status = StatusReader.settled(governing);
    if (ends && lexeme.is(Trait.UNFINISHED) && before.passive()) {
      // "Is taking the town": has not taken it.
      status = StatusReader.settle(StatusReader.under(status, UNDER_WAY));
    }
    if (!lexeme.effect().none()) {
      status = StatusReader.under(status, lexeme.effect());
    }
    if (status.modality() == Status.Modality.PLANNED && conditional(before)) {
      // "If X falls, Y will hold Z": Y may.
      status = new Status(status.polarity(), Status.Modality.HYPOTHETICAL, status.certainty());
    }
    if (hearsay.asked(at)) {
      status = StatusReader.under(status, ASKED);
    }
    int saying = hearsay.before(at);
    status = hearsay.underRumour(status, saying);
    boolean unsaid = hearsay.denied(saying);
    if (unadmitted || unsaid) {
      // "has not confirmed that X withdrew": nobody holds it.
      status = StatusReader.settle(StatusReader.under(status, StatusReader.UNCONFIRMED));
      if (noun && unsaid) {
        status = new Status(Status.Polarity.AFFIRMED, status.modality(), status.certainty());
      }
    }
    if (lexeme.is(Trait.ENTAILED)
        && !(status.plain()
            && before.governing().stream().noneMatch(l -> l.is(Trait.UNFINISHED)))) {
      return;
    }
    When when = when(at, before, after, status.modality());
    if (when.unknown() && !ends) {
      when = since(at + 1, after.end());
    }
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

  /** "X was ambushed, X lost Y and had to …": what came before in the clause befell X. */
  private boolean befell(Subject before, int at) {
    boolean passive = false;
    for (int k = Math.max(before.at(), 0); k < at; k++) {
      Chunk chunk = sentence.chunks().get(k);
      passive |= Chunk.passive(chunk) || (k > before.at() && loses(chunk));
      if (passive && (Chunk.is(chunk, WordClass.COORDINATOR) || Chunk.mark(chunk, ","))) {
        return true;
      }
    }
    return false;
  }

  private boolean loses(Chunk chunk) {
    return chunk instanceof Chunk.Words w && w.evoke(schema, DL.iri("Loss"));
  }

  /** "Its troops": the object is some force of whoever a pronoun stands for. */
  private static boolean own(Complements after, Fillers fillers) {
    return after
        .object()
        .filter(o -> fillers.all(DL.iri("agent")).contains(o))
        .flatMap(NounPhrase::owner)
        .filter(NounPhrase::pronoun)
        .filter(p -> !p.types().contains(DL.iri("Speaker")))
        .isPresent();
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

  /** "Killed twelve civilians in X": it was in X. */
  private void scene(Sense sense, Fillers fillers) {
    String place = DL.iri("place");
    NounPhrase victim = fillers.first(DL.iri("victim"));
    boolean mayHave = sense.roles().values().stream().anyMatch(r -> r.contains(place));
    if (mayHave && victim != null && !fillers.has(place) && !victim.places().isEmpty()) {
      fillers.put(place, List.of(victim.places().get(0)));
    }
  }

  /** "Defence Minister X resigned": from that office. */
  private static void title(Fillers fillers) {
    List<NounPhrase> holders = fillers.all(DL.iri("person"));
    if (holders.size() == 1 && !fillers.has(RoleFit.OFFICE)) {
      Offices.title(holders.get(0)).ifPresent(o -> fillers.put(RoleFit.OFFICE, List.of(o)));
    }
  }

  /** "X withdrew its troops": X left. */
  private void ownForces(Subject before, Complements after, Lexeme lexeme, Fillers fillers) {
    String agent = DL.iri("agent");
    boolean own = own(after, fillers);
    before
        .phrase()
        .filter(p -> own && fit.fits(agent, p, lexeme))
        .ifPresent(p -> fillers.put(agent, List.of(p)));
  }

  /**
   * Who took or lost it is left unsaid. Told of a place that "was taken" this is a claim; of a mere
   * "taking of X", which speaks of something told elsewhere, it is none. The owner of what falls is
   * the one who loses it.
   */
  private boolean unsaidAgent(
      Sense sense, Subject before, boolean turned, Fillers fillers, Lexeme lexeme, boolean dated) {
    String agent = DL.iri("agent");
    boolean mayHave = sense.roles().values().stream().anyMatch(r -> r.contains(agent));
    if (fillers.has(agent)) {
      return false;
    }
    NounPhrase object =
        fillers.has(DL.iri("object"))
            ? fillers.first(DL.iri("object"))
            : before.phrase().filter(p -> !fillers.contains(p)).orElse(null);
    if (!mayHave && object != null) {
      object
          .owner()
          .filter(o -> fit.fits(agent, o, lexeme) && !schema.anyIsA(fit.types(o), DL.iri("Place")))
          .ifPresent(o -> fillers.put(agent, List.of(o)));
      return false;
    }
    // "the lost lands", "the liberated districts": names them by what befell them, and tells
    // nothing new.
    boolean attributive =
        turned && !before.tense() && before.times().isEmpty() && !dated && !clause(before);
    return mayHave && (!turned || attributive);
  }

  /** True for a main clause behind the condition with which its sentence, or a speech, begins. */
  private boolean conditional(Subject before) {
    List<Chunk> chunks = sentence.chunks();
    boolean comma = false;
    for (int k = before.at() - 1; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      comma |= Chunk.mark(chunks.get(k), ",");
      boolean begins = k == 0 || chunks.get(k - 1) instanceof Chunk.Mark;
      if (comma && begins && chunks.get(k) instanceof Chunk.Words w) {
        Lexeme opening = w.as(WordClass.SUBORDINATOR);
        if (opening != null) {
          return opening.effect().modality().equals(Optional.of("Hypothetical"));
        }
      }
    }
    return false;
  }

  /** "They will fight on until X is taken": by them. */
  private Optional<NounPhrase> goal(Subject before, Lexeme lexeme) {
    List<Chunk> chunks = sentence.chunks();
    int opening = before.at() - 1;
    boolean until =
        clause(before)
            && ((Chunk.Words) chunks.get(opening)).as(WordClass.SUBORDINATOR).is(Trait.UNTIL);
    return until
        ? SubjectFinder.find(
                chunks, opening, p -> fit.fitsAny(List.of(DL.iri("agent")), p, lexeme), false)
            .phrase()
        : Optional.empty();
  }

  /** "(Until) X is taken": behind a subordinating word stands a clause, and no mere name. */
  private boolean clause(Subject before) {
    return before.at() > 0
        && Chunk.is(sentence.chunks().get(before.at() - 1), WordClass.SUBORDINATOR);
  }

  /** The time told in the clause; "in December" is the last one for what is done. */
  private When when(int at, Subject before, Complements after, Status.Modality modality) {
    When when = When.UNKNOWN;
    for (Chunk.Time time : after.times()) {
      if (!ofWhatFollowed(time, at)) {
        when = join(when, told(time, modality));
      }
    }
    for (Chunk.Time time : before.times()) {
      if (!ofWhatFollowed(time, -1)) {
        // "On Monday they planned to": the Monday of the plan, not the next one.
        when = join(when, verbBetween(time, at) ? time.when() : told(time, modality));
      }
    }
    // What has lasted since a day held on that day; what is due by a day is planned for that day.
    boolean due = modality == Status.Modality.PLANNED || modality == Status.Modality.DEMANDED;
    Optional<String> point = when.at().or(when::start);
    return due && point.isEmpty()
        ? new When(when.end(), Optional.empty(), Optional.empty())
        : new When(point, when.start(), when.end());
  }

  private static When told(Chunk.Time time, Status.Modality modality) {
    Optional<String> other =
        switch (modality) {
          case PLANNED, DEMANDED -> time.ahead();
          case ACTUAL, ATTEMPTED -> time.behind();
          case HYPOTHETICAL -> Optional.empty();
        };
    return other.map(t -> time.when().movedTo(t)).orElse(time.when());
  }

  /** "(Ahead of) the talks on Monday": the time is theirs. */
  private boolean ofWhatFollowed(Chunk.Time time, int from) {
    List<Chunk> chunks = sentence.chunks();
    boolean thing = false;
    for (int k = chunks.indexOf(time) - 1; k > from; k--) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Words w && w.is(Trait.POSTERIOR)) {
        return thing;
      }
      thing |= c instanceof NounPhrase || (c instanceof Chunk.Words w && w.unknown());
      if (c instanceof Chunk.Mark || Chunk.is(c, WordClass.EVENT)) {
        return false;
      }
    }
    return false;
  }

  private boolean verbBetween(Chunk.Time time, int at) {
    for (int k = at - 1; k >= 0 && sentence.chunks().get(k).from() > time.from(); k--) {
      Chunk c = sentence.chunks().get(k);
      if (Chunk.is(c, WordClass.VERB) || Chunk.is(c, WordClass.REPORTING_VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Has held X since it took Y in May": a state has lasted since the time of that clause. */
  private When since(int from, int end) {
    List<Chunk> chunks = sentence.chunks();
    boolean opened = false;
    for (int k = from; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      opened |= k <= end && chunks.get(k) instanceof Chunk.Words w && w.is(Trait.SINCE);
      if (opened && chunks.get(k) instanceof Chunk.Time time && time.when().at().isPresent()) {
        Optional<String> start = time.when().at();
        return new When(start, start, Optional.empty());
      }
    }
    return When.UNKNOWN;
  }

  /** The first time told wins; a span's ends may come from two. */
  private static When join(When a, When b) {
    Optional<String> at = a.at().or(b::at);
    return new When(at, a.start().or(b::start), a.end().or(b::end));
  }
}
