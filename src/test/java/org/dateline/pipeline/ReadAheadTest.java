package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadAheadTest {

  /** Who closes it closes the store next, into which the readers look. */
  @Test
  @Timeout(60)
  void closingWaitsForWhatIsBeingReadAndBeginsNoMore() throws Exception {
    List<Report> reports =
        IntStream.range(0, 20).mapToObj(i -> Report.of("r" + i, "text")).toList();
    CountDownLatch second = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger reading = new AtomicInteger();
    AtomicBoolean interrupted = new AtomicBoolean();
    ReadAhead ahead =
        new ReadAhead(
            reports.iterator(),
            1,
            r -> Optional.empty(),
            r -> {
              reading.incrementAndGet();
              try {
                if (begun.incrementAndGet() == 2) {
                  second.countDown();
                  Thread.sleep(500);
                }
              } catch (InterruptedException e) {
                interrupted.set(true);
              } finally {
                reading.decrementAndGet();
              }
              return new Outcome.Unchanged();
            });
    assertThat(ahead.next()).isNotNull();
    second.await();
    ahead.close();
    assertThat(reading).hasValue(0);
    assertThat(begun).hasValue(2);
    assertThat(interrupted).isFalse();
  }
}
