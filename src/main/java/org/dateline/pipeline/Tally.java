package org.dateline.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;

/** An account while it is being drawn up; belongs to one thread. */
final class Tally {
  private final Build.Listener listener;
  private final long start = System.nanoTime();
  private final Map<String, Long> claims = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> overwritten = new ArrayList<>();
  private long added;
  private long replaced;
  private long unchanged;
  private long failed;
  private long sentences;
  private long citations;

  Tally(Build.Listener listener) {
    this.listener = listener;
  }

  void count(Outcome outcome) {
    if (outcome instanceof Outcome.Written written) {
      if (written.replaces()) {
        replaced++;
      } else {
        added++;
      }
      written.overwrites().ifPresent(note -> add(note, overwritten));
      sentences += written.sentences();
      citations += written.citations();
      written.claims().forEach((type, n) -> claims.merge(type, n, Long::sum));
    } else if (outcome instanceof Outcome.Failed bad) {
      failed++;
      add(bad.problem(), problems);
      listener.problem(bad.problem());
    } else {
      unchanged++;
    }
    listener.done(added + replaced + unchanged + failed);
  }

  /** True when the build is to end here. */
  boolean enough() {
    return listener.enough();
  }

  private static void add(Problem problem, List<Problem> to) {
    if (to.size() < Account.MOST_PROBLEMS) {
      to.add(problem);
    }
  }

  static Map<String, Long> byType(Reading reading) {
    Map<String, Long> counts = new TreeMap<>();
    for (Claim claim : reading.claims()) {
      counts.merge(claim.type(), 1L, Long::sum);
    }
    return counts;
  }

  Account account(boolean compacted) {
    return new Account(
        added,
        replaced,
        unchanged,
        failed,
        sentences,
        citations,
        Collections.unmodifiableMap(new TreeMap<>(claims)),
        List.copyOf(problems),
        List.copyOf(overwritten),
        compacted,
        Duration.ofNanos(System.nanoTime() - start));
  }
}
