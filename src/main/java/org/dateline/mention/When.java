package org.dateline.mention;

import java.util.Optional;

/**
 * A time at the precision that the text gives. Each part is an XML Schema lexical form, whose shape
 * tells its type: {@code 2001-11-14} a date, {@code 2001-11} a month, {@code 2001} a year, {@code
 * --11-14} a day whose year is not known, {@code --11} a month whose year is not known.
 *
 * @param at when it happened or held
 * @param start since when
 * @param end until when
 */
public record When(Optional<String> at, Optional<String> start, Optional<String> end) {

  /** No time is given. */
  public static final When UNKNOWN = new When(Optional.empty(), Optional.empty(), Optional.empty());

  /** A point in time. */
  public static When at(String lexical) {
    return new When(Optional.of(lexical), Optional.empty(), Optional.empty());
  }

  /** True when nothing is known. */
  public boolean unknown() {
    return at.isEmpty() && start.isEmpty() && end.isEmpty();
  }
}
