package org.dateline.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Derives the records of the next places while those of the last are written. They are written many
 * together, so that some are derived in advance. What is derived depends on the claims alone, which
 * do not change meanwhile: it may be read from what was committed last.
 */
final class Ahead implements AutoCloseable {
  /** So many portions are derived in advance. */
  private static final int IN_ADVANCE = 4;

  private final Iterator<Supplier<List<Derived>>> portions;
  private final ExecutorService beside;
  private final Deque<Future<List<Derived>>> next = new ArrayDeque<>();
  private volatile boolean closed;

  /**
   * Begins to derive.
   *
   * @param portions each derives the records of some places; none of them when there is no place
   *     left
   * @param threads so many portions at the same time
   */
  Ahead(Iterator<Supplier<List<Derived>>> portions, int threads) {
    this.portions = portions;
    this.beside = Executors.newFixedThreadPool(threads, Ahead::thread);
    for (int i = 0; i < IN_ADVANCE; i++) {
      submit();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "ledger");
    thread.setDaemon(true);
    return thread;
  }

  private void submit() {
    if (portions.hasNext()) {
      Supplier<List<Derived>> portion = portions.next();
      next.add(beside.submit(() -> closed ? List.of() : portion.get()));
    }
  }

  /** The next records, in the order of the portions; none when there are no more. */
  List<Derived> next() {
    if (next.isEmpty()) {
      return List.of();
    }
    List<Derived> made = result(next.remove());
    if (!made.isEmpty()) {
      submit();
    }
    return made;
  }

  private static <T> T result(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // Who interrupts asks whether it is enough after each few places.
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      if (e.getCause() instanceof Error wrong) {
        throw wrong;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for what is being derived, which nobody wants any more. */
  @Override
  public void close() {
    // Not by interrupting it: that would close the store's files under it.
    closed = true;
    beside.shutdown();
    for (Future<List<Derived>> each : next) {
      try {
        result(each);
      } catch (RuntimeException e) {
        // It was cut short, and is not wanted.
      }
    }
  }
}
