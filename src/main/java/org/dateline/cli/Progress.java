package org.dateline.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dateline.pipeline.Build;

/** Shows how far a build has come, when there is a terminal to show it on. */
interface Progress extends Build.Listener, AutoCloseable {
  @Override
  void close();

  static Progress on(Console console) {
    return console.progress() ? new Bar(console) : () -> {};
  }

  /** A library's bar. How many reports there will be is not known, so it counts. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(Console console) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("reports")
              .setInitialMax(-1)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(console.err(), 80))
              .build();
    }

    @Override
    public void done(long reports) {
      bar.stepTo(reports);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
