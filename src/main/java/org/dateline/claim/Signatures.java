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

/**
 * The signature at a report's end: "(theo The Guardian)", "TTXVN/Tin Tức", "Theo RT, Sputnik"; and
 * the agency at its head: "BEIRUT, Nov 29 (Reuters) - ".
 */
final class Signatures {
  private static final int LAST_SENTENCES = 4;

  /** A report may have a headline and a summary before its dateline. */
  private static final int FIRST_SENTENCES = 3;

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
      if (sentence.index() < FIRST_SENTENCES) {
        dateline(sentence, citations);
      }
      boolean late = sentence.index() >= sentences.size() - LAST_SENTENCES;
      if (late) {
        read(sentence, citations);
      }
    }
    return citations;
  }

  /** Where the report was written, and in brackets, before a dash, the agency that wrote it. */
  private void dateline(Parsed sentence, List<Citation> citations) {
    List<Chunk> chunks = sentence.chunks();
    int i = 0;
    while (i < chunks.size() && where(chunks.get(i))) {
      i++;
    }
    boolean bracketed =
        i > 0
            && i + 3 < chunks.size()
            && Chunk.mark(chunks.get(i), "(")
            && chunks.get(i + 1) instanceof NounPhrase agency
            && agency.each().stream().allMatch(this::knownMedium)
            && Chunk.mark(chunks.get(i + 2), ")")
            && Chunk.mark(chunks.get(i + 3), "-‐‑–—:");
    if (bracketed) {
      cite(sentence, i + 1, i + 2, i + 1, DL.iri("dateline"), citations);
    }
  }

  private boolean where(Chunk chunk) {
    return chunk instanceof Chunk.Time
        || chunk instanceof Chunk.Aside
        || Chunk.mark(chunk, ",")
        || (chunk instanceof NounPhrase p
            && (p.types().isEmpty() || schema.anyIsA(p.types(), DL.iri("Place"))));
  }

  private void read(Parsed sentence, List<Citation> citations) {
    List<Chunk> chunks = sentence.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i) instanceof Chunk.Words w && w.is(WordClass.REPORTING_PREPOSITION)) {
        Lexeme cue = w.as(WordClass.REPORTING_PREPOSITION);
        if (onlyNamesFollow(chunks, i + 1)) {
          cite(sentence, i + 1, chunks.size(), i, cue.iri(), citations);
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
      cite(sentence, 0, chunks.size(), 0, DL.iri("signature"), citations);
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
      Parsed sentence, int from, int to, int cueAt, String reading, List<Citation> citations) {
    Span cue = sentence.span(sentence.chunks().get(cueAt));
    for (int k = from; k < to; k++) {
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
