package org.dateline.graph;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Mints the IRIs of a store.
 *
 * <p>Names stay readable: letters of every script, digits and most punctuation are kept, a run of
 * white space becomes one {@code _}, and what an IRI forbids or what would break a path is written
 * as percent-encoded UTF-8. Two names get the same IRI only when they differ in nothing but Unicode
 * normalisation, runs of white space and underscores, or white space at the ends.
 *
 * @param base where every data IRI starts; absolute, ends in {@code /} or {@code #}
 */
public record Iris(String base) {

  /** ASCII punctuation that may stand in a path segment: RFC 3987 {@code ipchar}. */
  private static final String PUNCTUATION = "-._~!$&'()*+,;=:@";

  /** No IRI segment grows longer than this many code points; longer names end in a hash. */
  private static final int LONGEST = 180;

  /** The report's IRI, which is also the name of its graph. */
  public String report(String id) {
    return base + "report/" + escape(id);
  }

  /** A known entity; its key is already the last part of an IRI. */
  public String known(String key) {
    return base + "entity/" + escape(key, true);
  }

  /** An entity that has a name, but is in no gazetteer; shared by all reports that name it. */
  public String named(String name) {
    return base + "entity/" + escape(name);
  }

  /** An entity that lives in one report. */
  public String local(String reportIri, String key) {
    return reportIri + "/entity/" + escape(key);
  }

  /** A graph that belongs to no report: {@code knowledge}, {@code ontology}, {@code ledger} … */
  public String graph(String name) {
    return base + "graph/" + name;
  }

  /** {@code name} as one segment of an IRI; never empty. */
  public static String escape(String name) {
    return escape(name, false);
  }

  private static String escape(String name, boolean keepEscapes) {
    String text = canonical(name);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      int cut = text.offsetByCodePoints(0, LONGEST - 20);
      text = text.substring(0, cut) + "~" + new Digest().add(text).hex(16);
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (kept(c) || (keepEscapes && c == '%' && isEscape(text, i))) {
        out.appendCodePoint(c);
      } else {
        percent(out, c);
      }
      i += Character.charCount(c);
    }
    // A segment of dots alone would be taken for "here" or "one up".
    return text.chars().allMatch(c -> c == '.') ? text.replace(".", "%2E") : out.toString();
  }

  /** What names that get the same IRI have in common. */
  static String canonical(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int[] codes =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .codePoints()
            .map(c -> isSpace(c) ? ' ' : isUnpaired(c) ? 0xFFFD : c)
            .toArray();
    for (int c : new String(codes, 0, codes.length).strip().codePoints().toArray()) {
      boolean gap = c == ' ' || c == '_';
      if (!gap) {
        out.appendCodePoint(c);
      } else if (out.isEmpty() || out.charAt(out.length() - 1) != '_') {
        out.append('_');
      }
    }
    return out.isEmpty() ? "_" : out.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isUnpaired(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean kept(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> ucschar(c) && !discouraged(c);
    };
  }

  /** RFC 3987: what an IRI may hold beyond ASCII. */
  private static boolean ucschar(int c) {
    return (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFEF)
        || (c >= 0x10000 && c < 0xE0000 && (c & 0xFFFF) < 0xFFFE)
        || (c >= 0xE1000 && c <= 0xEFFFD);
  }

  /** Compatibility and deprecated characters, at which checkers of IRIs complain. */
  private static boolean discouraged(int c) {
    return c == 0x673
        || c == 0x17A3
        || c == 0x17A4
        || !Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC);
  }

  private static void percent(StringBuilder out, int c) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }
}
