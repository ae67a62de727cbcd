package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Parsed;
import org.dateline.mention.Referents;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * Finds who is said to say what in one sentence: "X said", "according to X", "X quotes Y", "X: …".
 */
final class CueReader {

  private final Parsed sentence;
  private final List<Chunk> chunks;
  private final Sources sources;
  private final ContentBounds bounds;
  private final Occasion occasion;

  private CueReader(Schema schema, Referents referents, Parsed sentence) {
    this.sentence = sentence;
    this.chunks = sentence.chunks();
    this.sources = new Sources(schema, referents);
    this.bounds = new ContentBounds(chunks);
    this.occasion = new Occasion(referents, sources, chunks);
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
        Optional<Cue> cue = preposition(i, w.as(WordClass.REPORTING_PREPOSITION));
        cue.ifPresent(cues::add);
        cue.flatMap(this::seenBy).ifPresent(cues::add);
      } else if (w.is(WordClass.CARRYING_VERB)) {
        carrying(i, w.as(WordClass.CARRYING_VERB), cues);
      } else if (w.is(WordClass.REPORTING_VERB)) {
        int at = i;
        verb(i, w.as(WordClass.REPORTING_VERB)).or(() -> heardBy(at)).ifPresent(cues::add);
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
    int at = Complements.phraseFrom(chunks, i + 1);
    if (at < 0) {
      return Optional.empty();
    }
    NounPhrase phrase = (NounPhrase) chunks.get(at);
    List<String> keys = sources.keys(phrase);
    if (keys.isEmpty() && publisher(at)) {
      at += 2;
      keys = sources.keys((NounPhrase) chunks.get(at));
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    boolean last = bounds.restIsEmpty(at + 1);
    int from = last ? 0 : at + 1;
    int to = last ? i : chunks.size();
    // "…, according to X, …": what stands before it in the clause is X's as well.
    if (!last && i > 0 && !bounds.atStart(i)) {
      from = bounds.clauseStart(i);
    }
    return Optional.of(cue(i, keys, lexeme, from, to, last, false, at + 1));
  }

  /** "(According to) a document published by + X": X says what stands in it. */
  private boolean publisher(int document) {
    return sources.is((NounPhrase) chunks.get(document), "Document")
        && Chunk.passive(Chunk.at(chunks, document + 1))
        && Chunk.at(chunks, document + 2) instanceof NounPhrase
        && Chunk.is(Chunk.at(chunks, document + 3), WordClass.REPORTING_VERB);
  }

  /** "According to a document of X that the agency Y has seen": Y carries what X says. */
  private Optional<Cue> seenBy(Cue cue) {
    int at = Complements.phraseFrom(chunks, cue.at() + 1) + 1;
    boolean document =
        at > 0 && at + 1 < chunks.size() && sources.is((NounPhrase) chunks.get(at - 1), "Document");
    if (!document
        || !(Chunk.is(chunks.get(at), WordClass.RELATIVE) || Chunk.passive(chunks.get(at)))
        || !(chunks.get(at + 1) instanceof NounPhrase medium)
        || !sources.is(medium, "NewsMedium")) {
      return Optional.empty();
    }
    List<String> media = sources.keys(medium);
    return media.isEmpty()
        ? Optional.empty()
        : Optional.of(cue(at + 1, media, cue.lexeme(), cue.from(), cue.to(), false, true, at + 2));
  }

  private void carrying(int i, Lexeme lexeme, List<Cue> cues) {
    Subject subject = SubjectFinder.find(chunks, i, sources::speaks, false);
    int at = Complements.phraseFrom(chunks, i + 1);
    if (lexeme.is(Trait.STRICT) && (at < 0 || !sources.tells((NounPhrase) chunks.get(at)))) {
      // "dẫn" also leads and conducts; it quotes only whoever can be quoted.
      return;
    }
    if (subject.passive() && subject.phrase().isPresent()) {
      quoted(i, lexeme, subject, cues);
      return;
    }
    List<String> carriers = subject.phrase().map(p -> sources.keys(p)).orElse(List.of());
    int from = at < 0 ? i + 1 : at;
    if (!carriers.isEmpty()) {
      cues.add(cue(i, carriers, lexeme, from, bounds.contentEnd(i + 1), false, true, i + 1));
    }
    boolean verbFollows = false;
    for (int k = from; k < chunks.size() && !verbFollows; k++) {
      verbFollows = Chunk.is(chunks.get(k), WordClass.REPORTING_VERB);
    }
    if (at >= 0 && !verbFollows) {
      List<String> quoted = sources.keys((NounPhrase) chunks.get(at));
      if (!quoted.isEmpty()) {
        cues.add(cue(i, quoted, lexeme, at + 1, bounds.contentEnd(at + 1), false, false, at + 1));
      }
    }
  }

  /** "X was quoted (as saying …) by Y". */
  private void quoted(int i, Lexeme lexeme, Subject subject, List<Cue> cues) {
    List<String> quoted = sources.keys(subject.phrase().orElseThrow());
    if (quoted.isEmpty()) {
      return;
    }
    boolean behind = subject.at() > 0 && Chunk.mark(chunks.get(subject.at() - 1), ",”\"");
    int from = behind ? 0 : i + 1;
    int to = behind ? subject.at() : bounds.contentEnd(i + 1);
    for (int k = i + 1; k + 1 < chunks.size() && k < i + 8; k++) {
      if (Chunk.preposition(chunks.get(k), Position.BY)
          && chunks.get(k + 1) instanceof NounPhrase carrier) {
        List<String> carriers = sources.keys(carrier);
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
    if (new News(chunks).against(i - 1).isPresent()) {
      // "Despite the news saying that X left": it is the news that says so, and nobody else.
      return Optional.empty();
    }
    Subject subject = SubjectFinder.find(chunks, i, sources::speaks, false);
    if (subject.phrase().isEmpty()
        || (subject.reportedBy() >= 0
            && subject.at() < subject.reportedBy()
            && !coordinated(subject.reportedBy(), i))) {
      return Optional.empty();
    }
    if (lexeme.is(Trait.STRICT) && !sources.is(subject.phrase().get(), "Document")) {
      // "The map of X shows": what shows something without a word tells nothing.
      return Optional.empty();
    }
    if (subject.governing().stream()
        .filter(l -> !l.is(Trait.UNFINISHED) && !beforeComma(l, i))
        .anyMatch(l -> l.effect().polarity().isPresent() || l.effect().modality().isPresent())) {
      // "has not commented", "did not confirm": nothing was said.
      return Optional.empty();
    }
    List<String> keys = subject.passive() ? List.of() : sources.keys(subject.phrase().get());
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    int behind = lexeme.is(Trait.HEARER) ? hearer(i + 1) : i + 1;
    boolean backward = bounds.restIsEmpty(behind) && subject.at() > 0;
    if (backward && lexeme.effect().polarity().isPresent()) {
      // "X says so, Y denies it": what stands before is X's.
      return Optional.of(cue(i, keys, lexeme, i, i, true, false, i + 1));
    }
    boolean parenthesis =
        subject.at() > 0
            && Chunk.mark(chunks.get(subject.at() - 1), ",")
            && behind < chunks.size()
            && Chunk.mark(chunks.get(behind), ",");
    int from = backward || parenthesis ? 0 : behind;
    int to = backward ? subject.at() : bounds.concessionEnd(i, behind);
    return Optional.of(cue(i, keys, lexeme, from, to, backward, false, i + 1));
  }

  /** "Speaking to X, Y said": at the head of a sentence, X carries what Y says. */
  private Optional<Cue> heardBy(int i) {
    Lexeme lexeme = ((Chunk.Words) chunks.get(i)).as(WordClass.REPORTING_VERB);
    boolean opens = lexeme.is(Trait.HEARER) && (i == 0 || chunks.get(i - 1) instanceof Chunk.Mark);
    int at = opens ? Complements.phraseFrom(chunks, i + 1) : -1;
    if (at < 0 || !Chunk.mark(Chunk.at(chunks, at + 1), ",")) {
      return Optional.empty();
    }
    NounPhrase medium = (NounPhrase) chunks.get(at);
    List<String> media = sources.is(medium, "NewsMedium") ? sources.keys(medium) : List.of();
    return media.isEmpty()
        ? Optional.empty()
        : Optional.of(cue(i, media, lexeme, at + 2, chunks.size(), false, true, at + 1));
  }

  /** "X, which is not at work, said": the denial belongs to another verb. */
  private boolean beforeComma(Lexeme operator, int verb) {
    boolean comma = false;
    for (int k = verb - 1; k >= 0; k--) {
      comma |= Chunk.mark(chunks.get(k), ",");
      if (chunks.get(k) instanceof Chunk.Words w && w.lexemes().contains(operator)) {
        return comma;
      }
    }
    return false;
  }

  /** Past those who are told. */
  private int hearer(int from) {
    int at = Complements.phraseFrom(chunks, from);
    return at < 0 ? from : at + 1;
  }

  /** "…, said X.": the verb before its subject, behind what is said. */
  private Optional<Cue> inverted(int i, Lexeme lexeme) {
    boolean behind = i > 0 && !lexeme.is(Trait.HEARER) && Chunk.mark(chunks.get(i - 1), ",”\"»?!");
    if (!behind || i + 1 >= chunks.size() || !(chunks.get(i + 1) instanceof NounPhrase who)) {
      return Optional.empty();
    }
    Chunk next = Chunk.at(chunks, i + 2);
    boolean ends =
        next == null
            || Chunk.mark(chunks.get(i - 1), "”\"»")
            || next instanceof Chunk.Mark
            || next instanceof Chunk.Time
            || next instanceof Chunk.Aside
            || (next instanceof Chunk.Words w
                && (w.is(WordClass.PREPOSITION) || w.is(WordClass.RELATIVE)));
    List<String> keys = ends && sources.speaks(who) ? sources.keys(who) : List.of();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(cue(i, keys, lexeme, 0, i, true, false, i + 2));
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
            || (w.is(WordClass.PREPOSITION) && !Chunk.preposition(w, Position.WITH)));
  }

  /** "Member of parliament: army may withdraw". */
  private Optional<Cue> headline() {
    if (chunks.size() > 2
        && chunks.get(0) instanceof NounPhrase phrase
        && Chunk.mark(chunks.get(1), ":")
        && phrase.head().isPresent()
        && (sources.is(phrase, "Person") || sources.is(phrase, "Source"))) {
      List<String> keys = sources.keys(phrase);
      if (!keys.isEmpty()) {
        Lexeme lexeme = phrase.head().get();
        return Optional.of(cue(1, keys, lexeme, 2, chunks.size(), false, false, 2));
      }
    }
    return Optional.empty();
  }

  private Cue cue(
      int at,
      List<String> keys,
      Lexeme lexeme,
      int from,
      int to,
      boolean backward,
      boolean carries,
      int after) {
    return new Cue(
        sentence.index(),
        at,
        keys,
        lexeme,
        from,
        to,
        backward,
        carries,
        occasion.saidOn(at, backward),
        backward || lexeme.wordClass() == WordClass.REPORTING_VERB
            ? occasion.saidIn(after, lexeme)
            : List.of());
  }
}
