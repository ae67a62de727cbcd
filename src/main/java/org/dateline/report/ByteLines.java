package org.dateline.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes, without their line feeds; of one beyond the bound only the beginning is kept. */
final class ByteLines implements Closeable {

  private final InputStream in;
  private final int bound;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int number;

  ByteLines(InputStream in, int bound) {
    this.in = in;
    this.bound = bound;
  }

  /** The number of the line last given, from 1. */
  int number() {
    return number;
  }

  /** The next line; one byte more than the bound if it is longer. */
  Optional<byte[]> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    while (!ended && fill()) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, at, Math.min(end - at, bound + 1 - line.size()));
      ended = end < filled;
      at = ended ? end + 1 : end;
    }
    return Optional.of(line.toByteArray());
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return at < filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
