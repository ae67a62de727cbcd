package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

/** Which noun phrases can be the source of what is said, and of which entities they speak. */
final class Sources {
  private final Schema schema;
  private final Referents referents;

  Sources(Schema schema, Referents referents) {
    this.schema = schema;
    this.referents = referents;
  }

  /** Whoever can be quoted. */
  boolean tells(NounPhrase phrase) {
    return is(phrase, "Source") || is(phrase, "Person");
  }

  /** Whoever can say something: people, bodies, media, documents, and what nothing is known of. */
  boolean speaks(NounPhrase phrase) {
    if (phrase.pronoun()) {
      return referents.key(phrase).filter(k -> referents.isA(k, "Actor") || named(k)).isPresent();
    }
    return phrase.types().isEmpty()
        || is(phrase, "Actor")
        || is(phrase, "Source")
        || phrase.candidates().stream().anyMatch(e -> e.capitalOf().isPresent());
  }

  private boolean named(String key) {
    return referents.types(key).isEmpty();
  }

  boolean is(NounPhrase phrase, String type) {
    return schema.anyIsA(phrase.types(), DL.iri(type));
  }

  /** The keys of those who speak; a document speaks for whoever it belongs to. */
  List<String> keys(NounPhrase phrase) {
    List<String> keys = new ArrayList<>();
    for (NounPhrase each : phrase.each()) {
      boolean unnamed = bare(each) && !each.demonstrative() && !several(each);
      if (!speaks(each) || somebody(each) || unnamed) {
        continue;
      }
      boolean document = is(each, "Document") && each.owner().isPresent();
      NounPhrase who = document ? each.owner().get() : each;
      Optional<String> key = Speakers.key(referents, schema, who);
      key.filter(k -> !keys.contains(k)).ifPresent(keys::add);
    }
    return keys;
  }

  /** "The one (who promised it)": whoever that is, he is named elsewhere. */
  private static boolean somebody(NounPhrase p) {
    return p.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent()
        && p.name().isEmpty()
        && p.quantity().isEmpty()
        && p.owner().isEmpty()
        && p.places().isEmpty()
        && p.concepts().size() <= 1
        && !p.demonstrative();
  }

  /** "Many papers", "one agency": not named, but told to be some of their kind. */
  private boolean several(NounPhrase phrase) {
    return is(phrase, "NewsMedium") && !phrase.quantity().isEmpty();
  }

  /** A mere "report" or "media", told from others by nothing. */
  static boolean bare(NounPhrase p) {
    return p.head().filter(h -> h.is(Trait.BARE)).isPresent()
        && p.name().isEmpty()
        && p.concepts().size() <= 1
        && p.owner().isEmpty()
        && p.attribute().isEmpty();
  }
}
