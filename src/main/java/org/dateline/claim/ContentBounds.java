package org.dateline.claim;

import java.util.List;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/**
 * Where what is said begins and ends, and on which side of its cue it stands.
 *
 * @param chunks of the sentence
 */
record ContentBounds(List<Chunk> chunks) {

  /** True when nothing of weight stands before the chunk. */
  boolean atStart(int i) {
    for (int k = i - 1; k >= 0; k--) {
      Chunk c = chunks.get(k);
      boolean light =
          c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || c instanceof Chunk.Mark
              || (c instanceof Chunk.Words w
                  && (w.is(WordClass.PARTICLE)
                      || w.is(WordClass.SUBORDINATOR)
                      || w.is(WordClass.COORDINATOR)));
      if (!light) {
        return false;
      }
    }
    return true;
  }

  /** Where the clause around the chunk begins. */
  int clauseStart(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:")) {
        return k + 1;
      }
    }
    return 0;
  }

  /**
   * What is said ends with the sentence, where a contrast with another subject begins, or where it
   * is set against news that others tell.
   */
  int contentEnd(int from) {
    News news = new News(chunks);
    for (int k = from; k < chunks.size(); k++) {
      if (news.begins(k)) {
        return k;
      }
      if (chunks.get(k) instanceof Chunk.Words w) {
        Lexeme contrast = w.as(WordClass.SUBORDINATOR);
        contrast = contrast == null ? w.as(WordClass.COORDINATOR) : contrast;
        if (contrast != null && contrast.is(Trait.CONTRAST) && Chunk.mark(chunks.get(k - 1), ",")) {
          for (int m = k + 1; m < chunks.size(); m++) {
            if (Chunk.is(chunks.get(m), WordClass.REPORTING_VERB)) {
              return k;
            }
          }
          if (asThingsAre(k + 1)) {
            return k;
          }
        }
      }
    }
    return chunks.size();
  }

  /**
   * "(Said that X had left), but + Y still holds it": with a subject of its own, in the present.
   */
  private boolean asThingsAre(int from) {
    if (from >= chunks.size() || !(chunks.get(from) instanceof NounPhrase who) || who.pronoun()) {
      return false;
    }
    for (int k = from + 1; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      if (chunks.get(k) instanceof Chunk.Words w
          && (w.is(WordClass.EVENT) || w.is(WordClass.VERB) || w.is(WordClass.OPERATOR))) {
        return w.is(Trait.PRESENT_TENSE);
      }
    }
    return false;
  }

  /** Where what is said ends for a cue in a clause that is set against the main one. */
  int concessionEnd(int cue, int from) {
    int k = cue;
    while (k > 0 && !(chunks.get(k - 1) instanceof Chunk.Mark)) {
      k--;
    }
    boolean against =
        k == 0
            && chunks.get(0) instanceof Chunk.Words w
            && w.is(WordClass.SUBORDINATOR)
            && w.as(WordClass.SUBORDINATOR).is(Trait.CONCESSIVE);
    for (int m = from; against && m < chunks.size(); m++) {
      if (Chunk.mark(chunks.get(m), ",")) {
        return m;
      }
    }
    return contentEnd(from);
  }

  /** True when nothing but circumstances follows: so the cue belongs to what stands before it. */
  boolean restIsEmpty(int from) {
    int unknown = 0;
    boolean afterPreposition = false;
    for (int k = from; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase) {
        if (!afterPreposition) {
          return false;
        }
        continue;
      }
      if (Chunk.mark(c, ";")) {
        // "…, X said; Y has left": what follows is told anew.
        return true;
      }
      if (c instanceof Chunk.Time
          || Chunk.mark(c, ".,\"”»’!?…)(;'")
          || (c instanceof Chunk.Mark m && m.mark().startsWith(".."))) {
        continue;
      }
      if (c instanceof Chunk.Words w) {
        if (w.is(WordClass.PARTICLE) || w.is(WordClass.MODIFIER)) {
          continue;
        }
        if (w.is(WordClass.PREPOSITION) || w.is(WordClass.SUBORDINATOR)) {
          afterPreposition = true;
          continue;
        }
        if (w.unknown() && (afterPreposition || unknown < 2)) {
          unknown++;
          continue;
        }
        if (afterPreposition && (w.is(WordClass.NOMINALIZER) || w.is(WordClass.QUANTIFIER))) {
          continue;
        }
      }
      return false;
    }
    return true;
  }
}
