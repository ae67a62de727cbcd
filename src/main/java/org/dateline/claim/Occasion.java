package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.mention.When;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/** When and in which media something was said, as the words around a cue tell. */
final class Occasion {
  private final Referents referents;
  private final Sources sources;
  private final List<Chunk> chunks;

  Occasion(Referents referents, Sources sources, List<Chunk> chunks) {
    this.referents = referents;
    this.sources = sources;
    this.chunks = chunks;
  }

  /**
   * A time beside the cue, or at the head of the sentence that it opens.
   *
   * @param backward whether the cue stands behind what is said: a time before its clause is then
   *     told by the source
   */
  Optional<When> saidOn(int at, boolean backward) {
    for (int k = at - 1; k >= 0; k--) {
      if (chunks.get(k) instanceof Chunk.Time time && !time.when().unknown()) {
        return Optional.of(time.when());
      }
      if (Chunk.is(chunks.get(k), WordClass.EVENT)
          || Chunk.mark(chunks.get(k), backward ? ",;:”" : ";:”")) {
        break;
      }
    }
    for (int k = at + 1; k < chunks.size() && k < at + 6; k++) {
      if (chunks.get(k) instanceof Chunk.Time time && !time.when().unknown()) {
        return Optional.of(time.when());
      }
      if (!(chunks.get(k) instanceof NounPhrase) && !light(chunks.get(k))) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean light(Chunk c) {
    return c instanceof Chunk.Words w && (w.is(WordClass.PARTICLE) || w.is(WordClass.PREPOSITION));
  }

  /** Media behind the cue: "told Reuters", "said on state television". */
  List<String> saidIn(int from, Lexeme lexeme) {
    List<String> media = new ArrayList<>();
    for (int k = from; k < chunks.size() && k < from + 8; k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase phrase) {
        for (NounPhrase each : phrase.each()) {
          if (sources.is(each, "NewsMedium") && !Sources.bare(each)) {
            referents.key(each).ifPresent(media::add);
          }
        }
        if (lexeme.is(Trait.HEARER) && media.isEmpty()) {
          return media;
        }
      } else if (!light(c)
          && !(c instanceof Chunk.Time)
          && !(c instanceof Chunk.Words w && w.unknown())) {
        break;
      }
    }
    return media;
  }
}
