package org.dateline.mention;

import org.dateline.ontology.WordClass;

/** Abbreviations in a noun phrase, and those of its name. */
final class Abbreviations {
  private Abbreviations() {}

  /**
   * "the Syrian Democratic Forces (SDF)": the short form in brackets.
   *
   * @param longest how many tokens it may have
   */
  static void inBrackets(Words words, PhraseBuilder b, int longest) {
    int i = b.to;
    if (i + 2 < words.size() && words.token(i).mark("(") && words.token(i + 1).capital()) {
      int close = i + 2;
      while (close < words.size() && close - i <= longest && !words.token(close).mark(")")) {
        close++;
      }
      if (close < words.size() && words.token(close).mark(")")) {
        b.abbreviation = words.surface(i + 1, close);
        if (b.known == null && words.name(i + 1).to() == close && !b.name.isEmpty()) {
          // An unknown spelling, and behind it one that is known.
          b.agreeing(words.name(i + 1).values()).ifPresent(e -> b.known(e, b.name));
        }
        b.to = close + 1;
      }
    }
  }

  /** "TP. Homs": the full stop of an abbreviated noun. */
  static void stop(Words words, PhraseBuilder b) {
    if (b.to + 1 < words.size()
        && words.token(b.to).mark(".")
        && words.token(b.to).glued()
        && words.token(b.to - 1).span().length() <= 2
        && words.token(b.to + 1).capital()) {
      b.to++;
    }
  }

  /** True when the token is a known abbreviation: "Lt", "U.S". */
  static boolean letters(Words words, int i) {
    return words.lexical(i).to() == i + 1
        && words.token(i).capital()
        && words.lexeme(i, WordClass.ABBREVIATION) != null;
  }
}
