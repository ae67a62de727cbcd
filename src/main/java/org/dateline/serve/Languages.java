package org.dateline.serve;

import java.util.Locale;

/** Names of languages. */
final class Languages {
  private Languages() {}

  /** The language with a BCP 47 tag, as another calls it. */
  static String name(String tag, String in) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(in));
    return name.isEmpty() ? tag : name;
  }
}
