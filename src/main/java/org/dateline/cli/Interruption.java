package org.dateline.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a kind request of the system to end. From making to closing, the process does not end
 * at once: it is asked to, and ends when what is being done has been brought to a good end.
 */
final class Interruption implements AutoCloseable {
  /** Then it ends all the same, as if it were killed; that does no store any harm. */
  private static final long MINUTES = 5;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final PrintStream err;
  private final Thread hook = new Thread(this::arrive, "dateline-interruption");
  private volatile boolean asked;

  Interruption(PrintStream err) {
    this.err = err;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** True once the process has been asked to end. */
  boolean asked() {
    return asked;
  }

  private void arrive() {
    asked = true;
    boolean inTime = false;
    try {
      inTime = closed.await(MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!inTime) {
      err.println("dateline: ended while at work; what was committed before is in the store");
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
