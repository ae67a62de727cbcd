package org.dateline.mention;

import java.util.Arrays;
import java.util.List;

/** Tells whether two names may be of one person. */
final class Names {
  private static final int SHORTEST_FUZZY = 5;

  private Names() {}

  /**
   * True when they are equal, or when one is the other's last part ("al-Saadi") or a slip of the
   * pen away from it ("Khikmak", "Khimak").
   *
   * @param a folded words, parted by spaces
   * @param b folded words, parted by spaces
   */
  static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> left = Arrays.asList(a.split(" "));
    List<String> right = Arrays.asList(b.split(" "));
    List<String> shorter = left.size() <= right.size() ? left : right;
    List<String> longer = shorter == left ? right : left;
    int offset = longer.size() - shorter.size();
    boolean tail = true;
    for (int i = 0; i < shorter.size(); i++) {
      tail &= similar(shorter.get(i), longer.get(offset + i));
    }
    boolean head =
        offset > 0
            && shorter.size() == 1
            && longer.get(0).equals(shorter.get(0))
            && longer.size() <= 3;
    return tail || head;
  }

  private static boolean similar(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int length = Math.min(a.length(), b.length());
    if (length < SHORTEST_FUZZY || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    return distance(a, b) <= (length >= 8 ? 2 : 1);
  }

  /** Edit distance (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
