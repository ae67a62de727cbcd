package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;
import org.dateline.text.Span;

/** The signature at a report's end: "(theo The Guardian)", "TTXVN/Tin Tức", "Theo RT, Sputnik". */
final class Signatures {
  private static final int LAST_SENTENCES = 4;
  private final Schema schema;
  private final Referents referents;

  Signatures(Schema schema, Referents referents) {
    this.schema = schema;
    this.referents = referents;
  }

  /** The sources that sign the report. */
  List<Citation> read(List<Parsed> sentences) {
    List<Citation> citations = new ArrayList<>();
    for (Parsed sentence : sentences) {
      boolean late = sentence.index() >= sentences.size() - LAST_SENTENCES;
      if (late) {
        read(sentence, citations);
      }
    }
    return citations;
  }

  private void read(Parsed sentence, List<Citation> citations) {
    List<Chunk> chunks = sentence.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i) instanceof Chunk.Words w && w.is(WordClass.REPORTING_PREPOSITION)) {
        Lexeme cue = w.as(WordClass.REPORTING_PREPOSITION);
        if (onlyNamesFollow(chunks, i + 1)) {
          cite(sentence, i + 1, i, cue.iri(), citations);
        }
      }
    }
    boolean allMedia = !chunks.isEmpty();
    for (Chunk chunk : chunks) {
      allMedia &=
          chunk instanceof Chunk.Mark
              || (chunk instanceof NounPhrase p && p.each().stream().allMatch(this::knownMedium));
    }
    if (allMedia) {
      cite(sentence, 0, 0, DL.iri("signature"), citations);
    }
  }

  private boolean onlyNamesFollow(List<Chunk> chunks, int from) {
    boolean any = false;
    for (int k = from; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase p) {
        any |= p.each().stream().allMatch(e -> !e.name().isEmpty());
      } else if (!(c instanceof Chunk.Mark)
          && !(c instanceof Chunk.Time)
          && !Chunk.is(c, WordClass.COORDINATOR)) {
        return false;
      }
    }
    return any;
  }

  private boolean knownMedium(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("NewsMedium"));
  }

  private void cite(
      Parsed sentence, int from, int cueAt, String reading, List<Citation> citations) {
    Span cue = sentence.span(sentence.chunks().get(cueAt));
    for (int k = from; k < sentence.chunks().size(); k++) {
      if (sentence.chunks().get(k) instanceof NounPhrase p) {
        for (NounPhrase each : p.each()) {
          boolean name = !each.name().isEmpty();
          boolean actor =
              each.types().isEmpty() || schema.anyIsA(each.types(), DL.iri("NewsMedium"));
          Optional<String> key = referents.key(each);
          if (name && actor && key.isPresent()) {
            referents.learn(key.get(), DL.iri("NewsMedium"));
            citations.add(
                new Citation(
                    key.get(),
                    Optional.empty(),
                    cue,
                    cue.union(sentence.span(each)),
                    sentence.sentence().span(),
                    reading));
          }
        }
      }
    }
  }
}
