package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/**
 * News that a clause is set against: "X holds the town, despite reports that Y took it". Whoever
 * says that X holds it does not say that Y took it; the news does.
 *
 * @param chunks of the sentence
 */
record News(List<Chunk> chunks) {
  private static final String DOCUMENT = DL.iri("Document");

  /** True where a clause ends and news begins that it is set against: at "despite". */
  boolean begins(int k) {
    if (counter(k) == null) {
      return false;
    }
    int next = k + 1;
    while (next < chunks.size() && Chunk.is(chunks.get(next), WordClass.QUANTIFIER)) {
      next++;
    }
    return next < chunks.size()
        && (document(next)
            || (chunks.get(next) instanceof Chunk.Words w
                && w.is(WordClass.OPERATOR)
                && w.as(WordClass.OPERATOR).effect().certainty().isPresent()));
  }

  /** The word that sets a clause against the news told at {@code k}; empty if none does. */
  Optional<Lexeme> against(int k) {
    return k > 0 && document(k) ? Optional.ofNullable(counter(k - 1)) : Optional.empty();
  }

  private boolean document(int k) {
    return k >= 0
        && chunks.get(k) instanceof NounPhrase p
        && p.head().filter(h -> h.denotes().contains(DOCUMENT)).isPresent();
  }

  private Lexeme counter(int k) {
    return chunks.get(k) instanceof Chunk.Words w ? w.with(Trait.COUNTER) : null;
  }
}
