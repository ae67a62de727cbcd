package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds the denials that speak against periods. */
final class Contradictors {
  private final Sides sides;
  private final int patience;

  /** Denials that somebody has, or has taken, the place. */
  private final Map<Node, List<Assertion>> having = new HashMap<>();

  /** Denials that it was lost or left, by day. */
  private final NavigableMap<LocalDate, List<Assertion>> losing = new TreeMap<>();

  private final List<Assertion> undated = new ArrayList<>();

  /** Those who are told to have had the place, and those to whom they belong. */
  private final Set<Node> held = new HashSet<>();

  Contradictors(List<Weighed> all, Sides sides, int patience) {
    this.sides = sides;
    this.patience = patience;
    all.stream()
        .map(Weighed::assertion)
        .filter(a -> !a.says().affirmed() && a.says().actual())
        .forEach(this::add);
  }

  private void add(Assertion denial) {
    if (!denial.tidings().supports()) {
      denial
          .when()
          .latest()
          .map(day -> losing.computeIfAbsent(day, d -> new ArrayList<>()))
          .orElse(undated)
          .add(denial);
    } else {
      denial
          .says()
          .holder()
          .ifPresent(who -> having.computeIfAbsent(who, w -> new ArrayList<>()).add(denial));
    }
  }

  void mark(List<Draft> periods) {
    if (!having.isEmpty() || !losing.isEmpty() || !undated.isEmpty()) {
      periods.forEach(p -> held.addAll(sides.above(p.holder)));
      periods.forEach(p -> held.add(p.holder));
      periods.forEach(p -> against(p).forEach(p.against::add));
    }
  }

  private Stream<Assertion> against(Draft period) {
    NavigableSet<LocalDate> told = period.told();
    Stream<Assertion> had =
        Stream.concat(Stream.of(period.holder), sides.above(period.holder).stream())
            .flatMap(who -> having.getOrDefault(who, List.of()).stream())
            .filter(denial -> period.during(denial.when()));
    // "It has not fallen" speaks against whoever is said to have just taken it, not against who
    // took it afterwards.
    Stream<Assertion> lost =
        losing(period, told)
            .filter(d -> !period.begin.after(d.when()))
            .filter(this::ofHolder)
            .filter(d -> d.says().holder().map(w -> sides.exclude(period.holder, w)).orElse(true));
    return Stream.concat(had, lost).filter(denial -> near(denial.when(), period, told));
  }

  /** Who is said not to have left need not have held the place, unless somebody says so. */
  private boolean ofHolder(Assertion denial) {
    return denial.tidings() != Tidings.LEAVES
        || denial.says().holder().map(held::contains).orElse(true);
  }

  private Stream<Assertion> losing(Draft period, NavigableSet<LocalDate> told) {
    if (!period.begunByTaking() || !period.begin.fine() || told.isEmpty()) {
      return Stream.empty();
    }
    LocalDate from = told.first().minusDays(patience);
    LocalDate until = told.last().plusDays(patience);
    return Stream.concat(
        losing.subMap(from, true, until, true).values().stream().flatMap(List::stream),
        undated.stream());
  }

  /** A denial speaks of what is told at that time, not of what was years ago. */
  private boolean near(Bounds when, Draft period, NavigableSet<LocalDate> told) {
    if (!when.dated() || !period.begin.dated()) {
      return true;
    }
    LocalDate day = when.latest().orElseThrow();
    LocalDate next = told.ceiling(day.minusDays(patience));
    return next != null && !next.isAfter(day.plusDays(patience));
  }
}
