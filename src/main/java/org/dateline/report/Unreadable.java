package org.dateline.report;

/** Tells within this package why something cannot be read; becomes an {@link Input.Problem}. */
final class Unreadable extends Exception {

  private final int line;

  /** Wrong as a whole. The sentence has no origin and no full stop. */
  Unreadable(String sentence) {
    this(0, sentence);
  }

  /** Wrong in a line, counted from 1. */
  Unreadable(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  Input.Problem in(String origin) {
    return new Input.Problem(line > 0 ? origin + ":" + line : origin, getMessage());
  }
}
