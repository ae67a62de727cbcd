package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** Who or what has a part in an event though the predicate's own places do not name them. */
final class InferredRoles {
  private final Schema schema;
  private final RoleFit fit;
  private final List<Chunk> chunks;

  InferredRoles(Schema schema, RoleFit fit, List<Chunk> chunks) {
    this.schema = schema;
    this.fit = fit;
    this.chunks = chunks;
  }

  /** "Its troops": the object is some force of whoever a pronoun stands for. */
  static boolean own(Complements after, Fillers fillers) {
    return after
        .object()
        .filter(o -> fillers.all(DL.iri("agent")).contains(o))
        .flatMap(NounPhrase::owner)
        .filter(NounPhrase::pronoun)
        .filter(p -> !p.types().contains(DL.iri("Speaker")))
        .isPresent();
  }

  /** "Killed twelve civilians in X": it was in X. */
  void scene(Sense sense, Fillers fillers) {
    String place = DL.iri("place");
    NounPhrase victim = fillers.first(DL.iri("victim"));
    boolean mayHave = sense.roles().values().stream().anyMatch(r -> r.contains(place));
    if (mayHave && victim != null && !fillers.has(place) && !victim.places().isEmpty()) {
      fillers.put(place, List.of(victim.places().get(0)));
    }
  }

  /** "Defence Minister X resigned": from that office. */
  static void title(Fillers fillers) {
    List<NounPhrase> holders = fillers.all(DL.iri("person"));
    if (holders.size() == 1 && !fillers.has(RoleFit.OFFICE)) {
      Offices.title(holders.get(0)).ifPresent(o -> fillers.put(RoleFit.OFFICE, List.of(o)));
    }
  }

  /** "X withdrew its troops": X left. */
  void ownForces(Subject before, Complements after, Lexeme lexeme, Fillers fillers) {
    String agent = DL.iri("agent");
    boolean own = own(after, fillers);
    before
        .phrase()
        .filter(p -> own && fit.fits(agent, p, lexeme))
        .ifPresent(p -> fillers.put(agent, List.of(p)));
  }

  /**
   * Who took or lost it is left unsaid. Told of a place that "was taken" this is a claim; of a mere
   * "taking of X", which speaks of something told elsewhere, it is none. The owner of what falls is
   * the one who loses it.
   */
  boolean unsaidAgent(
      Sense sense, Subject before, boolean turned, Fillers fillers, Lexeme lexeme, boolean dated) {
    String agent = DL.iri("agent");
    boolean mayHave = sense.roles().values().stream().anyMatch(r -> r.contains(agent));
    if (fillers.has(agent)) {
      return false;
    }
    NounPhrase object =
        fillers.has(DL.iri("object"))
            ? fillers.first(DL.iri("object"))
            : before.phrase().filter(p -> !fillers.contains(p)).orElse(null);
    if (!mayHave && object != null) {
      object
          .owner()
          .filter(o -> fit.fits(agent, o, lexeme) && !schema.anyIsA(fit.types(o), DL.iri("Place")))
          .ifPresent(o -> fillers.put(agent, List.of(o)));
      return false;
    }
    // "the lost lands", "the liberated districts": names them by what befell them, and tells
    // nothing new.
    boolean attributive =
        turned && !before.tense() && before.times().isEmpty() && !dated && !clause(before);
    return mayHave && (!turned || attributive);
  }

  /** "They will fight on until X is taken": by them. */
  Optional<NounPhrase> goal(Subject before, Lexeme lexeme) {
    int opening = before.at() - 1;
    boolean until =
        clause(before)
            && ((Chunk.Words) chunks.get(opening)).as(WordClass.SUBORDINATOR).is(Trait.UNTIL);
    return until
        ? SubjectFinder.find(
                chunks, opening, p -> fit.fitsAny(List.of(DL.iri("agent")), p, lexeme), false)
            .phrase()
        : Optional.empty();
  }

  /** "(Until) X is taken": behind a subordinating word stands a clause, and no mere name. */
  private boolean clause(Subject before) {
    return before.at() > 0 && Chunk.is(chunks.get(before.at() - 1), WordClass.SUBORDINATOR);
  }
}
