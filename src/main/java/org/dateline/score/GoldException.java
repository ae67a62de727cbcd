package org.dateline.score;

/** Gold cannot be read or used; the message says what, where, and what to do. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence to show. */
  public GoldException(String sentence) {
    super(sentence);
  }
}
