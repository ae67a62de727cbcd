package org.dateline.lint;

import org.dateline.claim.Status;

/** How expectations and what was read are told, the one like the other. */
final class Wording {
  private Wording() {}

  static String claim(String type, String parts, Status status) {
    StringBuilder out = new StringBuilder(local(type));
    if (!parts.isEmpty()) {
      out.append(" (").append(parts).append(")");
    }
    for (Enum<?> value : new Enum<?>[] {status.polarity(), status.modality(), status.certainty()}) {
      boolean usual =
          value == Status.PLAIN.polarity()
              || value == Status.PLAIN.modality()
              || value == Status.PLAIN.certainty();
      if (!usual) {
        out.append(" ").append(value.name().charAt(0)).append(lower(value.name().substring(1)));
      }
    }
    return out.toString();
  }

  /** An IRI's last part; any other text as it is. */
  static String local(String iri) {
    return iri.contains("://")
        ? iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
        : iri;
  }

  private static String lower(String s) {
    return s.toLowerCase(java.util.Locale.ROOT);
  }
}
