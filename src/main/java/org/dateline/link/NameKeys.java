package org.dateline.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.ontology.Spelling;

/** The forms of a name under which it is looked up, a form a layer. Thread-safe. */
final class NameKeys {
  /** Longer names are no names. */
  private static final int LONGEST = 200;

  private final List<List<String>> generic;
  private final Map<Character, List<String[]>> rewrites;

  /**
   * With words that a name may be written with or without, and what stands for which letters.
   *
   * @param rewrites letters and their replacement, parted by a space
   */
  NameKeys(Collection<String> generic, Collection<String> rewrites) {
    this.generic =
        generic.stream()
            .map(Spelling::words)
            .sorted(
                Comparator.<List<String>>comparingInt(List::size)
                    .reversed()
                    .thenComparing(List::toString))
            .toList();
    this.rewrites = new TreeMap<>();
    for (String rule : rewrites) {
      int gap = rule.indexOf(' ');
      String[] pair = {rule.substring(0, gap), rule.substring(gap + 1)};
      this.rewrites.computeIfAbsent(pair[0].charAt(0), c -> new ArrayList<>()).add(pair);
    }
    this.rewrites
        .values()
        .forEach(
            l ->
                l.sort(
                    Comparator.comparing((String[] p) -> -p[0].length()).thenComparing(p -> p[0])));
  }

  /** Changes when the keys of a name may. */
  String fingerprint() {
    StringBuilder all = new StringBuilder(generic.toString());
    rewrites.values().forEach(l -> l.forEach(p -> all.append(p[0]).append('>').append(p[1])));
    return Integer.toHexString(all.toString().hashCode());
  }

  /** The name's words with tones and accents, without those that say what the place is. */
  Set<String> exact(String name) {
    Set<String> keys = new LinkedHashSet<>();
    if (name.length() <= LONGEST) {
      keys.add(whole(name));
      keys.add(String.join(" ", withoutGeneric(Spelling.words(name))));
      keys.remove("");
    }
    return keys;
  }

  /** The name's words with tones and accents, all of them. */
  static String whole(String name) {
    return String.join(" ", Spelling.words(name));
  }

  /** Letters and digits alone, tones and accents gone, đ as d; from an exact key. */
  static String folded(String exact) {
    StringBuilder out = new StringBuilder(exact.length());
    boolean plain = true;
    for (int i = 0; i < exact.length() && plain; i++) {
      plain = exact.charAt(i) < 128;
    }
    String text = plain ? exact : Normalizer.normalize(exact, Normalizer.Form.NFKD);
    text.codePoints()
        .map(NameKeys::plain)
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Letters that no decomposition makes plain. */
  private static int plain(int c) {
    return switch (c) {
      case 'đ', 'ð' -> 'd';
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'ı' -> 'i';
      default -> c;
    };
  }

  /** Transliterations brought to one form; from a folded key. Doubled letters count once. */
  String sound(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); ) {
      String to = folded.substring(i, i + 1);
      int step = 1;
      for (String[] rule : rewrites.getOrDefault(folded.charAt(i), List.of())) {
        if (folded.startsWith(rule[0], i)) {
          to = rule[1];
          step = rule[0].length();
          break;
        }
      }
      for (int k = 0; k < to.length(); k++) {
        char c = to.charAt(k);
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
          out.append(c);
        }
      }
      i += step;
    }
    return out.toString();
  }

  private List<String> withoutGeneric(List<String> words) {
    List<String> rest = words;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (List<String> g : generic) {
        int size = g.size();
        if (rest.size() > size && rest.subList(0, size).equals(g)) {
          rest = rest.subList(size, rest.size());
          changed = true;
        } else if (rest.size() > size && rest.subList(rest.size() - size, rest.size()).equals(g)) {
          rest = rest.subList(0, rest.size() - size);
          changed = true;
        }
      }
    }
    return rest;
  }
}
