package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * Finds who is said to say what in one sentence: "X said", "according to X", "X quotes Y", "X: …".
 */
final class CueReader {
  private static final String QUOTES = "\"“”‘’«»'";

  private final Schema schema;
  private final Referents referents;
  private final Parsed sentence;
  private final List<Chunk> chunks;

  private CueReader(Schema schema, Referents referents, Parsed sentence) {
    this.schema = schema;
    this.referents = referents;
    this.sentence = sentence;
    this.chunks = sentence.chunks();
  }

  /** The cues of a sentence, in order. */
  static List<Cue> read(Schema schema, Referents referents, Parsed sentence) {
    return new CueReader(schema, referents, sentence).cues();
  }

  private List<Cue> cues() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (!(chunks.get(i) instanceof Chunk.Words w) || credited(i)) {
        continue;
      }
      if (w.is(WordClass.REPORTING_PREPOSITION)) {
        preposition(i, w.as(WordClass.REPORTING_PREPOSITION)).ifPresent(cues::add);
      } else if (w.is(WordClass.CARRYING_VERB)) {
        carrying(i, w.as(WordClass.CARRYING_VERB), cues);
      } else if (w.is(WordClass.REPORTING_VERB)) {
        verb(i, w.as(WordClass.REPORTING_VERB)).ifPresent(cues::add);
      }
    }
    headline().ifPresent(cues::add);
    return cues;
  }

  /** Behind the credit of a picture nothing is a source of the report. */
  private boolean credited(int i) {
    for (int k = i; k >= 0 && k >= i - 4; k--) {
      if (Chunk.is(chunks.get(k), WordClass.CREDIT)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Cue> preposition(int i, Lexeme lexeme) {
    int at = phraseFrom(i + 1);
    if (at < 0) {
      return Optional.empty();
    }
    NounPhrase phrase = (NounPhrase) chunks.get(at);
    List<String> sources = sources(phrase);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    boolean last = restIsEmpty(at + 1);
    int from = last ? 0 : at + 1;
    int to = last ? i : chunks.size();
    // "…, according to X, …": what stands before it in the clause is X's as well.
    if (!last && i > 0 && !atStart(i)) {
      from = clauseStart(i);
    }
    return Optional.of(cue(i, sources, lexeme, from, to, last, false, at + 1));
  }

  private boolean atStart(int i) {
    for (int k = i - 1; k >= 0; k--) {
      Chunk c = chunks.get(k);
      boolean light =
          c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || c instanceof Chunk.Mark
              || (c instanceof Chunk.Words w
                  && (w.is(WordClass.PARTICLE)
                      || w.is(WordClass.SUBORDINATOR)
                      || w.is(WordClass.COORDINATOR)));
      if (!light) {
        return false;
      }
    }
    return true;
  }

  private int clauseStart(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:")) {
        return k + 1;
      }
    }
    return 0;
  }

  private int phraseFrom(int i) {
    for (int k = i; k < chunks.size() && k < i + 3; k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase) {
        return k;
      }
      boolean light =
          Chunk.mark(c, QUOTES)
              || (c instanceof Chunk.Words w
                  && (w.is(WordClass.PARTICLE) || w.is(WordClass.MODIFIER)));
      if (!light) {
        return -1;
      }
    }
    return -1;
  }

  private void carrying(int i, Lexeme lexeme, List<Cue> cues) {
    Subject subject = SubjectFinder.find(chunks, i, this::speaks, false);
    int at = phraseFrom(i + 1);
    if (lexeme.is(Trait.STRICT) && (at < 0 || !tells((NounPhrase) chunks.get(at)))) {
      // "dẫn" also leads and conducts; it quotes only whoever can be quoted.
      return;
    }
    if (subject.passive() && subject.phrase().isPresent()) {
      quoted(i, lexeme, subject, cues);
      return;
    }
    List<String> carriers = subject.phrase().map(p -> sources(p)).orElse(List.of());
    int from = at < 0 ? i + 1 : at;
    if (!carriers.isEmpty()) {
      cues.add(cue(i, carriers, lexeme, from, contentEnd(i + 1), false, true, i + 1));
    }
    boolean verbFollows = false;
    for (int k = from; k < chunks.size() && !verbFollows; k++) {
      verbFollows = Chunk.is(chunks.get(k), WordClass.REPORTING_VERB);
    }
    if (at >= 0 && !verbFollows) {
      List<String> quoted = sources((NounPhrase) chunks.get(at));
      if (!quoted.isEmpty()) {
        cues.add(cue(i, quoted, lexeme, at + 1, contentEnd(at + 1), false, false, at + 1));
      }
    }
  }

  /** "X was quoted (as saying …) by Y". */
  private void quoted(int i, Lexeme lexeme, Subject subject, List<Cue> cues) {
    List<String> quoted = sources(subject.phrase().orElseThrow());
    if (quoted.isEmpty()) {
      return;
    }
    boolean behind = subject.at() > 0 && Chunk.mark(chunks.get(subject.at() - 1), ",”\"");
    int from = behind ? 0 : i + 1;
    int to = behind ? subject.at() : contentEnd(i + 1);
    for (int k = i + 1; k + 1 < chunks.size() && k < i + 8; k++) {
      if (chunks.get(k) instanceof Chunk.Words w
          && w.as(WordClass.PREPOSITION) != null
          && w.as(WordClass.PREPOSITION).marks().equals(Optional.of(Position.BY))
          && chunks.get(k + 1) instanceof NounPhrase carrier) {
        List<String> carriers = sources(carrier);
        if (!carriers.isEmpty()) {
          cues.add(cue(i, carriers, lexeme, from, to, behind, true, i + 1));
        }
        break;
      }
    }
    cues.add(cue(i, quoted, lexeme, from, to, behind, false, i + 1));
  }

  private Optional<Cue> verb(int i, Lexeme lexeme) {
    if (nominalUse(i)) {
      return Optional.empty();
    }
    Optional<Cue> inverted = inverted(i, lexeme);
    if (inverted.isPresent()) {
      return inverted;
    }
    Subject subject = SubjectFinder.find(chunks, i, this::speaks, false);
    if (subject.phrase().isEmpty()
        || (subject.reportedBy() >= 0
            && subject.at() < subject.reportedBy()
            && !coordinated(subject.reportedBy(), i))) {
      return Optional.empty();
    }
    if (subject.governing().stream()
        .filter(l -> !l.is(Trait.UNFINISHED))
        .anyMatch(l -> l.effect().polarity().isPresent() || l.effect().modality().isPresent())) {
      // "has not commented", "did not confirm": nothing was said.
      return Optional.empty();
    }
    List<String> sources = subject.passive() ? List.of() : sources(subject.phrase().get());
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    int behind = lexeme.is(Trait.HEARER) ? hearer(i + 1) : i + 1;
    boolean backward = restIsEmpty(behind) && subject.at() > 0;
    if (backward && lexeme.effect().polarity().isPresent()) {
      // "X says so, Y denies it": what stands before is X's.
      return Optional.of(cue(i, sources, lexeme, i, i, true, false, i + 1));
    }
    boolean parenthesis =
        subject.at() > 0
            && Chunk.mark(chunks.get(subject.at() - 1), ",")
            && behind < chunks.size()
            && Chunk.mark(chunks.get(behind), ",");
    int from = backward || parenthesis ? 0 : behind;
    int to = backward ? subject.at() : contentEnd(behind);
    return Optional.of(cue(i, sources, lexeme, from, to, backward, false, i + 1));
  }

  /** Past those who are told. */
  private int hearer(int from) {
    int at = phraseFrom(from);
    return at < 0 ? from : at + 1;
  }

  /** "…, said X.": the verb before its subject, behind what is said. */
  private Optional<Cue> inverted(int i, Lexeme lexeme) {
    boolean behind = i > 0 && !lexeme.is(Trait.HEARER) && Chunk.mark(chunks.get(i - 1), ",”\"»?!");
    if (!behind || i + 1 >= chunks.size() || !(chunks.get(i + 1) instanceof NounPhrase who)) {
      return Optional.empty();
    }
    Chunk next = i + 2 < chunks.size() ? chunks.get(i + 2) : null;
    boolean ends =
        next == null
            || next instanceof Chunk.Mark
            || next instanceof Chunk.Time
            || next instanceof Chunk.Aside
            || (next instanceof Chunk.Words w
                && (w.is(WordClass.PREPOSITION) || w.is(WordClass.RELATIVE)));
    List<String> sources = ends && speaks(who) ? sources(who) : List.of();
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(cue(i, sources, lexeme, 0, i, true, false, i + 2));
  }

  private boolean coordinated(int first, int second) {
    for (int k = first + 1; k < second; k++) {
      if (Chunk.is(chunks.get(k), WordClass.COORDINATOR) || Chunk.mark(chunks.get(k), ",")) {
        return true;
      }
    }
    return second - first == 1;
  }

  /** "A statement", "this statement", "in a statement": the word is a noun here. */
  private boolean nominalUse(int i) {
    if (i == 0) {
      return false;
    }
    Chunk before = chunks.get(i - 1);
    return before instanceof Chunk.Words w
        && (w.is(WordClass.NOMINALIZER)
            || w.is(WordClass.QUANTIFIER)
            || (w.is(WordClass.COPULA) && w.is(WordClass.COMPLEMENTIZER))
            || (w.as(WordClass.PREPOSITION) != null
                && !w.as(WordClass.PREPOSITION).marks().equals(Optional.of(Position.WITH))));
  }

  /** "Member of parliament: army may withdraw". */
  private Optional<Cue> headline() {
    if (chunks.size() > 2
        && chunks.get(0) instanceof NounPhrase phrase
        && Chunk.mark(chunks.get(1), ":")
        && phrase.head().isPresent()
        && (is(phrase, "Person") || is(phrase, "Source"))) {
      List<String> sources = sources(phrase);
      if (!sources.isEmpty()) {
        Lexeme lexeme = phrase.head().get();
        return Optional.of(cue(1, sources, lexeme, 2, chunks.size(), false, false, 2));
      }
    }
    return Optional.empty();
  }

  private Cue cue(
      int at,
      List<String> sources,
      Lexeme lexeme,
      int from,
      int to,
      boolean backward,
      boolean carries,
      int after) {
    return new Cue(
        sentence.index(),
        at,
        sources,
        lexeme,
        from,
        to,
        backward,
        carries,
        saidOn(at),
        backward || lexeme.wordClass() == WordClass.REPORTING_VERB
            ? saidIn(after, lexeme)
            : List.of());
  }

  /** A time beside the cue, or at the head of the sentence that it opens. */
  private Optional<When> saidOn(int at) {
    for (int k = at - 1; k >= 0; k--) {
      if (chunks.get(k) instanceof Chunk.Time time && !time.when().unknown()) {
        return Optional.of(time.when());
      }
      if (Chunk.is(chunks.get(k), WordClass.EVENT) || Chunk.mark(chunks.get(k), ";:”")) {
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
  private List<String> saidIn(int from, Lexeme lexeme) {
    List<String> media = new ArrayList<>();
    for (int k = from; k < chunks.size() && k < from + 8; k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase phrase) {
        for (NounPhrase each : phrase.each()) {
          boolean bare =
              each.head().filter(h -> h.is(Trait.BARE)).isPresent()
                  && each.name().isEmpty()
                  && plain(each);
          if (is(each, "NewsMedium") && !bare) {
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

  private static boolean plain(NounPhrase p) {
    return p.concepts().size() <= 1 && p.owner().isEmpty();
  }

  /** What is said ends with the sentence, or where a contrast with another subject begins. */
  private int contentEnd(int from) {
    for (int k = from; k < chunks.size(); k++) {
      if (chunks.get(k) instanceof Chunk.Words w) {
        Lexeme contrast = w.as(WordClass.SUBORDINATOR);
        contrast = contrast == null ? w.as(WordClass.COORDINATOR) : contrast;
        if (contrast != null && contrast.is(Trait.CONTRAST) && Chunk.mark(chunks.get(k - 1), ",")) {
          for (int m = k + 1; m < chunks.size(); m++) {
            if (Chunk.is(chunks.get(m), WordClass.REPORTING_VERB)) {
              return k;
            }
          }
        }
      }
    }
    return chunks.size();
  }

  /** True when nothing but circumstances follows: so the cue belongs to what stands before it. */
  private boolean restIsEmpty(int from) {
    int unknown = 0;
    boolean afterPreposition = false;
    for (int k = from; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase) {
        if (!afterPreposition) {
          return false;
        }
        continue;
      }
      if (c instanceof Chunk.Time
          || Chunk.mark(c, ".,\"”»’!?…)(;'")
          || (c instanceof Chunk.Mark m && m.mark().startsWith(".."))) {
        continue;
      }
      if (c instanceof Chunk.Words w) {
        if (w.is(WordClass.PARTICLE) || w.is(WordClass.MODIFIER)) {
          continue;
        }
        if (w.is(WordClass.PREPOSITION) || w.is(WordClass.SUBORDINATOR)) {
          afterPreposition = true;
          continue;
        }
        if (w.unknown() && (afterPreposition || unknown < 2)) {
          unknown++;
          continue;
        }
        if (afterPreposition && (w.is(WordClass.NOMINALIZER) || w.is(WordClass.QUANTIFIER))) {
          continue;
        }
      }
      return false;
    }
    return true;
  }

  private boolean tells(NounPhrase phrase) {
    return is(phrase, "Source") || is(phrase, "Person");
  }

  /** Whoever can say something: people, bodies, media, documents, and what nothing is known of. */
  private boolean speaks(NounPhrase phrase) {
    if (phrase.pronoun()) {
      return referents.key(phrase).filter(k -> referents.isA(k, "Actor") || named(k)).isPresent();
    }
    return phrase.types().isEmpty()
        || is(phrase, "Actor")
        || is(phrase, "Source")
        || phrase.candidates().stream().anyMatch(e -> e.capitalOf().isPresent());
  }

  private boolean named(String key) {
    return referents.types(key).isEmpty();
  }

  private boolean is(NounPhrase phrase, String type) {
    return schema.anyIsA(phrase.types(), DL.iri(type));
  }

  /** The keys of those who speak; a document speaks for whoever it belongs to. */
  private List<String> sources(NounPhrase phrase) {
    List<String> keys = new ArrayList<>();
    for (NounPhrase each : phrase.each()) {
      if (!speaks(each) || bare(each)) {
        continue;
      }
      boolean document = is(each, "Document") && each.owner().isPresent();
      NounPhrase who = document ? each.owner().get() : each;
      Optional<String> key = Speakers.key(referents, schema, who);
      key.filter(k -> !keys.contains(k)).ifPresent(keys::add);
    }
    return keys;
  }

  private static boolean bare(NounPhrase p) {
    return p.head().filter(h -> h.is(Trait.BARE)).isPresent()
        && p.name().isEmpty()
        && plain(p)
        && !p.demonstrative();
  }
}
