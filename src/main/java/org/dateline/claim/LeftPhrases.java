package org.dateline.claim;

import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/** Decides what the noun phrases left of a predicate are: its subject, or of another verb. */
final class LeftPhrases {
  private static final String DOCUMENT = DL.iri("Document");

  private final LeftWalk walk;

  LeftPhrases(LeftWalk walk) {
    this.walk = walk;
  }

  /** Reads the noun phrase at that chunk; returns where to go on, and the subject ends the walk. */
  int read(NounPhrase phrase, int j) {
    boolean adjacent =
        walk.described
            && !walk.finite
            && !walk.verbBetween
            && walk.fallback == null
            && walk.skipped == 0;
    Lexeme plan = phrase.head().filter(h -> !h.effect().none()).orElse(null);
    if (plan != null && !walk.left && !walk.acceptable.test(phrase)) {
      NounPhrase claims = phrase.owner().filter(walk.acceptable).orElse(null);
      if (claims != null && plan.denotes().contains(DOCUMENT)) {
        // "X's claim of having taken Y"
        walk.add(plan);
        return walk.found(claims, j);
      }
      // "the next goal is to retake X"
      walk.add(plan);
      return j - 1;
    }
    int p = walk.context.before(j);
    Chunk previous = p < 0 ? null : walk.chunks.get(p);
    if (walk.skipped == 0
        && !walk.verbBetween
        && j + 1 < walk.predicate
        && Chunk.is(Chunk.at(walk.chunks, j + 1), WordClass.REPORTING_VERB)
        && !walk.acceptable.test(phrase)
        && !Chunk.is(previous, WordClass.PREPOSITION)) {
      // "saw no evidence of (X's) claims to have taken Y": whoever saw none did not take it.
      return -1;
    }
    walk.skipped++;
    boolean agentOfPassive = Chunk.passive(previous) && !walk.passive;
    if (adjacent
        && Chunk.is(Chunk.at(walk.chunks, j + 1), WordClass.REPORTING_VERB)
        && Chunk.preposition(previous, Position.OF)) {
      // "no confirmation of X's claims to have taken Y": nobody else took it.
      return -1;
    }
    if (agentOfPassive && walk.beside.backed(j)) {
      // "the forces backed by X + left": they left.
      walk.skipped = 0;
      walk.verbBetween = false;
      return p - 1;
    }
    NounPhrase whole = adjacent && walk.commas > 0 ? walk.beside.described(previous, p) : null;
    if (whole != null) {
      // "X, a hub that feeds the front, has fallen": X, not the front.
      return walk.found(whole, j);
    }
    if (adjacent && (walk.tense || (walk.passive && walk.modified)) && walk.beside.located(p)) {
      // "the town in the west has fallen", "the base near X was also taken": not the west, not X.
      return p;
    }
    if (adjacent && (walk.tense || walk.modified) && walk.passive && walk.beside.joined(p)) {
      // "the corridor that joins X with Y is held by Z": the corridor, not Y.
      walk.verbBetween = true;
      return p - 1;
    }
    if (adjacent && !agentOfPassive) {
      // Behind a comma it is the whole that is described: "X, the capital of Y, which fell".
      boolean free = walk.commas > 0 || LeftContext.independent(previous);
      NounPhrase inner =
          free && walk.acceptable.test(phrase) ? phrase : walk.beside.innermost(phrase);
      if (inner != null) {
        // "aims at the town that is still held by X": the aim is not X's.
        walk.detached =
            !LeftContext.independent(previous)
                && walk.passive
                && !(previous instanceof Chunk.Words w && w.is(Trait.OBJECT_CONTROL));
        return walk.found(inner, j);
      }
      if (walk.passiveAgent != null && walk.commas == 0 && !phrase.types().isEmpty()) {
        // "the record (that is) held by X": what is held is no place, and nothing further left is
        // it.
        return -1;
      }
    }
    boolean description =
        j == walk.predicate - 1
            && p == j - 1
            && Chunk.mark(previous, ",")
            && phrase.head().isPresent()
            && phrase.name().isEmpty()
            && phrase.owner().isEmpty()
            && !phrase.pronoun();
    if (description && !walk.described && !walk.acceptable.test(phrase)) {
      // "X took the hill, a height that commands the road": it is the height that does.
      return -1;
    }
    if (previous instanceof Chunk.Words w) {
      Lexeme preposition = w.as(WordClass.PREPOSITION);
      boolean otherVerb = walk.commas > 0 && !Chunk.mark(walk.chunks.get(j + 1), ",");
      if (Chunk.passive(w) && otherVerb && !walk.verbBetween && !walk.passive) {
        // "was hit by X, lost Y": undergoing X belongs to another verb.
        return p - 1;
      }
      if (Chunk.passive(w) && !walk.verbBetween && !walk.passive) {
        walk.passive = true;
        walk.passiveAgent = phrase;
        walk.skipped = 0;
        return w.is(WordClass.OPERATOR) ? p : p - 1;
      }
      Lexeme control = w.with(Trait.OBJECT_CONTROL);
      if (control != null
          && (!walk.verbBetween || walk.commas == 0)
          && walk.acceptable.test(phrase)) {
        if (control.is(Trait.CAUSES)) {
          // "forced X to leave": what X had to do, X did.
          walk.governors.forgetDemands(Chunk.at(walk.chunks, j + 1));
        }
        return walk.found(phrase, j);
      }
      if (control != null
          && !walk.verbBetween
          && walk.commas == 0
          && walk.skipped == 1
          && Beside.civilian(phrase)) {
        // "let the civilians leave": they leave, and not whoever lets them.
        return -1;
      }
      if (w.is(WordClass.CARRYING_VERB) && walk.acceptable.test(phrase)) {
        return walk.found(phrase, j);
      }
      if (w.is(WordClass.NOMINALIZER) && !walk.verbBetween && walk.adjunct(p)) {
        // "the army, under the command of X, has taken Y"
        walk.skipped = 0;
        return p - 2;
      }
      boolean according =
          w.is(WordClass.REPORTING_PREPOSITION)
              && Chunk.is(walk.chunks.get(walk.predicate), WordClass.REPORTING_VERB);
      if (according
          && p > 0
          && walk.chunks.get(p - 1) instanceof NounPhrase who
          && walk.acceptable.test(who)) {
        // "X, quoted by Y, said"
        return walk.found(who, p - 1);
      }
      if (according && !walk.verbBetween && walk.acceptable.test(phrase)) {
        // "according to X says": said twice, meant once.
        return walk.found(phrase, j);
      }
      if (w.is(WordClass.SUBORDINATOR)
          && !w.is(WordClass.PASSIVE)
          && walk.skipped == 1
          && (!walk.verbBetween || (walk.coordinated && walk.commas == 0))
          && walk.acceptable.test(phrase)) {
        // "after + X left", "after X"
        return walk.found(phrase, j);
      }
      if (preposition != null || w.is(WordClass.REPORTING_PREPOSITION)) {
        return behindPreposition(phrase, j, preposition, p);
      }
      if (w.is(WordClass.RELATIVE)
          && p > 0
          && Chunk.mark(walk.chunks.get(p - 1), ",")
          && walk.acceptable.test(phrase)) {
        // "…, which the ministry has denied"
        return walk.found(phrase, j);
      }
      if (w.is(WordClass.VERB) || w.is(WordClass.EVENT) || w.is(WordClass.COPULA)) {
        // The object of an earlier verb; that verb's subject is ours too.
        walk.verbBetween = true;
        return p;
      }
      if (w.unknown()) {
        if (walk.fallback == null
            && !walk.verbBetween
            && walk.commas == 0
            && walk.acceptable.test(phrase)) {
          walk.standIn(phrase, j);
        }
        return j - 1;
      }
    }
    if (previous instanceof NounPhrase head
        && p == j - 1
        && !walk.passive
        && walk.relativeHead == null) {
      // "the positions they had to leave": two noun phrases side by side, the first is described.
      if (walk.acceptable.test(phrase)) {
        walk.relativeHead = head;
        return walk.found(phrase, j);
      }
    }
    if (walk.acceptable.test(phrase)) {
      return walk.found(phrase, j);
    }
    return j - 1;
  }

  /** "For X to", "the strikes of X"; the preposition is null where it is one of reporting. */
  private int behindPreposition(NounPhrase phrase, int j, Lexeme preposition, int p) {
    boolean forWhom = preposition != null && preposition.marks().equals(Optional.of(Position.FOR));
    boolean whom = forWhom && !walk.verbBetween && !(walk.left && walk.commas > 0);
    if (whom && walk.acceptable.test(phrase) && walk.context.governedBefore(p)) {
      return walk.found(phrase, j);
    }
    boolean doing =
        preposition != null
            && preposition.marks().equals(Optional.of(Position.OF))
            && p > 0
            && walk.chunks.get(p - 1) instanceof Chunk.Words deed
            && (deed.is(WordClass.EVENT) || deed.unknown());
    // "for the rebels (who) now hold X"; "the strikes of X drove out Y": better than nobody.
    boolean near = !walk.verbBetween && walk.commas == 0 && walk.skipped == 1;
    if (walk.fallback == null
        && preposition != null
        && (near || doing)
        && walk.acceptable.test(phrase)) {
      walk.standIn(phrase, j);
    }
    return p - 1;
  }
}
