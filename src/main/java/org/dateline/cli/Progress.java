package org.dateline.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dateline.pipeline.Build;

/**
 * Shows how far a build has come, when there is a terminal to show it on; ends it when interrupted.
 */
final class Progress implements Build.Listener, AutoCloseable {
  private final Optional<ProgressBar> bar;
  private final Interruption interruption;

  private Progress(Optional<ProgressBar> bar, Interruption interruption) {
    this.bar = bar;
    this.interruption = interruption;
  }

  static Progress on(Console console, Interruption interruption) {
    return new Progress(
        console.progress() ? Optional.of(bar(console)) : Optional.empty(), interruption);
  }

  /** A library's bar. How many reports there will be is not known, so it counts. */
  private static ProgressBar bar(Console console) {
    return new ProgressBarBuilder()
        .setTaskName("reports")
        .setInitialMax(-1)
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(console.err(), 80))
        .build();
  }

  @Override
  public void done(long reports) {
    bar.ifPresent(b -> b.stepTo(reports));
  }

  @Override
  public boolean enough() {
    return interruption.asked();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
