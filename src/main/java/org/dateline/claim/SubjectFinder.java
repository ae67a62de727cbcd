package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/**
 * Reads leftwards from a predicate: past tense, adverbs, objects of earlier verbs and prepositional
 * phrases to the subject, and past the subject to the words that govern the whole clause.
 */
final class SubjectFinder {
  private static final String PAUSE = ",–—-";
  private static final String DOCUMENT = DL.iri("Document");
  private static final String QUOTES = "\"“”‘’«»'";

  private final List<Chunk> chunks;
  private final int predicate;
  private final Predicate<NounPhrase> acceptable;
  private final boolean described;

  private final List<Lexeme> governing = new ArrayList<>();
  private final List<When> times = new ArrayList<>();
  private boolean tense;
  private boolean closed;
  private boolean verbBetween;
  private boolean passive;
  private boolean nominal;
  private boolean left;
  private NounPhrase passiveAgent;
  private NounPhrase relativeHead;
  private NounPhrase fallback;
  private int fallbackAt = -1;
  private NounPhrase subject;
  private int subjectAt = -1;
  private int reportedBy = -1;
  private int fallbackGoverning;
  private boolean otherTime;
  private int commas;
  private int skipped;
  private boolean coordinated;
  private boolean modified;
  private int ownGoverning = -1;
  private boolean finite;

  private SubjectFinder(
      List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable, boolean described) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.acceptable = acceptable;
    this.described = described;
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
    finder.governors();
    return new Subject(
        Optional.ofNullable(finder.subject),
        finder.subjectAt,
        finder.passive,
        Optional.ofNullable(finder.passiveAgent),
        Optional.ofNullable(finder.relativeHead),
        List.copyOf(finder.governing),
        finder.tense || finder.finite,
        finder.nominal,
        List.copyOf(finder.times),
        finder.reportedBy);
  }

  /**
   * What belongs to a predicate that is a noun: "X's withdrawal from", "called for the capture of".
   *
   * @param chunks of the sentence
   * @param predicate index of the predicate's chunk
   * @param acceptable which noun phrases can be whose doing it is
   */
  static Subject ofNoun(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable) {
    SubjectFinder finder = new SubjectFinder(chunks, predicate, acceptable, false);
    finder.clauseAround(finder.possessor());
    return new Subject(
        Optional.ofNullable(finder.subject),
        finder.subjectAt,
        false,
        Optional.empty(),
        Optional.empty(),
        List.copyOf(finder.governing),
        false,
        true,
        List.copyOf(finder.times),
        finder.reportedBy);
  }

  /** Finds whose doing a noun tells of; returns where the words before begin. */
  private int possessor() {
    int j = predicate - 1;
    while (j >= 0
        && chunks.get(j) instanceof Chunk.Words w
        && (narrows(w) || (w.is(WordClass.COORDINATOR) && j < predicate - 1))) {
      j--;
    }
    if (j >= 0 && Chunk.is(chunks.get(j), WordClass.QUANTIFIER)) {
      return j - 1;
    }
    int at = j > 0 && Chunk.is(chunks.get(j), WordClass.PREPOSITION) ? j - 1 : j;
    boolean clitic = at < j && chunks.get(j).from() == chunks.get(at).to() && !spaced(j);
    if (at >= 0 && (at == j || clitic) && chunks.get(at) instanceof NounPhrase phrase) {
      boolean people = phrase.head().isEmpty() && phrase.name().isEmpty();
      NounPhrase who = people ? phrase.owner().orElse(phrase) : phrase;
      if (acceptable.test(who)) {
        subject = who;
        subjectAt = at;
      }
      return at - 1;
    }
    return j;
  }

  /** Only what marks an owner stands right behind a phrase and before its noun. */
  private boolean spaced(int j) {
    Lexeme preposition = ((Chunk.Words) chunks.get(j)).as(WordClass.PREPOSITION);
    return !preposition.marks().equals(Optional.of(Position.OF));
  }

  private static boolean narrows(Chunk.Words w) {
    boolean other =
        w.is(WordClass.OPERATOR)
            || w.is(WordClass.PREPOSITION)
            || w.is(WordClass.QUANTIFIER)
            || w.is(WordClass.REPORTING_VERB);
    return !other && (w.is(WordClass.MODIFIER) || w.is(WordClass.PARTICLE) || w.unknown());
  }

  /** The words of the clause that a noun stands in: what will or may lead to it is no fact yet. */
  private void clauseAround(int from) {
    for (int k = from; k >= 0; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk instanceof Chunk.Time
          || chunk instanceof Chunk.Aside
          || Chunk.mark(chunk, QUOTES)) {
        continue;
      }
      if (!(chunk instanceof Chunk.Words w) || w.is(WordClass.RELATIVE)) {
        if (chunk instanceof NounPhrase plan) {
          plan.head().filter(h -> !h.effect().none()).ifPresent(governing::add);
        }
        return;
      }
      for (WordClass c :
          List.of(
              WordClass.OPERATOR,
              WordClass.SUBORDINATOR,
              WordClass.REPORTING_VERB,
              WordClass.VERB)) {
        Lexeme lexeme = w.as(c);
        boolean toPlace = c == WordClass.OPERATOR && w.is(WordClass.PREPOSITION) && k == from;
        if (lexeme != null && !lexeme.effect().none() && !toPlace) {
          governing.add(lexeme);
        }
      }
      if (w.is(WordClass.REPORTING_VERB)) {
        reportedBy = reportedBy < 0 ? k : reportedBy;
      }
      if (w.is(WordClass.SUBORDINATOR)) {
        return;
      }
    }
  }

  /** "X, (chosen in Y to head Z,) said": what stands between two commas is passed over. */
  private boolean parenthesis() {
    int close = predicate - 1;
    while (close >= 0 && Chunk.is(chunks.get(close), WordClass.PARTICLE)) {
      close--;
    }
    if (close < 3 || !Chunk.mark(chunks.get(close), ",")) {
      return false;
    }
    int open = close - 1;
    while (open > 0 && !Chunk.mark(chunks.get(open), ",;:.()“”\"")) {
      open--;
    }
    if (open < 1
        || open > close - 2
        || !Chunk.mark(chunks.get(open), ",")
        || !(chunks.get(open - 1) instanceof NounPhrase who)
        || !aside(open + 1)
        || !acceptable.test(who)) {
      return false;
    }
    int p = before(open - 1);
    if (p >= 0 && !(chunks.get(p) instanceof Chunk.Mark) && !independent(chunks.get(p))) {
      return false;
    }
    subject = who;
    subjectAt = open - 1;
    return true;
  }

  /** What opens a description or a circumstance, not a further clause. */
  private boolean aside(int from) {
    Chunk first = chunks.get(from);
    if (first instanceof NounPhrase) {
      for (int k = from; k < predicate; k++) {
        if (chunks.get(k) instanceof Chunk.Words w
            && (w.is(WordClass.VERB) || w.is(WordClass.EVENT) || w.is(WordClass.COORDINATOR))) {
          return false;
        }
      }
      return true;
    }
    return first instanceof Chunk.Words w
        && (w.is(WordClass.RELATIVE)
            || w.is(WordClass.VERB)
            || w.is(WordClass.PREPOSITION)
            || w.unknown());
  }

  private void scan() {
    if (parenthesis()) {
      return;
    }
    int j = predicate - 1;
    // "… after three months of controlling X": the words before speak of another verb.
    closed = j >= 0 && chunks.get(j) instanceof Chunk.Time length && length.when().unknown();
    while (j >= 0 && subject == null) {
      Chunk chunk = chunks.get(j);
      if (chunk instanceof Chunk.Time time) {
        if (!otherTime) {
          times.add(time.when());
        }
        j--;
      } else if (chunk instanceof Chunk.Aside) {
        j--;
      } else if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(")]")) {
          j = opening(j) - 1;
          continue;
        }
        if (mark.in(":;([.?!…")) {
          break;
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
      governing.subList(fallbackGoverning, governing.size()).clear();
      left = true;
      subject = fallback;
      subjectAt = fallbackAt;
    }
  }

  /** "The plant, which they seized": what a relative word before the subject stands for. */
  private void relative() {
    int r = subject == null || relativeHead != null ? -1 : before(subjectAt);
    if (r > 0
        && chunks.get(r) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && nearestPhrase(r) instanceof NounPhrase head) {
      relativeHead = last(head);
    }
  }

  private int opening(int close) {
    int depth = 0;
    for (int j = close; j >= 0; j--) {
      if (Chunk.mark(chunks.get(j), ")]")) {
        depth++;
      } else if (Chunk.mark(chunks.get(j), "([")) {
        depth--;
        if (depth == 0) {
          return j;
        }
      }
    }
    return 0;
  }

  /** Decides what a noun phrase left of the predicate is; returns where to go on. */
  private int phrase(NounPhrase phrase, int j) {
    boolean adjacent = described && !finite && !verbBetween && fallback == null && skipped == 0;
    Lexeme plan = phrase.head().filter(h -> !h.effect().none()).orElse(null);
    if (plan != null && !left && !acceptable.test(phrase)) {
      // "the next goal is to retake X"
      add(plan);
      return j - 1;
    }
    skipped++;
    int p = before(j);
    Chunk previous = p < 0 ? null : chunks.get(p);
    boolean agentOfPassive =
        Chunk.is(previous, WordClass.PASSIVE) && !Chunk.is(previous, WordClass.COPULA) && !passive;
    if (adjacent && !agentOfPassive) {
      NounPhrase inner =
          independent(previous) && acceptable.test(phrase) ? phrase : innermost(phrase);
      if (inner != null) {
        subject = inner;
        subjectAt = j;
        return j;
      }
      if (passiveAgent != null && !phrase.types().isEmpty()) {
        // "the record (that is) held by X": what is held is no place, and nothing further left is
        // it.
        return -1;
      }
    }
    if (previous instanceof Chunk.Words w) {
      Lexeme preposition = w.as(WordClass.PREPOSITION);
      if (w.is(WordClass.PASSIVE) && !w.is(WordClass.COPULA) && !verbBetween && !passive) {
        passive = true;
        passiveAgent = phrase;
        skipped = 0;
        return p - 1;
      }
      Lexeme control = control(w);
      if (control != null && !verbBetween && acceptable.test(phrase)) {
        if (control.is(Trait.CAUSES)) {
          // "forced X to leave": what X had to do, X did.
          governing.removeIf(l -> l.effect().modality().equals(Optional.of("Demanded")));
        }
        subject = phrase;
        subjectAt = j;
        return j;
      }
      if (w.is(WordClass.CARRYING_VERB) && acceptable.test(phrase)) {
        subject = phrase;
        subjectAt = j;
        return j;
      }
      boolean according =
          w.is(WordClass.REPORTING_PREPOSITION)
              && Chunk.is(chunks.get(predicate), WordClass.REPORTING_VERB);
      if (according && !verbBetween && acceptable.test(phrase)) {
        // "according to X says": said twice, meant once.
        subject = phrase;
        subjectAt = j;
        return j;
      }
      if (preposition != null || w.is(WordClass.REPORTING_PREPOSITION)) {
        boolean forWhom =
            preposition != null && preposition.marks().equals(Optional.of(Position.FOR));
        if (forWhom && !verbBetween && acceptable.test(phrase) && governedBefore(p)) {
          subject = phrase;
          subjectAt = j;
          return j;
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
          fallback = phrase;
          fallbackGoverning = governing.size();
          fallbackAt = j;
        }
        return p - 1;
      }
      if (w.is(WordClass.VERB) || w.is(WordClass.EVENT) || w.is(WordClass.COPULA)) {
        // The object of an earlier verb; that verb's subject is ours too.
        verbBetween = true;
        return p;
      }
      if (w.unknown()) {
        if (fallback == null && !verbBetween && commas == 0 && acceptable.test(phrase)) {
          fallback = phrase;
          fallbackGoverning = governing.size();
          fallbackAt = j;
        }
        return j - 1;
      }
    }
    if (previous instanceof NounPhrase head && p == j - 1 && !passive && relativeHead == null) {
      // "the positions they had to leave": two noun phrases side by side, the first is described.
      if (acceptable.test(phrase)) {
        relativeHead = head;
        subject = phrase;
        subjectAt = j;
        return j;
      }
    }
    if (acceptable.test(phrase)) {
      subject = phrase;
      subjectAt = j;
      return j;
    }
    return j - 1;
  }

  /** True when what stands before a noun phrase leaves it free to be a clause's subject. */
  private static boolean independent(Chunk previous) {
    return !(previous instanceof Chunk.Words w)
        || !(w.is(WordClass.PREPOSITION)
            || w.is(WordClass.VERB)
            || w.is(WordClass.EVENT)
            || w.unknown());
  }

  /**
   * Of a phrase within phrases, the one that stands last and can be described: "east of the area
   * that …".
   */
  private NounPhrase innermost(NounPhrase phrase) {
    NounPhrase owner = phrase.owner().orElse(null);
    if (owner != null && owner.to() == phrase.to() && owner.head().isPresent()) {
      NounPhrase inner = innermost(owner);
      if (inner != null) {
        return inner;
      }
    }
    return acceptable.test(phrase) ? phrase : null;
  }

  private static Lexeme control(Chunk.Words w) {
    for (Lexeme lexeme : w.lexemes()) {
      if (lexeme.is(Trait.OBJECT_CONTROL)) {
        return lexeme;
      }
    }
    return null;
  }

  /** "ordered … for X to": a word of will or command before the preposition. */
  private boolean governedBefore(int p) {
    for (int k = p - 1; k >= 0 && k >= p - 3; k--) {
      if (chunks.get(k) instanceof Chunk.Words w) {
        for (Lexeme lexeme : w.lexemes()) {
          if (lexeme.effect().modality().isPresent() || lexeme.is(Trait.OBJECT_CONTROL)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The nearest chunk to the left that is not tense, time or an opening quote. */
  private int before(int j) {
    int p = j - 1;
    while (p >= 0) {
      Chunk c = chunks.get(p);
      boolean skip =
          c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || Chunk.mark(c, QUOTES)
              || (c instanceof Chunk.Words w && w.is(WordClass.PARTICLE));
      if (!skip) {
        break;
      }
      p--;
    }
    return p;
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
      operator(operator);
      // "the commander of the campaign to take X": who heads the noun is not the taker.
      return operator.is(Trait.NOMINAL) && !tense && ofNoun(j) ? -2 : j - 1;
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
      if (ownGoverning >= 0 && !coordinated) {
        // "the rebels, who may leave X, hold Y": "may" belongs to the clause between.
        governing.subList(ownGoverning, governing.size()).clear();
      }
      if (j > 0 && nearestPhrase(j) instanceof NounPhrase whole) {
        NounPhrase head = last(whole);
        if (w.as(WordClass.RELATIVE).is(Trait.PLACE)) {
          relativeHead = head;
        } else if (acceptable.test(head)) {
          subject = head;
          subjectAt = j - 1;
        } else {
          relativeHead = head;
        }
      }
      return -2;
    }
    if (w.is(WordClass.SUBORDINATOR)) {
      Lexeme subordinator = w.as(WordClass.SUBORDINATOR);
      if (closed && left && reportedBy < 0 && !subordinator.effect().none()) {
        // "in order to close the ring before taking the town": the purpose holds for both.
        governing.add(subordinator);
      }
      add(subordinator);
      boolean sameTime = subordinator.is(Trait.SAME_TIME) && !left;
      leave(j);
      otherTime |= !sameTime;
      return j - 1;
    }
    if (w.is(WordClass.REPORTING_VERB) || w.is(WordClass.CARRYING_VERB)) {
      Lexeme verb =
          w.is(WordClass.REPORTING_VERB)
              ? w.as(WordClass.REPORTING_VERB)
              : w.as(WordClass.CARRYING_VERB);
      boolean ownSubject = verbBetween || skipped > 0 || left;
      if (reportedBy < 0) {
        reportedBy = j;
      }
      add(verb);
      leave(j);
      otherTime = true;
      // What is said has a subject of its own, though it was not recognised: the speaker is not it.
      return ownSubject && !inList(j) ? -2 : j - 1;
    }
    if (w.is(WordClass.COMPLEMENTIZER)) {
      left = true;
      otherTime = true;
      return j - 1;
    }
    if (w.is(WordClass.NOMINALIZER)) {
      nominal = true;
      governing(j - 1);
      return -2;
    }
    if (w.is(WordClass.VERB)) {
      if (commas > 0 && ownGoverning < 0) {
        ownGoverning = governing.size();
      }
      verbBetween |= !w.as(WordClass.VERB).is(Trait.OBJECT_CONTROL);
      add(w.as(WordClass.VERB));
      return j - 1;
    }
    if (w.is(WordClass.EVENT)) {
      ownGoverning = ownGoverning < 0 ? governing.size() : ownGoverning;
      verbBetween = true;
      return j - 1;
    }
    return j - 1;
  }

  /**
   * "The commander of the campaign to take X", "in the campaign to take X", "spoke of the campaign
   * to take X": who stands before the noun is not the taker, unless a bare name does: "the Iraqi
   * campaign".
   */
  private boolean ofNoun(int operator) {
    int k = operator - 1;
    boolean determined = false;
    boolean definite = false;
    while (k >= 0
        && chunks.get(k) instanceof Chunk.Words w
        && (w.is(WordClass.QUANTIFIER) || (w.is(WordClass.MODIFIER) && !w.is(WordClass.VERB)))) {
      determined |= w.is(WordClass.QUANTIFIER);
      // "Discussed the campaign" is of a known one, "launched a campaign" of one's own.
      definite |=
          w.is(WordClass.QUANTIFIER)
              && w.as(WordClass.QUANTIFIER).quantity().equals(Optional.of("Definite"));
      k--;
    }
    if (k < 0) {
      return false;
    }
    if (chunks.get(k) instanceof NounPhrase whose) {
      boolean people = whose.head().isEmpty() && whose.name().isEmpty();
      NounPhrase who = people ? whose.owner().orElse(whose) : whose;
      if (k == operator - 1 && whose.head().isEmpty() && acceptable.test(who)) {
        subject = who;
        subjectAt = k;
      }
      return k == operator - 1;
    }
    return determined
        && chunks.get(k) instanceof Chunk.Words w
        && (w.is(WordClass.PREPOSITION)
            || w.is(WordClass.REPORTING_VERB)
            || (definite && w.is(WordClass.VERB)));
  }

  /** "said … and did": the verbs share a subject. */
  private boolean inList(int j) {
    for (int k = j + 1; k < predicate; k++) {
      if (Chunk.is(chunks.get(k), WordClass.COORDINATOR)
          && k + 1 < chunks.size()
          && chunks.get(k + 1) instanceof Chunk.Words) {
        return true;
      }
    }
    return false;
  }

  /**
   * From here on words belong to the clause around this one: only its subject is still of interest.
   */
  private boolean leave(int j) {
    left = true;
    closed = true;
    return j > 0;
  }

  private void operator(Lexeme operator) {
    tense |= !closed && operator.is(Trait.TENSE);
    boolean behindTense = operator.is(Trait.NOMINAL) && tense;
    if (!closed && !behindTense) {
      governing.add(operator);
    }
  }

  private void add(Lexeme lexeme) {
    if (!closed && !lexeme.effect().none() && !(lexeme.is(Trait.NOMINAL) && tense)) {
      governing.add(lexeme);
    }
  }

  private static NounPhrase last(NounPhrase phrase) {
    NounPhrase owner = phrase.owner().orElse(null);
    return owner != null && owner.to() == phrase.to() && owner.head().isPresent()
        ? last(owner)
        : phrase;
  }

  private Chunk nearestPhrase(int j) {
    int p = j - 1;
    while (p >= 0 && (Chunk.mark(chunks.get(p), PAUSE) || chunks.get(p) instanceof Chunk.Time)) {
      p--;
    }
    return p < 0 ? null : chunks.get(p);
  }

  /**
   * Words left of the subject that govern the clause: "if X …", "called on X to …", "the plan for X
   * to …".
   */
  private void governors() {
    int p = subject == null ? -1 : before(subjectAt);
    if (p > 0
        && relativeHead == null
        && !left
        && chunks.get(p) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && nearestPhrase(p) instanceof NounPhrase whole) {
      // "the capital, which they retook": what the relative clause describes.
      relativeHead = last(whole);
      return;
    }
    if (subject != null && !left) {
      governing(subjectAt - 1);
    }
  }

  /** "On Monday, when X took Y, …": the main clause's time is the time of both. */
  private void mainClauseTimes(int from) {
    for (int k = from; k >= 0; k--) {
      if (chunks.get(k) instanceof Chunk.Time time) {
        times.add(time.when());
      } else if (chunks.get(k) instanceof Chunk.Words w
          && (w.is(WordClass.REPORTING_VERB) || w.is(WordClass.SUBORDINATOR))) {
        return;
      }
    }
  }

  private void governing(int from) {
    boolean beyond = false;
    boolean prepositions = false;
    boolean passed = false;
    for (int k = from; k >= 0; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk instanceof Chunk.Time time) {
        if (!beyond) {
          times.add(time.when());
        }
        continue;
      }
      if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(QUOTES)
            || (mark.in(",") && !beyond && k > 0 && chunks.get(k - 1) instanceof Chunk.Time)) {
          continue;
        }
        return;
      }
      if (chunk instanceof NounPhrase plan) {
        if (plan.head().filter(h -> h.denotes().contains(DOCUMENT)).isPresent()
            && plan.owner().isEmpty()) {
          // "denied the news (that) X left"
          continue;
        }
        // "an agreement on the withdrawal of X", "plans for X to leave"
        if (prepositions || beyond) {
          plan.head().filter(h -> !h.effect().none()).ifPresent(governing::add);
        }
        if (beyond && !passed) {
          // "called on others to help X retake Y": the call reaches down to X.
          passed = true;
          continue;
        }
        return;
      }
      if (!(chunk instanceof Chunk.Words w)) {
        return;
      }
      if (w.is(WordClass.PARTICLE) || w.is(WordClass.PREPOSITION) || w.is(WordClass.NOMINALIZER)) {
        nominal |= w.is(WordClass.NOMINALIZER);
        prepositions |= w.is(WordClass.PREPOSITION);
        continue;
      }
      if (w.is(WordClass.COMPLEMENTIZER)) {
        beyond = true;
        continue;
      }
      if (w.is(WordClass.OPERATOR)) {
        governing.add(w.as(WordClass.OPERATOR));
        continue;
      }
      if (w.is(WordClass.SUBORDINATOR)) {
        governing.add(w.as(WordClass.SUBORDINATOR));
        if (w.as(WordClass.SUBORDINATOR).is(Trait.SAME_TIME)) {
          mainClauseTimes(k - 1);
        }
        return;
      }
      if (w.is(WordClass.REPORTING_VERB)) {
        reportedBy = reportedBy < 0 ? k : reportedBy;
        governing.add(w.as(WordClass.REPORTING_VERB));
        return;
      }
      if (w.is(WordClass.CARRYING_VERB)) {
        reportedBy = reportedBy < 0 ? k : reportedBy;
        return;
      }
      if (w.is(WordClass.VERB)) {
        governing.add(w.as(WordClass.VERB));
        beyond = true;
        continue;
      }
      if (w.unknown() && prepositions) {
        continue;
      }
      return;
    }
  }
}
