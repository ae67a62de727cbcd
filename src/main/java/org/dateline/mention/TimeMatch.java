package org.dateline.mention;

import java.util.Optional;
import java.util.regex.Matcher;
import org.dateline.ontology.TimePattern;

/**
 * A time expression as one of the lexicon's patterns has found it.
 *
 * @param pattern the pattern
 * @param matcher where it stands
 */
record TimeMatch(TimePattern pattern, Matcher matcher) {

  TimePattern.Kind kind() {
    return pattern.kind();
  }

  int shift() {
    return pattern.shift();
  }

  Optional<String> unit() {
    return pattern.unit();
  }

  TimePattern.Bound bound() {
    return pattern.bound();
  }

  /** What a part of the pattern has found, or null. */
  String group(String name) {
    return pattern.groups().contains(name) ? matcher.group(name) : null;
  }

  /** The number that a part of the pattern has found in digits, or null. */
  Integer number(String name) {
    String text = group(name);
    return text != null && !text.isEmpty() && Character.isDigit(text.charAt(0))
        ? Integer.valueOf(text)
        : null;
  }
}
