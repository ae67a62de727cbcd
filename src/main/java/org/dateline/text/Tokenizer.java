package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ontology.Spelling;
import org.dateline.text.Token.Kind;
import org.dateline.text.Token.Shape;

/**
 * Text → tokens. Offsets always point into the text as given: decomposed letters, invisible
 * characters and typographic quotes are folded in a token's comparable form only.
 */
public final class Tokenizer {
  private static final String INVISIBLE = "\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d+(?:[.,/]\\d+)*%?)"
              + "|(?<clitic>['’][sS](?![\\p{L}\\p{M}]))"
              + "|(?<dotted>(?:\\p{Lu}\\.){2,})"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}"
              + INVISIBLE
              + "]*(?:['’ʼ](?![sS](?![\\p{L}\\p{M}]))\\p{L}[\\p{L}\\p{M}"
              + INVISIBLE
              + "]*)*)"
              + "|(?<dots>\\.{2,})"
              + "|(?<mark>\\S)");

  /**
   * A longer run of letters is no words glued together but something else; looking into it would
   * take ages.
   */
  private static final int LONGEST_RUN = 80;

  private static final Pattern JOINT = Pattern.compile("(?<=[\\p{Ll}\\p{M}])(?=\\p{Lu})");
  private static final Pattern MARKED = Pattern.compile(".*[^\\p{ASCII}].*", Pattern.DOTALL);

  private final Set<String> whole;

  /**
   * A tokenizer.
   *
   * @param whole folded words with a capital inside that are one word all the same ("VnExpress")
   */
  public Tokenizer(Set<String> whole) {
    this.whole = Set.copyOf(whole);
  }

  /** The tokens of a text, in order. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int last = 0;
    while (m.find()) {
      boolean glued = m.start() == last && m.start() > 0;
      last = m.end();
      if (m.group("number") != null) {
        add(tokens, text, m.start(), m.end(), Kind.NUMBER, glued);
      } else if (m.group("word") != null) {
        words(tokens, text, m.start(), m.end(), glued);
      } else if (m.group("clitic") != null || m.group("dotted") != null) {
        add(tokens, text, m.start(), m.end(), Kind.WORD, glued);
      } else if (!Spelling.invisible(text.charAt(m.start()))) {
        add(tokens, text, m.start(), m.end(), Kind.MARK, glued);
      }
    }
    return tokens;
  }

  /** One run of letters may be two words that a lost full stop or line break has glued together. */
  private void words(List<Token> tokens, String text, int start, int end, boolean glued) {
    String run = text.substring(start, end);
    boolean one = run.length() > LONGEST_RUN || whole.contains(Spelling.fold(run));
    Matcher joint = JOINT.matcher(run);
    int from = 0;
    while (!one && joint.find()) {
      int at = joint.start();
      if (separable(run.substring(from, at), run)) {
        add(tokens, text, start + from, start + at, Kind.WORD, glued || from > 0);
        from = at;
      }
    }
    add(tokens, text, start + from, end, Kind.WORD, glued || from > 0);
  }

  /** "thủĐại" and "khỏeTheo" are two words each; "McCain" and "iPhone" are one. */
  private static boolean separable(String left, String run) {
    boolean startsLow = Character.isLowerCase(left.charAt(0)) && left.length() > 1;
    return startsLow || MARKED.matcher(run).matches();
  }

  private static void add(
      List<Token> tokens, String text, int start, int end, Kind kind, boolean glued) {
    String surface = text.substring(start, end);
    String folded = kind == Kind.WORD ? Spelling.fold(surface) : surface;
    tokens.add(new Token(new Span(start, end), folded, kind, shape(surface, kind), glued));
  }

  private static Shape shape(String surface, Kind kind) {
    if (kind != Kind.WORD) {
      return Shape.NONE;
    }
    int letters = 0;
    int capitals = 0;
    for (int i = 0; i < surface.length(); i++) {
      if (Character.isLetter(surface.charAt(i))) {
        letters++;
        capitals += Character.isUpperCase(surface.charAt(i)) ? 1 : 0;
      }
    }
    if (capitals == 0) {
      return Shape.LOWER;
    }
    if (capitals == letters && letters > 1) {
      return Shape.CAPITALS;
    }
    return Shape.CAPITAL;
  }
}
