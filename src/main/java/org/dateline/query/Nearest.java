package org.dateline.query;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names as people type them: without tones, in any case, with a slip. */
final class Nearest {
  private Nearest() {}

  /** The name without case, tones, or punctuation: what is left when it is typed in a hurry. */
  static String fold(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'đ' || c == 'Đ') {
        out.append('d');
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** Up to three of the names that come nearest, best first; none that is far off. */
  static List<String> to(String name, Collection<String> names) {
    String wanted = fold(name);
    record Scored(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(n -> new Scored(n, distance(wanted, fold(n))))
        .filter(s -> s.distance <= Math.max(2, wanted.length() / 3))
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(3)
        .map(Scored::name)
        .toList();
  }

  /** " – did you mean a or b?", or nothing. */
  static String hint(String name, Collection<String> names) {
    List<String> near = to(name, names);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Letters to change, add, drop or swap; a name that holds the other is near it. */
  private static int distance(String a, String b) {
    if (!a.isEmpty() && b.contains(a)) {
      return 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = d[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
