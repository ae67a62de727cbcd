package org.dateline.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds which names of two things agree, to tell people. */
final class MatchingNames {
  private MatchingNames() {}

  /** "theirs" or "ours = theirs"; empty when their names are not known. */
  static String of(NameKeys keys, Collection<String> ours, Collection<String> theirs, Layer layer) {
    Map<String, String> byKey = new HashMap<>();
    for (String name : theirs) {
      keys(keys, name, layer).forEach(k -> byKey.putIfAbsent(k, name));
    }
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String name : ours) {
      for (String key : keys(keys, name, layer)) {
        if (byKey.containsKey(key)) {
          return pair(name, byKey.get(key));
        }
        if (layer == Layer.FUZZY) {
          for (String other : byKey.keySet().stream().sorted().toList()) {
            int edits = edits(key, other);
            if (edits < least) {
              least = edits;
              best = pair(name, byKey.get(other));
            }
          }
        }
      }
    }
    return best;
  }

  private static String pair(String ours, String theirs) {
    return ours.equals(theirs) ? ours : ours + " = " + theirs;
  }

  private static Set<String> keys(NameKeys keys, String name, Layer layer) {
    Set<String> all = new LinkedHashSet<>();
    for (String exact : keys.exact(name)) {
      switch (layer) {
        case EXACT -> all.add(exact);
        case FOLDED -> all.add(NameKeys.folded(exact));
        case SOUND, FUZZY -> all.add(keys.sound(NameKeys.folded(exact)));
      }
    }
    return all;
  }

  /** Levenshtein's distance. */
  static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
