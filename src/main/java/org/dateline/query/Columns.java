package org.dateline.query;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text in terminal columns: what a letter looks like, not how many characters it is made of. */
final class Columns {
  private Columns() {}

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** On one line, and nothing in it that a terminal would obey. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u0085';
      if (!blank) {
        out.append(Character.isISOControl(c) ? '\uFFFD' : c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString().strip();
  }

  /** The text with spaces after it (or before it) up to a width. */
  static String pad(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - width(text)));
    return right ? blanks + text : text + blanks;
  }

  /** The text in lines no wider than {@code width}, broken at spaces where there are any. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = fit(text, from, width);
      int space = end < text.length() ? text.lastIndexOf(' ', end) : -1;
      int cut = space > from ? space : end;
      lines.add(text.substring(from, cut));
      from = cut;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** Where the longest piece that fits ends; at least one letter, and never inside one. */
  private static int fit(String text, int from, int width) {
    int at = from;
    int used = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int w = width(codePoint);
      if (used + w > width && used > 0) {
        break;
      }
      used += w;
      at += Character.charCount(codePoint);
    }
    return at;
  }
}
