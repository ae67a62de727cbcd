package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/** What stands beside a subject, between it and its predicate, and is not the subject itself. */
final class Beside {
  private static final String CIVILIANS = DL.iri("Civilians");

  private final List<Chunk> chunks;
  private final int predicate;
  private final Predicate<NounPhrase> acceptable;
  private final LeftContext context;

  /**
   * Beside the subject of a predicate.
   *
   * @param chunks of the sentence
   * @param predicate index of the predicate's chunk
   * @param acceptable which noun phrases can be its subject
   */
  Beside(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.acceptable = acceptable;
    this.context = new LeftContext(chunks);
  }

  /** "(Backed by) X", before the predicate: what is told of X narrows down who acts. */
  boolean backed(int j) {
    int k = j + 1;
    boolean narrows =
        k < predicate
            && (Chunk.is(chunks.get(k), WordClass.EVENT) || Chunk.is(chunks.get(k), WordClass.VERB))
            && !((Chunk.Words) chunks.get(k)).is(Trait.OBJECT_CONTROL);
    int opening = context.before(j) - 1;
    if (narrows && Chunk.mark(Chunk.at(chunks, k + 1), ",") && opening >= 0) {
      // "the rebels, backed by X, + left"
      narrows = Chunk.mark(chunks.get(opening), ",");
      k++;
    }
    while (narrows && ++k < predicate) {
      narrows =
          Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)
              || Chunk.is(chunks.get(k), WordClass.PARTICLE)
              || Chunk.is(chunks.get(k), WordClass.OPERATOR);
    }
    return narrows
        && context.nearestPhrase(context.before(j)) instanceof NounPhrase whole
        && acceptable.test(whole);
  }

  /** Of "X that does + Y,": X, where it can be the subject; else null. */
  NounPhrase described(Chunk verb, int p) {
    int r =
        Chunk.is(verb, WordClass.VERB) || Chunk.is(verb, WordClass.EVENT) ? context.before(p) : -1;
    if (r <= 0 || !Chunk.is(chunks.get(r), WordClass.RELATIVE)) {
      return null;
    }
    int k = r - 1;
    while (k > 0 && (chunks.get(k) instanceof Chunk.Aside || Chunk.mark(chunks.get(k), ","))) {
      k--;
    }
    return chunks.get(k) instanceof NounPhrase head && acceptable.test(head) ? head : null;
  }

  /** True for "with the support of X", where a possible subject stands before it. */
  boolean accompanying(int nominalizer) {
    return nominalizer > 1
        && Chunk.is(chunks.get(nominalizer - 1), WordClass.PREPOSITION)
        && chunks.get(nominalizer - 2) instanceof NounPhrase whole
        && acceptable.test(whole);
  }

  /** "The town + in …": a noun phrase that can be the subject, and where it is. */
  boolean located(int p) {
    return p > 0
        && Chunk.preposition(chunks.get(p), Position.IN)
        && chunks.get(p - 1) instanceof NounPhrase whole
        && acceptable.test(whole)
        && LeftContext.independent(p > 1 ? chunks.get(p - 2) : null);
  }

  /** "The road (that) joins Y + with …": the second of the two that a verb joins. */
  boolean joined(int p) {
    return p > 1
        && chunks.get(p) instanceof Chunk.Words w
        && w.lexemes().stream().anyMatch(l -> l.marks().equals(Optional.of(Position.WITH)))
        && chunks.get(p - 1) instanceof NounPhrase
        && Chunk.is(chunks.get(p - 2), WordClass.VERB);
  }

  /**
   * Of a phrase within phrases, the one that stands last and can be described: "east of the area
   * that …".
   */
  NounPhrase innermost(NounPhrase phrase) {
    NounPhrase owner = phrase.owner().orElse(null);
    if (owner != null && owner.to() == phrase.to() && owner.head().isPresent()) {
      NounPhrase inner = innermost(owner);
      if (inner != null) {
        return inner;
      }
    }
    return acceptable.test(phrase) ? phrase : null;
  }

  /** Civilians and nothing else. */
  static boolean civilian(NounPhrase phrase) {
    return phrase.types().equals(Set.of(CIVILIANS));
  }
}
