package org.dateline.mention;

import java.util.List;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/**
 * A sentence and its chunks.
 *
 * @param index its place in the report, from 0
 * @param sentence the sentence
 * @param chunks its chunks; they cover every token once, in order
 */
public record Parsed(int index, Sentence sentence, List<Chunk> chunks) {

  /** Where a chunk stands in the report's body. */
  public Span span(Chunk chunk) {
    return span(chunk.from(), chunk.to());
  }

  /** Where tokens stand in the report's body. */
  public Span span(int from, int to) {
    return new Span(
        sentence.tokens().get(from).span().start(), sentence.tokens().get(to - 1).span().end());
  }
}
