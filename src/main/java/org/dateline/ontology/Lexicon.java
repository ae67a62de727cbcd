package org.dateline.ontology;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of one language.
 *
 * @param language BCP 47 tag
 * @param headFirst whether a noun phrase begins with its head (Vietnamese) or ends with it
 *     (English)
 * @param syllable what a syllable of the language looks like, folded; a word that does not match is
 *     foreign
 * @param index every form of every entry
 * @param functionWords single words that tell the language of a text
 * @param times how times are written
 * @param calendar the language's names of months, weekdays and numbers
 * @param topics words of the topics that speak of war only as a figure of speech → the topic's IRI
 */
public record Lexicon(
    String language,
    boolean headFirst,
    Pattern syllable,
    PhraseIndex<Lexeme> index,
    Set<String> functionWords,
    TimePatterns times,
    Calendar calendar,
    PhraseIndex<String> topics) {

  /** True when a folded word could be one of the language's own. */
  public boolean looksNative(String folded) {
    return syllable.matcher(folded).matches();
  }
}
