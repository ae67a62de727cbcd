package org.dateline.validation;

/** The shapes cannot be used; the message is one plain sentence. */
public final class ValidationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ValidationException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
