package org.dateline.mention;

import java.util.Optional;
import org.dateline.ontology.TimePattern;

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

  /** The point in time as one end of a span. */
  When as(TimePattern.Bound bound) {
    Optional<String> none = Optional.empty();
    return switch (bound) {
      case AT -> this;
      case START -> at.isPresent() ? new When(none, at, none) : this;
      case END -> at.isPresent() ? new When(none, none, at) : this;
    };
  }

  /**
   * The same with another point in time, or with another beginning or end where it has only that.
   */
  public When movedTo(String time) {
    Optional<String> other = Optional.of(time);
    if (at.isPresent() || unknown()) {
      return new When(other, start, end);
    }
    return start.isPresent() ? new When(at, other, end) : new When(at, start, other);
  }

  /** True when nothing is known. */
  public boolean unknown() {
    return at.isEmpty() && start.isEmpty() && end.isEmpty();
  }
}
