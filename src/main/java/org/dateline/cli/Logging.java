package org.dateline.cli;

/**
 * Logging goes to standard error when asked for; otherwise libraries keep their warnings, and only
 * a server's own mistakes are told.
 */
final class Logging {
  private Logging() {}

  /** To be called before any library logs: the back end reads these once. */
  static void set(boolean verbose) {
    String prefix = "org.slf4j.simpleLogger.";
    System.setProperty(prefix + "defaultLogLevel", verbose ? "info" : "off");
    System.setProperty(prefix + "log.org.dateline", verbose ? "info" : "error");
    System.setProperty(prefix + "showThreadName", "false");
    System.setProperty(prefix + "showShortLogName", "true");
  }
}
