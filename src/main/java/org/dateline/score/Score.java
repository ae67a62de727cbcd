package org.dateline.score;

import java.util.List;
import java.util.SortedMap;

/**
 * How well reports were read.
 *
 * @param reports how many
 * @param lines facts, by line of the score
 * @param linesWithStatus the same where the status must agree as well
 * @param citations sources cited
 * @param attributes of the facts paired: in how many status, kind, source and time agree
 * @param entries what each lexicon entry brought, by its IRI
 * @param remarks every difference, report by report
 */
public record Score(
    int reports,
    SortedMap<String, Counts> lines,
    SortedMap<String, Counts> linesWithStatus,
    Counts citations,
    SortedMap<String, Tally> attributes,
    SortedMap<String, EntryScore> entries,
    List<Remark> remarks) {

  /** All facts. */
  public Counts facts() {
    return lines.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** All facts, where the status must agree as well. */
  public Counts factsWithStatus() {
    return linesWithStatus.values().stream().reduce(Counts.NONE, Counts::plus);
  }
}
