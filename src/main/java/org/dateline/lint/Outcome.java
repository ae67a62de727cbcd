package org.dateline.lint;

import java.util.List;
import org.dateline.lint.Finding.Severity;

/**
 * What came of a check.
 *
 * @param findings what is wrong or may be, file by file
 * @param files how many were checked
 * @param entries lexicon entries and time patterns in them
 * @param entities known entities in them
 * @param examples examples in them
 * @param examplesRun false when other errors kept the examples from being read
 */
public record Outcome(
    List<Finding> findings,
    int files,
    long entries,
    long entities,
    int examples,
    boolean examplesRun) {

  /** How many findings are of that kind. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
