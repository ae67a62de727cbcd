package org.dateline.mention;

import java.util.Optional;
import java.util.regex.Pattern;

/** How noun phrases are written. */
final class Surfaces {
  /** White space other than a single space: most names have none, and are kept as they are. */
  private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

  private static final Pattern FRAYED = Pattern.compile("[\\s,–—-]+$");

  private final String text;
  private String stem = "";

  Surfaces(String text) {
    this.text = text;
  }

  /**
   * Until the next call a phrase lacks the words that it shares with the first; see {@link #of}.
   */
  void sharing(NounPhrase first, NounPhrase second, Parsed sentence) {
    stem = stem(first, second, sentence);
  }

  /** Phrases lack nothing. */
  void sharingNothing() {
    stem = "";
  }

  /** As it is written, without a bracket behind it, white space and marks put right. */
  String of(NounPhrase phrase, Parsed sentence) {
    String surface = stem + sentence.span(phrase).of(text);
    int bracket = surface.indexOf(" (");
    String bare = bracket > 0 && surface.endsWith(")") ? surface.substring(0, bracket) : surface;
    String spaced = SPACES.matcher(bare).replaceAll(" ");
    boolean whole =
        !spaced.isEmpty() && Character.isLetterOrDigit(spaced.charAt(spaced.length() - 1));
    return whole ? spaced : FRAYED.matcher(spaced).replaceAll("");
  }

  /** "The crossing X" of "the crossing X on the plateau": a name without where it is. */
  Optional<String> plainName(NounPhrase phrase, Parsed sentence) {
    NounPhrase owner = phrase.owner().orElse(null);
    boolean named = !phrase.name().isEmpty() || (owner != null && !owner.name().isEmpty());
    if (!named || phrase.places().isEmpty() || !phrase.quantity().isEmpty()) {
      return Optional.empty();
    }
    int end = phrase.places().get(0).from() - 1;
    boolean behind = end > phrase.from() + 1 && (owner == null || owner.to() <= end);
    return behind ? Optional.of(sentence.span(phrase.from(), end).of(text)) : Optional.empty();
  }

  /** Of "the troops of X and of Y": "the troops", which the second lacks; else empty. */
  private String stem(NounPhrase first, NounPhrase second, Parsed sentence) {
    boolean lacks =
        second.from() > first.from()
            && second.head().isPresent()
            && second.head().equals(first.head())
            && second.owner().filter(o -> o.from() > second.from()).isPresent()
            && first.owner().filter(o -> o.from() > first.from()).isPresent();
    String word = sentence.span(first.from(), first.from() + 1).of(text);
    if (!lacks || sentence.span(second).of(text).startsWith(word)) {
      return "";
    }
    int marks = second.owner().orElseThrow().from() - second.from();
    int end = first.owner().orElseThrow().from() - marks;
    return end > first.from() ? sentence.span(first.from(), end).of(text) + " " : "";
  }
}
