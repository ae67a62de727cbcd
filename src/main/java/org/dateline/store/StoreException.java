package org.dateline.store;

/** A store cannot be opened, read or written; the message is one plain sentence. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** There is no store there. */
    MISSING,
    /** Another process holds it. */
    HELD,
    /** It cannot be written. */
    UNWRITABLE,
    /** A newer version made it. */
    TOO_NEW,
    /** It is damaged, or no store at all. */
    BROKEN
  }

  private final Code code;

  /** A problem told in one sentence. */
  public StoreException(Code code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
