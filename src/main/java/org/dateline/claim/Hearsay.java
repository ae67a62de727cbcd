package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** What is said around a predicate, and what that does to its status. */
final class Hearsay {
  private final Schema schema;
  private final List<Chunk> chunks;

  Hearsay(Schema schema, List<Chunk> chunks) {
    this.schema = schema;
    this.chunks = chunks;
  }

  /**
   * Index of the nearest word of saying before the predicate, in its part of the sentence; −1 if
   * none, or if it only describes something.
   */
  int before(int at) {
    boolean comma = false;
    for (int k = at - 1; k > 0; k--) {
      comma |= Chunk.mark(chunks.get(k), ",");
      boolean describes =
          !comma
              && Chunk.is(chunks.get(k), WordClass.RELATIVE)
              && !Chunk.is(chunks.get(k), WordClass.COMPLEMENTIZER);
      if (describes || Chunk.mark(chunks.get(k), ";:.")) {
        // "(has not confirmed the loss of X), which Y took": that Y took it is no part of the news.
        return -1;
      }
      if (Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)) {
        return k;
      }
    }
    return -1;
  }

  /** True when the nearest word of saying before the predicate is denied. */
  boolean denied(int saying) {
    return saying > 0 && deniedFrom(saying - 1);
  }

  /** "denied the news saying that X left": what is done to the news is done to what it says. */
  Status underRumour(Status status, int saying) {
    if (saying < 1) {
      return status;
    }
    int before = saying - 1;
    if (chunks.get(before) instanceof NounPhrase news
        && schema.anyIsA(news.types(), DL.iri("Document"))) {
      before--;
    }
    Lexeme outer =
        before >= 0 && chunks.get(before) instanceof Chunk.Words w
            ? w.as(WordClass.REPORTING_VERB)
            : null;
    return outer == null ? status : StatusReader.under(status, outer.effect());
  }

  /**
   * "has not", "no independent source has": a denial right before, or before the verb's subject.
   */
  private boolean deniedFrom(int from) {
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

  /**
   * "The withdrawal … will begin": what is said of the noun holds for what it tells.
   *
   * @param clause whether it is a clause made a noun: "that X took Y"
   * @return whether it is told that nobody has admitted it
   */
  boolean predicated(int end, List<Lexeme> governing, boolean clause) {
    for (int k = end; k < chunks.size(); k++) {
      if (chunks.get(k) instanceof Chunk.Words w) {
        Lexeme operator = w.as(WordClass.OPERATOR);
        if (operator != null) {
          // "That X took Y has not been admitted" denies the admission alone.
          if (!clause || operator.effect().polarity().isEmpty()) {
            governing.add(operator);
          } else if (admitted(k)) {
            return true;
          }
        } else if (!w.is(WordClass.PARTICLE) && !w.is(WordClass.PASSIVE)) {
          return false;
        }
      } else if (!(chunks.get(k) instanceof Chunk.Time)) {
        return false;
      }
    }
    return false;
  }

  /** "Has not been admitted (by X)", "not yet confirmed". */
  private boolean admitted(int from) {
    for (int k = from + 1; k < chunks.size() && k < from + 6; k++) {
      if (Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Have they left X?", "X has left?": whether it is so is asked. "Why did they leave X?" takes it
   * that they did: a word of another kind begins such a question.
   */
  boolean asked(int at) {
    int end = at;
    while (end < chunks.size() && !(chunks.get(end) instanceof Chunk.Mark)) {
      end++;
    }
    if (end == chunks.size() || !Chunk.mark(chunks.get(end), "?")) {
      return false;
    }
    int begin = at;
    while (begin > 0 && !(chunks.get(begin - 1) instanceof Chunk.Mark)) {
      begin--;
    }
    return chunks.get(begin) instanceof NounPhrase
        || Chunk.is(chunks.get(begin), WordClass.PARTICLE)
        || Chunk.is(chunks.get(begin), WordClass.COPULA)
        || Chunk.is(chunks.get(begin), WordClass.OPERATOR);
  }

  /** "Under the agreement, X leaves Y": what it foresees has not come about. */
  Optional<Lexeme> foreseenBy(int at) {
    for (int k = 0; k + 1 < at && k < 2; k++) {
      if (Chunk.is(chunks.get(k), WordClass.REPORTING_PREPOSITION)
          && chunks.get(k + 1) instanceof NounPhrase plan) {
        return plan.head().filter(h -> !h.effect().none());
      }
    }
    return Optional.empty();
  }
}
