package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.claim.Claim.Attribution;
import org.dateline.claim.Status.Polarity;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;
import org.dateline.text.Span;

/**
 * What is said about what was just told: that it is not confirmed, that it is false, that another
 * denies it.
 */
final class Comments {
  private final Schema schema;
  private final List<Parsed> sentences;
  private final List<List<Cue>> cues;

  Comments(Schema schema, List<Parsed> sentences, List<List<Cue>> cues) {
    this.schema = schema;
    this.sentences = sentences;
    this.cues = cues;
  }

  /**
   * A claim that a comment speaks of.
   *
   * @param from as it was told
   * @param to as it stands after the comment
   * @param beside whether both stand: who told it and who calls it false are not the same
   */
  record Change(Claim from, Claim to, boolean beside) {}

  /** "… but Kyiv denied this": the claims told just before stand once more, denied by another. */
  List<Claim> denied(Parsed sentence, int i, Chunk.Words w, List<Claim> before) {
    Lexeme verb = w.as(WordClass.REPORTING_VERB);
    if (verb == null || verb.effect().polarity().isEmpty()) {
      return List.of();
    }
    boolean pointsBack = false;
    for (int k = i + 1; k < sentence.chunks().size(); k++) {
      Chunk c = sentence.chunks().get(k);
      if (Chunk.is(c, WordClass.EVENT)) {
        return List.of();
      }
      pointsBack |= c instanceof NounPhrase p && (p.demonstrative() || p.pronoun());
      pointsBack |= Chunk.is(c, WordClass.DEMONSTRATIVE);
      pointsBack |= c instanceof NounPhrase p && schema.anyIsA(p.types(), DL.iri("Document"));
    }
    if (!pointsBack && !restIsMarks(sentence, i + 1)) {
      return List.of();
    }
    List<Claim> added = new ArrayList<>();
    for (Cue cue : cues.get(sentence.index())) {
      for (Claim claim : cue.at() == i ? before : List.<Claim>of()) {
        if (claim.status().polarity() == Polarity.AFFIRMED && !heldBy(claim, cue)) {
          added.add(denial(claim, cue, sentence, sentence.span(w), verb.iri()));
        }
      }
    }
    return added;
  }

  private static boolean heldBy(Claim claim, Cue cue) {
    String who = cue.sources().get(0);
    return claim.attribution().stream().anyMatch(a -> a.source().equals(who));
  }

  private Claim denial(Claim claim, Cue cue, Parsed sentence, Span evidence, String reading) {
    Attribution link =
        new Attribution(
            cue.sources().get(0),
            Optional.of(sentence.span(sentence.chunks().get(cue.at()))),
            cue.saidOn(),
            Optional.empty());
    return turned(claim, List.of(link), sentence, evidence, reading);
  }

  private static Claim turned(
      Claim claim, List<Attribution> by, Parsed sentence, Span evidence, String reading) {
    return new Claim(
        claim.type(),
        claim.roles(),
        claim.when(),
        by,
        new Status(Polarity.DENIED, claim.status().modality(), Status.Certainty.CERTAIN),
        sentence.sentence().span(),
        evidence,
        reading);
  }

  private static boolean restIsMarks(Parsed sentence, int from) {
    for (int k = from; k < sentence.chunks().size(); k++) {
      if (!(sentence.chunks().get(k) instanceof Chunk.Mark)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "But this has not been confirmed", "those reports were false": what becomes of the claims that
   * are meant.
   *
   * @param own claims of the sentence itself
   * @param previous those told last before it
   */
  List<Change> read(Parsed sentence, List<Claim> own, List<Claim> previous) {
    List<Change> changes = new ArrayList<>();
    List<Chunk> chunks = sentence.chunks();
    for (int i = 0; i < chunks.size(); i++) {
      Optional<Lexeme.Effect> comment = comment(chunks, i);
      if (comment.isPresent()) {
        changes.addAll(
            comment.get().polarity().isPresent()
                ? calledFalse(sentence, i, own, previous)
                : weakened(sentence, i, comment.get(), own.isEmpty() ? previous : own));
      }
    }
    return changes;
  }

  private List<Change> weakened(
      Parsed sentence, int i, Lexeme.Effect effect, List<Claim> candidates) {
    List<Change> changes = new ArrayList<>();
    for (Claim claim : meant(sentence, i, candidates)) {
      Status status = StatusReader.settle(StatusReader.under(claim.status(), effect));
      changes.add(
          new Change(
              claim,
              new Claim(
                  claim.type(),
                  claim.roles(),
                  claim.when(),
                  claim.attribution(),
                  status,
                  claim.sentence(),
                  claim.evidence(),
                  claim.reading()),
              false));
    }
    return changes;
  }

  /**
   * "Reports that X had left were false": X had not left. What another said before stands, and its
   * denial beside it.
   */
  private List<Change> calledFalse(Parsed sentence, int i, List<Claim> own, List<Claim> previous) {
    List<Chunk> chunks = sentence.chunks();
    String reading = ((Chunk.Words) chunks.get(i)).as(WordClass.COMMENT).iri();
    Span word = sentence.span(chunks.get(i));
    int news = news(chunks, i);
    List<Change> changes = new ArrayList<>();
    boolean told =
        news >= 0 && !(chunks.get(news) instanceof NounPhrase said && said.demonstrative());
    if (told) {
      int from = sentence.span(chunks.get(news)).start();
      for (Claim claim : own) {
        boolean content = claim.evidence().start() > from && claim.evidence().end() <= word.start();
        if (content && claim.status().polarity() == Polarity.AFFIRMED) {
          List<Attribution> by =
              claim.attribution().stream()
                  .filter(a -> a.cue().isEmpty() || !within(a, from, word))
                  .toList();
          changes.add(
              new Change(
                  claim,
                  turned(claim, by, sentence, claim.evidence().union(word), reading),
                  false));
        }
      }
      if (!changes.isEmpty()) {
        return changes;
      }
    }
    boolean pointsBack =
        news >= 0
            || (i > 0
                && chunks.get(i - 1) instanceof NounPhrase p
                && (p.demonstrative() || p.pronoun()));
    Cue by = cues.get(sentence.index()).stream().filter(c -> c.covers(i)).findFirst().orElse(null);
    for (Claim claim : pointsBack && own.isEmpty() ? previous : List.<Claim>of()) {
      if (claim.status().polarity() == Polarity.AFFIRMED && (by == null || !heldBy(claim, by))) {
        Claim turned =
            by == null
                ? turned(claim, List.of(), sentence, word, reading)
                : denial(claim, by, sentence, word, reading);
        changes.add(new Change(claim, turned, true));
      }
    }
    return changes;
  }

  /** Said within the news itself: "the report by X that …". */
  private static boolean within(Attribution link, int from, Span end) {
    Span cue = link.cue().orElseThrow();
    return cue.start() >= from && cue.end() <= end.start();
  }

  /** Index of the news that is the comment's subject; −1 if none. */
  private int news(List<Chunk> chunks, int comment) {
    for (int k = comment - 1; k >= 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:.")) {
        return -1;
      }
      if (chunks.get(k) instanceof NounPhrase p && schema.anyIsA(p.types(), DL.iri("Document"))) {
        return k;
      }
      if (chunks.get(k) instanceof Chunk.Words w
          && w.is(WordClass.OPERATOR)
          && w.as(WordClass.OPERATOR).effect().certainty().isPresent()) {
        // "reports that"
        return k;
      }
      if (Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)
          && (k == 0 || chunks.get(k - 1) instanceof Chunk.Mark)) {
        // "to say (that) X has lost Y is wrong"
        return k;
      }
      if (Chunk.is(chunks.get(k), WordClass.NOMINALIZER)
          && (k == 0
              || chunks.get(k - 1) instanceof Chunk.Mark
              || Chunk.is(chunks.get(k - 1), WordClass.COMPLEMENTIZER))) {
        // "that X has taken Y is a lie"
        return k;
      }
    }
    return -1;
  }

  /** "That rumour": only what the rumour says, if it was told as one. */
  private List<Claim> meant(Parsed sentence, int i, List<Claim> candidates) {
    int news = news(sentence.chunks(), i);
    if (news < 0 || !(sentence.chunks().get(news) instanceof NounPhrase said)) {
      return List.copyOf(candidates);
    }
    for (int s = sentence.index(); s >= 0 && s >= sentence.index() - 1; s--) {
      Parsed where = sentences.get(s);
      for (Chunk chunk : where.chunks()) {
        if (chunk instanceof NounPhrase p
            && (s < sentence.index() || p.to() <= said.from())
            && !p.demonstrative()
            && p.head().isPresent()
            && p.head().equals(said.head())
            && p.concepts().containsAll(said.concepts())) {
          int from = where.span(p).start();
          List<Claim> behind =
              candidates.stream().filter(c -> c.evidence().start() > from).toList();
          if (!behind.isEmpty()) {
            return behind;
          }
        }
      }
    }
    return List.copyOf(candidates);
  }

  /**
   * A set phrase ("not confirmed"), or one with somebody in its middle ("not confirmed by any
   * independent source").
   */
  private static Optional<Lexeme.Effect> comment(List<Chunk> chunks, int i) {
    if (!(chunks.get(i) instanceof Chunk.Words w)) {
      return Optional.empty();
    }
    if (w.is(WordClass.COMMENT)) {
      return Optional.of(w.as(WordClass.COMMENT).effect());
    }
    boolean denied =
        w.is(WordClass.OPERATOR) && w.as(WordClass.OPERATOR).effect().polarity().isPresent();
    boolean pointsBack =
        i > 0
            && chunks.get(i - 1) instanceof NounPhrase p
            && (p.demonstrative() || p.head().filter(h -> h.is(Lexeme.Trait.BARE)).isPresent());
    if (denied && pointsBack) {
      for (int k = i + 1; k < chunks.size() && k < i + 6; k++) {
        if (Chunk.is(chunks.get(k), WordClass.REPORTING_VERB)) {
          return Optional.of(StatusReader.UNCONFIRMED);
        }
      }
    }
    return Optional.empty();
  }
}
