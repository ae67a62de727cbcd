package org.dateline.mention;

import java.util.Optional;

/** Finds the noun phrase that begins at a token. */
interface PhraseParser {

  /** The noun phrase that begins at token {@code i}, if one does. */
  Optional<NounPhrase> parse(Words words, int i);
}
