package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexicon;
import org.dateline.ontology.PhraseIndex;
import org.dateline.ontology.WordClass;
import org.dateline.text.Token;

/** What the lexicon and the gazetteer have for the tokens of one sentence, position by position. */
final class Words {
  private static final int LONGEST_GAP = 3;

  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final String text;
  private final PhraseIndex.Node<Lexeme>[] firsts;
  private final Match<Lexeme>[] lexical;
  private final Match<Gazetteer.Name>[] names;
  private int limit;

  /**
   * The longest phrase that begins at a token.
   *
   * @param to one past its last token
   * @param values what it may be
   */
  record Match<T>(int to, List<T> values) {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  Words(String text, List<Token> tokens, Lexicon lexicon, Gazetteer gazetteer) {
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    // Every search begins with the step into a large dictionary: taken once a token.
    this.firsts = new PhraseIndex.Node[tokens.size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = lexicon.index().root().step(tokens.get(i).folded());
    }
    this.lexical = new Match[tokens.size()];
    this.names = new Match[tokens.size()];
    this.limit = tokens.size();
  }

  String text() {
    return text;
  }

  /** Where phrases must end: at the next time expression, or with the sentence. */
  int size() {
    return limit;
  }

  /** Lets no phrase reach past that token. */
  void limit(int end) {
    limit = end;
  }

  Token token(int i) {
    return tokens.get(i);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The text from one token to before another, as written. */
  String surface(int from, int to) {
    return text.substring(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The longest entry of the lexicon that begins here, never null. */
  Match<Lexeme> lexical(int i) {
    if (i >= limit) {
      return new Match<>(i, List.of());
    }
    if (lexical[i] == null) {
      lexical[i] = search(i);
    }
    return lexical[i];
  }

  private Match<Lexeme> search(int i) {
    Match<Lexeme> best = new Match<>(i, List.of());
    PhraseIndex.Node<Lexeme> node = firsts[i];
    if (node == null) {
      return best;
    }
    int j = i + 1;
    while (node != null) {
      if (!node.values().isEmpty()) {
        best = new Match<>(j, node.values());
      }
      while (j + 1 < tokens.size() && hyphen(j)) {
        j++;
      }
      node = j < tokens.size() ? node.step(tokens.get(j).folded()) : null;
      j++;
    }
    Match<Lexeme> loose = loose(i + 1, firsts[i], 1, 0);
    return loose != null && loose.to() > best.to() ? loose : best;
  }

  private boolean hyphen(int j) {
    return tokens.get(j).mark("-‐‑") && tokens.get(j).glued() && tokens.get(j + 1).glued();
  }

  /** Event phrases may be parted by words of tense, degree or number: "gained full control of". */
  private Match<Lexeme> loose(int j, PhraseIndex.Node<Lexeme> node, int depth, int gap) {
    Match<Lexeme> best = null;
    if (depth > 1) {
      List<Lexeme> events = events(node.values());
      if (!events.isEmpty()) {
        best = new Match<>(j, events);
      }
    }
    if (j >= tokens.size() || node.ends()) {
      return best;
    }
    PhraseIndex.Node<Lexeme> next = node.step(tokens.get(j).folded());
    if (next != null) {
      Match<Lexeme> longer = loose(j + 1, next, depth + 1, 0);
      best = longer == null ? best : longer;
    }
    if (best == null && gap < LONGEST_GAP) {
      int after = gapEnd(j);
      if (after > j) {
        best = loose(after, node, depth, gap + 1);
      }
    }
    return best;
  }

  private static List<Lexeme> events(List<Lexeme> lexemes) {
    List<Lexeme> events = new ArrayList<>();
    for (Lexeme lexeme : lexemes) {
      if (lexeme.wordClass() == WordClass.EVENT) {
        events.add(lexeme);
      }
    }
    return events;
  }

  private int gapEnd(int j) {
    if (tokens.get(j).kind() == Token.Kind.NUMBER) {
      return j + 1;
    }
    PhraseIndex.Node<Lexeme> node = firsts[j];
    int end = j;
    for (int k = j; node != null && k < j + 4; k++) {
      for (Lexeme lexeme : node.values()) {
        if (lexeme.wordClass() == WordClass.PARTICLE
            || lexeme.wordClass() == WordClass.QUANTIFIER) {
          end = k + 1;
        }
      }
      node = k + 1 < tokens.size() ? node.step(tokens.get(k + 1).folded()) : null;
    }
    return end;
  }

  /** The lexeme of that class among the longest match here, or null. */
  Lexeme lexeme(int i, WordClass wordClass) {
    return wordClass.among(lexical(i).values());
  }

  /** What the token can be by itself, though a longer phrase may begin with it. */
  List<Lexeme> only(int i) {
    return firsts[i] == null ? List.of() : firsts[i].values();
  }

  /** The longest name of the gazetteer that begins here with a capital, never null. */
  Match<Gazetteer.Name> name(int i) {
    if (i >= limit) {
      return new Match<>(i, List.of());
    }
    if (names[i] == null) {
      names[i] = searchName(i);
    }
    return names[i];
  }

  private Match<Gazetteer.Name> searchName(int i) {
    Match<Gazetteer.Name> best = new Match<>(i, List.of());
    PhraseIndex.Node<Gazetteer.Name> node = gazetteer.index().root();
    boolean capital = false;
    int words = 0;
    for (int j = i; j < tokens.size(); j++) {
      Token token = tokens.get(j);
      if (token.kind() == Token.Kind.MARK) {
        // A hyphen or an apostrophe inside a name, however it is spaced.
        if (j == i || !token.mark("-‐‑–'’ʼ") || j + 1 >= tokens.size()) {
          break;
        }
        continue;
      }
      boolean clitic = j + 1 < tokens.size() && tokens.get(j + 1).folded().equals("'s");
      PhraseIndex.Node<Gazetteer.Name> possessive =
          clitic && j > i ? node.step(token.folded() + "s") : null;
      if (possessive != null) {
        // "People's": two tokens of the text, one word of the name.
        node = possessive;
        j++;
      } else {
        node = node.step(token.folded());
      }
      if (node == null) {
        break;
      }
      capital |= token.capital() || token.kind() == Token.Kind.NUMBER;
      words++;
      if (!node.values().isEmpty()) {
        List<Gazetteer.Name> fitting = fitting(node.values(), i, capital, words);
        if (!fitting.isEmpty()) {
          best = new Match<>(j + 1, fitting);
        }
      }
    }
    return best;
  }

  private List<Gazetteer.Name> fitting(
      List<Gazetteer.Name> found, int i, boolean capital, int words) {
    List<Gazetteer.Name> fitting = new ArrayList<>();
    for (Gazetteer.Name name : found) {
      boolean begins = tokens.get(i).capital() || (words > 2 && capital) || article(i);
      if (!begins && !Character.isLowerCase(name.text().codePointAt(0))) {
        continue;
      }
      boolean foreignLabel =
          !name.language().isEmpty()
              && !name.language().equals(lexicon.language())
              && !name.language().equals("en");
      // Adjectives of countries stand before a noun; where heads come first there are none.
      foreignLabel |= name.adjective() && lexicon.headFirst();
      // Short names in capitals are abbreviations: "IS" is a name, "is" and "Is" are not.
      boolean abbreviation = name.text().length() <= 4 && name.text().equals(upper(name.text()));
      boolean shape =
          !abbreviation
              || words > 1
              || tokens.get(i).shape() == Token.Shape.CAPITALS
              || name.text().chars().anyMatch(Character::isDigit);
      if (!foreignLabel && shape) {
        fitting.add(name);
      }
    }
    return fitting;
  }

  /** "el-Fasher": the small word of a name, and its capital behind a hyphen. */
  boolean article(int i) {
    return i + 2 < tokens.size()
        && tokens.get(i + 1).mark("-‐‑")
        && tokens.get(i + 1).glued()
        && tokens.get(i + 2).glued()
        && tokens.get(i + 2).capital()
        && only(i).stream().anyMatch(l -> l.wordClass() == WordClass.NAME_PARTICLE);
  }

  private static String upper(String s) {
    return s.toUpperCase(Locale.ROOT);
  }
}
