package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.Distance;
import org.dateline.mention.Parsed;
import org.dateline.mention.When;
import org.dateline.ontology.TimePattern;

/**
 * Two clauses of which one tells how far from the other it was: "two days after X had left, Y came
 * on Friday". Either dates the other.
 *
 * @param chunks of the sentence
 * @param offset index of the chunk that tells how far
 * @param end one past the last chunk of the clause behind it
 */
record ClauseOffset(List<Chunk> chunks, int offset, int end) {

  /** The first such pair of clauses in a sentence. */
  static Optional<ClauseOffset> in(Parsed sentence) {
    List<Chunk> chunks = sentence.chunks();
    for (int k = 0; k < chunks.size(); k++) {
      if (chunks.get(k) instanceof Chunk.Time t
          && t.kind() == TimePattern.Kind.OFFSET
          && t.distance().isPresent()) {
        int end = k + 1;
        while (end < chunks.size() && !(chunks.get(end) instanceof Chunk.Mark)) {
          end++;
        }
        return Optional.of(new ClauseOffset(chunks, k, end));
      }
    }
    return Optional.empty();
  }

  /** When the predicate at that chunk happened, as the other clause's time tells. */
  When when(int at) {
    Distance distance = ((Chunk.Time) chunks.get(offset)).distance().orElseThrow();
    boolean behind = at > offset && at < end;
    Optional<String> other = behind ? main() : time(offset + 1, end);
    return other
        .flatMap(t -> (behind ? distance.back() : distance).from(t))
        .map(When::at)
        .orElse(When.UNKNOWN);
  }

  private Optional<String> main() {
    for (int k = offset - 1; k >= 0; k--) {
      Optional<String> time = time(k, k + 1);
      if (time.isPresent()) {
        return time;
      }
    }
    return time(end, chunks.size());
  }

  private Optional<String> time(int from, int to) {
    for (int k = from; k < to; k++) {
      if (chunks.get(k) instanceof Chunk.Time t && t.when().at().isPresent()) {
        return t.when().at();
      }
    }
    return Optional.empty();
  }
}
