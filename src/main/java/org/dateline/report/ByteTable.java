package org.dateline.report;

import java.util.Arrays;
import java.util.Optional;

/** An 8-bit encoding read from a resource; one or two bytes are one character. */
final class ByteTable {

  private static final char NONE = '\uFFFF';

  private final char[] single = new char[256];
  private final char[][] pairs = new char[256][];

  private ByteTable() {
    Arrays.fill(single, NONE);
    for (char c = 0; c < 0x80; c++) {
      single[c] = c;
    }
  }

  /** Reads lines of bytes, tab, code point, tab, name. */
  static ByteTable load(String resource) {
    ByteTable table = new ByteTable();
    Rows.of(resource).forEach(row -> table.add(row[0].split(" ", -1), row[1]));
    return table;
  }

  private void add(String[] bytes, String codePoint) {
    char c = (char) Integer.parseInt(codePoint, 16);
    int first = Integer.parseInt(bytes[0], 16);
    if (bytes.length == 1) {
      single[first] = c;
      return;
    }
    if (pairs[first] == null) {
      pairs[first] = new char[256];
      Arrays.fill(pairs[first], NONE);
    }
    pairs[first][Integer.parseInt(bytes[1], 16)] = c;
  }

  /** The text, two bytes before one; nothing if a byte has no meaning. */
  Optional<String> decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      char c = single[first];
      if (pairs[first] != null && i + 1 < bytes.length) {
        char pair = pairs[first][bytes[i + 1] & 0xFF];
        if (pair != NONE) {
          c = pair;
          i++;
        }
      }
      if (c == NONE) {
        return Optional.empty();
      }
      text.append(c);
    }
    return Optional.of(text.toString());
  }
}
