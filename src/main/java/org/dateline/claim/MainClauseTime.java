package org.dateline.claim;

import java.util.List;
import org.dateline.mention.Chunk;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.WordClass;

/** The time that a sentence tells for what its main clause says happened. */
final class MainClauseTime {
  private static final String QUOTES = "\"“”‘’«»'";

  private MainClauseTime() {}

  /** Unknown if there is none, or it is the time of saying something or of something not done. */
  static When of(Parsed sentence) {
    List<Chunk> chunks = sentence.chunks();
    When found = When.UNKNOWN;
    for (int k = 0; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Time time) {
        boolean first = found.unknown() && time.when().at().isPresent();
        found = first ? time.when() : found;
      } else if (Chunk.mark(c, QUOTES)) {
        return When.UNKNOWN;
      } else if (c instanceof Chunk.Words w) {
        boolean unreal = ClauseTime.unreal(chunks, k);
        boolean says =
            w.is(WordClass.REPORTING_VERB)
                || w.is(WordClass.CARRYING_VERB)
                || w.is(WordClass.REPORTING_PREPOSITION);
        if (says || w.is(WordClass.CREDIT)) {
          return When.UNKNOWN;
        }
        boolean subordinate =
            w.is(WordClass.SUBORDINATOR)
                || w.is(WordClass.RELATIVE)
                || w.is(WordClass.COMPLEMENTIZER);
        if (unreal || subordinate) {
          // What stands behind belongs to another clause.
          return w.is(WordClass.OPERATOR) ? When.UNKNOWN : found;
        }
      }
    }
    return found;
  }
}
