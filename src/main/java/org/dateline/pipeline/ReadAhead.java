package org.dateline.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dateline.report.Report;

/**
 * Reads reports on several threads, a bounded way ahead of whoever takes the outcomes, and hands
 * these over in the order of the reports. Taken from by one thread, which also draws the reports.
 */
final class ReadAhead implements AutoCloseable {
  private static final int REPORTS_A_THREAD = 64;
  private static final long CHARACTERS = 8L << 20;

  private record Pending(Future<Outcome> outcome, int characters) {}

  private final Iterator<Report> reports;
  private final Function<Report, Optional<Problem>> check;
  private final Function<Report, Outcome> reading;
  private final int most;
  private final ExecutorService pool;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long characters;

  /**
   * Starts no reading yet.
   *
   * @param check called for each report in order, on the taking thread; a problem leaves it out
   * @param reading called on the reading threads
   */
  ReadAhead(
      Iterator<Report> reports,
      int threads,
      Function<Report, Optional<Problem>> check,
      Function<Report, Outcome> reading) {
    this.reports = reports;
    this.check = check;
    this.reading = reading;
    this.most = threads * REPORTS_A_THREAD;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "dateline-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The outcome of the next report, or null after the last. */
  Outcome next() {
    while (pending.size() < most && characters < CHARACTERS && reports.hasNext()) {
      Report report = reports.next();
      int length = report.body().length();
      Future<Outcome> outcome =
          check
              .apply(report)
              .<Future<Outcome>>map(p -> CompletableFuture.completedFuture(new Outcome.Failed(p)))
              .orElseGet(() -> pool.submit(() -> reading.apply(report)));
      pending.add(new Pending(outcome, length));
      characters += length;
    }
    Pending next = pending.poll();
    if (next == null) {
      return null;
    }
    characters -= next.characters();
    try {
      return next.outcome().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while reading");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a reader failed", e.getCause());
    }
  }

  /** Waits for the reports that are being read, which look into the store; no other is begun. */
  @Override
  public void close() {
    // Not by interrupting them: that would close the store's files under them.
    pending.forEach(p -> p.outcome().cancel(false));
    pool.shutdown();
    boolean interrupted = false;
    for (boolean ended = false; !ended; ) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
