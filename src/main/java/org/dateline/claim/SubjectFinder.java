package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;

/**
 * Reads leftwards from a predicate: past tense, adverbs, objects of earlier verbs and prepositional
 * phrases to the subject, and past the subject to the words that govern the whole clause.
 */
final class SubjectFinder {
  private static final String PAUSE = ",–—-";

  private final LeftWalk walk;
  private final LeftPhrases phrases;
  private final LeftWords words;
  private final Parenthesis parenthesis;

  private SubjectFinder(LeftWalk walk) {
    this.walk = walk;
    this.phrases = new LeftPhrases(walk);
    this.words = new LeftWords(walk);
    this.parenthesis = new Parenthesis(walk.chunks, walk.predicate, walk.acceptable);
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
    SubjectFinder finder =
        new SubjectFinder(new LeftWalk(chunks, predicate, acceptable, described));
    finder.scan();
    finder.around();
    return new Subject(
        Optional.ofNullable(finder.walk.subject),
        finder.walk.subjectAt,
        finder.walk.passive,
        Optional.ofNullable(finder.walk.passiveAgent),
        Optional.ofNullable(finder.walk.relativeHead),
        finder.walk.governors.words(),
        finder.walk.tense || finder.walk.finite,
        finder.walk.governors.nominal(),
        finder.walk.governors.times(),
        finder.walk.governors.reportedBy());
  }

  private void scan() {
    int j = walk.predicate - 1;
    // "… after three months of controlling X": the words before speak of another verb.
    walk.closed =
        j >= 0 && walk.chunks.get(j) instanceof Chunk.Time length && length.when().unknown();
    while (j >= 0 && walk.subject == null) {
      Chunk chunk = walk.chunks.get(j);
      if (chunk instanceof Chunk.Time time) {
        // "Two days after X left": what is told further left dates the other clause.
        walk.otherTime |= time.kind() == TimePattern.Kind.OFFSET;
        if (!walk.otherTime) {
          walk.governors.add(time);
        }
        j--;
      } else if (chunk instanceof Chunk.Aside) {
        j--;
      } else if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(")]")) {
          j = walk.context.opening(j) - 1;
          continue;
        }
        if (mark.in(":;([.?!…")) {
          break;
        }
        int quotation = mark.in("”»\"") ? walk.context.quotation(j) : -1;
        if (quotation >= 0) {
          j = quotation - 1;
          continue;
        }
        boolean nothingYet =
            walk.skipped == 0 && !walk.verbBetween && walk.fallback == null && walk.commas == 0;
        int who = mark.in(",") && nothingYet ? parenthesis.before(j) : -1;
        if (who >= 0) {
          int p = walk.context.before(who);
          if (p >= 0 && !walk.passive && Chunk.passive(walk.chunks.get(p))) {
            // "the town is held by X, an ally of Y, …"
            walk.passive = true;
            walk.passiveAgent = (NounPhrase) walk.chunks.get(who);
            j = p - 1;
            continue;
          }
          walk.found((NounPhrase) walk.chunks.get(who), who);
          break;
        }
        if (mark.in(",") && nothingYet && !walk.coordinated) {
          walk.timesBeforeAside = walk.governors.timeCount();
        }
        walk.commas += mark.in(PAUSE) ? 1 : 0;
        j--;
      } else if (chunk instanceof NounPhrase phrase) {
        j = phrases.read(phrase, j);
      } else {
        int next = words.read((Chunk.Words) chunk, j);
        if (next < -1) {
          break;
        }
        j = next;
      }
    }
    relative();
    if (walk.subject == null && walk.fallback != null && walk.passiveAgent == null) {
      // What stands before the stand-in governs another clause.
      walk.governors.forgetFrom(walk.fallbackGoverning);
      walk.left = true;
      walk.subject = walk.fallback;
      walk.subjectAt = walk.fallbackAt;
    }
  }

  /** "The plant, which they seized": what a relative word before the subject stands for. */
  private void relative() {
    int r =
        walk.subject == null || walk.relativeHead != null
            ? -1
            : walk.context.before(walk.subjectAt);
    if (r > 0
        && walk.chunks.get(r) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && walk.context.nearestPhrase(r) instanceof NounPhrase head) {
      walk.relativeHead = LeftContext.last(head);
      walk.describes = walk.describes(w, head);
    }
  }

  /**
   * Words left of the subject that govern the clause: "if X …", "called on X to …", "the plan for X
   * to …".
   */
  private void around() {
    int p = walk.subject == null ? -1 : walk.context.before(walk.subjectAt);
    if (p > 0
        && walk.relativeHead == null
        && !walk.left
        && walk.chunks.get(p) instanceof Chunk.Words w
        && w.is(WordClass.RELATIVE)
        && walk.context.nearestPhrase(p) instanceof NounPhrase whole) {
      // "the capital, which they retook": what the relative clause describes.
      walk.relativeHead = LeftContext.last(whole);
      return;
    }
    if (walk.subject != null && !walk.left && !walk.detached) {
      int own = walk.governors.count();
      walk.governors.read(walk.subjectAt - 1, walk.described && !walk.passive);
      if (walk.describes) {
        walk.governors.forgetFrom(own);
      }
    } else if (walk.subject != null && walk.purpose && !walk.detached) {
      // "denied that X crossed the river to take Y": nor did X take Y.
      Governors outer = new Governors(walk.chunks);
      outer.read(walk.subjectAt - 1, false);
      outer.words().stream()
          .filter(l -> l.wordClass() == WordClass.REPORTING_VERB)
          .filter(l -> l.effect().polarity().isPresent())
          .forEach(walk.governors::add);
    }
  }
}
