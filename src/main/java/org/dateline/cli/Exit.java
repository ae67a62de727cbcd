package org.dateline.cli;

/** Exit codes, as every {@code --help} lists them. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** Some reports could not be read; the rest was built. */
  static final int SOME_UNREAD = 1;

  /** What was asked cannot be done so: an unknown option, a query with a mistake in it. */
  static final int USAGE = 2;

  /** The store is missing, held, damaged or cannot be written. */
  static final int STORE = 3;

  /** A mistake in Dateline itself. */
  static final int FAULT = 4;

  /** Ended by Ctrl-C, as shells number it. */
  static final int INTERRUPTED = 130;

  private Exit() {}
}
