package org.dateline.serve;

/** A request that is not fulfilled: an HTTP status, and one sentence for whoever asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  static Refusal bad(String sentence) {
    return new Refusal(400, sentence);
  }

  static Refusal missing(String what) {
    return new Refusal(404, "there is no " + what + " in this store");
  }
}
