package org.dateline.ledger;

/** The ledger cannot be derived; the message is one plain sentence. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LedgerException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  LedgerException(String sentence) {
    super(sentence);
  }
}
