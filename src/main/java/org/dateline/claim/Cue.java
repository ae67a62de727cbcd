package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.When;
import org.dateline.ontology.Lexeme;

/**
 * A source and the part of a sentence that it is said to have said.
 *
 * @param sentence index of the sentence
 * @param at index of the cue word's chunk
 * @param sources keys of who says so; several when a list does
 * @param lexeme the cue word
 * @param from first chunk of what is said
 * @param to one past its last chunk
 * @param backward whether the cue stands behind what is said
 * @param carries whether it only passes on what the next source says
 * @param saidOn when it was said
 * @param saidIn media in which it was said
 */
record Cue(
    int sentence,
    int at,
    List<String> sources,
    Lexeme lexeme,
    int from,
    int to,
    boolean backward,
    boolean carries,
    Optional<When> saidOn,
    List<String> saidIn) {

  /** True when the chunk is among what is said. */
  boolean covers(int chunk) {
    return from <= chunk && chunk < to;
  }
}
