package org.dateline.serve;

/** How deep brackets lie in each other: a parser would follow them until its stack ends. */
final class Brackets {
  private Brackets() {}

  /** Of JSON, or of a query: what stands between double quotes does not count. */
  static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{' || c == '(') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}' || c == ')') {
        depth--;
      }
    }
    return deepest;
  }
}
