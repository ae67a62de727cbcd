package org.dateline.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/**
 * "Took X on Monday and Y on Tuesday": the second clause leaves the verb out and names only what
 * differs, another participant and another time (gapping: Ross 1970).
 *
 * @param phrase what differs
 * @param position where it stands; empty for a noun phrase without a preposition
 * @param time when it was; behind "and from Y" it may be left out as well
 * @param end one past the last chunk
 */
record Gapping(NounPhrase phrase, Optional<Position> position, Optional<Chunk.Time> time, int end) {

  /** The clause without a verb behind one that has it, from the chunk at {@code from} on. */
  static Optional<Gapping> at(List<Chunk> chunks, int from) {
    int i = from;
    boolean comma = i < chunks.size() && Chunk.mark(chunks.get(i), ",");
    i += comma ? 1 : 0;
    boolean and = i < chunks.size() && Chunk.is(chunks.get(i), WordClass.COORDINATOR);
    i += and ? 1 : 0;
    if (!comma && !and) {
      return Optional.empty();
    }
    Optional<Position> position = Optional.empty();
    if (i < chunks.size() && chunks.get(i) instanceof Chunk.Words w) {
      Lexeme preposition = w.as(WordClass.PREPOSITION);
      if (preposition == null || preposition.marks().isEmpty()) {
        return Optional.empty();
      }
      position = preposition.marks();
      i++;
    }
    int t = i + 1;
    while (t < chunks.size()
        && (chunks.get(t) instanceof Chunk.Aside || Chunk.mark(chunks.get(t), "("))) {
      // "… and Y, the capital of Z, on Tuesday", "and Y (on Tuesday)"
      t++;
    }
    if (!(Chunk.at(chunks, i) instanceof NounPhrase phrase)) {
      return Optional.empty();
    }
    Optional<Chunk.Time> time =
        Chunk.at(chunks, t) instanceof Chunk.Time told && !told.when().unknown()
            ? Optional.of(told)
            : Optional.empty();
    if (time.isEmpty() && !position.equals(Optional.of(Position.FROM))) {
      return Optional.empty();
    }
    int end = time.isEmpty() ? i + 1 : t + 1;
    if (goesOn(chunks, end)) {
      return Optional.empty();
    }
    boolean bracket = Chunk.mark(Chunk.at(chunks, end), ")");
    return Optional.of(new Gapping(phrase, position, time, bracket ? end + 1 : end));
  }

  /** True where a verb follows after all: "and Y on Tuesday withdrew". */
  private static boolean goesOn(List<Chunk> chunks, int from) {
    for (int k = from; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Mark || Chunk.is(c, WordClass.COORDINATOR)) {
        return false;
      }
      if (Chunk.is(c, WordClass.EVENT)
          || Chunk.is(c, WordClass.VERB)
          || Chunk.is(c, WordClass.PASSIVE)
          || Chunk.is(c, WordClass.OPERATOR)
          || Chunk.is(c, WordClass.REPORTING_VERB)
          || Chunk.is(c, WordClass.PARTICLE)) {
        return true;
      }
    }
    return false;
  }

  /** "Left X on Monday and from Y on Tuesday": where the verb has its "from" in itself. */
  Gapping leaving() {
    return position.equals(Optional.of(Position.FROM))
        ? new Gapping(phrase, Optional.empty(), time, end)
        : this;
  }

  /** True where what differs stands where the clause before has a phrase of the same kind. */
  boolean replaces(Complements before) {
    return position.map(p -> before.obliques().containsKey(p)).orElse(before.object().isPresent());
  }

  /** True where what differs can only be the subject: "X fell on Monday and Y on Tuesday". */
  boolean ofSubject(Complements before) {
    return position.isEmpty() && before.object().isEmpty();
  }

  /** The complements of the clause before with what differs in its place. */
  Complements in(Complements before) {
    boolean object = position.isEmpty() && !ofSubject(before);
    Map<Position, List<NounPhrase>> obliques = new EnumMap<>(Position.class);
    obliques.putAll(before.obliques());
    position.ifPresent(p -> obliques.put(p, List.of(phrase)));
    return new Complements(
        object ? Optional.of(phrase) : before.object(),
        List.of(),
        false,
        obliques,
        Optional.empty(),
        time.map(List::of).orElse(before.times()),
        end);
  }
}
