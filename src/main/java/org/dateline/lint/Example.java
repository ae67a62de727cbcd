package org.dateline.lint;

import java.util.List;
import java.util.Optional;

/**
 * A sentence beside a lexicon entry, and what must be read in it.
 *
 * @param entry IRI of the entry
 * @param text the sentence, or a few
 * @param language BCP 47 tag; empty: told by its words
 * @param published when the report that holds it is taken to be published
 * @param expects the claims and citations promised; empty: nothing may be read
 * @param onlyThese whether nothing else may be read
 * @param file where it is written
 * @param line the line of its text there, from 1; 0 if not found
 */
public record Example(
    String entry,
    String text,
    Optional<String> language,
    Optional<String> published,
    List<Expectation> expects,
    boolean onlyThese,
    String file,
    int line) {}
