package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ontology.Lexicon;
import org.dateline.ontology.TimePattern;
import org.dateline.text.Token;

/** Finds the time expressions of a sentence by the lexicon's patterns, the longest first. */
final class TimeFinder {
  private final Lexicon lexicon;
  private final TimeResolver resolver;
  private final TimeBounds bounds;

  TimeFinder(Lexicon lexicon, TimeResolver resolver) {
    this.lexicon = lexicon;
    this.bounds = new TimeBounds(lexicon.calendar());
    this.resolver = resolver;
  }

  private record Found(int start, int end, TimePattern pattern) {}

  /** The times, in order, none overlapping. */
  List<Chunk.Time> find(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (i > 0 && !tokens.get(i).glued()) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(tokens.get(i).folded());
      ends[i] = text.length();
    }
    resolver.sentence();
    List<Found> all = new ArrayList<>();
    Map<Pattern, Matcher> matchers = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (TimePattern pattern : beginning(tokens, i)) {
        Matcher m = matchers.computeIfAbsent(pattern.pattern(), p -> matcher(p, text));
        m.region(starts[i], text.length());
        if (m.lookingAt() && m.end() > m.start() && month(pattern, m, tokens, starts)) {
          all.add(new Found(m.start(), m.end(), pattern));
        }
      }
    }
    // Of two that find the same, the one that tells a time.
    all.sort(
        Comparator.comparing((Found f) -> f.start - f.end)
            .thenComparing(f -> f.pattern.kind())
            .thenComparing(f -> f.pattern.iri()));
    boolean[] taken = new boolean[text.length() + 1];
    List<Found> chosen = new ArrayList<>();
    for (Found found : all) {
      boolean free = true;
      for (int i = found.start; i < found.end; i++) {
        free &= !taken[i];
      }
      int from = indexOf(starts, found.start);
      int to = indexOf(ends, found.end);
      if (free && from >= 0 && to >= from) {
        for (int i = found.start; i < found.end; i++) {
          taken[i] = true;
        }
        chosen.add(found);
      }
    }
    // In the order of the text: "on Monday … two days later" counts from the Monday.
    chosen.sort((a, b) -> Integer.compare(a.start, b.start));
    List<Chunk.Time> times = new ArrayList<>();
    for (Found found : chosen) {
      Matcher m = matcher(found.pattern.pattern(), text).region(found.start, text.length());
      if (m.lookingAt()) {
        TimeMatch match = new TimeMatch(found.pattern, m);
        When when = resolver.resolve(match);
        resolver.anchor(when);
        times.add(
            new Chunk.Time(
                indexOf(starts, found.start),
                indexOf(ends, found.end) + 1,
                when,
                found.pattern.kind(),
                resolver.ahead(match),
                resolver.behind(match),
                resolver.distance(match)));
      }
    }
    return bounds.read(tokens, times);
  }

  /** False for a word that is a month only when it has a capital: "to march on X". */
  private boolean month(TimePattern pattern, Matcher m, List<Token> tokens, int[] starts) {
    String name = pattern.groups().contains("monthName") ? m.group("monthName") : null;
    if (name == null || !lexicon.calendar().capitals().contains(name)) {
      return true;
    }
    int token = indexOf(starts, m.start("monthName"));
    return token < 0 || tokens.get(token).shape() != Token.Shape.LOWER;
  }

  private static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** The patterns that may begin with a token: there are too many to try them all. */
  private List<TimePattern> beginning(List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    // "week's": the clitic is no word of the pattern.
    boolean word = next != null && next.kind() == Token.Kind.WORD && !next.glued();
    String behind = word ? next.folded() : "";
    return switch (tokens.get(i).kind()) {
      case NUMBER -> lexicon.times().ofNumber(behind);
      case WORD -> lexicon.times().of(tokens.get(i).folded(), behind);
      case MARK -> List.of();
    };
  }

  private static int indexOf(int[] positions, int value) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == value) {
        return i;
      }
    }
    return -1;
  }
}
