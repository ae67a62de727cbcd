package org.dateline.lint;

/**
 * Something that is wrong, or may be, in a file that was checked.
 *
 * @param severity how bad it is
 * @param file the file
 * @param line the line from 1; 0 if it is not known
 * @param about the entry or entity, by the last part of its IRI; may be empty
 * @param message what is wrong, over one line or several
 */
public record Finding(Severity severity, String file, int line, String about, String message) {

  /** How bad it is. */
  public enum Severity {
    /** It cannot be used so, or does not do what it promises. */
    ERROR,
    /** It may be meant so. */
    WARNING
  }

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (severity == Severity.ERROR ? "error: " : "warning: ")
        + (about.isEmpty() ? "" : about + ": ")
        + message;
  }
}
