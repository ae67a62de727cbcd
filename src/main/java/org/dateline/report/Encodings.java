package org.dateline.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Bytes to text. UTF-8 is expected; a byte order mark tells UTF-16 and UTF-32; else {@link Legacy}
 * encodings are tried. A byte order mark is left out of the text, and nothing else is changed.
 */
final class Encodings {

  /**
   * A text, and what to tell about how it was read.
   *
   * @param notices empty for Unicode, else one that names the encoding
   */
  record Decoded(String text, List<String> notices) {}

  /**
   * Each with a byte order mark; UTF-32 before UTF-16, whose mark is the beginning of the other's.
   */
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private Encodings() {}

  static Decoded decode(byte[] bytes) throws Unreadable {
    for (Charset charset : MARKED) {
      if (Binary.begins(bytes, mark(charset))) {
        int length = mark(charset).length;
        ByteBuffer rest = ByteBuffer.wrap(bytes, length, bytes.length - length);
        return new Decoded(marked(rest, charset), List.of());
      }
    }
    Binary.refuse(bytes);
    // The plain constructor is much the fastest; it puts U+FFFD where a strict decoder would stop.
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0 || isStrict(bytes)) {
      return new Decoded(text, List.of());
    }
    refuseDamaged(bytes);
    return Legacy.decode(bytes);
  }

  /** True for a mark of UTF-16 or UTF-32, which need decoding before they can be cut into lines. */
  static boolean isWide(byte[] head) {
    return MARKED.stream().skip(1).anyMatch(charset -> Binary.begins(head, mark(charset)));
  }

  private static byte[] mark(Charset charset) {
    return "\uFEFF".getBytes(charset);
  }

  private static String marked(ByteBuffer bytes, Charset charset) throws Unreadable {
    try {
      return charset.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          "its byte order mark says %s, but that is not what follows; save it as UTF-8"
              .formatted(charset));
    }
  }

  private static boolean isStrict(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Text that is UTF-8 but for a few bytes is damaged rather than in another encoding. */
  private static void refuseDamaged(byte[] bytes) throws Unreadable {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    int good = 0;
    int bad = 0;
    int firstBad = -1;
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      good += (int) out.chars().filter(c -> c > 0x7F).count();
      out.clear();
      if (result.isError()) {
        firstBad = firstBad < 0 ? in.position() : firstBad;
        bad++;
        in.position(in.position() + result.length());
      }
    }
    if (good > bad) {
      int line = 1;
      for (int i = 0; i < firstBad; i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new Unreadable(
          line,
          String.format(
              Locale.ROOT,
              "is UTF-8 but for %,d damaged character%s, the first (byte %02X) in this line;"
                  + " correct it and save it as UTF-8",
              bad,
              bad == 1 ? "" : "s",
              bytes[firstBad] & 0xFF));
    }
  }
}
