package org.dateline.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells files that are no text by how they begin. */
final class Binary {

  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("\u0089PNG", "a PNG image");
    KINDS.put("\u00FF\u00D8\u00FF", "a JPEG image");
    KINDS.put("GIF8", "a GIF image");
    KINDS.put("%PDF-", "a PDF");
    KINDS.put("PK\u0003\u0004", "a ZIP archive or an office document");
    KINDS.put("\u00D0\u00CF\u0011\u00E0", "an office document");
    KINDS.put("{\\rtf", "an RTF document");
    KINDS.put("\u001F\u008B", "gzip-compressed");
    KINDS.put("\u007FELF", "a program");
  }

  private Binary() {}

  /** Refuses bytes that are no text in any encoding of one byte a character or UTF-8. */
  static void refuse(byte[] bytes) throws Unreadable {
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (begins(bytes, kind.getKey().getBytes(StandardCharsets.ISO_8859_1))) {
        throw new Unreadable("is %s, not text; save its text as UTF-8".formatted(kind.getValue()));
      }
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new Unreadable(
            String.format(
                Locale.ROOT,
                "is binary (a zero byte at position %,d), not text; save its text as UTF-8",
                i));
      }
    }
  }

  static boolean begins(byte[] bytes, byte[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
