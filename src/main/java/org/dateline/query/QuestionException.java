package org.dateline.query;

/** What was asked cannot be asked so; the message is one plain sentence that says why. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** Not SPARQL: the message tells line and column. */
    SYNTAX,
    /** No named question of that name. */
    UNKNOWN_QUESTION,
    /** The question has no such variable to set. */
    UNKNOWN_VARIABLE,
    /** Nothing in the store goes by that name. */
    UNKNOWN_NAME,
    /** The answer cannot be written in that format. */
    FORMAT,
    /** A question's file cannot be read. */
    UNREADABLE
  }

  private final Code code;

  /** A problem told in one sentence. */
  public QuestionException(Code code, String sentence) {
    this(code, sentence, null);
  }

  /** A problem told in one sentence, and what brought it about. */
  public QuestionException(Code code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
