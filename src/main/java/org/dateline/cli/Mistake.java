package org.dateline.cli;

/** The user asked for what cannot be done; the message is one plain sentence. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Mistake(String sentence) {
    super(sentence);
  }
}
