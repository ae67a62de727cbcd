package org.dateline.mention;

import java.util.List;
import java.util.Optional;
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
  private final LeadingNames names;

  HeadLastParser(Schema schema) {
    this.schema = schema;
    this.names = new LeadingNames(schema);
  }

  @Override
  public Optional<NounPhrase> parse(Words words, int i) {
    return Optional.ofNullable(phrase(words, i, 0, false));
  }

  private NounPhrase phrase(Words words, int start, int depth, boolean ofTitle) {
    if (start >= words.size() || depth > DEEPEST) {
      return null;
    }
    PhraseBuilder b = new PhraseBuilder(schema, start);
    int i = Determiners.all(words, start, b);
    Lexeme pronoun = words.lexeme(i, WordClass.PRONOUN);
    boolean named = !words.name(i).values().isEmpty();
    NounPhrase possessor = null;
    if (pronoun != null && !named && words.lexeme(i, WordClass.NOUN) == null) {
      PhraseBuilder own = new PhraseBuilder(schema, i);
      own.head(pronoun, "");
      own.pronoun = true;
      own.to = words.lexical(i).to();
      if (!pronoun.is(Trait.GOVERNS)) {
        return i == start ? own.build() : null;
      }
      possessor = own.build();
      b.owner = possessor;
      i = Determiners.all(words, own.to, b);
    }
    b.to = i;
    int first = i;
    boolean goesOn = true;
    while (goesOn && b.to < words.size()) {
      NounPhrase described = described(words, b, first, depth);
      if (described != null) {
        return described;
      }
      goesOn = element(words, b, i > start, ofTitle);
    }
    if (b.head == null && b.known == null && b.name.isEmpty()) {
      if (b.owner == null && counted(words, start, b)) {
        b.types.add(DL.iri("Group"));
        b.quantity = "Number";
        return b.build();
      }
      if (b.owner == null || possessor != null) {
        return possessor;
      }
      people(b);
    }
    NounPhrase possessed = possessive(words, b, depth);
    if (possessed != null) {
      return possessed;
    }
    if (!agencyInBrackets(words, b)) {
      Abbreviations.inBrackets(words, b, 1);
    }
    complements(words, b, depth);
    boolean bare = b.name.isEmpty() && b.owner == null && b.concepts.size() == 1;
    if (bare && definite(words, start) && b.isA("ArmedGroup")) {
      if (b.headIs(Trait.BARE)) {
        // "The group": the one spoken of.
        b.demonstrative = true;
      } else if (b.headIs(Trait.PLURAL) && !b.headIs(Trait.COMPOSES) && b.quantity.isEmpty()) {
        b.quantity = "Definite";
      }
    }
    return b.build();
  }

  /** "BEIRUT (AP) —": the agency that a report comes from is no short name of the place. */
  private boolean agencyInBrackets(Words words, PhraseBuilder b) {
    return b.isA("Place")
        && b.to + 1 < words.size()
        && words.token(b.to).mark("(")
        && words.name(b.to + 1).values().stream()
            .anyMatch(n -> schema.anyIsA(n.entry().types(), DL.iri("NewsMedium")));
  }

  private static boolean definite(Words words, int i) {
    Lexeme quantifier = words.lexeme(i, WordClass.QUANTIFIER);
    return quantifier != null && quantifier.quantity().equals(Optional.of("Definite"));
  }

  /** "Rebel-held Aleppo": X, a hyphen, a participle, and what undergoes it. */
  private NounPhrase described(Words words, PhraseBuilder b, int first, int depth) {
    int hyphen = b.to;
    boolean something = b.head != null || b.known != null || b.owner != null || !b.name.isEmpty();
    if (!something || hyphen + 2 >= words.size() || !joint(words, hyphen)) {
      return null;
    }
    List<Lexeme> participles =
        words.lexical(hyphen + 1).values().stream()
            .filter(l -> l.wordClass() == WordClass.EVENT && l.is(Trait.PARTICIPLE))
            .toList();
    if (participles.isEmpty()) {
      return null;
    }
    NounPhrase rest = phrase(words, hyphen + 2, depth + 1, false);
    if (rest == null || rest.pronoun()) {
      return null;
    }
    boolean adjective = b.head == null && b.known == null && b.name.isEmpty();
    int begin = b.from;
    String quantity = b.quantity;
    b.from = first;
    b.quantity = "";
    NounPhrase agent = adjective ? b.owner : b.build();
    Chunk.Words predicate = new Chunk.Words(hyphen + 1, hyphen + 2, participles);
    return rest.with(begin, quantity, new NounPhrase.Attribute(agent, predicate));
  }

  /** "Killed nine", "another 14 were wounded": a number beside a word that tells whom it befell. */
  private static boolean counted(Words words, int start, PhraseBuilder b) {
    boolean number = false;
    for (int k = start; k < b.to; k++) {
      Token token = words.token(k);
      number |=
          token.kind() == Token.Kind.NUMBER
              || words.lexicon().calendar().numbers().getOrDefault(token.folded(), 1) > 1;
    }
    if (!number || b.quantity.equals("Part") || b.to == start) {
      return false;
    }
    if (start > 0 && befalls(words, start - 1)) {
      return true;
    }
    int i = b.to;
    for (int k = 0; k < 3 && i < words.size(); k++) {
      if (befalls(words, i)) {
        return k > 0;
      }
      boolean light =
          words.lexeme(i, WordClass.PASSIVE) != null || words.lexeme(i, WordClass.PARTICLE) != null;
      if (!light) {
        return false;
      }
      i = words.lexical(i).to();
    }
    return false;
  }

  private static boolean befalls(Words words, int i) {
    for (Lexeme lexeme : words.lexical(i).values()) {
      if (lexeme.wordClass() == WordClass.EVENT
          && lexeme.is(Trait.TOLD)
          && !lexeme.is(Trait.NOMINAL)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joint(Words words, int i) {
    Token token = words.token(i);
    return token.mark("-‐‑") && token.glued() && i + 1 < words.size() && words.token(i + 1).glued();
  }

  /** One more word of the phrase; false where it ends. */
  private boolean element(Words words, PhraseBuilder b, boolean determined, boolean ofTitle) {
    int i = b.to;
    Token token = words.token(i);
    if (joint(words, i)) {
      return hyphen(words, b);
    }
    if (i > b.from && token.mark(".") && token.glued() && Abbreviations.letters(words, i - 1)) {
      b.to = i + 1;
      return b.head != null && i + 1 < words.size();
    }
    Words.Match<Lexeme> lexical = words.lexical(i);
    Words.Match<Gazetteer.Name> known = words.name(i);
    int proper = ProperNames.end(words, i);
    boolean named = b.known != null || !b.name.isEmpty();
    if (!known.values().isEmpty()
        && known.to() >= lexical.to()
        && (known.to() >= proper || ofTitle)) {
      return !named && names.known(words, b, known);
    }
    Lexeme noun = words.lexeme(i, WordClass.NOUN);
    if (noun != null) {
      boolean verb = words.lexeme(i, WordClass.REPORTING_VERB) != null;
      if (verb && (named || b.head != null)) {
        return false;
      }
      if (named && b.head == null && names.kindOf(b, noun)) {
        b.head = noun;
        b.to = lexical.to();
        return true;
      }
      if (named && !names.promote(b)) {
        return false;
      }
      noun(b, noun, String.join(" ", Spelling.words(words.surface(i, lexical.to()))));
      b.to = lexical.to();
      return true;
    }
    Lexeme modifier = words.lexeme(i, WordClass.MODIFIER);
    // "The rebels first + took X": an adverb of the verb behind it.
    boolean adverb =
        b.head != null
            && words.lexeme(i, WordClass.PARTICLE) != null
            && lexical.to() < words.size()
            && words.lexeme(lexical.to(), WordClass.EVENT) != null;
    if (modifier != null && !named && !modifier.is(Trait.GOVERNS) && !adverb) {
      b.narrow(modifier);
      modifier.concept().ifPresent(b.concepts::add);
      b.to = lexical.to();
      return true;
    }
    if (determined && proper == i && !named && b.head == null) {
      int after = strange(words, i);
      if (after > i) {
        b.to = after;
        return true;
      }
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

  /** Past words of which nothing is known, up to the noun that they narrow down. */
  private static int strange(Words words, int from) {
    int i = from;
    while (i < words.size() && i < from + 5) {
      Token token = words.token(i);
      boolean unknown =
          token.kind() == Token.Kind.WORD
              && token.shape() == Token.Shape.LOWER
              && (words.lexical(i).values().isEmpty() || happening(words, i));
      if (!unknown && !joint(words, i)) {
        break;
      }
      i++;
    }
    boolean noun =
        i < words.size()
            && (words.lexeme(i, WordClass.NOUN) != null
                || words.lexeme(i, WordClass.MODIFIER) != null
                || !words.name(i).values().isEmpty());
    return noun ? i : from;
  }

  /** "The captured town", "the retreating army". */
  private static boolean happening(Words words, int i) {
    return words.lexical(i).to() == i + 1
        && words.lexical(i).values().stream()
            .allMatch(
                l ->
                    l.wordClass() == WordClass.VERB
                        || (l.wordClass() == WordClass.EVENT && !l.is(Trait.NOMINAL)));
  }

  /** "U.S.-led", "ex-president", "north-western". */
  private static boolean hyphen(Words words, PhraseBuilder b) {
    int i = b.to;
    boolean noun = words.lexeme(i + 1, WordClass.NOUN) != null;
    boolean modifier = words.lexeme(i + 1, WordClass.MODIFIER) != null;
    int strange = strange(words, i + 1);
    if (!noun && !modifier && strange > i + 1) {
      modifier = true;
    } else if (!noun && !modifier) {
      return false;
    }
    boolean named = b.known != null || !b.name.isEmpty();
    if (modifier && (named || b.head == null)) {
      // Who leads or backs it tells it from others; it is not its owner.
      b.concepts.add("^" + String.join(" ", Spelling.words(words.surface(b.from, i))));
      b.known = null;
      b.name = "";
      b.owner = null;
      b.types.clear();
      b.candidates.clear();
      b.to = Math.max(strange, words.lexical(i + 1).to());
      return true;
    }
    b.to = i + 1;
    return true;
  }

  private static void noun(PhraseBuilder b, Lexeme noun, String folded) {
    if (b.head != null) {
      // The last noun is the head; those before narrow it down: "rebel officials" are no rebels.
      b.types.clear();
      List<String> before = List.copyOf(b.concepts);
      b.concepts.clear();
      before.forEach(c -> b.concepts.add(c.startsWith("~") ? c : "~" + c));
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
    NounPhrase rest = phrase(words, b.to + 1, depth + 1, false);
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
        List.of(),
        rest.attribute());
  }

  /** "city of X", "spokesman for X", "villages around X". */
  private void complements(Words words, PhraseBuilder b, int depth) {
    while (b.to < words.size() && !b.pronoun) {
      Lexeme bound = words.lexeme(b.to, WordClass.MODIFIER);
      if (bound != null && bound.is(Trait.GOVERNS)) {
        // "forces loyal to X"
        NounPhrase whose = phrase(words, words.lexical(b.to).to(), depth + 1, false);
        if (whose == null) {
          return;
        }
        if (bound.is(Trait.ALLIED)) {
          allies(words, b, whose, depth);
        } else {
          b.owner = whose;
          b.to = whose.to();
        }
        continue;
      }
      Lexeme preposition = words.lexeme(b.to, WordClass.PREPOSITION);
      if (preposition == null || preposition.marks().isEmpty()) {
        return;
      }
      Position position = preposition.marks().get();
      boolean title = b.isA("Person") && b.name.isEmpty();
      NounPhrase next = phrase(words, words.lexical(b.to).to(), depth + 1, title);
      if (next == null) {
        return;
      }
      boolean bare = b.known == null && b.name.isEmpty();
      boolean place = b.isA("Place");
      if (position == Position.OF && b.head != null) {
        boolean capital = b.concepts.contains(DL.iri("Capital"));
        if (bare
            && b.headIs(Trait.NAMED)
            && place
            && !capital
            && named(next)
            && b.mayBePlace(next)
            && (b.isA("NaturalFeature")
                || !schema.anyIsA(next.types(), DL.iri("NaturalFeature")))) {
          b.name = next.name();
          b.candidates.addAll(next.candidates());
          next.known().ifPresent(entry -> b.known(entry, next.name()));
        } else if (b.owner == null) {
          b.owner = next;
        } else {
          return;
        }
      } else if (position == Position.IN
          && b.mayBePlace(next)
          && (place || (bare && unnamedPeople(b)))
          && !next.pronoun()) {
        b.places.add(next);
      } else if ((position == Position.FOR || position == Position.TO)
          && b.isA("Person")
          && b.head != null
          && b.name.isEmpty()
          && b.owner == null) {
        b.owner = next;
      } else if (position == Position.FROM
          && bare
          && b.owner == null
          && b.isA("ArmedGroup")
          && schema.anyIsA(next.types(), DL.iri("ArmedGroup"))) {
        // "fighters from the Northern Alliance"
        b.owner = next;
      } else {
        return;
      }
      b.to = next.to();
      if (title && next.equals(b.owner)) {
        // "Minister for X + Name"
        int end = ProperNames.end(words, b.to);
        if (end > b.to) {
          b.name = words.surface(b.to, end);
          b.to = end;
        }
      }
    }
  }

  /** "Forces backed by X (and Y)": what X does is told of them, and they are not X's. */
  private void allies(Words words, PhraseBuilder b, NounPhrase ally, int depth) {
    List<Lexeme> participle =
        words.only(b.to).stream()
            .filter(l -> l.wordClass() == WordClass.EVENT && l.is(Trait.PARTICIPLE))
            .toList();
    b.ally = new NounPhrase.Attribute(ally, new Chunk.Words(b.to, b.to + 1, participle));
    b.to = ally.to();
    boolean country = schema.anyIsA(ally.types(), DL.iri("Country"));
    if (country && words.lexeme(b.to, WordClass.COORDINATOR) != null) {
      NounPhrase further = phrase(words, words.lexical(b.to).to(), depth + 1, false);
      if (further != null && schema.anyIsA(further.types(), DL.iri("Country"))) {
        b.to = further.to();
      }
    }
  }

  private static boolean unnamedPeople(PhraseBuilder b) {
    return b.isA("Source") || b.isA("Group") || b.isA("Person");
  }

  private static boolean named(NounPhrase phrase) {
    return phrase.head().isEmpty() && !phrase.name().isEmpty();
  }
}
