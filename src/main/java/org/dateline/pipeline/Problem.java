package org.dateline.pipeline;

import java.util.Optional;

/**
 * Something that kept one report from being built; the others are.
 *
 * @param origin where the report came from: a path, or a path and a line
 * @param message one plain sentence
 * @param cause what was thrown, if anything
 */
public record Problem(String origin, String message, Optional<Throwable> cause) {

  /** A problem that no exception tells of. */
  public static Problem of(String origin, String message) {
    return new Problem(origin, message, Optional.empty());
  }

  @Override
  public String toString() {
    return origin + ": " + message;
  }
}
