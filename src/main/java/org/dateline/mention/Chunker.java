package org.dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexicon;
import org.dateline.ontology.WordClass;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Sentences → chunks: noun phrases, words that do something in the clause, times, marks (Abney
 * 1991).
 */
public final class Chunker {
  private final Knowledge knowledge;
  private final Lexicon lexicon;
  private final PhraseParser phrases;
  private final ChunkGroups groups;

  /** A chunker for one language. */
  public Chunker(Knowledge knowledge, Lexicon lexicon) {
    this.knowledge = knowledge;
    this.lexicon = lexicon;
    this.phrases =
        lexicon.headFirst()
            ? new HeadFirstParser(knowledge.schema())
            : new HeadLastParser(knowledge.schema());
    this.groups = new ChunkGroups(knowledge.schema());
  }

  /** The chunks of every sentence, times resolved against the publication date. */
  public List<Parsed> chunk(String text, List<Sentence> sentences, Optional<String> published) {
    TimeFinder times = new TimeFinder(lexicon, new TimeResolver(lexicon.calendar(), published));
    List<Parsed> parsed = new ArrayList<>();
    for (Sentence sentence : sentences) {
      parsed.add(new Parsed(parsed.size(), sentence, chunks(text, sentence, times)));
    }
    return parsed;
  }

  private List<Chunk> chunks(String text, Sentence sentence, TimeFinder times) {
    Words words = new Words(text, sentence.tokens(), lexicon, knowledge.entities());
    Map<Integer, Chunk.Time> timeAt = new HashMap<>();
    times.find(sentence.tokens()).forEach(t -> timeAt.put(t.from(), t));
    List<Chunk> chunks = new ArrayList<>();
    int i = 0;
    int length = sentence.tokens().size();
    while (i < length) {
      int limit = length;
      for (int t : timeAt.keySet()) {
        limit = t > i && t < limit ? t : limit;
      }
      words.limit(limit);
      Chunk chunk = next(words, i, timeAt, chunks);
      if (chunk instanceof NounPhrase whose && whose.pronoun()) {
        ownership(words, i, whose).ifPresent(chunks::add);
      }
      chunks.add(chunk);
      i = chunk.to();
    }
    words.limit(length);
    return groups.group(closed(chunks, words));
  }

  /** "It is + ours": a pronoun that is a predicate too, whose agent is who it stands for. */
  private static Optional<Chunk> ownership(Words words, int i, NounPhrase pronoun) {
    List<Lexeme> events =
        words.only(i).stream().filter(l -> l.wordClass() == WordClass.EVENT).toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chunk.Words(i, pronoun.to(), events));
  }

  /**
   * "Under + noun phrase + control": kept as one predicate where its closing words follow, dropped
   * elsewhere.
   */
  private static List<Chunk> closed(List<Chunk> chunks, Words words) {
    List<Chunk> out = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (!(chunks.get(i) instanceof Chunk.Words w) || !opens(w)) {
        out.add(chunks.get(i));
        continue;
      }
      Chunk inner = i + 2 < chunks.size() ? chunks.get(i + 1) : null;
      // "in the army's hands": what marks the owner stands between.
      int close = inner != null && clitic(chunks.get(i + 2), words) ? i + 3 : i + 2;
      Chunk last = inner != null && close < chunks.size() ? chunks.get(close) : null;
      List<Lexeme> opened =
          inner instanceof NounPhrase && last != null
              ? w.lexemes().stream().filter(l -> closes(l, last, words)).toList()
              : List.of();
      if (opened.isEmpty()) {
        out.add(
            new Chunk.Words(
                w.from(),
                w.to(),
                w.lexemes().stream().filter(l -> l.closing().isEmpty()).toList()));
      } else {
        out.add(new Chunk.Words(w.from(), w.to(), opened));
        out.add(inner);
        out.add(new Chunk.Aside(inner.to(), last.to()));
        i = close;
      }
    }
    return out;
  }

  private static boolean opens(Chunk.Words words) {
    for (Lexeme lexeme : words.lexemes()) {
      if (!lexeme.closing().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean clitic(Chunk chunk, Words words) {
    Token token = words.token(chunk.from());
    return (Chunk.is(chunk, WordClass.PREPOSITION) || chunk instanceof Chunk.Mark)
        && token.glued()
        && (token.folded().startsWith("'") || token.folded().startsWith("’"));
  }

  private static boolean closes(Lexeme lexeme, Chunk last, Words words) {
    List<String> tokens = new ArrayList<>();
    for (int t = last.from(); t < last.to(); t++) {
      tokens.add(words.token(t).folded());
    }
    return !lexeme.closing().isEmpty() && lexeme.closing().equals(tokens);
  }

  private Chunk next(Words words, int i, Map<Integer, Chunk.Time> timeAt, List<Chunk> before) {
    if (timeAt.containsKey(i)) {
      return timeAt.get(i);
    }
    Token token = words.token(i);
    if (token.kind() == Token.Kind.MARK) {
      return new Chunk.Mark(i, i + 1, token.folded());
    }
    Words.Match<Lexeme> lexical = words.lexical(i);
    Words.Match<Gazetteer.Name> name = words.name(i);
    boolean word = !lexical.values().isEmpty() && lexical.to() > name.to() && !nominal(words, i);
    // "(Took) al-Maliha": the small word begins a name.
    word &= !words.article(i);
    word |= verbal(words, i, before) || undergone(words, i, before);
    if (!word) {
      Optional<NounPhrase> phrase = phrases.parse(words, i);
      if (phrase.isPresent() && phrase.get().to() > i) {
        return phrase.get();
      }
    }
    if (there(words, i, before)) {
      return PhraseBuilder.place(knowledge.schema(), i, lexical.to());
    }
    if (!lexical.values().isEmpty()) {
      return new Chunk.Words(i, lexical.to(), lexical.values());
    }
    return new Chunk.Words(i, i + 1, List.of());
  }

  /**
   * A word that can be noun or verb of saying is a verb right behind a subject or a word of tense.
   */
  private static boolean verbal(Words words, int i, List<Chunk> before) {
    if (words.lexeme(i, WordClass.REPORTING_VERB) == null || before.isEmpty()) {
      return false;
    }
    Chunk last = before.get(before.size() - 1);
    return narrowed(before)
        || !(last instanceof Chunk.Words w)
        || w.is(WordClass.PARTICLE)
        || w.is(WordClass.OPERATOR)
        || w.is(WordClass.COORDINATOR)
        || w.is(WordClass.SUBORDINATOR);
  }

  /** "(The forces that are) by X + led": behind a passive and its agent a verb, and no leader. */
  private static boolean undergone(Words words, int i, List<Chunk> before) {
    int n = before.size();
    return n > 1
        && before.get(n - 1) instanceof NounPhrase
        && Chunk.is(before.get(n - 2), WordClass.PASSIVE)
        && words.lexeme(i, WordClass.VERB) != null;
  }

  /** "(The council) backed by X + said": behind what only narrows a subject down. */
  private static boolean narrowed(List<Chunk> before) {
    int n = before.size();
    return n > 2
        && (Chunk.is(before.get(n - 1), WordClass.VERB)
            || Chunk.is(before.get(n - 1), WordClass.EVENT))
        && before.get(n - 2) instanceof NounPhrase
        && Chunk.is(before.get(n - 3), WordClass.PASSIVE);
  }

  /** "In control of + that": a demonstrative without a noun, right behind a predicate. */
  private static boolean there(Words words, int i, List<Chunk> before) {
    return words.lexeme(i, WordClass.DEMONSTRATIVE) != null
        && words.lexical(i).values().stream()
            .allMatch(l -> l.wordClass() == WordClass.DEMONSTRATIVE)
        && !before.isEmpty()
        && Chunk.is(before.get(before.size() - 1), WordClass.EVENT);
  }

  /** True where the longest entry of the lexicon can begin a noun phrase. */
  private static boolean nominal(Words words, int i) {
    for (WordClass c :
        List.of(
            WordClass.NOUN,
            WordClass.PRONOUN,
            WordClass.QUANTIFIER,
            WordClass.DEMONSTRATIVE,
            WordClass.MODIFIER)) {
      if (words.lexeme(i, c) != null) {
        return true;
      }
    }
    return false;
  }
}
