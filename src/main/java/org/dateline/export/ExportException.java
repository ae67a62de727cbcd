package org.dateline.export;

/** What was asked for cannot be exported; the message is one plain sentence. */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Code {
    /** The store holds no report of that name. */
    UNKNOWN_REPORT
  }

  private final Code code;

  ExportException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  /** What is the matter. */
  public Code code() {
    return code;
  }
}
