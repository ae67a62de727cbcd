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
 * Noun phrases of a language that puts the noun first and what narrows it down behind it, as
 * Vietnamese does: quantity, noun, modifiers, whose or which, own name, "this", and where.
 */
final class HeadFirstParser implements PhraseParser {
  private static final int DEEPEST = 5;
  private static final int LONGEST_GAP = 4;

  private final Schema schema;

  HeadFirstParser(Schema schema) {
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
    int i = quantity(words, start, b);
    if (i >= words.size()) {
      return null;
    }
    Words.Match<Lexeme> lexical = words.lexical(i);
    Words.Match<Gazetteer.Name> known = words.name(i);
    int proper = ProperNames.end(words, i);
    Lexeme noun = words.lexeme(i, WordClass.NOUN);
    Lexeme pronoun = words.lexeme(i, WordClass.PRONOUN);

    if (!known.values().isEmpty()
        && known.to() >= lexical.to()
        && nameWins(words, i, known, proper)) {
      return name(words, b, known, depth);
    }
    if (noun != null && !compound(words, i, lexical.to(), b)) {
      b.head(noun, folded(words, i, lexical.to()));
      b.to = lexical.to();
      abbreviated(words, b);
      after(words, b, depth);
      if (pronoun != null && bare(b)) {
        // "Ông nói": a title without a name points back.
        return pronoun(words, start, pronoun, lexical.to());
      }
      return b.build();
    }
    if (pronoun != null) {
      return pronoun(words, start, pronoun, lexical.to());
    }
    if (proper > i) {
      b.name = words.surface(i, proper);
      b.to = proper;
      abbreviation(words, b);
      return b.build();
    }
    return null;
  }

  /**
   * A noun of one syllable before a syllable that the lexicon lacks is most likely the first half
   * of another word ("sở" + "hữu"), unless something marks it as a noun.
   */
  private boolean compound(Words words, int i, int end, PhraseBuilder b) {
    if (end > i + 1 || end >= words.size() || !b.quantity.isEmpty()) {
      return false;
    }
    Token next = words.token(end);
    boolean unknown =
        next.shape() == Token.Shape.LOWER
            && words.lexical(end).values().isEmpty()
            && words.name(end).values().isEmpty()
            && words.lexicon().looksNative(next.folded());
    boolean title =
        words.lexeme(i, WordClass.NOUN).denotes().stream()
            .anyMatch(t -> schema.isA(t, DL.iri("Person")) || schema.isA(t, DL.iri("ArmedGroup")));
    return unknown && !title;
  }

  private static boolean bare(PhraseBuilder b) {
    return b.name.isEmpty()
        && b.known == null
        && b.owner == null
        && b.quantity.isEmpty()
        && b.places.isEmpty();
  }

  private NounPhrase pronoun(Words words, int start, Lexeme pronoun, int end) {
    PhraseBuilder b = new PhraseBuilder(schema, start);
    b.head(pronoun, "");
    b.pronoun = true;
    b.to = end;
    demonstrative(words, b);
    return b.build();
  }

  /** "TP. Homs": the full stop of an abbreviated noun. */
  private static void abbreviated(Words words, PhraseBuilder b) {
    if (b.to + 1 < words.size()
        && words.token(b.to).mark(".")
        && words.token(b.to).glued()
        && words.token(b.to - 1).span().length() <= 2
        && words.token(b.to + 1).capital()) {
      b.to++;
    }
  }

  private static String folded(Words words, int from, int to) {
    return String.join(" ", Spelling.words(words.surface(from, to)));
  }

  /** A short name that is also a word, or that begins a longer unknown name, is not that name. */
  private static boolean nameWins(
      Words words, int i, Words.Match<Gazetteer.Name> known, int proper) {
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

  private NounPhrase name(
      Words words, PhraseBuilder b, Words.Match<Gazetteer.Name> match, int depth) {
    Gazetteer.Entry entry = match.values().get(0).entry();
    match.values().stream().map(Gazetteer.Name::entry).distinct().forEach(b.candidates::add);
    b.known(entry, words.surface(skipQuantity(words, b.from, match), match.to()));
    b.to = match.to();
    abbreviation(words, b);
    demonstrative(words, b);
    possessor(words, b, depth);
    return b.build();
  }

  private static int skipQuantity(Words words, int from, Words.Match<Gazetteer.Name> match) {
    for (int i = from; i < match.to(); i++) {
      if (words.name(i).to() == match.to()) {
        return i;
      }
    }
    return from;
  }

  /** "200", "some", "all of the": how much or how many. */
  private static int quantity(Words words, int start, PhraseBuilder b) {
    int i = start;
    while (i < words.size()) {
      Lexeme quantifier = words.lexeme(i, WordClass.QUANTIFIER);
      if (quantifier != null
          && words.name(i).to() <= words.lexical(i).to()
          && (!quantifier.is(Trait.BEFORE) || number(words, words.lexical(i).to()))) {
        String quantity = quantifier.quantity().orElse("Plural");
        b.quantity = b.quantity.equals("Part") ? b.quantity : quantity;
        i = words.lexical(i).to();
      } else if (words.token(i).kind() == Token.Kind.NUMBER) {
        String text = words.token(i).folded();
        boolean share = text.endsWith("%") || text.contains("/") || percent(words, i);
        b.quantity = share ? "Part" : (b.quantity.equals("Part") ? "Part" : "Number");
        i += percent(words, i) ? 2 : 1;
      } else if (i > start && words.token(i).mark("'\"“”‘’") && i + 1 < words.size()) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** A number, in digits or words, or another word of quantity. */
  private static boolean number(Words words, int i) {
    return i < words.size()
        && (words.token(i).kind() == Token.Kind.NUMBER
            || words.lexeme(i, WordClass.QUANTIFIER) != null);
  }

  private static boolean percent(Words words, int i) {
    return i + 1 < words.size() && words.token(i + 1).mark("%");
  }

  /** All that may follow the noun. */
  private void after(Words words, PhraseBuilder b, int depth) {
    boolean goesOn = true;
    while (goesOn && b.to < words.size()) {
      goesOn =
          ownName(words, b)
              || modifier(words, b, depth)
              || complement(words, b, depth)
              || gap(words, b);
    }
    abbreviation(words, b);
    trailingName(words, b);
    demonstrative(words, b);
    possessor(words, b, depth);
    places(words, b, depth);
  }

  private boolean ownName(Words words, PhraseBuilder b) {
    if (!b.name.isEmpty() || b.known != null) {
      return false;
    }
    Words.Match<Gazetteer.Name> known = words.name(b.to);
    int proper = ProperNames.end(words, b.to);
    if (!known.values().isEmpty()
        && known.to() >= words.lexical(b.to).to()
        && nameWins(words, b.to, known, proper)) {
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
        abbreviation(words, owner);
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

  private static boolean predicateAt(Words words, int i) {
    return words.lexeme(i, WordClass.EVENT) != null
        || words.lexeme(i, WordClass.OPERATOR) != null
        || words.lexeme(i, WordClass.PARTICLE) != null;
  }

  /** "armed", "local"; or one with a noun phrase of its own: "loyal to the president". */
  private boolean modifier(Words words, PhraseBuilder b, int depth) {
    Lexeme modifier = words.lexeme(b.to, WordClass.MODIFIER);
    if (modifier == null || (modifier.is(Trait.BEFORE) && b.known != null)) {
      return false;
    }
    int end = words.lexical(b.to).to();
    if (modifier.is(Trait.GOVERNS)) {
      NounPhrase governed = phrase(words, end, depth + 1);
      if (governed == null) {
        return false;
      }
      b.narrow(modifier);
      b.ofOwnKind();
      b.to = governed.to();
      return true;
    }
    b.narrow(modifier);
    b.to = end;
    return true;
  }

  /**
   * A noun phrase put directly behind: "spokesman + army of Yemen", "group + rebels", "area +
   * province X".
   */
  private boolean complement(Words words, PhraseBuilder b, int depth) {
    Lexeme noun = words.lexeme(b.to, WordClass.NOUN);
    boolean article =
        words.lexeme(b.to, WordClass.QUANTIFIER) != null
            || words.token(b.to).kind() == Token.Kind.NUMBER;
    boolean verb =
        words.lexeme(b.to, WordClass.VERB) != null
            || words.lexeme(b.to, WordClass.REPORTING_VERB) != null
            || words.lexeme(b.to, WordClass.OPERATOR) != null;
    if (noun == null
        || verb
        || article
        || b.owner != null
        || !b.name.isEmpty()
        || b.known != null) {
      return false;
    }
    boolean titled = noun.denotes().stream().anyMatch(t -> schema.isA(t, DL.iri("Person")));
    if (titled && !b.isA("Person")) {
      return false;
    }
    if (!related(b, noun)) {
      return false;
    }
    if (titled || (sameKind(b, noun) && !b.isA("Place"))) {
      // "ông + tổng thống …", "nhóm + phiến quân …": one thing, named twice.
      if (!titled) {
        b.narrow(noun);
        b.concepts.add(noun.concept().orElse(folded(words, b.to, words.lexical(b.to).to())));
      }
      b.to = words.lexical(b.to).to();
      return true;
    }
    NounPhrase nested = phrase(words, b.to, depth + 1);
    if (nested == null) {
      return false;
    }
    if (b.isA("Document") && predicateAt(words, nested.to())) {
      // "the news (that) X has left": X begins a clause.
      return false;
    }
    b.owner = nested;
    b.to = nested.to();
    return true;
  }

  private static boolean related(PhraseBuilder b, Lexeme noun) {
    return !(b.isA("Place")
        && !b.isA("Actor")
        && noun.denotes().stream().noneMatch(t -> t.contains("#")));
  }

  private boolean sameKind(PhraseBuilder b, Lexeme noun) {
    for (String type : noun.denotes()) {
      for (String own : b.types) {
        if (schema.isA(type, own) || schema.isA(own, type)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Words the lexicon lacks, between the kind of a place and its name: "the strategic coastal town
   * X".
   */
  private boolean gap(Words words, PhraseBuilder b) {
    if (!b.isA("Place") || !b.name.isEmpty() || b.known != null || b.owner != null) {
      return false;
    }
    int j = b.to;
    while (j < words.size() && j - b.to < LONGEST_GAP) {
      Token token = words.token(j);
      boolean plain = token.shape() == Token.Shape.LOWER && words.lexical(j).values().isEmpty();
      if (!plain) {
        break;
      }
      j++;
    }
    if (j == b.to) {
      return false;
    }
    boolean named =
        j < words.size() && (!words.name(j).values().isEmpty() || ProperNames.end(words, j) > j);
    if (named && !ProperNames.initial(words, j)) {
      b.to = j;
      return true;
    }
    boolean closed =
        j >= words.size()
            || words.token(j).kind() == Token.Kind.MARK
            || words.lexeme(j, WordClass.PREPOSITION) != null
            || words.lexeme(j, WordClass.SUBORDINATOR) != null
            || words.lexeme(j, WordClass.COORDINATOR) != null;
    if (closed && b.isA("Area")) {
      // "a demilitarised zone around …": what the lexicon lacks is part of the description.
      b.to = j;
      return true;
    }
    return false;
  }

  private static void abbreviation(Words words, PhraseBuilder b) {
    int i = b.to;
    if (i + 2 < words.size() && words.token(i).mark("(")) {
      int close = i + 1;
      while (close < words.size() && close - i < 7 && !words.token(close).mark(")")) {
        close++;
      }
      boolean capital = words.token(i + 1).capital();
      boolean closed = close < words.size() && words.token(close).mark(")");
      if (closed && capital && close - i <= 4 && close > i + 1) {
        b.abbreviation = words.surface(i + 1, close);
        b.to = close + 1;
      }
    }
  }

  /**
   * A person's or group's name behind the bracket or the complement: "head of the X (Y) + Name".
   */
  private void trailingName(Words words, PhraseBuilder b) {
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

  private static void demonstrative(Words words, PhraseBuilder b) {
    if (words.lexeme(b.to, WordClass.DEMONSTRATIVE) != null) {
      b.demonstrative = true;
      b.to = words.lexical(b.to).to();
    }
  }

  private void possessor(Words words, PhraseBuilder b, int depth) {
    if (marks(words, b.to, Position.OF) && b.owner == null && !b.pronoun) {
      NounPhrase owner = phrase(words, words.lexical(b.to).to(), depth + 1);
      if (owner != null) {
        b.owner = owner;
        b.to = owner.to();
        if (b.isA("Person") && b.name.isEmpty() && b.known == null) {
          trailingName(words, b);
        }
        demonstrative(words, b);
      }
    }
  }

  /** Where it is; for places and for people without a name, whom nothing else tells apart. */
  private void places(Words words, PhraseBuilder b, int depth) {
    boolean place = b.isA("Place") && b.known == null;
    boolean people =
        b.name.isEmpty()
            && b.known == null
            && !b.demonstrative
            && (b.isA("Source")
                || b.types.equals(Set.of(DL.iri("Group")))
                || (b.isA("Person") && b.headIs(Trait.NAMED)));
    if (!place && !people) {
      return;
    }
    while (marks(words, b.to, Position.IN)) {
      NounPhrase where = phrase(words, words.lexical(b.to).to(), depth + 1);
      if (where == null || !isPlace(where)) {
        return;
      }
      b.places.add(where);
      b.to = where.to();
      possessor(words, b, depth);
    }
  }

  private boolean isPlace(NounPhrase phrase) {
    return phrase.types().isEmpty() || schema.anyIsA(phrase.types(), DL.iri("Place"));
  }

  private static boolean marks(Words words, int i, Position position) {
    if (i >= words.size()) {
      return false;
    }
    List<Lexeme> lexemes = words.lexical(i).values();
    return lexemes.stream()
        .anyMatch(
            l -> l.wordClass() == WordClass.PREPOSITION && l.marks().equals(Optional.of(position)));
  }
}
