package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.WordClass;

/**
 * The time that a sentence tells for what its main clause says happened.
 *
 * @param at index of its chunk
 * @param when the time
 */
record MainClauseTime(int at, When when) {
  private static final String QUOTES = "\"“”‘’«»'";

  /** Empty if there is none, or it is the time of saying something or of something not done. */
  static Optional<MainClauseTime> of(Parsed sentence) {
    List<Chunk> chunks = sentence.chunks();
    MainClauseTime found = null;
    for (int k = 0; k < chunks.size(); k++) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Time time) {
        boolean first = found == null && time.when().at().isPresent();
        found = first ? new MainClauseTime(k, time.when()) : found;
      } else if (Chunk.mark(c, QUOTES)) {
        return Optional.empty();
      } else if (c instanceof Chunk.Words w) {
        boolean unreal =
            w.lexemes().stream()
                .anyMatch(
                    l ->
                        l.effect().modality().filter(m -> !m.equals("Attempted")).isPresent()
                            || l.effect().polarity().isPresent());
        boolean says =
            w.is(WordClass.REPORTING_VERB)
                || w.is(WordClass.CARRYING_VERB)
                || w.is(WordClass.REPORTING_PREPOSITION);
        if (says || w.is(WordClass.CREDIT)) {
          return Optional.empty();
        }
        boolean subordinate =
            w.is(WordClass.SUBORDINATOR)
                || w.is(WordClass.RELATIVE)
                || w.is(WordClass.COMPLEMENTIZER);
        if (unreal || subordinate) {
          // What stands behind belongs to another clause.
          return w.is(WordClass.OPERATOR) ? Optional.empty() : Optional.ofNullable(found);
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
