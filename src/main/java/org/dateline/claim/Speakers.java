package org.dateline.claim;

import java.util.Optional;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Schema;

/** A capital that speaks or acts is its government. */
final class Speakers {
  private Speakers() {}

  /** The key of who acts or speaks when the phrase is a subject. */
  static Optional<String> key(Referents referents, Schema schema, NounPhrase phrase) {
    Optional<String> capitalOf =
        phrase.head().isPresent()
            ? Optional.empty()
            : phrase.known().flatMap(Gazetteer.Entry::capitalOf);
    if (capitalOf.isPresent() && !schema.anyIsA(phrase.types(), DL.iri("Actor"))) {
      return Optional.of(referents.government(capitalOf.get(), phrase.name()));
    }
    return referents.key(phrase);
  }
}
