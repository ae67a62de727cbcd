package org.dateline.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An encoding from before Unicode. Which one a text is in is found by reading it in each and asking
 * how Vietnamese the result looks.
 *
 * @param name as users know it
 * @param remark what is lost in it, for the notice, or the empty string
 * @param reader bytes to text; nothing if a byte means nothing
 */
record Legacy(String name, String remark, Function<byte[], Optional<String>> reader) {

  /** The first wins where two fit equally well. */
  private static final List<Legacy> VIETNAMESE =
      List.of(
          jdk("Windows-1258", "windows-1258"),
          table("TCVN3", "tcvn3.tsv", ", which has no capital letters with tone marks"),
          table("TCVN 5712", "tcvn5712.tsv", ""),
          table("VISCII", "viscii.tsv", ""),
          table("VNI-Windows", "vni.tsv", ""));

  private static final Legacy WESTERN = jdk("Windows-1252", "windows-1252");

  /** As much as is needed to tell encodings apart. */
  private static final int SAMPLE_BYTES = 1 << 16;

  /** Foreign names are written in syllables that Vietnamese does not have. */
  private static final double ENOUGH = 0.6;

  /** At least this share of words carries marks; far fewer than in any Vietnamese text. */
  private static final double MARKED = 0.1;

  static Encodings.Decoded decode(byte[] bytes) throws Unreadable {
    byte[] sample = sample(bytes);
    Legacy best = null;
    double bestFit = ENOUGH;
    for (Legacy legacy : VIETNAMESE) {
      Optional<Syllables.Fit> fit = legacy.reader.apply(sample).map(Syllables::fit);
      if (fit.isPresent() && fit.get().marked() >= MARKED && fit.get().valid() > bestFit) {
        best = legacy;
        bestFit = fit.get().valid();
      }
    }
    if (best == null && isWestern(bytes)) {
      best = WESTERN;
    }
    Optional<String> text = best == null ? Optional.empty() : best.reader.apply(bytes);
    if (text.isEmpty()) {
      throw new Unreadable(
          VIETNAMESE.stream()
              .map(Legacy::name)
              .collect(
                  Collectors.joining(
                      ", ",
                      "its encoding is not UTF-8, nor UTF-16 with a byte order mark, and looks like"
                          + " none of ",
                      " and Windows-1252; save it as UTF-8")));
    }
    String notice = "is not UTF-8 and was read as " + best.name + best.remark;
    return new Encodings.Decoded(text.get(), List.of(notice));
  }

  /** From the first line that is not ASCII; what comes before tells nothing. */
  private static byte[] sample(byte[] bytes) {
    int from = 0;
    for (int i = 0; i < bytes.length && bytes[i] >= 0; i++) {
      from = bytes[i] == '\n' ? i + 1 : from;
    }
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE_BYTES));
  }

  /**
   * A few accents and quotation marks in plain ASCII; every 8-bit encoding would decode as this.
   */
  private static boolean isWestern(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    return high <= Math.max(3, bytes.length / 6);
  }

  private static Legacy jdk(String name, String charset) {
    Charset known = Charset.forName(charset);
    return new Legacy(
        name,
        "",
        bytes -> {
          try {
            return Optional.of(known.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
          } catch (CharacterCodingException e) {
            return Optional.empty();
          }
        });
  }

  private static Legacy table(String name, String resource, String remark) {
    return new Legacy(name, remark, ByteTable.load(resource)::decode);
  }
}
