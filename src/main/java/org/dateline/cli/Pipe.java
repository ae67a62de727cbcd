package org.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output. When its reader has gone ({@code | head}) it throws {@link Closed}, which no
 * writer in between catches or swallows, as they do with an {@link IOException}.
 */
final class Pipe extends FilterOutputStream {

  /** Nobody reads any more; time to stop, quietly. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed(IOException cause) {
      super(cause);
    }
  }

  /** Standard output cannot be written: a full disk. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(IOException cause) {
      super("cannot write to standard output: " + cause.getMessage(), cause);
    }
  }

  private boolean broken;

  Pipe(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  /** Only flushes: standard output outlives any one answer. */
  @Override
  public void close() {
    flush();
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    if (broken) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      broken = true;
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw message.contains("pipe") || message.contains("reset") ? new Closed(e) : new Failed(e);
    }
  }
}
