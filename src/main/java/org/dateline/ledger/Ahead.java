package org.dateline.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * Derives the records of the next places while those of the last are written. What is derived
 * depends on the claims alone, which do not change meanwhile: it may be read from what was
 * committed last.
 */
final class Ahead implements AutoCloseable {
  private final Iterator<Node> places;
  private final Function<Iterator<Node>, List<PlaceRecord>> derive;
  private final Optional<ExecutorService> beside;
  private Future<List<PlaceRecord>> next;

  /**
   * Begins to derive.
   *
   * @param places which, in order
   * @param derive makes the records of the next few, none when there is no place left
   * @param beside whether another thread derives; to start one takes longer than a few places do
   */
  Ahead(List<Node> places, Function<Iterator<Node>, List<PlaceRecord>> derive, boolean beside) {
    this.places = places.iterator();
    this.derive = derive;
    this.beside =
        beside ? Optional.of(Executors.newSingleThreadExecutor(Ahead::thread)) : Optional.empty();
    submit();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "ledger");
    thread.setDaemon(true);
    return thread;
  }

  private void submit() {
    beside.ifPresent(b -> next = b.submit(() -> derive.apply(places)));
  }

  /** The next records; none when there are no more. */
  List<PlaceRecord> next() {
    if (beside.isEmpty()) {
      return derive.apply(places);
    }
    List<PlaceRecord> made = result(next);
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
    if (beside.isPresent()) {
      // Not by interrupting it: that would close the store's files under it.
      beside.get().shutdown();
      if (!next.isDone()) {
        try {
          result(next);
        } catch (RuntimeException e) {
          // It was cut short, and is not wanted.
        }
      }
    }
  }
}
