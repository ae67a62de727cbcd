package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.mention.Chunk;
import org.dateline.mention.Distance;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;

/**
 * What the words around a predicate that has no time of its own tell of when it happened.
 *
 * @param sentence the sentence
 * @param at index of the predicate's chunk
 * @param relative whether the predicate only describes a noun phrase
 * @param caption whether it stands under a picture: its time is the picture's
 */
record ClauseTime(Parsed sentence, int at, boolean relative, boolean caption) {
  private static final String BULLETS = "•*·.-–—▪●";
  private static final String QUOTES = "\"“”‘’«»'";

  /**
   * True when its clause goes back in time.
   *
   * @param said whether a source tells it: "had" then only follows the tense of "said"
   */
  boolean anterior(boolean said) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 0; k < chunks.size(); k++) {
      boolean had = !said && k < at && has(k, Trait.PLUPERFECT) && light(k + 1, at);
      if (had || (has(k, Trait.ANTERIOR) && belongs(k))) {
        return true;
      }
    }
    return false;
  }

  /**
   * True when the sentence begins by going back in time – "said that X had" does not – or tells
   * what happened several times.
   */
  boolean goesBack() {
    List<Chunk> chunks = sentence.chunks();
    if (IntStream.range(0, chunks.size()).anyMatch(k -> has(k, Trait.REPEATED))) {
      return true;
    }
    for (int k = 0; k < chunks.size(); k++) {
      if (Chunk.is(chunks.get(k), WordClass.EVENT)
          || Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)) {
        return false;
      }
      if (has(k, Trait.ANTERIOR) || has(k, Trait.PLUPERFECT)) {
        return true;
      }
    }
    return false;
  }

  /** True for an item of a list: "• Near X, …". */
  boolean bullet() {
    return sentence.chunks().get(0) instanceof Chunk.Mark first && first.in(BULLETS);
  }

  /** True when it has just come about. */
  boolean recent() {
    for (int k = at - 1; k >= 0 && light(k, at); k--) {
      if (has(k, Trait.RECENT)) {
        return true;
      }
    }
    return false;
  }

  /** True when its clause tells that what it means, a state, holds now. */
  boolean present() {
    for (int k = at - 1; k >= 0 && !relative; k--) {
      Chunk c = sentence.chunks().get(k);
      if (has(k, Trait.PRESENT)) {
        return true;
      }
      boolean ends = ends(c) && !Chunk.is(c, WordClass.PARTICLE);
      if (ends || Chunk.is(c, WordClass.REPORTING_VERB)) {
        return false;
      }
    }
    return false;
  }

  private boolean has(int k, Trait trait) {
    return sentence.chunks().get(k) instanceof Chunk.Words w && w.is(trait);
  }

  private boolean light(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!Chunk.is(sentence.chunks().get(k), WordClass.PARTICLE)) {
        return false;
      }
    }
    return true;
  }

  /** An adverb belongs to the predicate behind it, else to the one before it in its clause. */
  private boolean belongs(int adverb) {
    List<Chunk> chunks = sentence.chunks();
    boolean head = true;
    for (int k = 0; k < adverb; k++) {
      head &= !(chunks.get(k) instanceof NounPhrase) && !Chunk.is(chunks.get(k), WordClass.EVENT);
    }
    if (head) {
      return adverb < at;
    }
    if (adverb < at) {
      return !event(adverb + 1, at);
    }
    int end = adverb + 1;
    while (end < chunks.size() && !(chunks.get(end) instanceof Chunk.Mark)) {
      end++;
    }
    return !event(adverb + 1, end) && !ends(at + 1, adverb);
  }

  private boolean event(int from, int to) {
    for (int k = from; k < to; k++) {
      if (Chunk.is(sentence.chunks().get(k), WordClass.EVENT)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(int from, int to) {
    for (int k = from; k < to; k++) {
      if (ends(sentence.chunks().get(k))) {
        return true;
      }
    }
    return false;
  }

  /** True when its clause speaks of another time than the story's. */
  boolean elsewhen() {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 0; k < chunks.size() && (k < at || !ends(at + 1, k + 1)); k++) {
      if (chunks.get(k) instanceof Chunk.Time t && !t.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(Chunk c) {
    return (c instanceof Chunk.Mark m && !m.in(QUOTES))
        || (c instanceof Chunk.Words w
            && (w.is(WordClass.EVENT)
                || w.is(WordClass.SUBORDINATOR)
                || w.is(WordClass.RELATIVE)
                || w.is(WordClass.COORDINATOR)));
  }

  /** True when the words before the predicate tell that what it means, a state, began. */
  boolean begins() {
    List<Chunk> chunks = sentence.chunks();
    for (int k = at - 1; k >= 0 && !relative; k--) {
      if (has(k, Trait.INCEPTIVE)) {
        return true;
      }
      if (!(chunks.get(k) instanceof Chunk.Words) && !Chunk.mark(chunks.get(k), QUOTES)) {
        return false;
      }
    }
    return false;
  }

  /**
   * True for the time of a clause that the main clause does not share: "before X left on Friday",
   * "since it took Y in May".
   */
  private boolean before(int time) {
    for (int k = time - 1; k >= 0 && !(sentence.chunks().get(k) instanceof Chunk.Mark); k--) {
      if (has(k, Trait.POSTERIOR) || has(k, Trait.SINCE)) {
        return true;
      }
    }
    return false;
  }

  /** True in a clause that describes something beside the main clause: "X, who left in May, …". */
  boolean aside() {
    return describes(at);
  }

  private boolean describes(int k) {
    List<Chunk> chunks = sentence.chunks();
    int open = k;
    while (open > 0 && !(chunks.get(open) instanceof Chunk.Mark)) {
      open--;
    }
    boolean closes = false;
    for (int c = k + 1; c < chunks.size() - 1 && !closes; c++) {
      closes = Chunk.mark(chunks.get(c), ",");
    }
    return closes
        && Chunk.mark(chunks.get(open), ",")
        && Chunk.is(chunks.get(open + 1), WordClass.RELATIVE);
  }

  /** How long the state has lasted: "(left) after three months of + holding X". */
  Optional<Distance> lasted() {
    int k = at - 1;
    while (k >= 0 && Chunk.is(sentence.chunks().get(k), WordClass.PREPOSITION)) {
      k--;
    }
    return k >= 0 && sentence.chunks().get(k) instanceof Chunk.Time t && vague(t)
        ? t.distance()
        : Optional.empty();
  }

  /** The time in its clause after whose beginning it came about: "fell after seven days". */
  Optional<Distance> after() {
    List<Chunk> chunks = sentence.chunks();
    Optional<Distance> found = Optional.empty();
    for (int k = 0; k < chunks.size() && (k < at || !ends(at + 1, k + 1)); k++) {
      if (chunks.get(k) instanceof Chunk.Time t && !t.length()) {
        if (!vague(t) || k < at) {
          return Optional.empty();
        }
        found = t.distance();
      }
    }
    return found;
  }

  /** How long after the story's day its sentence goes on: "after four days of fighting, …". */
  Optional<Distance> later() {
    for (int k = 0; k < at; k++) {
      if (sentence.chunks().get(k) instanceof Chunk.Time t && !t.length()) {
        return vague(t) ? t.distance() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean vague(Chunk.Time t) {
    return t.kind() == TimePattern.Kind.VAGUE && t.distance().isPresent();
  }

  /** True when its clause names a part of the day. */
  boolean dayPart() {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 0; k < chunks.size() && (k < at || !ends(at + 1, k + 1)); k++) {
      if (chunks.get(k) instanceof Chunk.Time t && t.kind() == TimePattern.Kind.DAY_PART) {
        return true;
      }
    }
    return false;
  }

  /**
   * The time told with what plans, orders or demands it: "on Monday the minister ordered X to
   * leave".
   */
  Optional<When> ordered() {
    List<Chunk> chunks = sentence.chunks();
    boolean order = false;
    boolean on = false;
    Optional<When> made = Optional.empty();
    for (int k = at - 1; k >= 0; k--) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Time time && order && !time.when().unknown()) {
        return time.when().at().or(time.when()::start).map(When::at);
      } else if (c instanceof Chunk.Time time && made.isEmpty()) {
        made = on ? time.when().at().map(When::at) : made;
      } else if (Chunk.mark(c, ";:")) {
        return Optional.empty();
      } else if (Chunk.mark(c, ",") && order) {
        k = pastAside(k);
      } else if (c instanceof NounPhrase phrase) {
        boolean plan = phrase.head().filter(h -> leadsTo(h)).isPresent();
        if (plan && made.isPresent()) {
          // "An agreement (reached) on Friday on X's leaving": the day of the agreement.
          return made;
        }
        order |= plan;
        on &= made.isPresent();
      } else if (c instanceof Chunk.Words w) {
        on |= w.is(WordClass.NOMINALIZER);
        boolean orders = w.lexemes().stream().anyMatch(l -> verb(l) && leadsTo(l));
        if (w.is(WordClass.REPORTING_VERB) && !orders) {
          return Optional.empty();
        }
        order |= orders;
      }
    }
    return Optional.empty();
  }

  /** "X, (who promised elections in December,) ordered …": the first of the two commas. */
  private int pastAside(int close) {
    List<Chunk> chunks = sentence.chunks();
    int open = close - 1;
    while (open > 0 && !(chunks.get(open) instanceof Chunk.Mark)) {
      open--;
    }
    boolean who =
        open > 0
            && Chunk.mark(chunks.get(open), ",")
            && (Chunk.is(chunks.get(open + 1), WordClass.RELATIVE)
                || (chunks.get(open + 1) instanceof NounPhrase p
                    && p.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent()));
    return who ? open : close;
  }

  private static boolean verb(Lexeme l) {
    return l.wordClass() == WordClass.VERB || l.wordClass() == WordClass.REPORTING_VERB;
  }

  private static boolean leadsTo(Lexeme l) {
    return l.effect()
        .modality()
        .filter(m -> m.equals("Planned") || m.equals("Demanded"))
        .isPresent();
  }

  /** The time of the clause in which a noun phrase describes it: "on Monday … the rebel-held X". */
  Optional<When> around() {
    List<Chunk> chunks = sentence.chunks();
    for (int k = at; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      if (chunks.get(k) instanceof Chunk.Time time && time.when().at().isPresent()) {
        return time.when().at().map(When::at);
      }
      if (chunks.get(k) instanceof Chunk.Words w && w.is(WordClass.REPORTING_VERB)) {
        return Optional.empty();
      }
    }
    for (int k = at + 1; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      if (chunks.get(k) instanceof Chunk.Time time && time.when().at().isPresent()) {
        return time.when().at().map(When::at);
      }
    }
    return Optional.empty();
  }

  /** "On Sunday, news said (that) X had left": the day of news that nobody is named for. */
  Optional<When> news() {
    List<Chunk> chunks = sentence.chunks();
    boolean said = false;
    for (int k = at - 1; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      said |=
          Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)
              && k > 0
              && chunks.get(k - 1) instanceof NounPhrase p
              && Sources.bare(p);
      if (chunks.get(k) instanceof Chunk.Time time && !time.when().unknown()) {
        return said ? time.when().at().filter(Distance::isDay).map(When::at) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** True when its sentence tells of something that is not done, or not yet. */
  boolean unreal() {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 0; k < chunks.size(); k++) {
      if (unreal(chunks, k)) {
        return true;
      }
    }
    return false;
  }

  /** True for a word that makes what it governs no fact; "to" before a noun phrase is none. */
  static boolean unreal(List<Chunk> chunks, int k) {
    if (!(chunks.get(k) instanceof Chunk.Words w)) {
      return false;
    }
    boolean leadsUpTo =
        w.is(WordClass.PREPOSITION)
            && k + 1 < chunks.size()
            && chunks.get(k + 1) instanceof NounPhrase;
    return !leadsUpTo
        && w.lexemes().stream()
            .map(Lexeme::effect)
            .anyMatch(
                e ->
                    e.modality().filter(m -> !m.equals("Attempted")).isPresent()
                        || e.polarity().isPresent());
  }

  /**
   * "On Friday X left and Y came": a time told earlier in the sentence holds for the clauses joined
   * to it, but not for one that is subordinate, describes something, or is somebody's words.
   */
  Optional<When> earlierInSentence() {
    List<Chunk> chunks = sentence.chunks();
    boolean joined = false;
    for (int k = at - 1; k >= 0 && !relative; k--) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Time time) {
        if (!time.when().unknown()) {
          return before(k) || (joined && describes(k))
              ? Optional.empty()
              : time.when().at().map(When::at);
        }
        if (!time.length()) {
          return Optional.empty();
        }
      } else if (Chunk.mark(c, ";:")) {
        return Optional.empty();
      } else if (Chunk.mark(c, ",") || Chunk.is(c, WordClass.COORDINATOR)) {
        joined = true;
      } else if (c instanceof Chunk.Words w
          && (w.is(WordClass.REPORTING_VERB)
              || w.is(WordClass.COMPLEMENTIZER)
              || (!joined && (w.is(WordClass.SUBORDINATOR) || w.is(WordClass.RELATIVE))))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
