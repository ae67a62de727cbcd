package org.dateline.claim;

import java.util.List;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/**
 * What stands left of a place in a sentence, and how that binds what stands there.
 *
 * @param chunks of the sentence
 */
record LeftContext(List<Chunk> chunks) {
  private static final String PAUSE = ",–—-";
  private static final String QUOTES = "\"“”‘’«»'";

  /** Index of the bracket that the one at {@code close} closes. */
  int opening(int close) {
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

  /**
   * Of a quotation with words of denial, will or doubt of its own, behind which the clause goes on
   * ("signed a text 'of which nobody can speak', and left"): the index of its opening mark.
   *
   * @param close index of a mark
   * @return −1 if the mark ends no such quotation
   */
  int quotation(int close) {
    boolean straight = Chunk.mark(chunks.get(close), "\"");
    boolean goesOn =
        close + 1 < chunks.size()
            && (Chunk.mark(chunks.get(close + 1), ",")
                || Chunk.is(chunks.get(close + 1), WordClass.COORDINATOR));
    if (!goesOn || !(straight || Chunk.mark(chunks.get(close), "”»")) || !ends(close)) {
      return -1;
    }
    boolean governs = false;
    for (int k = close - 1; k >= 0; k--) {
      if (Chunk.mark(chunks.get(k), straight ? "\"" : "“«")) {
        return governs ? k : -1;
      }
      governs |= Chunk.is(chunks.get(k), WordClass.OPERATOR);
    }
    return -1;
  }

  /** A straight mark ends a quotation where an odd number of them stand before it. */
  private boolean ends(int close) {
    int before = 0;
    for (int k = 0; k < close; k++) {
      before += Chunk.mark(chunks.get(k), "\"") ? 1 : 0;
    }
    return !Chunk.mark(chunks.get(close), "\"") || before % 2 == 1;
  }

  /** The nearest chunk to the left that is not tense, time or an opening quote. */
  int before(int j) {
    int p = j - 1;
    while (p >= 0) {
      Chunk c = chunks.get(p);
      boolean skip =
          c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || Chunk.mark(c, QUOTES)
              || (c instanceof Chunk.Words w
                  && w.is(WordClass.PARTICLE)
                  && !w.as(WordClass.PARTICLE).is(Trait.CONSEQUENT));
      if (!skip) {
        break;
      }
      p--;
    }
    return p;
  }

  /** The chunk left of {@code j}, past commas, times and asides; null if there is none. */
  Chunk nearestPhrase(int j) {
    int p = j - 1;
    while (p >= 0
        && (Chunk.mark(chunks.get(p), PAUSE)
            || chunks.get(p) instanceof Chunk.Time
            || chunks.get(p) instanceof Chunk.Aside)) {
      p--;
    }
    return p < 0 ? null : chunks.get(p);
  }

  /** "ordered … for X to": a word of will or command before the preposition. */
  boolean governedBefore(int p) {
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

  /** "said … and did": the verbs share a subject. */
  boolean inList(int j, int predicate) {
    for (int k = j + 1; k < predicate; k++) {
      if (Chunk.is(chunks.get(k), WordClass.COORDINATOR)
          && k + 1 < chunks.size()
          && chunks.get(k + 1) instanceof Chunk.Words) {
        return true;
      }
    }
    return false;
  }

  /** True when what stands before a noun phrase leaves it free to be a clause's subject. */
  static boolean independent(Chunk previous) {
    return !(previous instanceof Chunk.Words w)
        || !(w.is(WordClass.PREPOSITION)
            || w.is(WordClass.VERB)
            || w.is(WordClass.EVENT)
            || w.unknown());
  }

  /** Of a phrase within phrases, the one that stands last. */
  static NounPhrase last(NounPhrase phrase) {
    NounPhrase owner = phrase.owner().orElse(null);
    return owner != null && owner.to() == phrase.to() && owner.head().isPresent()
        ? last(owner)
        : phrase;
  }
}
