package org.dateline.lint;

import java.util.List;

/**
 * An example that does not yield what it promises.
 *
 * @param example which
 * @param missing what was expected and not read
 * @param unexpected what was read and must not be, in words
 * @param read everything that was read, in words
 */
public record Failure(
    Example example, List<Expectation> missing, List<String> unexpected, List<String> read) {

  /** What went wrong, over several lines. */
  public String message() {
    StringBuilder out = new StringBuilder("\"" + example.text() + "\"");
    missing.forEach(m -> out.append("\n    expected:   ").append(m));
    unexpected.forEach(u -> out.append("\n    unexpected: ").append(u));
    if (read.isEmpty()) {
      out.append("\n    read:       nothing");
    }
    read.stream()
        .filter(r -> !unexpected.contains(r))
        .forEach(r -> out.append("\n    read:       ").append(r));
    return out.toString();
  }
}
