package org.dateline.mention;

import java.util.Optional;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.Spelling;
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
    boolean place = b.isA("Place");
    if (!known.values().isEmpty()
        && known.to() >= words.lexical(b.to).to()
        && wins(words, b.to, known, proper)) {
      Optional<Gazetteer.Entry> own =
          b.headIs(Trait.COMPOSES) || b.headIs(Trait.OWNED) || unnamedPeople(b)
              ? Optional.empty()
              : b.agreeing(known.values());
      boolean person = b.isA("Person");
      if (own.filter(e -> people(b, e)).isPresent()) {
        b.concepts.add("~" + String.join(" ", Spelling.words(words.surface(b.to, known.to()))));
        b.to = known.to();
        return true;
      }
      if (own.isPresent() && !(person && proper > known.to())) {
        Gazetteer.Entry entry = own.get();
        boolean country = entry.types().contains(DL.iri("Country"));
        // "The rebels of Syria" are not Syria, though a country acts as well.
        if ((!country || b.isA("Country")) && !partOf(b, entry)) {
          int end = known.to();
          b.candidates.addAll(b.allAgreeing(known.values()));
          b.known(entry, words.surface(b.to, end));
          b.to = end;
          return true;
        }
      }
      boolean actorOnly =
          known.values().stream().noneMatch(n -> schema.anyIsA(n.entry().types(), DL.iri("Place")));
      boolean news = b.isA("Document");
      if (((place && actorOnly) || news) && predicateAt(words, known.to())) {
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
    if (place && b.headIs(Trait.OWNED) && proper > b.to && b.owner == null) {
      // "the suburbs of X", which the gazetteer lacks
      PhraseBuilder owner = new PhraseBuilder(schema, b.to);
      owner.name = words.surface(b.to, proper);
      owner.to = proper;
      b.owner = owner.build();
      b.to = proper;
      return true;
    }
    boolean takesName = b.isA("Person") || b.headIs(Trait.NAMED);
    if (takesName && proper > b.to && (b.isA("Organisation") || b.isA("NewsMedium"))) {
      proper = Math.max(proper, ProperNames.bodyEnd(words, proper));
    }
    if (takesName && proper > b.to) {
      b.name = words.surface(b.to, proper);
      b.to = proper;
      return true;
    }
    return false;
  }

  /**
   * "Height 5353", "Brigade no. 6": a number is the name, with its noun, of what is numbered, where
   * it counts nothing.
   */
  boolean numbered(Words words, PhraseBuilder b) {
    boolean named = !b.name.isEmpty() || b.known != null || b.owner != null;
    boolean numbers = b.headIs(Trait.NAMED) && (b.isA("NaturalFeature") || b.isA("Facility"));
    if (named || !numbers || !b.quantity.isEmpty() || b.to >= words.size()) {
      return false;
    }
    Token number = words.token(b.to);
    int next = b.to + 1;
    if (next < words.size()) {
      Token behind = words.token(next);
      boolean stranger = behind.kind() == Token.Kind.WORD && words.lexical(next).values().isEmpty();
      boolean counts = behind.kind() == Token.Kind.NUMBER || behind.mark("%/");
      if (stranger || counts || words.lexeme(next, WordClass.NOUN) != null) {
        return false;
      }
    }
    if (number.kind() != Token.Kind.NUMBER) {
      return false;
    }
    b.name = words.surface(b.from, next);
    b.to = next;
    return true;
  }

  /** "The bridge of X", "the area west of X" are not X. */
  private boolean partOf(PhraseBuilder b, Gazetteer.Entry entry) {
    boolean settled =
        schema.anyIsA(entry.types(), DL.iri("PopulatedPlace"))
            || schema.anyIsA(entry.types(), DL.iri("Province"))
            || schema.anyIsA(entry.types(), DL.iri("District"));
    boolean thing = b.isA("Facility") || b.isA("Neighbourhood") || b.isA("NaturalFeature");
    boolean same =
        entry.types().stream().anyMatch(t -> b.types.stream().anyMatch(o -> schema.isA(t, o)));
    return settled && !same && (thing || (b.isA("Area") && b.located));
  }

  /** "Gunmen of a people" are not that people. */
  private boolean people(PhraseBuilder b, Gazetteer.Entry entry) {
    return b.isA("ArmedGroup")
        && schema.anyIsA(entry.types(), DL.iri("Group"))
        && !schema.anyIsA(entry.types(), DL.iri("ArmedGroup"));
  }

  /** "Officials of X" are not X. */
  private static boolean unnamedPeople(PhraseBuilder b) {
    return b.isA("Source") && b.isA("Group");
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
    boolean named = b.known != null || !b.name.isEmpty();
    if (modifier != null && !modifier.is(Trait.GOVERNS) && named && !adverb(words, b)) {
      b.narrow(modifier);
      b.to = words.lexical(b.to).to();
    }
  }

  /**
   * A word that narrows a noun down or a clause; behind a person's name, or right before a
   * predicate, it is the clause's.
   */
  static boolean adverb(Words words, PhraseBuilder b) {
    int next = words.lexical(b.to).to();
    boolean person = b.isA("Person") && (b.known != null || !b.name.isEmpty());
    return words.lexeme(b.to, WordClass.PARTICLE) != null
        && (person
            || (next < words.size()
                && (predicateAt(words, next) || words.lexeme(next, WordClass.COPULA) != null)));
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
