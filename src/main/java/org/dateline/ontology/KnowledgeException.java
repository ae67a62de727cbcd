package org.dateline.ontology;

/**
 * The Turtle that the program knows from is wrong; the message says what, where, and what to do.
 */
public final class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the sentence to show. */
  public KnowledgeException(String sentence) {
    super(sentence);
  }

  /** With the sentence to show and what lies behind. */
  public KnowledgeException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
