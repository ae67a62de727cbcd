package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** A period that is being laid out. */
final class Draft {
  final Node holder;
  final List<Weighed> support = new ArrayList<>();
  final List<Assertion> endedBy = new ArrayList<>();
  final List<Assertion> against = new ArrayList<>();
  private final Set<Node> evidence = new HashSet<>();
  final Set<Draft> rivals = new LinkedHashSet<>();
  Bounds begin;
  Bounds end = Bounds.UNKNOWN;
  boolean ended;

  /** The latest day on which the holder is told to have had it. */
  private Optional<LocalDate> lastSeen = Optional.empty();

  /** The last day on which somebody else was told to have or to take the place. */
  Optional<LocalDate> contestedOn = Optional.empty();

  Draft(Node holder, Bounds begin, Weighed first) {
    this.holder = holder;
    this.begin = begin;
    add(first);
  }

  private void add(Weighed claim) {
    support.add(claim);
    claim.assertion().evidence().forEach(evidence::add);
    Assertion told = claim.assertion();
    Bounds when = told.when();
    Optional<LocalDate> day = told.tidings() == Tidings.HOLDS ? when.latest() : when.earliest();
    lastSeen = day.filter(d -> lastSeen.map(d::isAfter).orElse(true)).or(() -> lastSeen);
  }

  /** One more claim for it; one that tells its beginning more exactly narrows it. */
  void support(Weighed more) {
    add(more);
    Bounds when = more.assertion().when();
    boolean tellsBeginning =
        more.assertion().tidings() == Tidings.TAKES || more.assertion().says().since();
    if (tellsBeginning && when.meets(begin)) {
      begin = narrowed(begin, when);
    }
  }

  void end(Bounds when, Assertion by) {
    Optional<LocalDate> seen = lastSeen.filter(d -> !when.latest().map(d::isAfter).orElse(false));
    Optional<LocalDate> earliest = later(when.earliest(), seen);
    end = new Bounds(earliest, when.latest());
    ended = true;
    endedBy.add(by);
  }

  /** The latest day on which the holder is told to have had it. */
  Optional<LocalDate> lastSeen() {
    return lastSeen;
  }

  /** True when the same words tell that either has it: they have it together. */
  boolean toldWith(Draft other) {
    return !Collections.disjoint(evidence, other.evidence);
  }

  /** True when the same words tell that another has it as well. */
  boolean toldWith(Assertion other) {
    return other.evidence().anyMatch(evidence::contains);
  }

  int credibility() {
    return support.stream().mapToInt(Weighed::credibility).min().orElseThrow();
  }

  boolean begunByTaking() {
    return support.get(0).assertion().tidings() == Tidings.TAKES;
  }

  Optional<LocalDate> lastReported() {
    return support.stream()
        .flatMap(w -> w.assertion().lastReported().stream())
        .max(LocalDate::compareTo);
  }

  /** From this day on he is told to have it. */
  LocalDate from() {
    return begin.latest().orElseThrow();
  }

  /** Until this day he may have it; for ever when nothing tells otherwise. */
  LocalDate to() {
    return end.earliest().or(end::latest).orElse(LocalDate.MAX);
  }

  /** True when it begins before the other one ends, by more than the day of one's following. */
  boolean before(Draft other) {
    return from().isBefore(other.to());
  }

  /** The latest days of the claims for it. */
  NavigableSet<LocalDate> told() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    support.forEach(w -> w.assertion().when().latest().ifPresent(days::add));
    return days;
  }

  /** The days that claims for it name; only of those that tell that he had the place, if so. */
  Set<LocalDate> days(boolean had) {
    Set<LocalDate> days = new HashSet<>();
    for (Weighed w : support) {
      Bounds when = w.assertion().when();
      if ((!had || w.assertion().tidings() == Tidings.HOLDS)
          && when.earliest().equals(when.latest())) {
        when.earliest().ifPresent(days::add);
      }
    }
    return days;
  }

  /** True when the time may lie within the period. */
  boolean during(Bounds when) {
    boolean tooEarly =
        when.latest().isPresent()
            && begin
                .earliest()
                .or(begin::latest)
                .map(d -> d.isAfter(when.latest().get()))
                .orElse(false);
    boolean tooLate =
        ended
            && when.earliest().isPresent()
            && end.latest().map(d -> d.isBefore(when.earliest().get())).orElse(false);
    return !tooEarly && !tooLate;
  }

  private static Bounds narrowed(Bounds one, Bounds other) {
    Optional<LocalDate> latest =
        one.latest().isEmpty()
            ? other.latest()
            : other.latest().filter(d -> d.isBefore(one.latest().get())).or(one::latest);
    return new Bounds(later(one.earliest(), other.earliest()), latest);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.filter(d -> d.isAfter(one.get())).isPresent() ? other : one;
  }
}
