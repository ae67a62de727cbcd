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
  private static final String LETTER = "[\\p{L}&&[^ʼ]]";
  private static final String INSIDE = "[\\p{L}\\p{M}\\p{N}" + Spelling.INVISIBLE + "&&[^ʼ]]*+";
  private static final String NOT_A_CLITIC = "(?![sS](?![\\p{L}\\p{M}]))";

  /** Repetitions that give nothing back: others recurse, and a long run would exhaust the stack. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\d++(?:[.,/]\\d++)*+%?)"
              + "|(['’ʼ][sS](?![\\p{L}\\p{M}]))"
              + "|((?:\\p{Lu}\\p{M}*+\\.){2,}+)"
              + ("|(" + LETTER + INSIDE)
              + ("(?:['’ʼ]" + NOT_A_CLITIC + LETTER + INSIDE + ")*+)")
              + "|(\\.{2,}+)"
              + "|([^\\s\\p{Z}\\u0085])");

  // The groups of the pattern that are asked for; by number, since a name is looked up each time.
  private static final int NUMBER = 1;
  private static final int RUN = 4;
  private static final int DOTS = 5;
  private static final int MARK = 6;

  /** A longer run of letters is no words glued together; looking into it would take ages. */
  private static final int LONGEST_RUN = 80;

  private static final Pattern JOINT =
      Pattern.compile("(?<=\\p{Ll}[\\p{M}" + Spelling.INVISIBLE + "]{0,8})(?=\\p{Lu})");
  private static final Pattern MARKED = Pattern.compile("[\\p{L}\\p{M}&&[^\\p{ASCII}]]");

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
      boolean mark = m.start(DOTS) >= 0 || m.start(MARK) >= 0;
      if (mark && Spelling.invisible(text.charAt(m.start()))) {
        // As if it were not there: neither white space nor a mark.
        last = glued ? m.end() : last;
        continue;
      }
      last = m.end();
      if (m.start(RUN) >= 0) {
        words(tokens, text, m.start(), m.end(), glued);
      } else if (m.start(NUMBER) >= 0) {
        add(tokens, text, m.start(), m.end(), Kind.NUMBER, glued);
      } else if (!mark) {
        add(tokens, text, m.start(), m.end(), Kind.WORD, glued);
      } else {
        add(tokens, text, m.start(), m.end(), Kind.MARK, glued);
      }
    }
    return tokens;
  }

  /** One run of letters may be two words that a lost full stop or line break has glued together. */
  private void words(List<Token> tokens, String text, int start, int end, boolean glued) {
    String run = text.substring(start, end);
    int from = 0;
    Matcher joint = null;
    if (capitalInside(run) && run.length() <= LONGEST_RUN && !whole.contains(Spelling.fold(run))) {
      joint = JOINT.matcher(run);
    }
    while (joint != null && joint.find()) {
      int at = joint.start();
      if (separable(run.substring(from, at), run)) {
        add(tokens, text, start + from, start + at, Kind.WORD, glued || from > 0);
        from = at;
      }
    }
    add(tokens, text, start + from, end, Kind.WORD, glued || from > 0);
  }

  private static boolean capitalInside(String run) {
    for (int i = 1; i < run.length(); i++) {
      // Beyond the Basic Multilingual Plane: let the pattern look.
      if (Character.isUpperCase(run.charAt(i)) || Character.isSurrogate(run.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "thủĐại" and "khỏeTheo" are two words each; "McCain" and "iPhone" are one. */
  private static boolean separable(String left, String run) {
    boolean startsLow = Character.isLowerCase(left.charAt(0)) && Spelling.fold(left).length() > 1;
    return startsLow || MARKED.matcher(run).find();
  }

  private static void add(
      List<Token> tokens, String text, int start, int end, Kind kind, boolean glued) {
    int last = end;
    while (Spelling.invisible(text.charAt(last - 1))) {
      last--;
    }
    String surface = text.substring(start, last);
    String folded = kind == Kind.WORD ? Spelling.fold(surface) : surface;
    tokens.add(new Token(new Span(start, last), folded, kind, shape(surface, kind), glued));
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
