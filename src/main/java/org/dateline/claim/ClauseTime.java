package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.Lexeme.Trait;
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

  /** True when it has just come about. */
  boolean recent() {
    for (int k = at - 1; k >= 0 && light(k, at); k--) {
      if (has(k, Trait.RECENT)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int k, Trait trait) {
    return sentence.chunks().get(k) instanceof Chunk.Words w
        && w.lexemes().stream().anyMatch(l -> l.is(trait));
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
          return time.when().at().map(When::at);
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
