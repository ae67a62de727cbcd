package org.dateline.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form under which words are compared: NFC, lower case, no invisible characters, one
 * apostrophe, and the tone mark of an open diphthong on its first vowel (both "hoà" and "hòa" are
 * written; they are one word).
 */
public final class Spelling {
  /** What {@link #invisible} is true for, as it is written inside the brackets of a pattern. */
  public static final String INVISIBLE =
      "\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF";

  private static final Pattern LATE_TONE =
      Pattern.compile("(?<![qQ])([ou])([aey])([\\u0300\\u0301\\u0303\\u0309\\u0323])$");

  /** In small letters it is two characters. */
  private static final char DOTTED_I = 'İ';

  /** The Vietnamese letters outside the two blocks. */
  private static final String HORNED = "ƠơƯư";

  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\p{M}*+\\.){2,}+|\\d++(?:[.,/]\\d++)++|[\\p{L}\\p{M}\\p{N}'’ʼ%"
              + INVISIBLE
              + "]++");

  private Spelling() {}

  /** The comparable form of one word. */
  public static String fold(CharSequence word) {
    if (folded(word)) {
      return word.toString();
    }
    boolean plain = true;
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128) {
        if (invisible(c)) {
          continue;
        }
        if (apostrophe(c)) {
          c = '\'';
        } else {
          plain = false;
        }
      }
      if (c == '.' && out.length() > 0) {
        // "U.S." is "US".
        continue;
      }
      // Inside a word an apostrophe is a matter of taste (Hay'at, Hayat); at its beginning it is a
      // clitic ('s).
      if (c != '\'' || out.length() == 0) {
        out.append(c);
      }
    }
    if (plain) {
      return out.toString().toLowerCase(Locale.ROOT);
    }
    if (composed(out)) {
      return out.toString();
    }
    String low = Normalizer.normalize(out, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    Matcher late = LATE_TONE.matcher(low);
    if (late.find()) {
      low = late.replaceFirst("$1$3$2");
    }
    return Normalizer.normalize(low, Normalizer.Form.NFC);
  }

  /**
   * Lowers a word letter by letter where that is all there is to do, as with nearly every word of a
   * text in Unicode: its letters are single characters of the Latin blocks, and it does not end in
   * an open diphthong. False, and the word as it was, for any other.
   */
  private static boolean composed(StringBuilder word) {
    int last = word.length() - 1;
    for (int i = 0; i <= last; i++) {
      if (!latin(word.charAt(i))) {
        return false;
      }
    }
    if (openDiphthong(word)) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      word.setCharAt(i, Character.toLowerCase(word.charAt(i)));
    }
    return true;
  }

  private static boolean latin(char c) {
    return (c < 0x180 && c != DOTTED_I) || (c >= 0x1EA0 && c < 0x1EFA) || HORNED.indexOf(c) >= 0;
  }

  private static boolean openDiphthong(CharSequence word) {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) >= 128 && "ouOU".indexOf(word.charAt(last - 1)) >= 0;
  }

  /** True for a word that needs no change: most are in small letters. */
  private static boolean folded(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean small =
          c < 128
              ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
              : Character.isLowerCase(c) && latin(c);
      if (!small) {
        return false;
      }
    }
    return !openDiphthong(word);
  }

  /** The comparable words of a phrase; hyphens and other marks separate words and vanish. */
  public static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    if (plain(phrase)) {
      for (int from = 0; from < phrase.length(); ) {
        int space = phrase.indexOf(' ', from);
        int to = space < 0 ? phrase.length() : space;
        if (to > from) {
          words.add(fold(phrase.substring(from, to)));
        }
        from = to + 1;
      }
      return words;
    }
    Matcher m = WORD.matcher(phrase);
    while (m.find()) {
      String word = fold(m.group());
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** True for letters and spaces alone, as in most names: nothing there for the pattern to do. */
  private static boolean plain(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) != ' ' && !Character.isLetter(phrase.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * True for characters that show nothing: zero-width spaces and joiners, the soft hyphen,
   * direction marks.
   */
  public static boolean invisible(int c) {
    return c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x61C
        || c == 0xFEFF;
  }

  /** True for the characters that are written for an apostrophe. */
  public static boolean apostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0x60;
  }
}
