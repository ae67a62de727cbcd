package org.dateline.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;

/**
 * A stretch of a sentence that acts as one; {@code from} and {@code to} count its tokens,
 * half-open.
 */
public sealed interface Chunk permits NounPhrase, Chunk.Words, Chunk.Time, Chunk.Mark, Chunk.Aside {

  /** Its first token. */
  int from();

  /** One past its last token. */
  int to();

  /**
   * Words of the lexicon, or one word that it does not know.
   *
   * @param from first token
   * @param to one past the last
   * @param lexemes what they may be; empty when unknown
   */
  record Words(int from, int to, List<Lexeme> lexemes) implements Chunk {
    /** True when they can be of that class. */
    public boolean is(WordClass wordClass) {
      return as(wordClass) != null;
    }

    /** What they are in that class, or null. */
    public Lexeme as(WordClass wordClass) {
      return wordClass.among(lexemes);
    }

    /** True when they can be something with that mark. */
    public boolean is(Lexeme.Trait trait) {
      return with(trait) != null;
    }

    /** What they are with that mark, or null. */
    public Lexeme with(Lexeme.Trait trait) {
      // Asked of every word again and again: without an iterator each time.
      for (int i = 0; i < lexemes.size(); i++) {
        if (lexemes.get(i).is(trait)) {
          return lexemes.get(i);
        }
      }
      return null;
    }

    /** True when they can evoke an event of that type or a kind of it. */
    public boolean evoke(Schema schema, String type) {
      return senses().anyMatch(s -> schema.isA(s.event(), type));
    }

    /** The roles that they can give to what stands there. */
    public Set<String> roles(Position position) {
      return senses()
          .flatMap(s -> s.roles().getOrDefault(position, List.of()).stream())
          .collect(Collectors.toSet());
    }

    private Stream<Lexeme.Sense> senses() {
      return lexemes.stream().flatMap(l -> l.senses().stream());
    }

    /** True for a word that the lexicon does not have. */
    public boolean unknown() {
      return lexemes.isEmpty();
    }
  }

  /**
   * A time expression.
   *
   * @param from first token
   * @param to one past the last
   * @param when the time it tells; unknown for a mere length of time
   * @param kind what it tells
   * @param ahead the time it tells in a clause about what is to come: "(will leave) on Monday"
   * @param behind the time it tells in a clause about what is done: "(left) in December", told in
   *     November
   * @param distance how far from another time it is, or how long a time it tells of
   */
  record Time(
      int from,
      int to,
      When when,
      TimePattern.Kind kind,
      Optional<String> ahead,
      Optional<String> behind,
      Optional<Distance> distance)
      implements Chunk {

    /**
     * True for a mere length of time or a part of some day, which does not speak of another time
     * than the story's.
     */
    public boolean length() {
      return kind == TimePattern.Kind.DURATION
          || kind == TimePattern.Kind.DAY_PART
          || kind == TimePattern.Kind.DATELINE;
    }

    /** The same time as one end of a span. */
    Time as(TimePattern.Bound bound, int newFrom) {
      return new Time(newFrom, to, when.as(bound), kind, ahead, behind, distance);
    }
  }

  /**
   * A punctuation mark.
   *
   * @param from first token
   * @param to one past the last
   * @param mark the mark itself
   */
  record Mark(int from, int to, String mark) implements Chunk {
    /** True when it is one of these characters. */
    public boolean in(String marks) {
      return marks.contains(mark);
    }
  }

  /**
   * A description beside what it describes, which takes no part in the clause: "X, (the largest
   * town of the region,) …".
   *
   * @param from first token
   * @param to one past the last
   */
  record Aside(int from, int to) implements Chunk {}

  /** True for words of that class. */
  static boolean is(Chunk chunk, WordClass wordClass) {
    return chunk instanceof Words w && w.is(wordClass);
  }

  /** The chunk there, or null behind the last. */
  static Chunk at(List<Chunk> chunks, int i) {
    return i < chunks.size() ? chunks.get(i) : null;
  }

  /** True for what tells that something is done to the subject; a mere copula does not. */
  static boolean passive(Chunk chunk) {
    return is(chunk, WordClass.PASSIVE) && !is(chunk, WordClass.COPULA);
  }

  /** True for a preposition that marks that position. */
  static boolean preposition(Chunk chunk, Position position) {
    Lexeme lexeme = chunk instanceof Words w ? w.as(WordClass.PREPOSITION) : null;
    return lexeme != null && lexeme.marks().equals(Optional.of(position));
  }

  /** True for one of these marks. */
  static boolean mark(Chunk chunk, String marks) {
    return chunk instanceof Mark m && m.in(marks);
  }
}
