package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which program made what a store holds: what it makes of the same may change with its code. */
public enum Program {
  /** What reads reports. */
  READING,
  /** What derives the ledger from what was read. */
  DERIVING;

  /**
   * A hash of the source files that matter, which the build writes: the same for the same code,
   * whoever compiled it, and another for other code.
   */
  public String fingerprint() {
    String resource = name().toLowerCase(Locale.ROOT) + "-code.sha256";
    try (InputStream in = Program.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing; build with Maven");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
