package org.dateline.serve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two ways to write a text for comparison. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Folding() {}

  /** In small letters, its tones kept, composed. */
  static String exact(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Without tones and other marks: "Đà Nẵng" is "da nang". */
  static String toneless(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
  }
}
