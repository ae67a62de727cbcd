package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;

/**
 * Who "we" are in what someone says: the side that speaks, or that the speaker belongs to. Where
 * the report tells no side, nobody.
 */
final class OwnSide {
  private final Referents referents;
  private final List<List<Cue>> cues;
  private final Quotations quotations;

  OwnSide(Referents referents, List<List<Cue>> cues, Quotations quotations) {
    this.referents = referents;
    this.cues = cues;
    this.quotations = quotations;
  }

  /** Lets every "we" of the sentence stand for its side. */
  void resolve(Parsed sentence) {
    List<Chunk> chunks = sentence.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i) instanceof NounPhrase we && we(we) && referents.key(we).isEmpty()) {
        speaker(sentence, i, we).ifPresent(speaker -> referents.speaksFor(we, speaker));
      }
    }
  }

  private static boolean we(NounPhrase phrase) {
    return phrase.pronoun()
        && phrase.types().contains(DL.iri("Speaker"))
        && phrase.head().filter(h -> h.is(Trait.PLURAL)).isPresent();
  }

  private Optional<String> speaker(Parsed sentence, int at, NounPhrase we) {
    return cues.get(sentence.index()).stream()
        .filter(cue -> cue.covers(at) && !cue.carries())
        .findFirst()
        .or(() -> quotations.cue(sentence.index(), sentence.span(we), cues))
        .map(cue -> cue.sources().get(0));
  }
}
