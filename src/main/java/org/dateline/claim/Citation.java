package org.dateline.claim;

import java.util.Optional;
import org.dateline.text.Span;

/**
 * The report names a source.
 *
 * @param source key of the entity cited
 * @param carrier key of the entity that passes on the source's words, when it is not the report
 *     itself
 * @param cue the word or words that cite
 * @param evidence the characters that carry the citation
 * @param sentence the sentence in which it stands
 * @param reading IRI of the lexicon entry that read it
 */
public record Citation(
    String source,
    Optional<String> carrier,
    Span cue,
    Span evidence,
    Span sentence,
    String reading) {}
