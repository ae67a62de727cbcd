package org.dateline.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** JSON: one object, an array of objects, or an object a line. */
final class JsonFormat implements Format {

  /** Whichever it looks like. */
  static final Format ANY = new JsonFormat(false);

  /** A file that is named as one of lines. */
  static final Format LINES = new JsonFormat(true);

  /** How far to look for the end of the first line. */
  private static final int HEAD = 1_000_000;

  /** UTF-8's byte order mark, a byte a char. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private final boolean namedLines;

  private JsonFormat(boolean namedLines) {
    this.namedLines = namedLines;
  }

  @Override
  public Cursor open(Source source, InputStream raw, Options options)
      throws IOException, Unreadable {
    InputStream in = unicode(raw);
    in.mark(2 * HEAD);
    String line = firstLine(in);
    boolean alone = isBlankUpTo(in, HEAD - line.length());
    in.reset();
    if (line.isEmpty()) {
      in.close();
      throw new Unreadable("is empty; remove it");
    }
    Binary.refuse(line.getBytes(StandardCharsets.ISO_8859_1));
    // An object that stands alone is the file's own report, whether or not it is one line.
    boolean lines = !line.startsWith("[") && (namedLines || (line.endsWith("}") && !alone));
    return lines ? new JsonLines(source, in, options) : new JsonValues(source, in, options);
  }

  /**
   * UTF-16 cannot be cut into lines byte by byte; it is rare enough to be turned to UTF-8 whole.
   */
  private static InputStream unicode(InputStream in) throws IOException, Unreadable {
    in.mark(4);
    byte[] head = in.readNBytes(4);
    in.reset();
    if (!Encodings.isWide(head)) {
      return in.markSupported() ? in : new BufferedInputStream(in);
    }
    try (in) {
      byte[] bytes = in.readNBytes(Reports.MAX_BYTES + 1);
      if (bytes.length > Reports.MAX_BYTES) {
        throw new Unreadable("is too large for JSON in UTF-16; save it as UTF-8");
      }
      return new ByteArrayInputStream(
          Encodings.decode(bytes).text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isBlankUpTo(InputStream in, int bytes) throws IOException {
    int b = ' ';
    for (int i = 0; i < bytes && b >= 0 && b <= ' '; i++) {
      b = in.read();
    }
    return b <= ' ';
  }

  /** The first line that is not blank, or as much as {@link #HEAD} holds of it; a byte a char. */
  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean begun = false;
    int b = in.read();
    for (int i = 1; i < HEAD && b >= 0 && !(begun && b == '\n'); i++) {
      line.append((char) b);
      // What is blank, and the bytes of a byte order mark, come before the line that counts.
      begun |= b > ' ' && MARK.indexOf(b) < 0;
      b = in.read();
    }
    String text = line.toString();
    return (text.startsWith(MARK) ? text.substring(MARK.length()) : text).strip();
  }
}
