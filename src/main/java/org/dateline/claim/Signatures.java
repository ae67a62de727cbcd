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

  /** A report may have a headline and a summary before its dateline. */
  private static final int FIRST_SENTENCES = 3;

  /** In chunks. */
  private static final int LONGEST_DATELINE = 6;

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
      if (sentence.index() < FIRST_SENTENCES) {
        dateline(sentence, citations);
      }
    }
    return citations;
  }

  /** "KABUL, 12 August (Reuters) - …": the agency whose report it is. */
  private void dateline(Parsed sentence, List<Citation> citations) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 1; k + 3 < chunks.size() && k <= LONGEST_DATELINE; k++) {
      if (Chunk.mark(chunks.get(k), "(")
          && chunks.get(k + 1) instanceof NounPhrase agency
          && knownMedium(agency)
          && Chunk.mark(chunks.get(k + 2), ")")
          && Chunk.mark(chunks.get(k + 3), "-–—")) {
        cite(sentence, k + 1, k + 2, k + 1, DL.iri("signature"), citations);
        return;
      }
      boolean placeAndDay =
          chunks.get(k - 1) instanceof NounPhrase
              || chunks.get(k - 1) instanceof Chunk.Time
              || chunks.get(k - 1) instanceof Chunk.Aside
              || Chunk.mark(chunks.get(k - 1), ",");
      if (!placeAndDay) {
        return;
      }
    }
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
