package org.dateline.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets some requests through at a time, a few more wait a moment, and sends the others away. */
final class Lane {
  private static final long WAIT_SECONDS = 5;

  private final Semaphore free;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  Lane(int width, int mostWaiting) {
    this.free = new Semaphore(width, true);
    this.mostWaiting = mostWaiting;
  }

  /** True when the request may go on; it must {@link #leave} then. */
  boolean enter() {
    if (free.tryAcquire()) {
      return true;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      return false;
    }
    try {
      return free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.decrementAndGet();
    }
  }

  void leave() {
    free.release();
  }
}
