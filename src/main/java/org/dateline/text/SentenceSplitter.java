package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tokens → sentences, in text as it really is: full stops without a space after them, a headline
 * glued to the first sentence, captions and by-lines on lines of their own.
 */
public final class SentenceSplitter {
  private static final String ENDS = ".!?…";
  private static final String CLOSING = "\"”»’')]";
  private final Set<String> abbreviations;

  /**
   * A splitter.
   *
   * @param abbreviations folded words after which a full stop ends no sentence
   */
  public SentenceSplitter(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /** The sentences, in order; every token is in exactly one. */
  public List<Sentence> split(String text, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    int line = 0;
    boolean[] opening = openingQuotes(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i + 1 == tokens.size();
      boolean breaks = !last && newLine(text, tokens.get(i), tokens.get(i + 1));
      if (last || breaks || ends(text, tokens, i, opening)) {
        List<Token> own = List.copyOf(tokens.subList(from, i + 1));
        sentences.add(
            new Sentence(
                new Span(own.get(0).span().start(), own.get(own.size() - 1).span().end()),
                own,
                line));
        from = i + 1;
      }
      line += breaks ? 1 : 0;
    }
    return sentences;
  }

  /**
   * A line break ends a sentence unless the text is merely wrapped: no stop before, no capital
   * after.
   */
  private static boolean newLine(String text, Token a, Token b) {
    int breaks = 0;
    for (int i = a.span().end(); i < b.span().start(); i++) {
      char c = text.charAt(i);
      // A carriage return counts unless a line feed follows, which is counted instead.
      boolean alone = c == '\r' && text.charAt(i + 1) != '\n';
      breaks += c == '\n' || alone || c == '\u2028' || c == '\u2029' || c == '\u0085' ? 1 : 0;
    }
    return breaks > 1
        || (breaks == 1
            && (b.shape() != Token.Shape.LOWER || ENDS.contains(a.folded()) || a.mark(":")));
  }

  private boolean ends(String text, List<Token> tokens, int i, boolean[] opening) {
    Token here = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (here.kind() != Token.Kind.MARK) {
      // Two words without a space between them: a stop or a line break was lost.
      return next.glued()
          && next.capital()
          && here.kind() == Token.Kind.WORD
          && letter(text.charAt(next.span().start() - 1));
    }
    if (stop(tokens, i)) {
      return !closes(next) || opening[i + 1];
    }
    if (!closes(here) || opening[i] || i == 0) {
      return false;
    }
    boolean gluedAfterBracket = here.mark(")]") && next.glued() && next.capital();
    boolean nextStarts = startsSentence(next) && (!closes(next) || opening[i + 1]);
    return gluedAfterBracket || (nextStarts && stop(tokens, beforeClosing(tokens, i, opening)));
  }

  /** The last token before a run of closing marks. */
  private static int beforeClosing(List<Token> tokens, int i, boolean[] opening) {
    int before = i;
    while (before > 0 && closes(tokens.get(before)) && !opening[before]) {
      before--;
    }
    return before;
  }

  /** A letter, or the mark of one that is written apart. */
  private static boolean letter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean closes(Token t) {
    return t.mark(CLOSING);
  }

  /**
   * Straight quotation marks open and close in turn; a new paragraph begins anew. A single one,
   * which may be an apostrophe, opens where only a space is before it.
   */
  private static boolean[] openingQuotes(String text, List<Token> tokens) {
    boolean[] opening = new boolean[tokens.size() + 1];
    boolean open = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && newLine(text, tokens.get(i - 1), tokens.get(i))) {
        open = false;
      }
      if (tokens.get(i).mark("\"")) {
        opening[i] = !open;
        open = !open;
      } else if (tokens.get(i).mark("“")) {
        open = true;
      } else if (tokens.get(i).mark("”")) {
        open = false;
      } else if (tokens.get(i).mark("'") && i + 1 < tokens.size()) {
        opening[i] = !tokens.get(i).glued() && tokens.get(i + 1).glued();
      }
    }
    return opening;
  }

  private static boolean startsSentence(Token t) {
    return t.capital() || t.kind() == Token.Kind.NUMBER || t.mark("\"'“‘«(");
  }

  private boolean stop(List<Token> tokens, int i) {
    Token here = tokens.get(i);
    if (here.kind() != Token.Kind.MARK || !(ENDS.contains(here.folded()) || dots(here))) {
      return false;
    }
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (next.shape() == Token.Shape.LOWER || next.mark(",;:" + ENDS) || dots(next)) {
      return false;
    }
    if (here.mark(".") && i > 0 && here.glued()) {
      Token before = tokens.get(i - 1);
      boolean initial = before.capital() && before.folded().length() == 1 && next.capital();
      return !initial && !abbreviations.contains(before.folded());
    }
    return true;
  }

  private static boolean dots(Token t) {
    return t.folded().startsWith("..");
  }
}
