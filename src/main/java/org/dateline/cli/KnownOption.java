package org.dateline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that turns back the clock of reports. */
final class KnownOption {
  @Option(
      names = "--known",
      paramLabel = "DAY",
      description = "Only from what was reported by that day.")
  String known;

  /** The day, if one is given. */
  Optional<LocalDate> day() {
    return day("--known", known);
  }

  /**
   * Reads the value of an option that names a day.
   *
   * @throws Mistake when it names none
   */
  static Optional<LocalDate> day(String option, String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new Mistake(option + " " + text + ": give a day as year-month-day, such as 2001-11-14");
    }
  }
}
