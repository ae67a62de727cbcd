package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/** Finds whose doing a noun tells of: "X's withdrawal from", "the Iraqi campaign to". */
final class PossessorFinder {
  private final List<Chunk> chunks;
  private final int predicate;
  private final Predicate<NounPhrase> acceptable;

  private NounPhrase subject;
  private int subjectAt = -1;

  private PossessorFinder(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.acceptable = acceptable;
  }

  /**
   * What belongs to a predicate that is a noun: "X's withdrawal from", "called for the capture of".
   *
   * @param chunks of the sentence
   * @param predicate index of the predicate's chunk
   * @param acceptable which noun phrases can be whose doing it is
   */
  static Subject find(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable) {
    PossessorFinder finder = new PossessorFinder(chunks, predicate, acceptable);
    Governors governors = new Governors(chunks);
    governors.readAround(finder.find());
    return new Subject(
        Optional.ofNullable(finder.subject),
        finder.subjectAt,
        false,
        Optional.empty(),
        Optional.empty(),
        governors.words(),
        false,
        true,
        governors.times(),
        governors.reportedBy());
  }

  /** Finds whose doing a noun tells of; returns where the words before begin. */
  private int find() {
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
      NounPhrase who = people(phrase);
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

  /** "The Iraqis" stand for their country. */
  private static NounPhrase people(NounPhrase phrase) {
    boolean people = phrase.head().isEmpty() && phrase.name().isEmpty();
    return people ? phrase.owner().orElse(phrase) : phrase;
  }

  /**
   * "The commander of the campaign to take X", "in the campaign to take X", "spoke of the campaign
   * to take X": who stands before the noun is not the taker, unless {@linkplain #ofPlan a bare name
   * does}.
   */
  static boolean plan(List<Chunk> chunks, int operator) {
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
    if (chunks.get(k) instanceof NounPhrase) {
      return k == operator - 1;
    }
    return determined
        && chunks.get(k) instanceof Chunk.Words w
        && (w.is(WordClass.PREPOSITION)
            || w.is(WordClass.REPORTING_VERB)
            || (definite && w.is(WordClass.VERB)));
  }

  /** Whose plan it is, where a bare name stands right before its noun: "the Iraqi campaign to". */
  static Optional<NounPhrase> ofPlan(List<Chunk> chunks, int operator) {
    return operator > 0
            && chunks.get(operator - 1) instanceof NounPhrase whose
            && whose.head().isEmpty()
        ? Optional.of(people(whose))
        : Optional.empty();
  }
}
