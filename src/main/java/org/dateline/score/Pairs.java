package org.dateline.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The largest one-to-one pairing of what was read with what people found: augmenting paths,
 * required rows first, the best fit first.
 */
final class Pairs {
  private final List<Fact> ours;
  private final List<Fact> gold;
  private final Fit.Measure fit;
  private final int[] goldOf;
  private final int[] oursOf;

  Pairs(List<Fact> ours, List<Fact> gold, Fit.Measure fit) {
    this.ours = ours;
    this.gold = gold;
    this.fit = fit;
    this.goldOf = IntStream.range(0, ours.size()).map(i -> -1).toArray();
    this.oursOf = IntStream.range(0, gold.size()).map(i -> -1).toArray();
    IntStream.range(0, gold.size())
        .boxed()
        .sorted(Comparator.comparing((Integer g) -> !gold.get(g).core()))
        .forEach(g -> place(g, new HashSet<>()));
    for (int o = 0; o < goldOf.length; o++) {
      if (goldOf[o] >= 0) {
        oursOf[goldOf[o]] = o;
      }
    }
  }

  private boolean place(int g, Set<Integer> seen) {
    List<Integer> best = new ArrayList<>();
    for (int o = 0; o < ours.size(); o++) {
      if (fit.of(ours.get(o), gold.get(g)) > 0) {
        best.add(o);
      }
    }
    best.sort(Comparator.comparing((Integer o) -> -fit.of(ours.get(o), gold.get(g))));
    for (int o : best) {
      if (seen.add(o) && (goldOf[o] < 0 || place(goldOf[o], seen))) {
        goldOf[o] = g;
        return true;
      }
    }
    return false;
  }

  /** What people found of our fact {@code o}, or -1. */
  int goldOf(int o) {
    return goldOf[o];
  }

  /** True when what people found was read. */
  boolean found(int g) {
    return oursOf[g] >= 0;
  }

  /** True when our fact pairs with none, and says nothing that another pair says already. */
  boolean wrong(int o) {
    return goldOf[o] < 0 && gold.stream().noneMatch(g -> fit.of(ours.get(o), g) > 0);
  }
}
