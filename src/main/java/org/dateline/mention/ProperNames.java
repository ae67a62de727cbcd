package org.dateline.mention;

import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.WordClass;
import org.dateline.text.Token;

/** Finds names that no gazetteer has, by their capitals. */
final class ProperNames {
  private static final Set<String> THINGS = Set.of(DL.iri("Thing"));

  private ProperNames() {}

  /** One past the last token of the name that begins at {@code i}; {@code i} when none does. */
  static int end(Words words, int i) {
    if (i >= words.size()) {
      return i;
    }
    boolean article = !words.token(i).capital() && words.article(i) && i + 2 < words.size();
    if (!article && (!words.token(i).capital() || notName(words, i))) {
      return i;
    }
    int end = article ? i + 3 : i + 1;
    while (end < words.size()) {
      int next = link(words, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /**
   * One past the last token of a body's name in the language's own words, of which only the first
   * syllable of each has a capital: "Chứng khoán Rồng Việt", "Sức khỏe và Đời sống".
   *
   * @param proper one past what its capitals alone make its name
   */
  static int bodyEnd(Words words, int proper) {
    boolean vernacular =
        words.lexicon().headFirst()
            && words.lexicon().looksNative(words.token(proper - 1).folded())
            && words.lexical(proper - 1).to() <= proper;
    int end = proper;
    while (vernacular && lower(words, end)) {
      boolean joined = end > proper && joins(words, end);
      boolean syllable = own(words, end + 1) && words.lexeme(end, WordClass.COORDINATOR) == null;
      boolean last = !syllable && (unknown(words, end) || closes(words, end));
      if (!joined && !syllable && !last) {
        break;
      }
      end++;
      while (own(words, end)) {
        end++;
      }
      if (last && !joins(words, end)) {
        break;
      }
    }
    // "(an official of) the federation of a sport + of a country": a name begins behind it.
    boolean another = end < words.size() && words.token(end).capital();
    return another ? proper : end;
  }

  private static boolean unknown(Words words, int i) {
    return words.lexical(i).values().isEmpty() && words.only(i).isEmpty();
  }

  /** "(Sức khỏe và Đời) sống": a word of its own, and the last of the name. */
  private static boolean closes(Words words, int i) {
    return i > 1
        && joins(words, i - 2)
        && words.only(i).stream()
            .allMatch(l -> l.wordClass() == WordClass.VERB || l.wordClass() == WordClass.NOUN);
  }

  /** "(Sức khỏe) và Đời (sống)": the name goes on. */
  private static boolean joins(Words words, int i) {
    return i < words.size() && words.lexeme(i, WordClass.COORDINATOR) != null && own(words, i + 1);
  }

  private static boolean lower(Words words, int i) {
    return i < words.size()
        && words.token(i).shape() == Token.Shape.LOWER
        && words.lexicon().looksNative(words.token(i).folded());
  }

  /** A syllable of the language with a capital that begins no other name. */
  private static boolean own(Words words, int i) {
    return i < words.size()
        && words.token(i).capital()
        && words.lexicon().looksNative(words.token(i).folded())
        && words.name(i).values().isEmpty();
  }

  /** "Pha-ra", "Ta-lô-can": syllables of a foreign name, joined by hyphens without a space. */
  static boolean hyphenated(Words words, int i) {
    return i + 2 < words.size()
        && words.token(i).capital()
        && words.token(i + 1).mark("-‐‑")
        && words.token(i + 1).glued()
        && words.token(i + 2).glued()
        && words.token(i + 2).kind() == Token.Kind.WORD;
  }

  /** A capital that stands only because a sentence begins there is no sign of a name. */
  private static boolean notName(Words words, int i) {
    Token token = words.token(i);
    if (words.lexicon().headFirst() && hyphenated(words, i)) {
      return false;
    }
    if (!initial(words, i)) {
      // A word of the lexicon keeps its sense though a desk may capitalise it ("Chính phủ").
      return !words.lexical(i).values().isEmpty() && words.lexical(i).to() > i + 1;
    }
    boolean nextCapital =
        i + 1 < words.size()
            && words.token(i + 1).capital()
            && words.lexical(i + 1).values().isEmpty();
    boolean article =
        words.lexeme(i, WordClass.NAME_PARTICLE) != null
            && i + 2 < words.size()
            && words.token(i + 1).mark("-‐‑")
            && words.token(i + 1).glued()
            && words.token(i + 2).glued()
            && words.token(i + 2).capital();
    if (article) {
      // "Al-Ayadiya": the small word of a name, at the beginning of a sentence.
      return false;
    }
    if (!words.lexical(i).values().isEmpty()) {
      return true;
    }
    boolean foreign = !words.lexicon().looksNative(token.folded()) || subject(words, i);
    return !foreign && !nextCapital && token.shape() != Token.Shape.CAPITALS;
  }

  /**
   * Where heads come last, the word right before a verb of saying or a word of tense is a subject.
   */
  private static boolean subject(Words words, int i) {
    return !words.lexicon().headFirst()
        && (words.lexeme(i + 1, WordClass.REPORTING_VERB) != null
            || words.lexeme(i + 1, WordClass.EVENT) != null
            || words.lexeme(i + 1, WordClass.PASSIVE) != null);
  }

  /** True where a capital is due to a sentence, quotation or bracket that begins. */
  static boolean initial(Words words, int i) {
    return i == 0
        || (words.token(i - 1).mark("\"“”‘«:([–-•.…/")
            && !(i > 1
                && words.token(i - 1).mark(".")
                && words.lexeme(i - 2, WordClass.ABBREVIATION) != null));
  }

  /** The name goes on: another capital, or a small word or hyphen before one. */
  private static int link(Words words, int end) {
    Token token = words.token(end);
    if (token.kind() == Token.Kind.WORD && token.capital()) {
      return standsAlone(words, end) ? end : end + 1;
    }
    if (token.kind() == Token.Kind.NUMBER && token.glued()) {
      return end + 1;
    }
    if (end + 3 < words.size()
        && token.mark("“\"‘")
        && words.token(end + 1).capital()
        && words.token(end + 2).mark("”\"’")
        && words.token(end + 3).capital()) {
      // John “Jack” Miller
      return end + 4;
    }
    if (end + 1 < words.size()) {
      Token next = words.token(end + 1);
      boolean particle = words.lexeme(end, WordClass.NAME_PARTICLE) != null;
      boolean hyphen =
          token.mark("-‐‑") && (token.glued() == next.glued() || token.glued() || next.glued());
      boolean apostrophe = token.mark("'’ʼ`") && next.kind() == Token.Kind.WORD;
      boolean initialDot = token.mark(".") && words.token(end - 1).span().length() == 1;
      if (particle || hyphen || apostrophe || initialDot) {
        if (next.capital() && !(hyphen && standsAlone(words, end + 1))) {
          return end + 2;
        }
        // "al-Naqib", "Deir al - Zor": the small word, a hyphen, the capital.
        if (particle
            && next.mark("-‐‑–")
            && end + 2 < words.size()
            && words.token(end + 2).capital()) {
          return end + 3;
        }
        boolean nextParticle = words.lexeme(end + 1, WordClass.NAME_PARTICLE) != null;
        if (nextParticle) {
          int after = link(words, end + 1);
          return after > end + 1 ? after : (hyphen ? end + 2 : end);
        }
        // "al-nuri", "Al-shabaab": a lower-case part glued on by a hyphen.
        boolean word = !words.lexical(end + 1).values().isEmpty();
        if (hyphen
            && token.glued()
            && next.glued()
            && next.shape() == Token.Shape.LOWER
            && (!word || words.lexicon().headFirst())) {
          return end + 2;
        }
      }
    }
    return end;
  }

  /**
   * A known name or a phrase of the lexicon that begins here is not swallowed by a name before it.
   */
  private static boolean standsAlone(Words words, int i) {
    Words.Match<Gazetteer.Name> name = words.name(i);
    boolean country =
        name.values().stream()
            .anyMatch(n -> n.entry().types().contains(DL.iri("Country")) && !n.ambiguous());
    Lexeme noun = words.lexeme(i, WordClass.NOUN);
    // "Lâm Đồng": with a capital the word for a currency, a mere thing, is part of a name.
    boolean thing = noun != null && noun.denotes().equals(THINGS);
    boolean phrase =
        words.lexical(i).to() > i + 1
            || (noun != null && !thing)
            || words.lexeme(i, WordClass.REPORTING_PREPOSITION) != null;
    return country || phrase;
  }
}
