package org.dateline;

import java.text.Normalizer;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Odd strings, the kind that texts from many sources are full of. One seed gives one string, so
 * that a failure can be repeated.
 */
public final class Samples {
  private static final String[] PIECES = {
    "Tàu vào cảng",
    "thủĐại sứ",
    "QUỐC HỘI",
    "khoẻ",
    "hoà",
    "Ô.",
    "U.S.",
    "iPhone",
    "O’Brien",
    "'s",
    "3.000",
    "20/9",
    "12,5%",
    decomposed("Cầu đã mở"),
    decomposed("ỀẤ"),
    "\u0301",
    "\u200B",
    "\u200D",
    "\u202A",
    "\u00AD",
    "\u00A0",
    "\u2028",
    "\uFEFF",
    "\uFFFD",
    "\uD83D\uDE00",
    "\uD842\uDFB7",
    "新華社",
    "\r\n",
    "\n",
    "\r",
    "\t",
    " ",
    " ",
    ".",
    ". ",
    "...",
    "…",
    "?!",
    ",",
    ":",
    "\"",
    "“",
    "”",
    "'",
    "(",
    ")",
    "[",
    "]",
    "{",
    "---",
    "_",
    "%",
    "%2F",
    "/",
    "#",
    "<",
    "|",
    "\\",
    "^",
    "`",
    "~"
  };

  private Samples() {}

  /**
   * Checks what holds for every odd string.
   *
   * @param cases how many strings to try
   * @param property given the random source for one case; a failure names that case's seed
   */
  public static void check(int cases, Consumer<SplittableRandom> property) {
    for (long seed = 0; seed < cases; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** A string of up to a dozen pieces; now and then empty. */
  public static String text(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    for (int left = random.nextInt(13); left > 0; left--) {
      out.append(
          random.nextInt(4) == 0 ? letters(random, 5) : PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  /** A string of up to {@code most} characters from all of Unicode. */
  public static String letters(SplittableRandom random, int most) {
    StringBuilder out = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      out.appendCodePoint(codePoint(random));
    }
    return out.toString();
  }

  /** Half of them from the first blocks, where most letters and all controls are. */
  private static int codePoint(SplittableRandom random) {
    return random.nextBoolean()
        ? random.nextInt(0x2100)
        : random.nextInt(Character.MAX_CODE_POINT + 1);
  }

  /** The text with every letter taken apart into its base and its marks. */
  public static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
