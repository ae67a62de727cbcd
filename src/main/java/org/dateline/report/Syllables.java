package org.dateline.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how Vietnamese a text looks, by which syllables the language can have. */
final class Syllables {

  /**
   * How well a text fits.
   *
   * @param marked share of the words that hold a letter beyond ASCII, 0 to 1
   * @param valid share of those that are Vietnamese syllables, 0 to 1; signs that have no place in
   *     news count against it
   */
  record Fit(double marked, double valid) {}

  private static final Set<String> ONSETS = parts("onset");
  private static final Set<String> RIMES = parts("rime");
  private static final Set<String> STOPS = parts("stop");
  private static final String TONES = String.join("", parts("tone"));
  private static final String STOP_TONES = String.join("", parts("stop-tone"));

  private Syllables() {}

  static Fit fit(String text) {
    int words = 0;
    int marked = 0;
    int valid = 0;
    int odd = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isLetter(text.charAt(i))) {
        continue;
      }
      if (start < i) {
        String word = text.substring(start, i);
        words++;
        // A dash read wrongly may be a letter, and a lone vowel is a syllable: it proves nothing.
        if (word.length() > 1 && !word.chars().allMatch(c -> c < 0x80)) {
          marked++;
          valid += isSyllable(word) ? 1 : 0;
        }
      }
      odd += i < text.length() && isOdd(text.charAt(i)) ? 1 : 0;
      start = i + 1;
    }
    return new Fit(ratio(marked, words), ratio(valid, marked + odd));
  }

  static boolean isSyllable(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String tone = keep(apart, true);
    String plain = Normalizer.normalize(keep(apart, false), Normalizer.Form.NFC);
    if (tone.length() > 1) {
      return false;
    }
    if (STOPS.stream().anyMatch(plain::endsWith) && !STOP_TONES.contains(tone)) {
      return false;
    }
    for (int cut = 0; cut < plain.length() && cut <= 3; cut++) {
      if ((cut == 0 || ONSETS.contains(plain.substring(0, cut)))
          && RIMES.contains(plain.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static String keep(String apart, boolean tones) {
    return apart
        .chars()
        .filter(c -> (TONES.indexOf(c) >= 0) == tones)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Control codes and signs like ¶ ¹ ¨ ×, which appear when text is read in a wrong encoding. */
  private static boolean isOdd(char c) {
    if (c < 0x80) {
      return c < ' ' && !Character.isWhitespace(c);
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          false;
      default -> c != '…';
    };
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static Set<String> parts(String kind) {
    return Rows.of("syllables.tsv").stream()
        .filter(row -> row[0].equals(kind))
        .flatMap(row -> Arrays.stream(row[1].split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
