package org.dateline.claim;

import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/** Decides what the words left of a predicate do: tense, passive, what governs the clause. */
final class LeftWords {
  private final LeftWalk walk;

  LeftWords(LeftWalk walk) {
    this.walk = walk;
  }

  /** Decides what a word left of the predicate does; returns where to go on, or −2 to stop. */
  int read(Chunk.Words w, int j) {
    Lexeme particle = w.as(WordClass.PARTICLE);
    walk.modified |= !walk.coordinated && (particle != null || w.is(WordClass.OPERATOR));
    if (particle != null) {
      walk.tense |= !walk.left && !walk.closed && particle.is(Trait.TENSE);
      return j - 1;
    }
    if (w.is(WordClass.OPERATOR)) {
      Lexeme operator = w.as(WordClass.OPERATOR);
      if (j > 0
          && walk.chunks.get(j - 1) instanceof NounPhrase ranked
          && ranked.quantity().equals("Ranked")) {
        // "the first city to fall": it fell.
        return j - 1;
      }
      operator(operator);
      // "has not + been taken", in one word
      walk.passive |= w.is(WordClass.PASSIVE) && !walk.verbBetween && !walk.coordinated;
      // "the commander of the campaign to take X": who heads the noun is not the taker.
      if (operator.is(Trait.NOMINAL) && !walk.tense && PossessorFinder.plan(walk.chunks, j)) {
        PossessorFinder.ofPlan(walk.chunks, j)
            .filter(walk.acceptable)
            .ifPresent(who -> walk.found(who, j - 1));
        return -2;
      }
      return j - 1;
    }
    if (w.is(WordClass.PASSIVE)) {
      walk.finite |= w.is(WordClass.COPULA);
      walk.tense |= w.is(WordClass.COPULA) && !walk.left && !walk.closed;
      boolean ofOtherVerb = walk.coordinated && walk.modified;
      if (!walk.verbBetween && !ofOtherVerb) {
        walk.passive = true;
      }
      return j - 1;
    }
    if (w.is(WordClass.COORDINATOR)) {
      walk.closed |= walk.tense;
      walk.coordinated = true;
      return j - 1;
    }
    if (w.is(WordClass.RELATIVE)) {
      Lexeme condition = condition();
      if (condition != null) {
        walk.governors.add(condition);
        return j - 1;
      }
      if (walk.ownGoverning >= 0 && !walk.coordinated) {
        // "the rebels, who may leave X, hold Y": "may" belongs to the clause between.
        walk.governors.forgetFrom(walk.ownGoverning);
      }
      if (walk.timesBeforeAside >= 0 && walk.verbBetween) {
        // "X, who took Y in May, have left Z": the month of the clause between.
        walk.governors.forgetTimesFrom(walk.timesBeforeAside);
      }
      if (j > 0 && walk.context.nearestPhrase(j) instanceof NounPhrase whole) {
        NounPhrase head = LeftContext.last(whole);
        boolean where = w.as(WordClass.RELATIVE).is(Trait.PLACE);
        // "X, where (it) fell": the place itself fell.
        boolean itself = walk.described && walk.skipped == 0 && !walk.verbBetween && !walk.passive;
        if (where && !(itself && walk.acceptable.test(head))) {
          walk.relativeHead = head;
        } else if (walk.acceptable.test(head)) {
          walk.found(head, j - 1);
          walk.describes = !w.is(WordClass.COMPLEMENTIZER) && walk.describes(w, whole);
        } else {
          walk.relativeHead = head;
        }
      }
      return -2;
    }
    if (w.is(WordClass.SUBORDINATOR)) {
      Lexeme subordinator = w.as(WordClass.SUBORDINATOR);
      if (subordinator.is(Trait.SAME_TIME)
          && walk.skipped == 1
          && !walk.verbBetween
          && !walk.left
          && walk.commas == 0
          && Chunk.at(walk.chunks, j + 1) instanceof NounPhrase) {
        // "when the shipping lines left X": who acts stands there, though no side of a war.
        return -2;
      }
      walk.purpose |= subordinator.is(Trait.PURPOSE) && !walk.closed;
      walk.until |= subordinator.is(Trait.UNTIL) && !walk.closed && !walk.tense;
      if (walk.closed && walk.left && !walk.governors.reported() && !subordinator.effect().none()) {
        // "in order to close the ring before taking the town": the purpose holds for both.
        walk.governors.add(subordinator);
      }
      walk.add(subordinator);
      boolean sameTime = subordinator.is(Trait.SAME_TIME) && !walk.left;
      walk.leave();
      walk.otherTime |= !sameTime;
      return j - 1;
    }
    if (w.is(WordClass.REPORTING_VERB) || w.is(WordClass.CARRYING_VERB)) {
      Lexeme verb =
          w.is(WordClass.REPORTING_VERB)
              ? w.as(WordClass.REPORTING_VERB)
              : w.as(WordClass.CARRYING_VERB);
      boolean ownSubject = walk.verbBetween || walk.skipped > 0 || walk.left;
      walk.governors.reported(j);
      walk.add(verb);
      walk.leave();
      walk.otherTime = true;
      // What is said has a subject of its own, though it was not recognised: the speaker is not it.
      return ownSubject && !walk.context.inList(j, walk.predicate) ? -2 : j - 1;
    }
    if (w.is(WordClass.COMPLEMENTIZER)) {
      walk.left = true;
      walk.otherTime = true;
      return j - 1;
    }
    if (w.is(WordClass.NOMINALIZER)
        && walk.verbBetween
        && walk.fallback != null
        && walk.adjunct(j)) {
      // "the army, with the support of X, has taken Y": the army has, whoever X is.
      walk.fallback = null;
      walk.verbBetween = false;
      walk.skipped = 0;
      return j - 2;
    }
    if (w.is(WordClass.NOMINALIZER)) {
      walk.governors.nominalize();
      walk.governors.read(j - 1, false);
      return -2;
    }
    if (w.is(WordClass.VERB)) {
      if (walk.commas > 0 && walk.ownGoverning < 0) {
        walk.ownGoverning = walk.governors.count();
      }
      walk.verbBetween |= !w.as(WordClass.VERB).is(Trait.OBJECT_CONTROL);
      walk.add(w.as(WordClass.VERB));
      return j - 1;
    }
    if (w.is(WordClass.EVENT)) {
      walk.ownGoverning = walk.ownGoverning < 0 ? walk.governors.count() : walk.ownGoverning;
      walk.verbBetween = true;
      return j - 1;
    }
    return j - 1;
  }

  /** "X + relative word + falls, then …": the particle that makes it a condition; else null. */
  private Lexeme condition() {
    for (int k = walk.predicate + 1;
        k < walk.chunks.size() && !(walk.chunks.get(k) instanceof Chunk.Mark);
        k++) {
      if (walk.chunks.get(k) instanceof Chunk.Words w
          && w.is(WordClass.PARTICLE)
          && w.as(WordClass.PARTICLE).is(Trait.CONSEQUENT)) {
        return w.as(WordClass.PARTICLE).effect().none() ? null : w.as(WordClass.PARTICLE);
      }
    }
    return null;
  }

  private void operator(Lexeme operator) {
    walk.tense |= !walk.closed && operator.is(Trait.TENSE);
    boolean behindTense = operator.is(Trait.NOMINAL) && walk.tense;
    boolean otherDeed = operator.is(Trait.LAUNCHES) && walk.coordinated;
    boolean ahead = walk.until && operator.effect().modality().equals(Optional.of("Planned"));
    if ((!walk.closed && !behindTense && !otherDeed) || ahead) {
      // "Will not stop until X is taken": that is to come as well.
      walk.governors.add(operator);
    }
  }
}
