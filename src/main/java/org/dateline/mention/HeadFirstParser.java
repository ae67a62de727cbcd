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

  /** In tokens. */
  static final int LONGEST_ABBREVIATION = 3;

  private final Schema schema;
  private final TrailingNames names;

  HeadFirstParser(Schema schema) {
    this.schema = schema;
    this.names = new TrailingNames(schema);
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
    int i = former(words, Determiners.quantity(words, start, b));
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
        && TrailingNames.wins(words, i, known, proper)) {
      return name(words, b, known, depth);
    }
    boolean syllables = proper > i && ProperNames.hyphenated(words, i) && lexical.to() == i + 1;
    if (noun != null && !syllables && !compound(words, i, lexical.to(), b)) {
      b.head(noun, folded(words, i, lexical.to()));
      b.to = lexical.to();
      Abbreviations.stop(words, b);
      after(words, b, depth);
      if (pronoun != null && bare(b)) {
        // "Ông nói": a title without a name points back.
        return pronoun(words, start, pronoun, lexical.to());
      }
      return b.build();
    }
    if (pronoun != null && !syllables) {
      return pronoun(words, start, pronoun, lexical.to());
    }
    if (proper > i) {
      b.name = words.surface(i, proper);
      b.to = proper;
      Abbreviations.inBrackets(words, b, LONGEST_ABBREVIATION);
      return b.build();
    }
    return null;
  }

  /** Past what stands before the noun of a person or a force: "former", "the very". */
  private int former(Words words, int from) {
    int i = from;
    while (i < words.size()) {
      Lexeme modifier = words.lexeme(i, WordClass.MODIFIER);
      int next = words.lexical(i).to();
      Lexeme noun = next < words.size() ? words.lexeme(next, WordClass.NOUN) : null;
      boolean actor =
          noun != null
              && noun.denotes().stream().anyMatch(t -> schema.isA(t, DL.iri("Actor")))
              && noun.denotes().stream().noneMatch(t -> schema.isA(t, DL.iri("Facility")));
      if (modifier == null || !modifier.is(Trait.BEFORE) || !actor) {
        return i;
      }
      i = next;
    }
    return i;
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

  private static String folded(Words words, int from, int to) {
    boolean one = to == from + 1 && words.token(from).kind() == Token.Kind.WORD;
    return one
        ? words.token(from).folded()
        : String.join(" ", Spelling.words(words.surface(from, to)));
  }

  private NounPhrase name(
      Words words, PhraseBuilder b, Words.Match<Gazetteer.Name> match, int depth) {
    Gazetteer.Entry entry = match.values().get(0).entry();
    match.values().stream().map(Gazetteer.Name::entry).distinct().forEach(b.candidates::add);
    b.known(entry, words.surface(skipQuantity(words, b.from, match), match.to()));
    b.to = match.to();
    Abbreviations.inBrackets(words, b, LONGEST_ABBREVIATION);
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

  /** All that may follow the noun. */
  private void after(Words words, PhraseBuilder b, int depth) {
    boolean goesOn = true;
    while (goesOn && b.to < words.size()) {
      goesOn =
          names.own(words, b)
              || names.numbered(words, b)
              || modifier(words, b, depth)
              || complement(words, b, depth)
              || whose(words, b)
              || gap(words, b);
    }
    Abbreviations.inBrackets(words, b, LONGEST_ABBREVIATION);
    TrailingNames.behind(words, b);
    demonstrative(words, b);
    possessor(words, b, depth);
    places(words, b, depth);
  }

  /** "armed", "local"; or one with a noun phrase of its own: "loyal to the president". */
  private boolean modifier(Words words, PhraseBuilder b, int depth) {
    Lexeme modifier = words.lexeme(b.to, WordClass.MODIFIER);
    if (modifier == null
        || (modifier.is(Trait.BEFORE) && b.known != null)
        || TrailingNames.adverb(words, b)) {
      return false;
    }
    int end = words.lexical(b.to).to();
    if (b.isA("Document")
        && words.lexeme(b.to, WordClass.NOUN) != null
        && TrailingNames.predicateAt(words, end)) {
      // "the news (that) the army has left": the army begins a clause.
      return false;
    }
    if (modifier.is(Trait.GOVERNS)) {
      NounPhrase governed = phrase(words, end, depth + 1);
      if (governed == null) {
        return false;
      }
      b.narrow(modifier);
      b.ofOwnKind();
      boolean beside = modifier.is(Trait.ALLIED) || modifier.is(Trait.OPPOSED);
      if (beside && b.isA("ArmedGroup")) {
        b.beside(String.join(" ", Spelling.words(words.surface(end, governed.to()))));
      }
      b.followers();
      if (b.isA("Group") && b.owner == null && !modifier.is(Trait.OPPOSED)) {
        b.owner = governed;
      }
      b.to = governed.to();
      return true;
    }
    b.narrow(modifier);
    Lexeme side = words.lexeme(b.to, WordClass.NOUN);
    b.located |= side != null && side.denotes().contains(DL.iri("Area"));
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
    // "the palace + (of the) governor"
    boolean family = b.isA("Civilians") && !b.headIs(Trait.FOLLOWERS);
    boolean seat =
        titled && (((b.isA("Facility") || family) && b.headIs(Trait.NAMED)) || b.isA("Government"));
    if (titled && !b.isA("Person") && !seat) {
      return false;
    }
    if (!related(b, noun)) {
      return false;
    }
    // "the troops of + Alliance": a body, by part of its name
    boolean capital =
        words.token(b.to).capital() && words.token(b.to).shape() != words.token(b.from).shape();
    if ((titled && !seat) || (sameKind(b, noun) && !b.isA("Place") && !capital)) {
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
    if (b.isA("Document") && TrailingNames.predicateAt(words, nested.to())) {
      // "the news (that) X has left": X begins a clause.
      return false;
    }
    b.owner = nested;
    b.to = nested.to();
    return true;
  }

  /** "Unit + he": his unit. */
  private boolean whose(Words words, PhraseBuilder b) {
    Lexeme pronoun = words.lexeme(b.to, WordClass.PRONOUN);
    int next = words.lexical(b.to).to();
    boolean person =
        pronoun != null
            && (pronoun.denotes().contains(DL.iri("Person"))
                || pronoun.denotes().contains(DL.iri("Actor")));
    boolean free = b.owner == null && b.name.isEmpty() && b.known == null;
    if (!person
        || !free
        || !b.isA("ArmedGroup")
        || next >= words.size()
        || !TrailingNames.predicateAt(words, next)) {
      return false;
    }
    PhraseBuilder owner = new PhraseBuilder(schema, b.to);
    owner.head(pronoun, "");
    owner.pronoun = true;
    owner.to = next;
    b.owner = owner.build();
    b.to = next;
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
    boolean people = b.isA("Person") || b.isA("Source") || b.isA("ArmedGroup");
    if (!(b.isA("Place") || people) || !b.name.isEmpty() || b.known != null || b.owner != null) {
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
    if (people && !b.isA("Place") && (b.to - b.from > 3 || words.name(j).values().isEmpty())) {
      // What the lexicon lacks may be a verb: only a known name shows that the phrase goes on.
      return false;
    }
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

  private void demonstrative(Words words, PhraseBuilder b) {
    if (words.lexeme(b.to, WordClass.DEMONSTRATIVE) != null) {
      int behind = words.lexical(b.to).to();
      boolean says =
          b.isA("Actor")
              && behind < words.size()
              && words.lexeme(behind, WordClass.REPORTING_VERB) != null;
      if (!says && marks(words, b.to, Position.IN) && phrase(words, behind, 1) != null) {
        // "the airstrip on + the plain", not "the airstrip above".
        return;
      }
      boolean named = !b.name.isEmpty() || b.known != null;
      if (named && b.isA("Person") && words.lexeme(b.to, WordClass.REPORTING_VERB) != null) {
        // "General X said on (the radio)", not "the said General X".
        return;
      }
      b.demonstrative = true;
      b.to = words.lexical(b.to).to();
    }
  }

  /** "The X side of the crossing Y" is a part of Y, and not those who speak for X. */
  private boolean sideOf(Words words, PhraseBuilder b, int depth) {
    if (b.owner == null || !b.headIs(Trait.COMPOSES) || !marks(words, b.to, Position.OF)) {
      return false;
    }
    NounPhrase whole = phrase(words, words.lexical(b.to).to(), depth + 1);
    boolean place = whole != null && schema.anyIsA(whole.types(), DL.iri("Place"));
    for (Lexeme part : place ? words.lexical(b.from).values() : List.<Lexeme>of()) {
      if (part.wordClass() == WordClass.NOUN && part.denotes().contains(DL.iri("Area"))) {
        b.types.clear();
        b.concepts.clear();
        b.head(part, words.token(b.from).folded());
        b.owner = whole;
        b.to = whole.to();
        return true;
      }
    }
    return false;
  }

  private void possessor(Words words, PhraseBuilder b, int depth) {
    if (sideOf(words, b, depth)) {
      return;
    }
    if (marks(words, b.to, Position.OF) && b.owner == null && !b.pronoun) {
      NounPhrase owner = phrase(words, words.lexical(b.to).to(), depth + 1);
      if (owner != null) {
        b.owner = owner;
        b.to = owner.to();
        b.followers();
        furtherOwners(words, b, depth);
        if (b.isA("Person") && b.name.isEmpty() && b.known == null) {
          TrailingNames.behind(words, b);
        }
        demonstrative(words, b);
      }
    }
  }

  /** "The troops of X and of Y": two bodies of one kind. */
  private void furtherOwners(Words words, PhraseBuilder b, int depth) {
    while (b.to + 1 < words.size()
        && words.lexeme(b.to, WordClass.COORDINATOR) != null
        && marks(words, words.lexical(b.to).to(), Position.OF)) {
      int of = words.lexical(b.to).to();
      NounPhrase next = phrase(words, words.lexical(of).to(), depth + 1);
      if (next == null) {
        return;
      }
      b.furtherOwners.add(new PhraseBuilder.Owner(of, next));
      b.to = next.to();
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
      boolean between = words.lexeme(b.to, WordClass.PREPOSITION).is(Trait.PLURAL);
      NounPhrase where = phrase(words, words.lexical(b.to).to(), depth + 1);
      if (where == null || !b.mayBePlace(where)) {
        return;
      }
      b.places.add(where);
      b.to = where.to();
      if (between && words.lexeme(b.to, WordClass.COORDINATOR) != null) {
        // "the border between X and Y": Y is no second border.
        NounPhrase other = phrase(words, words.lexical(b.to).to(), depth + 1);
        if (other != null && b.mayBePlace(other)) {
          b.places.add(other);
          b.to = other.to();
        }
      }
      possessor(words, b, depth);
    }
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
