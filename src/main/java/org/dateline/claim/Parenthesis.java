package org.dateline.claim;

import java.util.List;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/** What stands between two commas, between a subject and its predicate. */
final class Parenthesis {
  private final List<Chunk> chunks;
  private final int predicate;
  private final LeftContext context;
  private final Predicate<NounPhrase> acceptable;

  /**
   * @param chunks of the sentence
   * @param predicate index of the predicate's chunk
   * @param acceptable which noun phrases can be the subject
   */
  Parenthesis(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.context = new LeftContext(chunks);
    this.acceptable = acceptable;
  }

  /**
   * "X, (chosen in Y to head Z,) said": index of the noun phrase before the two commas.
   *
   * @param close index of the second comma
   * @return −1 if nothing is parenthetical there
   */
  int before(int close) {
    if (close < 3) {
      return -1;
    }
    int open = close - 1;
    int quotes = 0;
    while (open > 0 && !Chunk.mark(chunks.get(open), ",;:.()") && !comma(open)) {
      quotes += Chunk.mark(chunks.get(open), "“”\"") ? 1 : 0;
      open--;
    }
    if (open < 1
        || quotes % 2 == 1
        || open > close - 2
        || !(Chunk.mark(chunks.get(open), ",") || comma(open))
        || !(chunks.get(open - 1) instanceof NounPhrase who)
        || !aside(open + 1, close)
        || !acceptable.test(who)) {
      return -1;
    }
    int p = context.before(open - 1);
    if (p >= 0
        && !(chunks.get(p) instanceof Chunk.Mark)
        && (!LeftContext.independent(chunks.get(p))
            || Chunk.is(chunks.get(p), WordClass.REPORTING_PREPOSITION))) {
      return -1;
    }
    return renamed(who, open, close) ? open + 1 : open - 1;
  }

  /** The comma behind a description that is part of its noun phrase: "X, head of Y, a group, …". */
  private boolean comma(int i) {
    Chunk c = chunks.get(i);
    return c instanceof Chunk.Aside && c.to() == c.from() + 1;
  }

  /** "Its ally, the Arakan Army, …": between the commas stands who is meant. */
  private boolean renamed(NounPhrase who, int open, int close) {
    return who.name().isEmpty()
        && who.owner().filter(NounPhrase::pronoun).isPresent()
        && close == open + 2
        && chunks.get(open + 1) instanceof NounPhrase named
        && !named.name().isEmpty()
        && named.types().contains(DL.iri("ArmedGroup"))
        && acceptable.test(named);
  }

  /** What opens a description or a circumstance, not a further clause. */
  private boolean aside(int from, int close) {
    Chunk first = chunks.get(from);
    if (first instanceof NounPhrase described) {
      if (described.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent()
          && described.name().isEmpty()
          && described.owner().isEmpty()
          && described.quantity().isEmpty()) {
        // "X, the one who promised Y, said"
        return true;
      }
      if (described.name().isEmpty()
          && !described.pronoun()
          && from + 1 < close
          && (Chunk.is(chunks.get(from + 1), WordClass.RELATIVE)
              || Chunk.passive(chunks.get(from + 1)))) {
        // "X, the group that Y backs, said", "X, a group backed by Y, said"
        return true;
      }
      if (List.of("Indefinite", "Number").contains(described.quantity())
          && from > 1
          && chunks.get(from - 2) instanceof NounPhrase named
          && named.known().isPresent()
          && Chunk.is(chunks.get(predicate), WordClass.REPORTING_VERB)) {
        // "X, a group that holds Y, said"
        return true;
      }
      for (int k = from; k < close; k++) {
        if (chunks.get(k) instanceof Chunk.Words w
            && (w.is(WordClass.VERB)
                || w.is(WordClass.EVENT)
                || (w.is(WordClass.COORDINATOR) && !described.name().isEmpty()))) {
          return false;
        }
      }
      return true;
    }
    return first instanceof Chunk.Words w
        && (w.is(WordClass.RELATIVE)
            || w.is(WordClass.VERB)
            || (w.is(WordClass.INCLUDING)
                && close + 1 < chunks.size()
                && !Chunk.is(chunks.get(close + 1), WordClass.REPORTING_VERB))
            || w.is(WordClass.PREPOSITION)
            || w.is(WordClass.MODIFIER)
            // "…, most of them civilians, …"
            || w.is(WordClass.QUANTIFIER)
            || w.unknown());
  }
}
