package org.dateline.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a kind request of the system to end. From making to closing, the process does not end
 * at once: it is asked to, and ends when what is being done has been brought to a good end. When
 * that takes too long, or standard input is waited for, it ends as if it were killed, which does no
 * store any harm.
 */
final class Interruption implements AutoCloseable {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
  private static final long LONGEST_FOR_INPUT = TimeUnit.SECONDS.toNanos(2);

  private final PrintStream err;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::arrive, "dateline-interruption");
  private volatile boolean asked;
  private volatile boolean waiting;

  Interruption(PrintStream err) {
    this.err = err;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** True once the process has been asked to end. */
  boolean asked() {
    return asked;
  }

  /** The same input, watched: nothing can end a wait for it. */
  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        waiting = true;
        try {
          return super.read();
        } finally {
          waiting = false;
        }
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        waiting = true;
        try {
          return super.read(bytes, offset, length);
        } finally {
          waiting = false;
        }
      }
    };
  }

  /** What the end of the process waits for. */
  void arrive() {
    asked = true;
    long start = System.nanoTime();
    long worked = start;
    try {
      while (!closed.await(50, TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        worked = waiting ? worked : now;
        if (now - start > LONGEST || now - worked > LONGEST_FOR_INPUT) {
          err.println("dateline: interrupted; the store keeps what was committed before, whole");
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and was only waiting for this.
    }
  }
}
