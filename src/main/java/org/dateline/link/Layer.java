package org.dateline.link;

/** How closely two names agree: the layers in which they are compared, the surest first. */
public enum Layer {
  /** The same letters with their tones and accents; case and spaces do not count. */
  EXACT("SameName"),
  /** The same letters once tones, accents, hyphens and spaces are gone. */
  FOLDED("SameLetters"),
  /** The same letters once transliterations are brought to one form. */
  SOUND("SameSound"),
  /** One or two letters of that form differ (Levenshtein). */
  FUZZY("AlmostSame");

  private final String outcome;

  Layer(String outcome) {
    this.outcome = outcome;
  }

  /** Its outcome in linking.ttl. */
  String outcome() {
    return outcome;
  }
}
