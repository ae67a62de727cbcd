package org.dateline.report;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** What came of one thing that was to be read. */
public sealed interface Input {

  /**
   * A report that was read.
   *
   * @param report the report
   * @param notices what the reader of the report should know, each a sentence without its end: in
   *     which unusual encoding it was, that its date could not be read; mostly empty
   */
  record Read(Report report, List<String> notices) implements Input {

    /** Copies the notices. */
    public Read {
      Objects.requireNonNull(report, "report");
      notices = List.copyOf(notices);
    }
  }

  /**
   * Something that could not be read. The others are read all the same.
   *
   * @param origin where: a path, or a path and a line as in {@code news.jsonl:1204}; always one
   *     line
   * @param sentence what is wrong and what to do, without the origin and the full stop
   */
  record Problem(String origin, String sentence) implements Input {

    /** Checks that nothing is null. */
    public Problem {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(sentence, "sentence");
    }

    /** The whole sentence, for people: where, what, what to do. */
    public String message() {
      return origin + ": " + sentence;
    }
  }

  /**
   * Files in a folder that are of no format Dateline reads. Told once for each folder given, after
   * its reports, and only if there were any; hidden files are not counted.
   *
   * @param folder the folder as it was given
   * @param files how many, at least 1
   * @param extensions of which kinds, in small letters without the dot; a file without extension
   *     counts as the empty string
   */
  record Skipped(String folder, int files, SortedSet<String> extensions) implements Input {}
}
