package org.dateline.link;

/** Linking cannot go on; the message is one plain sentence: what, where, and what to do. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** A dataset's file cannot be read, or is not what it is said to be. */
    DATASET,
    /** A service does not answer, or not as it should. */
    SERVICE,
    /** A table of decisions or of known ids has a mistake in it. */
    TABLE,
    /** Nothing in the store goes by that name. */
    UNKNOWN_ENTITY
  }

  private final Code code;

  LinkException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  LinkException(Code code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** Why, for programs. */
  public Code code() {
    return code;
  }
}
