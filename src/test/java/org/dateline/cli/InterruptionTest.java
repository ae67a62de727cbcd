package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);

  @Test
  @Timeout(60)
  void theProcessWaitsUntilTheWorkIsDone() throws InterruptedException {
    Interruption interruption = new Interruption(err);
    assertThat(interruption.asked()).isFalse();
    Thread end = new Thread(interruption::arrive);
    end.start();
    while (!interruption.asked()) {
      Thread.onSpinWait();
    }
    end.join(3000);
    assertThat(end.isAlive()).isTrue();
    interruption.close();
    end.join();
    assertThat(told.size()).isZero();
  }

  @Test
  @Timeout(60)
  void nothingIsWaitedForThatWaitsForInput() throws Exception {
    try (PipedOutputStream writer = new PipedOutputStream();
        InputStream silent = new PipedInputStream(writer);
        Interruption interruption = new Interruption(err)) {
      InputStream watched = interruption.watch(silent);
      Thread work = new Thread(() -> read(watched));
      work.start();
      interruption.arrive();
      assertThat(told.toString(StandardCharsets.UTF_8)).contains("interrupted").hasLineCount(1);
      writer.write('x');
      work.join();
    }
  }

  private static void read(InputStream in) {
    try {
      assertThat(in.read()).isEqualTo('x');
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
