package org.dateline.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.Spelling;
import org.dateline.ontology.WordClass;
import org.dateline.text.Token;

/**
 * Noun phrases of a language that puts the noun last, as English does: "the strategic Syrian town"
 * – with a name behind a title or a kind of place ("Press Secretary Peter Cook", "the city of
 * Mosul").
 */
final class HeadLastParser implements PhraseParser {
  private static final int DEEPEST = 4;
  private final Schema schema;

  HeadLastParser(Schema schema) {
    this.schema = schema;
  }

  @Override
  public Optional<NounPhrase> parse(Words words, int i) {
    return Optional.ofNullable(phrase(words, i, 0));
  }

  private NounPhrase phrase(Words words, int start, int depth) {
    if (start >= words.size() || depth > DEEPEST) {
      return null;
    }
    PhraseBuilder b = new PhraseBuilder(schema, start);
    int i = determiners(words, start, b);
    Lexeme pronoun = words.lexeme(i, WordClass.PRONOUN);
    if (pronoun != null && i == start && words.lexeme(i, WordClass.NOUN) == null) {
      b.head(pronoun, "");
      b.pronoun = true;
      b.to = words.lexical(i).to();
      return b.build();
    }
    b.to = i;
    boolean goesOn = true;
    while (goesOn && b.to < words.size()) {
      goesOn = element(words, b);
    }
    if (b.head == null && b.known == null && b.name.isEmpty()) {
      if (b.owner == null) {
        return null;
      }
      people(b);
    }
    NounPhrase possessed = possessive(words, b, depth);
    if (possessed != null) {
      return possessed;
    }
    abbreviation(words, b);
    complements(words, b, depth);
    return b.build();
  }

  private static int determiners(Words words, int start, PhraseBuilder b) {
    int i = start;
    while (i < words.size()) {
      Words.Match<Lexeme> match = words.lexical(i);
      Lexeme quantifier = words.lexeme(i, WordClass.QUANTIFIER);
      if (words.lexeme(i, WordClass.DEMONSTRATIVE) != null) {
        b.demonstrative = true;
        i = match.to();
      } else if (quantifier != null) {
        String quantity = quantifier.quantity().orElse("");
        if (!quantity.equals("Definite")) {
          b.quantity = b.quantity.equals("Part") ? "Part" : quantity;
        }
        i = match.to();
      } else if (words.token(i).kind() == Token.Kind.NUMBER) {
        boolean share = words.token(i).folded().endsWith("%");
        b.quantity = share || b.quantity.equals("Part") ? "Part" : "Number";
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** One more word of the phrase; false where it ends. */
  private boolean element(Words words, PhraseBuilder b) {
    int i = b.to;
    Token token = words.token(i);
    if (token.mark("-‐‑") && token.glued() && i + 1 < words.size() && words.token(i + 1).glued()) {
      Lexeme next = words.lexeme(i + 1, WordClass.NOUN);
      if (next == null && words.lexeme(i + 1, WordClass.MODIFIER) == null) {
        return false;
      }
      b.to = i + 1;
      return true;
    }
    Words.Match<Lexeme> lexical = words.lexical(i);
    Words.Match<Gazetteer.Name> known = words.name(i);
    int proper = ProperNames.end(words, i);
    boolean named = b.known != null || !b.name.isEmpty();
    if (!known.values().isEmpty() && known.to() >= lexical.to() && known.to() >= proper) {
      return !named && knownName(words, b, known);
    }
    Lexeme noun = words.lexeme(i, WordClass.NOUN);
    if (noun != null) {
      if (named && !promote(b)) {
        return false;
      }
      noun(b, noun, String.join(" ", Spelling.words(words.surface(i, lexical.to()))));
      b.to = lexical.to();
      return true;
    }
    Lexeme modifier = words.lexeme(i, WordClass.MODIFIER);
    if (modifier != null && !named) {
      b.narrow(modifier);
      modifier.concept().ifPresent(b.concepts::add);
      b.to = lexical.to();
      return true;
    }
    if (proper > i && !named) {
      b.name = words.surface(i, proper);
      b.to = proper;
      return true;
    }
    if (token.kind() == Token.Kind.NUMBER && b.head == null && !named) {
      b.quantity = "Number";
      b.to = i + 1;
      return true;
    }
    return false;
  }

  private boolean knownName(Words words, PhraseBuilder b, Words.Match<Gazetteer.Name> known) {
    String written = words.surface(b.to, known.to());
    boolean adjective = known.values().stream().allMatch(Gazetteer.Name::adjective);
    Gazetteer.Entry entry = known.values().get(0).entry();
    if (adjective) {
      if (b.head != null) {
        return false;
      }
      own(words, b, entry, known);
      return true;
    }
    if (b.head != null) {
      Optional<Gazetteer.Entry> agreeing = b.agreeing(known.values());
      if (agreeing.isEmpty() || b.headIs(Trait.COMPOSES)) {
        return false;
      }
      entry = agreeing.get();
    }
    known.values().stream().map(Gazetteer.Name::entry).distinct().forEach(b.candidates::add);
    b.known(entry, written);
    b.to = known.to();
    return true;
  }

  private void own(
      Words words, PhraseBuilder b, Gazetteer.Entry entry, Words.Match<Gazetteer.Name> known) {
    PhraseBuilder owner = new PhraseBuilder(schema, b.to);
    owner.candidates.add(entry);
    owner.known(entry, words.surface(b.to, known.to()));
    owner.to = known.to();
    b.owner = owner.build();
    b.to = known.to();
  }

  /**
   * A name before a noun is whose it is: "Pentagon + spokesman"; false when there is one already.
   */
  private boolean promote(PhraseBuilder b) {
    if (b.head != null || (b.owner != null && b.known == null)) {
      return false;
    }
    PhraseBuilder owner = new PhraseBuilder(schema, b.from);
    owner.to = b.to;
    owner.name = b.name;
    owner.known = b.known;
    owner.types.addAll(b.types);
    owner.candidates.addAll(b.candidates);
    b.owner = owner.build();
    b.known = null;
    b.name = "";
    b.types.clear();
    b.candidates.clear();
    return true;
  }

  private static void noun(PhraseBuilder b, Lexeme noun, String folded) {
    if (b.head != null) {
      // The last noun is the head; those before narrow it down.
      b.types.clear();
    }
    b.head(noun, folded);
  }

  /** "the Iraqis": an adjective of a country by itself. */
  private static void people(PhraseBuilder b) {
    b.types.add(DL.iri("Group"));
  }

  private NounPhrase possessive(Words words, PhraseBuilder b, int depth) {
    Lexeme preposition = words.lexeme(b.to, WordClass.PREPOSITION);
    boolean clitic = b.to < words.size() && words.token(b.to).folded().startsWith("'");
    if (preposition == null || !clitic) {
      return null;
    }
    NounPhrase rest = phrase(words, b.to + 1, depth + 1);
    if (rest == null || rest.pronoun()) {
      return null;
    }
    NounPhrase owner = b.build();
    return new NounPhrase(
        b.from,
        rest.to(),
        rest.head(),
        rest.types(),
        rest.known(),
        rest.candidates(),
        rest.name(),
        rest.abbreviation(),
        rest.concepts(),
        rest.quantity(),
        rest.demonstrative(),
        false,
        rest.owner().isPresent() ? rest.owner() : Optional.of(owner),
        rest.places(),
        List.of());
  }

  private static void abbreviation(Words words, PhraseBuilder b) {
    int i = b.to;
    if (i + 2 < words.size()
        && words.token(i).mark("(")
        && words.token(i + 1).capital()
        && words.token(i + 2).mark(")")) {
      b.abbreviation = words.surface(i + 1, i + 2);
      b.to = i + 3;
    }
  }

  /** "city of X", "spokesman for X", "villages around X". */
  private void complements(Words words, PhraseBuilder b, int depth) {
    while (b.to < words.size() && !b.pronoun) {
      Lexeme preposition = words.lexeme(b.to, WordClass.PREPOSITION);
      if (preposition == null || preposition.marks().isEmpty()) {
        return;
      }
      Position position = preposition.marks().get();
      NounPhrase next = phrase(words, words.lexical(b.to).to(), depth + 1);
      if (next == null) {
        return;
      }
      boolean bare = b.known == null && b.name.isEmpty();
      boolean place = b.isA("Place");
      if (position == Position.OF && b.head != null) {
        if (bare && b.headIs(Trait.NAMED) && place && named(next) && isPlace(next)) {
          b.name = next.name();
          b.candidates.addAll(next.candidates());
          next.known().ifPresent(entry -> b.known(entry, next.name()));
        } else if (b.owner == null) {
          b.owner = next;
        } else {
          return;
        }
      } else if (position == Position.IN && bare && isPlace(next) && (place || unnamedPeople(b))) {
        b.places.add(next);
      } else if (position == Position.FOR && b.isA("Person") && b.owner == null) {
        b.owner = next;
      } else {
        return;
      }
      b.to = next.to();
    }
  }

  private static boolean unnamedPeople(PhraseBuilder b) {
    return b.isA("Source") || b.types.equals(Set.of(DL.iri("Group")));
  }

  private static boolean named(NounPhrase phrase) {
    return phrase.head().isEmpty() && !phrase.name().isEmpty();
  }

  private boolean isPlace(NounPhrase phrase) {
    return phrase.types().isEmpty() || schema.anyIsA(phrase.types(), DL.iri("Place"));
  }
}
