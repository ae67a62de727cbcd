package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;

/**
 * What stands before a predicate and belongs to it.
 *
 * @param phrase the subject
 * @param at index of its chunk; −1 if there is none
 * @param passive whether the clause is turned round
 * @param passiveAgent who does it, where a passive names that before the verb
 * @param relativeHead the noun phrase that the clause, being a relative one, describes
 * @param governing words that change the status of the predicate, nearest first
 * @param tense whether a word of tense stands right before the predicate
 * @param nominal whether the predicate is made a noun
 * @param times times told in the same clause, nearest first
 * @param reportedBy index of the reporting verb in whose content the predicate stands; −1 if none
 */
record Subject(
    Optional<NounPhrase> phrase,
    int at,
    boolean passive,
    Optional<NounPhrase> passiveAgent,
    Optional<NounPhrase> relativeHead,
    List<Lexeme> governing,
    boolean tense,
    boolean nominal,
    List<Chunk.Time> times,
    int reportedBy) {

  /** The same clause, told of somebody else at a time of its own. */
  Subject with(NounPhrase other) {
    return new Subject(
        Optional.of(other),
        at,
        passive,
        passiveAgent,
        Optional.empty(),
        governing,
        tense,
        nominal,
        List.of(),
        reportedBy);
  }
}
