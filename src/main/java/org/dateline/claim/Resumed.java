package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * What a clause of time takes up from its main clause without naming it again: "X held the town
 * until the army retook (it)".
 */
final class Resumed {
  private static final String OBJECT = DL.iri("object");
  private static final String ORIGIN = DL.iri("origin");

  private final List<Chunk> chunks;
  private final RoleFit fit;
  private final Schema schema;

  Resumed(List<Chunk> chunks, RoleFit fit, Schema schema) {
    this.chunks = chunks;
    this.fit = fit;
    this.schema = schema;
  }

  /** The object of the main clause before, if the subject's clause tells what ended it. */
  Optional<NounPhrase> object(Subject subject, Complements after, Lexeme lexeme) {
    if (subject.phrase().isEmpty() || subject.at() < 2 || !after.obliques().isEmpty()) {
      return Optional.empty();
    }
    int opens = new LeftContext(chunks).before(subject.at());
    if (opens < 1
        || !(chunks.get(opens) instanceof Chunk.Words w)
        || !w.is(WordClass.SUBORDINATOR)
        || w.lexemes().stream().noneMatch(l -> l.is(Trait.POSTERIOR) || l.is(Trait.UNTIL))) {
      return Optional.empty();
    }
    for (int k = opens - 1; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      if (Chunk.is(chunks.get(k), WordClass.EVENT)) {
        // Of several places nobody can tell which were retaken: the first at least.
        return ofMainClause(k).map(p -> p.each().get(0)).filter(p -> fit.fits(OBJECT, p, lexeme));
      }
    }
    return Optional.empty();
  }

  /**
   * "X took the town before withdrawing", "and withdrew", "but withdrew": the town is what X left.
   *
   * @param at index of the predicate
   */
  Optional<NounPhrase> taken(Subject subject, int at, Lexeme lexeme) {
    int opens = new LeftContext(chunks).before(at);
    if (subject.phrase().isEmpty()
        || opens <= subject.at()
        || !(chunks.get(opens) instanceof Chunk.Words w)
        || w.lexemes().stream().noneMatch(Resumed::goesOn)) {
      return Optional.empty();
    }
    Optional<NounPhrase> taken = Optional.empty();
    for (int k = subject.at() + 1; k < opens; k++) {
      Chunk c = chunks.get(k);
      if (Chunk.is(c, WordClass.OPERATOR) || Chunk.is(c, WordClass.REPORTING_VERB)) {
        return Optional.empty();
      }
      if (c instanceof Chunk.Words event && event.is(WordClass.EVENT)) {
        taken =
            event.evoke(schema, DL.iri("Takeover"))
                ? Complements.read(chunks, k).object()
                : Optional.empty();
      }
    }
    return taken.filter(p -> fit.fits(ORIGIN, p, lexeme));
  }

  private static boolean goesOn(Lexeme l) {
    return l.wordClass() == WordClass.COORDINATOR
        || (l.wordClass() == WordClass.SUBORDINATOR
            && (l.is(Trait.POSTERIOR) || l.is(Trait.CONTRAST)));
  }

  private Optional<NounPhrase> ofMainClause(int at) {
    for (Lexeme lexeme : ((Chunk.Words) chunks.get(at)).lexemes()) {
      for (Sense sense : lexeme.senses()) {
        if (objectAt(sense, Position.OBJECT)) {
          return Complements.read(chunks, at).object();
        }
        if (objectAt(sense, Position.SUBJECT)) {
          return SubjectFinder.find(chunks, at, p -> fit.fits(OBJECT, p, lexeme), true).phrase();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean objectAt(Sense sense, Position position) {
    return sense.roles().getOrDefault(position, List.of()).contains(OBJECT);
  }
}
