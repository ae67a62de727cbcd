package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Finds the periods that contest each other, in one sweep over time: with each period that begins
 * only those are compared that are not over. Descriptions of different reports are never compared,
 * for they exclude nobody but the named; nor are those who are told in the same words to have the
 * place, for they have it together.
 */
final class Rivals {
  private final List<Draft> periods;
  private final Sides sides;
  private final IdentityHashMap<Weighed, Draft> supported = new IdentityHashMap<>();
  private final List<Draft> all = new ArrayList<>();
  private final List<Draft> named = new ArrayList<>();
  private final Map<String, List<Draft>> described = new HashMap<>();

  Rivals(List<Draft> periods, Sides sides) {
    this.periods = periods;
    this.sides = sides;
    for (Draft period : periods) {
      period.support.forEach(claim -> supported.put(claim, period));
    }
  }

  /** The claim, which is for another's period, contradicts the period. */
  void contested(Draft period, Weighed by) {
    Optional.ofNullable(supported.get(by)).ifPresent(other -> pair(period, other));
  }

  /** Marks those that overlap. */
  void mark() {
    periods.stream()
        .filter(p -> p.begin.dated())
        .sorted(
            Comparator.comparing(Draft::from)
                .thenComparing(p -> p.holder, NodeCmp::compareRDFTerms))
        .forEach(this::begins);
    onOneDay();
  }

  private void begins(Draft period) {
    if (sides.described(period.holder)) {
      List<Draft> alike =
          described.computeIfAbsent(sides.report(period.holder), r -> new ArrayList<>());
      compare(period, named);
      compare(period, alike);
      alike.add(period);
    } else {
      compare(period, all);
      named.add(period);
    }
    all.add(period);
  }

  private void compare(Draft period, List<Draft> before) {
    for (Iterator<Draft> each = before.iterator(); each.hasNext(); ) {
      Draft other = each.next();
      if (other.ended && !other.to().isAfter(period.from())) {
        each.remove();
      } else if (period.before(other) && other.before(period)) {
        pair(period, other);
      }
    }
  }

  /** Those who are told of for one day, and one of them as having the place on it. */
  private void onOneDay() {
    Map<LocalDate, List<Draft>> told = new HashMap<>();
    for (Draft period : periods) {
      if (period.begin.dated()) {
        period
            .days(false)
            .forEach(d -> told.computeIfAbsent(d, k -> new ArrayList<>()).add(period));
      }
    }
    for (Draft period : periods) {
      if (period.begin.dated()) {
        period.days(true).forEach(d -> told.get(d).forEach(other -> pair(period, other)));
      }
    }
  }

  private void pair(Draft one, Draft other) {
    if (one != other && sides.exclude(one.holder, other.holder) && !one.toldWith(other)) {
      one.rivals.add(other);
      other.rivals.add(one);
    }
  }
}
