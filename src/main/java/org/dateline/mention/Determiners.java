package org.dateline.mention;

import java.util.Optional;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;
import org.dateline.text.Token;

/** What stands before the noun and tells how much, how many or which. */
final class Determiners {
  private Determiners() {}

  /** "200", "some", "all of the": how much or how many. */
  static int quantity(Words words, int start, PhraseBuilder b) {
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
      } else if (i > start && words.token(i).mark("'\"“”‘’") && quoted(words, i, b)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** "About 50%" of X; but in "took entirely" X the quotation ends with an adverb. */
  private static boolean quoted(Words words, int i, PhraseBuilder b) {
    return i + 1 < words.size()
        && (!b.quantity.equals("Whole")
            || words.token(i).span().end() == words.token(i + 1).span().start());
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

  /** "15 to 20", "10% of", "this": any of them, in any order. */
  static int all(Words words, int start, PhraseBuilder b) {
    int i = start;
    while (i < words.size()) {
      Words.Match<Lexeme> match = words.lexical(i);
      Lexeme quantifier = words.lexeme(i, WordClass.QUANTIFIER);
      if (words.lexeme(i, WordClass.DEMONSTRATIVE) != null) {
        b.demonstrative = true;
        i = match.to();
      } else if (i > start && ofShare(words, i)) {
        // "the eastern half of"
        i = match.to();
      } else if (quantifier != null && !preposition(words, i)) {
        String quantity = quantifier.quantity().orElse("");
        if (!quantity.equals("Definite")) {
          b.quantity = b.quantity.equals("Part") ? "Part" : quantity;
        }
        i = match.to();
      } else if (words.token(i).kind() == Token.Kind.NUMBER) {
        boolean share = words.token(i).folded().endsWith("%");
        b.quantity = share || b.quantity.equals("Part") ? "Part" : "Number";
        i = range(words, i + 1);
        Lexeme of = words.lexeme(i, WordClass.PREPOSITION);
        boolean partOf = share && of != null && of.marks().equals(Optional.of(Position.OF));
        i = partOf ? words.lexical(i).to() : i;
      } else {
        break;
      }
    }
    return i;
  }

  /** A word that narrows down a share named right behind it. */
  private static boolean ofShare(Words words, int i) {
    if (words.lexeme(i, WordClass.MODIFIER) == null) {
      return false;
    }
    Lexeme share = words.lexeme(words.lexical(i).to(), WordClass.QUANTIFIER);
    return share != null && share.quantity().equals(Optional.of("Part"));
  }

  /** "15 to 20", "15-20": goes on to the second number. */
  private static int range(Words words, int i) {
    boolean between =
        i + 1 < words.size()
            && words.token(i + 1).kind() == Token.Kind.NUMBER
            && (words.token(i).mark("-–") || words.lexeme(i, WordClass.PREPOSITION) != null);
    return between ? i + 2 : i;
  }

  /** "About", "over": a quantity before a number only. */
  private static boolean preposition(Words words, int i) {
    int next = words.lexical(i).to();
    boolean number =
        next < words.size()
            && (words.token(next).kind() == Token.Kind.NUMBER
                || words.lexeme(next, WordClass.QUANTIFIER) != null);
    return words.lexeme(i, WordClass.PREPOSITION) != null && !number;
  }
}
