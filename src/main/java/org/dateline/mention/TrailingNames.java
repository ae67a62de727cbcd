package org.dateline.mention;

import java.util.Optional;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;
import org.dateline.text.Token;

/** Names behind the noun, in a language that puts the noun first. */
final class TrailingNames {
  private final Schema schema;

  TrailingNames(Schema schema) {
    this.schema = schema;
  }

  /** The name right behind the noun: its own, or its owner's. */
  boolean own(Words words, PhraseBuilder b) {
    if (!b.name.isEmpty() || b.known != null) {
      return false;
    }
    Words.Match<Gazetteer.Name> known = words.name(b.to);
    int proper = ProperNames.end(words, b.to);
    if (!known.values().isEmpty()
        && known.to() >= words.lexical(b.to).to()
        && wins(words, b.to, known, proper)) {
      Optional<Gazetteer.Entry> own =
          b.headIs(Trait.COMPOSES) || b.headIs(Trait.OWNED)
              ? Optional.empty()
              : b.agreeing(known.values());
      boolean person = b.isA("Person");
      boolean place = b.isA("Place");
      if (own.isPresent() && !(person && proper > known.to())) {
        Gazetteer.Entry entry = own.get();
        boolean country = entry.types().contains(DL.iri("Country"));
        // "The rebels of Syria" are not Syria, though a country acts as well.
        if (!country || b.isA("Country")) {
          int end = known.to();
          b.known(entry, words.surface(b.to, end));
          b.to = end;
          return true;
        }
      }
      boolean actorOnly =
          known.values().stream().noneMatch(n -> schema.anyIsA(n.entry().types(), DL.iri("Place")));
      if ((place || b.isA("Document")) && actorOnly && predicateAt(words, known.to())) {
        // "the last position (that) IS still holds": the name begins a clause.
        return false;
      }
      if (b.owner == null && !(place && proper > known.to())) {
        PhraseBuilder owner = new PhraseBuilder(schema, b.to);
        known.values().stream()
            .map(Gazetteer.Name::entry)
            .distinct()
            .forEach(owner.candidates::add);
        owner.known(known.values().get(0).entry(), words.surface(b.to, known.to()));
        owner.to = known.to();
        Abbreviations.inBrackets(words, owner, HeadFirstParser.LONGEST_ABBREVIATION);
        b.owner = owner.build();
        b.to = owner.to;
        return true;
      }
    }
    boolean takesName = b.isA("Person") || b.headIs(Trait.NAMED);
    if (takesName && proper > b.to) {
      b.name = words.surface(b.to, proper);
      b.to = proper;
      return true;
    }
    return false;
  }

  /**
   * A person's or group's name behind the bracket or the complement: "head of the X (Y) + Name".
   */
  static void behind(Words words, PhraseBuilder b) {
    if (b.name.isEmpty() && b.known == null && b.to < words.size()) {
      boolean person = b.isA("Person");
      int proper = ProperNames.end(words, b.to);
      Words.Match<Gazetteer.Name> known = words.name(b.to);
      if (person && !known.values().isEmpty() && known.to() >= proper) {
        b.agreeing(known.values())
            .ifPresent(
                entry -> {
                  b.known(entry, words.surface(b.to, known.to()));
                  b.to = known.to();
                });
      } else if (person && proper > b.to) {
        b.name = words.surface(b.to, proper);
        b.to = proper;
      } else if (person && words.lexeme(b.to, WordClass.NOUN) != null) {
        // "the head of the Observatory, Mr X" without a comma.
        Lexeme title = words.lexeme(b.to, WordClass.NOUN);
        int after = words.lexical(b.to).to();
        int end = ProperNames.end(words, after);
        if (title.denotes().contains(DL.iri("Person")) && end > after) {
          b.name = words.surface(after, end);
          b.to = end;
        }
      }
    }
    Lexeme modifier = words.lexeme(b.to, WordClass.MODIFIER);
    if (modifier != null && !modifier.is(Trait.GOVERNS) && (b.known != null || !b.name.isEmpty())) {
      b.narrow(modifier);
      b.to = words.lexical(b.to).to();
    }
  }

  /** A short name that is also a word, or that begins a longer unknown name, is not that name. */
  static boolean wins(Words words, int i, Words.Match<Gazetteer.Name> known, int proper) {
    boolean ambiguous = known.values().stream().allMatch(Gazetteer.Name::ambiguous);
    if (!ambiguous) {
      return true;
    }
    // "Mỹ Hạnh" is a woman, "Mỹ John Kerry" an American: what follows looks native or foreign.
    boolean longer =
        proper > known.to() && words.lexicon().looksNative(words.token(known.to()).folded());
    boolean ownWord =
        ProperNames.initial(words, i)
            && known.to() == i + 1
            && words.lexeme(i, WordClass.PRONOUN) != null
            && i + 1 < words.size()
            && words.token(i + 1).shape() == Token.Shape.LOWER
            && words.lexical(i + 1).values().isEmpty();
    return !longer && !ownWord;
  }

  /** True when a clause goes on there. */
  static boolean predicateAt(Words words, int i) {
    return words.lexeme(i, WordClass.EVENT) != null
        || words.lexeme(i, WordClass.OPERATOR) != null
        || words.lexeme(i, WordClass.PARTICLE) != null;
  }
}
