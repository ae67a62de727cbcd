package org.dateline.text;

/**
 * A word, number or mark of a report's text.
 *
 * @param span where it stands, in UTF-16 code units of the body as given
 * @param folded the form under which it is compared
 * @param kind what it is
 * @param shape how it is capitalised
 * @param glued no white space stands before it
 */
public record Token(Span span, String folded, Kind kind, Shape shape, boolean glued) {

  /** What a token is. */
  public enum Kind {
    /** Letters. */
    WORD,
    /** Digits, with their points, commas and slashes. */
    NUMBER,
    /** Anything else. */
    MARK
  }

  /** How a word is capitalised. */
  public enum Shape {
    /** No capital. */
    LOWER,
    /** Capital first. */
    CAPITAL,
    /** Capitals only, two at least. */
    CAPITALS,
    /** Not a word. */
    NONE
  }

  /** True for a mark that is one of these characters. */
  public boolean mark(String characters) {
    return kind == Kind.MARK && characters.contains(folded);
  }

  /** True for a word with a capital. */
  public boolean capital() {
    return shape == Shape.CAPITAL || shape == Shape.CAPITALS;
  }
}
