package org.dateline.mention;

import java.util.List;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * What stands around a noun phrase that tells what part it plays.
 *
 * @param schema of the ontology
 * @param chunks of the sentence
 * @param i index of the noun phrase
 */
record Surroundings(Schema schema, List<Chunk> chunks, int i) {

  /** "Rumours in X that …", "a source in X": where they are told. */
  boolean locatesSource() {
    if (i == 1 && Chunk.is(chunks.get(0), WordClass.PREPOSITION) && speakerFollows()) {
      return true;
    }
    if (i < 2
        || !Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION)
        || !(chunks.get(i - 2) instanceof NounPhrase source)) {
      return false;
    }
    return schema.anyIsA(source.types(), DL.iri("Document"))
        || schema.anyIsA(source.types(), DL.iri("Source"))
        || schema.anyIsA(source.types(), DL.iri("Organisation"));
  }

  /** "In X, officials said": where those are who speak. */
  private boolean speakerFollows() {
    return i + 3 < chunks.size()
        && Chunk.mark(chunks.get(i + 1), ",")
        && chunks.get(i + 2) instanceof NounPhrase
        && new Surroundings(schema, chunks, i + 2).speaks();
  }

  /** "X, the force that holds the capital": the noun phrase that an apposition describes; else null. */
  NounPhrase described() {
    boolean goesOn =
        i + 1 < chunks.size()
            && chunks.get(i + 1) instanceof Chunk.Words w
            && (w.is(WordClass.EVENT)
                || w.is(WordClass.OPERATOR)
                || w.is(WordClass.PARTICLE)
                || w.is(WordClass.RELATIVE));
    boolean comma = i > 1 && Chunk.mark(chunks.get(i - 1), ",–—");
    return goesOn && comma && chunks.get(i - 2) instanceof NounPhrase whom && !whom.pronoun()
        ? whom
        : null;
  }

  /** "Took it", "withdrew from it": a pronoun there is no subject. */
  boolean behindPredicate() {
    return i > 0
        && (Chunk.is(chunks.get(i - 1), WordClass.EVENT)
            || Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION));
  }

  /** True for whoever stands beside a word of saying: "X said", "according to X". */
  boolean speaks() {
    if (i > 0 && Chunk.is(chunks.get(i - 1), WordClass.REPORTING_PREPOSITION)) {
      return true;
    }
    for (int k = i + 1; k < chunks.size() && k < i + 6; k++) {
      Chunk c = chunks.get(k);
      if (Chunk.is(c, WordClass.REPORTING_VERB) || Chunk.is(c, WordClass.CARRYING_VERB)) {
        return true;
      }
      boolean where =
          Chunk.is(c, WordClass.PREPOSITION)
              || (c instanceof NounPhrase && Chunk.is(chunks.get(k - 1), WordClass.PREPOSITION));
      boolean light =
          where
              || c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || Chunk.is(c, WordClass.PARTICLE);
      if (!light) {
        return false;
      }
    }
    return false;
  }

  /** "X left, while Y kept what they …": the one that the contrasting clause began with; else null. */
  NounPhrase contrasted() {
    NounPhrase first = null;
    for (int k = i - 1; k > 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:.“”\"")) {
        return null;
      }
      if (chunks.get(k) instanceof NounPhrase p) {
        first = p;
      }
      boolean contrast =
          chunks.get(k) instanceof Chunk.Words w
              && w.lexemes().stream().anyMatch(l -> l.is(Trait.CONTRAST))
              && Chunk.mark(chunks.get(k - 1), ",");
      if (contrast && chunks.get(k + 1).equals(first)) {
        return first;
      }
    }
    return null;
  }
}
