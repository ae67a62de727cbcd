package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;

/**
 * Reads leftwards from a predicate: past tense, adverbs, objects of earlier verbs and prepositional
 * phrases to the subject, and past the subject to the words that govern the whole clause.
 */
final class SubjectFinder {
  private static final String PAUSE = ",–—-";
  private static final String DOCUMENT = DL.iri("Document");

  private final List<Chunk> chunks;
  private final int predicate;
  private final Predicate<NounPhrase> acceptable;
  private final boolean described;

  private final LeftContext context;
  private final Governors governors;
  private final Parenthesis parenthesis;
  private final Beside beside;
  private boolean tense;
  private boolean closed;
  private boolean verbBetween;
  private boolean passive;
  private boolean left;
  private NounPhrase passiveAgent;
  private NounPhrase relativeHead;
  private NounPhrase fallback;
  private int fallbackAt = -1;
  private NounPhrase subject;
  private int subjectAt = -1;
  private int fallbackGoverning;
  private boolean otherTime;
  private int commas;
  private int skipped;
  private boolean coordinated;
  private boolean modified;
  private int ownGoverning = -1;
  private boolean finite;
  private boolean purpose;
  private boolean until;
  private boolean detached;
  private boolean describes;

  /** How many times were read before a comma closed the clause left of the predicate. */
  private int timesBeforeAside = -1;

  private SubjectFinder(
      List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable, boolean described) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.acceptable = acceptable;
    this.described = described;
    this.context = new LeftContext(chunks);
    this.governors = new Governors(chunks);
    this.parenthesis = new Parenthesis(chunks, predicate, acceptable);
    this.beside = new Beside(chunks, predicate, acceptable);
  }

  /**
   * What stands before the predicate and belongs to it.
   *
   * @param chunks of the sentence
   * @param predicate index of the predicate's chunk
   * @param acceptable which noun phrases can be its subject
   * @param described whether a noun phrase right before the predicate may be its subject though it
   *     plays a part of its own in another clause: "moved to the town (that is) held by …"
   */
  static Subject find(
      List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable, boolean described) {
    SubjectFinder finder = new SubjectFinder(chunks, predicate, acceptable, described);
    finder.scan();
    finder.around();
    return new Subject(
        Optional.ofNullable(finder.subject),
        finder.subjectAt,
        finder.passive,
        Optional.ofNullable(finder.passiveAgent),
        Optional.ofNullable(finder.relativeHead),
        finder.governors.words(),
        finder.tense || finder.finite,
        finder.governors.nominal(),
        finder.governors.times(),
        finder.governors.reportedBy());
  }

  private void scan() {
    int j = predicate - 1;
    // "… after three months of controlling X": the words before speak of another verb.
    closed = j >= 0 && chunks.get(j) instanceof Chunk.Time length && length.when().unknown();
    while (j >= 0 && subject == null) {
      Chunk chunk = chunks.get(j);
      if (chunk instanceof Chunk.Time time) {
        // "Two days after X left": what is told further left dates the other clause.
        otherTime |= time.kind() == TimePattern.Kind.OFFSET;
        if (!otherTime) {
          governors.add(time);
        }
        j--;
      } else if (chunk instanceof Chunk.Aside) {
        j--;
      } else if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(")]")) {
          j = context.opening(j) - 1;
          continue;
        }
        if (mark.in(":;([.?!…")) {
          break;
        }
        int quotation = mark.in("”»\"") ? context.quotation(j) : -1;
        if (quotation >= 0) {
          j = quotation - 1;
          continue;
        }
        boolean nothingYet = skipped == 0 && !verbBetween && fallback == null && commas == 0;
        int who = mark.in(",") && nothingYet ? parenthesis.before(j) : -1;
        if (who >= 0) {
          int p = context.before(who);
          if (p >= 0 && !passive && Chunk.passive(chunks.get(p))) {
            // "the town is held by X, an ally of Y, …"
            passive = true;
            passiveAgent = (NounPhrase) chunks.get(who);
            j = p - 1;
            continue;
          }
          found((NounPhrase) chunks.get(who), who);
          break;
        }
        if (mark.in(",") && nothingYet && !coordinated) {
          timesBeforeAside = governors.timeCount();
        }
        commas += mark.in(PAUSE) ? 1 : 0;
        j--;
      } else if (chunk instanceof NounPhrase phrase) {
        j = phrase(phrase, j);
      } else {
        int next = word((Chunk.Words) chunk, j);
        if (next < -1) {
          break;
        }
        j = next;
      }
    }
    relative();
    if (subject == null && fallback != null && passiveAgent == null) {
      // What stands before the stand-in governs another clause.
      governors.forgetFrom(fallbackGoverning);
      left = true;
      subject = fallback;
      subjectAt = fallbackAt;
    }
  }

  /** "The plant, which they seized": what a relative word before the subject stands for. */
  private void relative() {
    int r = subject == null || relativeHead != null ? -1 : context.before(subjectAt);
    if (r > 0
        && chunks.get(r) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && context.nearestPhrase(r) instanceof NounPhrase head) {
      relativeHead = LeftContext.last(head);
      describes = describes(w, head);
    }
  }

  /**
   * "May yet defend the port that X holds", "has not confirmed the loss of Y, which X took": what
   * only describes something is told as so, whatever governs the clause around it. "That" opens
   * such a clause where its verb lacks an object; "it is not X who took Y" describes nothing.
   */
  private boolean describes(Chunk.Words relative, NounPhrase head) {
    int whole = chunks.indexOf(head);
    Chunk before = whole > 0 ? chunks.get(whole - 1) : null;
    boolean content =
        relative.is(WordClass.COMPLEMENTIZER)
            && (Chunk.at(chunks, predicate + 1) instanceof NounPhrase
                || Chunk.is(before, WordClass.REPORTING_VERB)
                || head.head().filter(h -> h.denotes().contains(DOCUMENT)).isPresent());
    return !content && !Chunk.is(before, WordClass.COPULA) && !Chunk.is(before, WordClass.OPERATOR);
  }

  /** Decides what a noun phrase left of the predicate is; returns where to go on. */
  private int phrase(NounPhrase phrase, int j) {
    boolean adjacent = described && !finite && !verbBetween && fallback == null && skipped == 0;
    Lexeme plan = phrase.head().filter(h -> !h.effect().none()).orElse(null);
    if (plan != null && !left && !acceptable.test(phrase)) {
      NounPhrase claims = phrase.owner().filter(acceptable).orElse(null);
      if (claims != null && plan.denotes().contains(DOCUMENT)) {
        // "X's claim of having taken Y"
        add(plan);
        return found(claims, j);
      }
      // "the next goal is to retake X"
      add(plan);
      return j - 1;
    }
    int p = context.before(j);
    Chunk previous = p < 0 ? null : chunks.get(p);
    if (skipped == 0
        && !verbBetween
        && j + 1 < predicate
        && Chunk.is(Chunk.at(chunks, j + 1), WordClass.REPORTING_VERB)
        && !acceptable.test(phrase)
        && !Chunk.is(previous, WordClass.PREPOSITION)) {
      // "saw no evidence of (X's) claims to have taken Y": whoever saw none did not take it.
      return -1;
    }
    skipped++;
    boolean agentOfPassive = Chunk.passive(previous) && !passive;
    if (adjacent
        && Chunk.is(Chunk.at(chunks, j + 1), WordClass.REPORTING_VERB)
        && Chunk.preposition(previous, Position.OF)) {
      // "no confirmation of X's claims to have taken Y": nobody else took it.
      return -1;
    }
    if (agentOfPassive && beside.backed(j)) {
      // "the forces backed by X + left": they left.
      skipped = 0;
      verbBetween = false;
      return p - 1;
    }
    NounPhrase whole = adjacent && commas > 0 ? beside.described(previous, p) : null;
    if (whole != null) {
      // "X, a hub that feeds the front, has fallen": X, not the front.
      return found(whole, j);
    }
    if (adjacent && (tense || (passive && modified)) && beside.located(p)) {
      // "the town in the west has fallen", "the base near X was also taken": not the west, not X.
      return p;
    }
    if (adjacent && (tense || modified) && passive && beside.joined(p)) {
      // "the corridor that joins X with Y is held by Z": the corridor, not Y.
      verbBetween = true;
      return p - 1;
    }
    if (adjacent && !agentOfPassive) {
      // Behind a comma it is the whole that is described: "X, the capital of Y, which fell".
      boolean free = commas > 0 || LeftContext.independent(previous);
      NounPhrase inner = free && acceptable.test(phrase) ? phrase : beside.innermost(phrase);
      if (inner != null) {
        // "aims at the town that is still held by X": the aim is not X's.
        detached =
            !LeftContext.independent(previous)
                && passive
                && !(previous instanceof Chunk.Words w && w.is(Trait.OBJECT_CONTROL));
        return found(inner, j);
      }
      if (passiveAgent != null && commas == 0 && !phrase.types().isEmpty()) {
        // "the record (that is) held by X": what is held is no place, and nothing further left is
        // it.
        return -1;
      }
    }
    boolean description =
        j == predicate - 1
            && p == j - 1
            && Chunk.mark(previous, ",")
            && phrase.head().isPresent()
            && phrase.name().isEmpty()
            && phrase.owner().isEmpty()
            && !phrase.pronoun();
    if (description && !described && !acceptable.test(phrase)) {
      // "X took the hill, a height that commands the road": it is the height that does.
      return -1;
    }
    if (previous instanceof Chunk.Words w) {
      Lexeme preposition = w.as(WordClass.PREPOSITION);
      boolean otherVerb = commas > 0 && !Chunk.mark(chunks.get(j + 1), ",");
      if (Chunk.passive(w) && otherVerb && !verbBetween && !passive) {
        // "was hit by X, lost Y": undergoing X belongs to another verb.
        return p - 1;
      }
      if (Chunk.passive(w) && !verbBetween && !passive) {
        passive = true;
        passiveAgent = phrase;
        skipped = 0;
        return w.is(WordClass.OPERATOR) ? p : p - 1;
      }
      Lexeme control = w.with(Trait.OBJECT_CONTROL);
      if (control != null && (!verbBetween || commas == 0) && acceptable.test(phrase)) {
        if (control.is(Trait.CAUSES)) {
          // "forced X to leave": what X had to do, X did.
          governors.forgetDemands(Chunk.at(chunks, j + 1));
        }
        return found(phrase, j);
      }
      if (control != null
          && !verbBetween
          && commas == 0
          && skipped == 1
          && Beside.civilian(phrase)) {
        // "let the civilians leave": they leave, and not whoever lets them.
        return -1;
      }
      if (w.is(WordClass.CARRYING_VERB) && acceptable.test(phrase)) {
        return found(phrase, j);
      }
      if (w.is(WordClass.NOMINALIZER) && !verbBetween && adjunct(p)) {
        // "the army, under the command of X, has taken Y"
        skipped = 0;
        return p - 2;
      }
      boolean according =
          w.is(WordClass.REPORTING_PREPOSITION)
              && Chunk.is(chunks.get(predicate), WordClass.REPORTING_VERB);
      if (according
          && p > 0
          && chunks.get(p - 1) instanceof NounPhrase who
          && acceptable.test(who)) {
        // "X, quoted by Y, said"
        return found(who, p - 1);
      }
      if (according && !verbBetween && acceptable.test(phrase)) {
        // "according to X says": said twice, meant once.
        return found(phrase, j);
      }
      if (w.is(WordClass.SUBORDINATOR)
          && !w.is(WordClass.PASSIVE)
          && skipped == 1
          && (!verbBetween || (coordinated && commas == 0))
          && acceptable.test(phrase)) {
        // "after + X left", "after X"
        return found(phrase, j);
      }
      if (preposition != null || w.is(WordClass.REPORTING_PREPOSITION)) {
        return behindPreposition(phrase, j, preposition, p);
      }
      if (w.is(WordClass.RELATIVE)
          && p > 0
          && Chunk.mark(chunks.get(p - 1), ",")
          && acceptable.test(phrase)) {
        // "…, which the ministry has denied"
        return found(phrase, j);
      }
      if (w.is(WordClass.VERB) || w.is(WordClass.EVENT) || w.is(WordClass.COPULA)) {
        // The object of an earlier verb; that verb's subject is ours too.
        verbBetween = true;
        return p;
      }
      if (w.unknown()) {
        if (fallback == null && !verbBetween && commas == 0 && acceptable.test(phrase)) {
          standIn(phrase, j);
        }
        return j - 1;
      }
    }
    if (previous instanceof NounPhrase head && p == j - 1 && !passive && relativeHead == null) {
      // "the positions they had to leave": two noun phrases side by side, the first is described.
      if (acceptable.test(phrase)) {
        relativeHead = head;
        return found(phrase, j);
      }
    }
    if (acceptable.test(phrase)) {
      return found(phrase, j);
    }
    return j - 1;
  }

  /** True where a nominaliser begins what accompanies the subject. */
  private boolean adjunct(int nominalizer) {
    return !coordinated && commas == 0 && beside.accompanying(nominalizer);
  }

  /** "For X to", "the strikes of X"; the preposition is null where it is one of reporting. */
  private int behindPreposition(NounPhrase phrase, int j, Lexeme preposition, int p) {
    boolean forWhom = preposition != null && preposition.marks().equals(Optional.of(Position.FOR));
    boolean whom = forWhom && !verbBetween && !(left && commas > 0);
    if (whom && acceptable.test(phrase) && context.governedBefore(p)) {
      return found(phrase, j);
    }
    boolean doing =
        preposition != null
            && preposition.marks().equals(Optional.of(Position.OF))
            && p > 0
            && chunks.get(p - 1) instanceof Chunk.Words deed
            && (deed.is(WordClass.EVENT) || deed.unknown());
    // "for the rebels (who) now hold X"; "the strikes of X drove out Y": better than nobody.
    boolean near = !verbBetween && commas == 0 && skipped == 1;
    if (fallback == null && preposition != null && (near || doing) && acceptable.test(phrase)) {
      standIn(phrase, j);
    }
    return p - 1;
  }

  private int found(NounPhrase phrase, int at) {
    subject = phrase;
    subjectAt = at;
    return at;
  }

  /** Better than nobody, should no subject be found. */
  private void standIn(NounPhrase phrase, int at) {
    fallback = phrase;
    fallbackGoverning = governors.count();
    fallbackAt = at;
  }

  /** Decides what a word left of the predicate does; returns where to go on, or −2 to stop. */
  private int word(Chunk.Words w, int j) {
    Lexeme particle = w.as(WordClass.PARTICLE);
    modified |= !coordinated && (particle != null || w.is(WordClass.OPERATOR));
    if (particle != null) {
      tense |= !left && !closed && particle.is(Trait.TENSE);
      return j - 1;
    }
    if (w.is(WordClass.OPERATOR)) {
      Lexeme operator = w.as(WordClass.OPERATOR);
      if (j > 0
          && chunks.get(j - 1) instanceof NounPhrase ranked
          && ranked.quantity().equals("Ranked")) {
        // "the first city to fall": it fell.
        return j - 1;
      }
      operator(operator);
      // "has not + been taken", in one word
      passive |= w.is(WordClass.PASSIVE) && !verbBetween && !coordinated;
      // "the commander of the campaign to take X": who heads the noun is not the taker.
      if (operator.is(Trait.NOMINAL) && !tense && PossessorFinder.plan(chunks, j)) {
        PossessorFinder.ofPlan(chunks, j).filter(acceptable).ifPresent(who -> found(who, j - 1));
        return -2;
      }
      return j - 1;
    }
    if (w.is(WordClass.PASSIVE)) {
      finite |= w.is(WordClass.COPULA);
      tense |= w.is(WordClass.COPULA) && !left && !closed;
      boolean ofOtherVerb = coordinated && modified;
      if (!verbBetween && !ofOtherVerb) {
        passive = true;
      }
      return j - 1;
    }
    if (w.is(WordClass.COORDINATOR)) {
      closed |= tense;
      coordinated = true;
      return j - 1;
    }
    if (w.is(WordClass.RELATIVE)) {
      Lexeme condition = condition();
      if (condition != null) {
        governors.add(condition);
        return j - 1;
      }
      if (ownGoverning >= 0 && !coordinated) {
        // "the rebels, who may leave X, hold Y": "may" belongs to the clause between.
        governors.forgetFrom(ownGoverning);
      }
      if (timesBeforeAside >= 0 && verbBetween) {
        // "X, who took Y in May, have left Z": the month of the clause between.
        governors.forgetTimesFrom(timesBeforeAside);
      }
      if (j > 0 && context.nearestPhrase(j) instanceof NounPhrase whole) {
        NounPhrase head = LeftContext.last(whole);
        boolean where = w.as(WordClass.RELATIVE).is(Trait.PLACE);
        // "X, where (it) fell": the place itself fell.
        boolean itself = described && skipped == 0 && !verbBetween && !passive;
        if (where && !(itself && acceptable.test(head))) {
          relativeHead = head;
        } else if (acceptable.test(head)) {
          found(head, j - 1);
          describes = !w.is(WordClass.COMPLEMENTIZER) && describes(w, whole);
        } else {
          relativeHead = head;
        }
      }
      return -2;
    }
    if (w.is(WordClass.SUBORDINATOR)) {
      Lexeme subordinator = w.as(WordClass.SUBORDINATOR);
      if (subordinator.is(Trait.SAME_TIME)
          && skipped == 1
          && !verbBetween
          && !left
          && commas == 0
          && Chunk.at(chunks, j + 1) instanceof NounPhrase) {
        // "when the shipping lines left X": who acts stands there, though no side of a war.
        return -2;
      }
      purpose |= subordinator.is(Trait.PURPOSE) && !closed;
      until |= subordinator.is(Trait.UNTIL) && !closed && !tense;
      if (closed && left && !governors.reported() && !subordinator.effect().none()) {
        // "in order to close the ring before taking the town": the purpose holds for both.
        governors.add(subordinator);
      }
      add(subordinator);
      boolean sameTime = subordinator.is(Trait.SAME_TIME) && !left;
      leave();
      otherTime |= !sameTime;
      return j - 1;
    }
    if (w.is(WordClass.REPORTING_VERB) || w.is(WordClass.CARRYING_VERB)) {
      Lexeme verb =
          w.is(WordClass.REPORTING_VERB)
              ? w.as(WordClass.REPORTING_VERB)
              : w.as(WordClass.CARRYING_VERB);
      boolean ownSubject = verbBetween || skipped > 0 || left;
      governors.reported(j);
      add(verb);
      leave();
      otherTime = true;
      // What is said has a subject of its own, though it was not recognised: the speaker is not it.
      return ownSubject && !context.inList(j, predicate) ? -2 : j - 1;
    }
    if (w.is(WordClass.COMPLEMENTIZER)) {
      left = true;
      otherTime = true;
      return j - 1;
    }
    if (w.is(WordClass.NOMINALIZER) && verbBetween && fallback != null && adjunct(j)) {
      // "the army, with the support of X, has taken Y": the army has, whoever X is.
      fallback = null;
      verbBetween = false;
      skipped = 0;
      return j - 2;
    }
    if (w.is(WordClass.NOMINALIZER)) {
      governors.nominalize();
      governors.read(j - 1, false);
      return -2;
    }
    if (w.is(WordClass.VERB)) {
      if (commas > 0 && ownGoverning < 0) {
        ownGoverning = governors.count();
      }
      verbBetween |= !w.as(WordClass.VERB).is(Trait.OBJECT_CONTROL);
      add(w.as(WordClass.VERB));
      return j - 1;
    }
    if (w.is(WordClass.EVENT)) {
      ownGoverning = ownGoverning < 0 ? governors.count() : ownGoverning;
      verbBetween = true;
      return j - 1;
    }
    return j - 1;
  }

  /** "X + relative word + falls, then …": the particle that makes it a condition; else null. */
  private Lexeme condition() {
    for (int k = predicate + 1; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      if (chunks.get(k) instanceof Chunk.Words w
          && w.is(WordClass.PARTICLE)
          && w.as(WordClass.PARTICLE).is(Trait.CONSEQUENT)) {
        return w.as(WordClass.PARTICLE).effect().none() ? null : w.as(WordClass.PARTICLE);
      }
    }
    return null;
  }

  /**
   * From here on words belong to the clause around this one: only its subject is still of interest.
   */
  private void leave() {
    left = true;
    closed = true;
  }

  private void operator(Lexeme operator) {
    tense |= !closed && operator.is(Trait.TENSE);
    boolean behindTense = operator.is(Trait.NOMINAL) && tense;
    boolean otherDeed = operator.is(Trait.LAUNCHES) && coordinated;
    boolean ahead = until && operator.effect().modality().equals(Optional.of("Planned"));
    if ((!closed && !behindTense && !otherDeed) || ahead) {
      // "Will not stop until X is taken": that is to come as well.
      governors.add(operator);
    }
  }

  private void add(Lexeme lexeme) {
    if (!closed && !lexeme.effect().none() && !(lexeme.is(Trait.NOMINAL) && tense)) {
      governors.add(lexeme);
    }
  }

  /**
   * Words left of the subject that govern the clause: "if X …", "called on X to …", "the plan for X
   * to …".
   */
  private void around() {
    int p = subject == null ? -1 : context.before(subjectAt);
    if (p > 0
        && relativeHead == null
        && !left
        && chunks.get(p) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && context.nearestPhrase(p) instanceof NounPhrase whole) {
      // "the capital, which they retook": what the relative clause describes.
      relativeHead = LeftContext.last(whole);
      return;
    }
    if (subject != null && !left && !detached) {
      int own = governors.count();
      governors.read(subjectAt - 1, described && !passive);
      if (describes) {
        governors.forgetFrom(own);
      }
    } else if (subject != null && purpose && !detached) {
      // "denied that X crossed the river to take Y": nor did X take Y.
      Governors outer = new Governors(chunks);
      outer.read(subjectAt - 1, false);
      outer.words().stream()
          .filter(l -> l.wordClass() == WordClass.REPORTING_VERB)
          .filter(l -> l.effect().polarity().isPresent())
          .forEach(governors::add);
    }
  }
}
