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
 * normalisation, white space and underscores.
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
    String text = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      int cut = text.offsetByCodePoints(0, LONGEST - 20);
      text = text.substring(0, cut) + "~" + new Digest().add(text).hex(16);
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean space = c == '_' || isSpace(c);
      if (space && !gap) {
        out.append('_');
      } else if (!space && (kept(c) || (keepEscapes && c == '%' && isEscape(text, i)))) {
        out.appendCodePoint(c);
      } else if (!space) {
        percent(out, c);
      }
      gap = space;
      i += Character.charCount(c);
    }
    if (out.isEmpty()) {
      return "_";
    }
    // A segment of dots alone would be taken for "here" or "one up".
    return out.chars().allMatch(c -> c == '.')
        ? out.toString().replace(".", "%2E")
        : out.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
      default -> ucschar(c);
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

  private static void percent(StringBuilder out, int c) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }
}
