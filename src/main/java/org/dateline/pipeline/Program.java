package org.dateline.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which program reads: what it makes of a report may change with its code. */
final class Program {
  /** Written by the build: a hash of the source files that decide what is read. */
  private static final String RESOURCE = "reading-code.sha256";

  private Program() {}

  /** The same for the same code, whoever compiled it, and another for other code. */
  static String fingerprint() {
    try (InputStream in = Program.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing; build with Maven");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
