package org.dateline.query;

import java.util.ArrayList;
import java.util.List;

/** A sentence in lines, part of it underlined. */
final class Underlined {
  private static final String ON = "\u001b[4m";
  private static final String OFF = "\u001b[24m";

  private Underlined() {}

  /**
   * The lines.
   *
   * @param start first UTF-16 code unit to underline
   * @param end one past the last; nothing is underlined when it equals {@code start}
   * @param styled whether to underline as a terminal does; else a line of ^ stands below each line
   */
  static List<String> lines(String text, int start, int end, boolean styled, int width) {
    // Cleaned in three pieces, so that the borders move along with what is dropped.
    String before = clean(text.substring(0, start));
    String evidence = clean(text.substring(start, end));
    String all = before + evidence + clean(text.substring(end));
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (String line : Columns.wrap(all, width)) {
      at = all.indexOf(line, at);
      int from = clamp(before.length() - at, line.length());
      int to = clamp(before.length() + evidence.length() - at, line.length());
      add(lines, line, from, to, styled);
      at += line.length();
    }
    return lines;
  }

  private static void add(List<String> lines, String line, int from, int to, boolean styled) {
    if (from >= to) {
      lines.add(line);
      return;
    }
    String marked = line.substring(from, to);
    if (styled) {
      lines.add(line.substring(0, from) + ON + marked + OFF + line.substring(to));
    } else {
      lines.add(line);
      lines.add(
          " ".repeat(Columns.width(line.substring(0, from))) + "^".repeat(Columns.width(marked)));
    }
  }

  private static int clamp(int n, int length) {
    return Math.max(0, Math.min(n, length));
  }

  private static String clean(String piece) {
    StringBuilder out = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      out.append(Character.isWhitespace(c) ? ' ' : Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return out.toString();
  }
}
