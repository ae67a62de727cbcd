package org.dateline.serve;

/** A server cannot start, or cannot be talked to; the message is one plain sentence. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
