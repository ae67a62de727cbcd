package org.dateline.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which of the things read meets which expectation, one to one, as many as can be.
 *
 * @param unusedHaves what was read and met none
 * @param unmetWants what was expected and not met
 */
record Matching<H, W>(List<H> unusedHaves, List<W> unmetWants) {

  static <H, W> Matching<H, W> of(List<H> haves, List<W> wants, BiPredicate<H, W> fits) {
    int[] owner = new int[haves.size()];
    java.util.Arrays.fill(owner, -1);
    List<W> unmet = new ArrayList<>();
    for (int w = 0; w < wants.size(); w++) {
      if (!place(w, haves, wants, fits, owner, new HashSet<>())) {
        unmet.add(wants.get(w));
      }
    }
    List<H> unused = new ArrayList<>();
    for (int h = 0; h < owner.length; h++) {
      if (owner[h] < 0) {
        unused.add(haves.get(h));
      }
    }
    return new Matching<>(unused, unmet);
  }

  private static <H, W> boolean place(
      int w, List<H> haves, List<W> wants, BiPredicate<H, W> fits, int[] owner, Set<Integer> seen) {
    for (int h = 0; h < haves.size(); h++) {
      if (fits.test(haves.get(h), wants.get(w)) && seen.add(h)) {
        if (owner[h] < 0 || place(owner[h], haves, wants, fits, owner, seen)) {
          owner[h] = w;
          return true;
        }
      }
    }
    return false;
  }
}
