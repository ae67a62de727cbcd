package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Lays out what counts in one layer as each holder's periods of one place.
 *
 * <p>A holder's period begins when he is told to take or to have the place, and ends when he loses
 * or leaves it, or when somebody whom he excludes takes or has it – unless he is said to have it
 * still, within the policy's patience: then both periods go on, and contest each other.
 */
final class Timeline {
  private final List<Weighed> counted;
  private final List<Assertion> denials;
  private final Sides sides;
  private final int patience;

  private Timeline(List<Weighed> counted, List<Assertion> denials, Sides sides, int patience) {
    this.counted = counted;
    this.denials = denials;
    this.sides = sides;
    this.patience = patience;
  }

  /**
   * The periods, by holder and in order of time.
   *
   * @param all every assertion on the place, in order of time
   * @param patience days
   */
  static List<Draft> of(List<Weighed> all, Layer layer, Sides sides, int patience) {
    List<Weighed> counted = all.stream().filter(w -> w.layers().contains(layer)).toList();
    List<Assertion> denials =
        all.stream()
            .map(Weighed::assertion)
            .filter(a -> !a.says().affirmed() && a.says().actual())
            .toList();
    return new Timeline(counted, denials, sides, patience).periods();
  }

  private List<Draft> periods() {
    List<Node> holders =
        counted.stream()
            .filter(w -> w.assertion().tidings().supports())
            .flatMap(w -> w.assertion().says().holder().stream())
            .distinct()
            .sorted(NodeCmp::compareRDFTerms)
            .toList();
    List<Draft> all = new ArrayList<>();
    holders.forEach(holder -> all.addAll(of(holder)));
    for (Draft one : all) {
      for (Draft other : all) {
        if (sides.exclude(one.holder, other.holder) && one.overlaps(other)) {
          one.rivals.add(other);
        }
      }
      denials.stream().filter(d -> speaksAgainst(d, one)).forEach(one.against::add);
    }
    return all;
  }

  private List<Draft> of(Node holder) {
    List<Draft> done = new ArrayList<>();
    List<Weighed> undated = new ArrayList<>();
    Draft open = null;
    for (Weighed next : inOrder(holder)) {
      Assertion told = next.assertion();
      if (told.of(holder) && told.tidings().supports()) {
        if (!told.when().dated()) {
          undated.add(next);
        } else if (open == null) {
          open = new Draft(holder, beginning(told, done), next);
          done.add(open);
        } else {
          open.support(next);
        }
      } else if (open != null && ends(told, open)) {
        open.end(ending(told), told);
        open = null;
      }
    }
    if (done.isEmpty() && !undated.isEmpty()) {
      Draft one = new Draft(holder, Bounds.UNKNOWN, undated.get(0));
      undated.stream().skip(1).forEach(one::support);
      done.add(one);
    }
    return done;
  }

  /** On one day: first who has it, then who loses it, then who takes it. */
  private List<Weighed> inOrder(Node holder) {
    return counted.stream()
        .sorted(
            Comparator.comparing((Weighed w) -> w.assertion().when(), Bounds.IN_TIME)
                .thenComparingInt(w -> rank(w.assertion(), holder)))
        .toList();
  }

  private static int rank(Assertion told, Node holder) {
    boolean supports = told.of(holder) && told.tidings().supports();
    return !supports ? 1 : told.tidings() == Tidings.HOLDS ? 0 : 2;
  }

  /** Who is found to have a place after his last period ended came back in between. */
  private static Bounds beginning(Assertion told, List<Draft> before) {
    Bounds when = told.when();
    if (told.tidings() == Tidings.TAKES || told.says().since()) {
      return when;
    }
    Optional<LocalDate> back =
        before.isEmpty() ? Optional.empty() : before.get(before.size() - 1).end.earliest();
    return new Bounds(
        back.filter(d -> when.latest().map(l -> !d.isAfter(l)).orElse(true)), when.latest());
  }

  private static Bounds ending(Assertion told) {
    return told.tidings() == Tidings.HOLDS && !told.says().since()
        ? new Bounds(Optional.empty(), told.when().latest())
        : told.when();
  }

  private boolean ends(Assertion told, Draft open) {
    if (!told.when().dated() || open.begin.after(told.when())) {
      return false;
    }
    Optional<Node> who = told.says().holder();
    boolean leaves =
        !told.tidings().supports() && who.filter(w -> sides.within(open.holder, w)).isPresent();
    boolean own =
        leaves || told.says().loser().filter(l -> sides.within(open.holder, l)).isPresent();
    if (own) {
      return true;
    }
    boolean foreign =
        told.tidings() != Tidings.LEAVES
            && who.map(w -> told.tidings().supports() && sides.exclude(open.holder, w))
                .orElse(true);
    return foreign && follows(told, open) && !stillHeld(told, open.holder);
  }

  /**
   * True when it came after the period's beginning as far as anyone can tell: a taking without a
   * day, or at the same time, may have come before.
   */
  private static boolean follows(Assertion told, Draft open) {
    if (told.tidings() == Tidings.HOLDS) {
      return !(open.begunByTaking() && told.when().meets(open.begin));
    }
    Optional<LocalDate> earliest = told.when().earliest();
    Optional<LocalDate> begun = open.begin.latest();
    return earliest.isPresent()
        && begun.isPresent()
        && !earliest.get().isBefore(begun.get())
        && !(open.begunByTaking() && told.when().meets(open.begin));
  }

  /**
   * True when the holder is said to have the place on that day or soon after, and not to have taken
   * it back. That somebody else is found to have it is no happening that one could follow: who was
   * said to have it shortly before contradicts it as well.
   */
  private boolean stillHeld(Assertion other, Node holder) {
    boolean happened = other.tidings() != Tidings.HOLDS || other.says().since();
    LocalDate last = other.when().latest().orElseThrow();
    LocalDate from = happened ? other.when().earliest().orElse(last) : last.minusDays(patience);
    LocalDate until = last.plusDays(patience);
    return counted.stream()
        .map(Weighed::assertion)
        .filter(a -> a.of(holder))
        .filter(a -> happened ? a.tidings() == Tidings.HOLDS : a.tidings().supports())
        .flatMap(a -> a.when().latest().stream())
        .anyMatch(
            day ->
                !day.isBefore(from)
                    && !day.isAfter(until)
                    && !(happened && takenBack(holder, from, day)));
  }

  private boolean takenBack(Node holder, LocalDate from, LocalDate until) {
    return counted.stream()
        .map(Weighed::assertion)
        .filter(a -> a.of(holder) && a.tidings() == Tidings.TAKES)
        .flatMap(a -> a.when().earliest().stream())
        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(until));
  }

  private boolean speaksAgainst(Assertion denial, Draft period) {
    Optional<Node> who = denial.says().holder();
    Bounds when = denial.when();
    if (denial.tidings().supports()) {
      return who.isPresent()
          && sides.within(period.holder, who.get())
          && period.during(when)
          && near(when, period);
    }
    // "It has not fallen" speaks against whoever is said to have just taken it.
    return period.begunByTaking()
        && who.map(w -> sides.exclude(period.holder, w)).orElse(true)
        && period.begin.fine()
        && near(when, period);
  }

  /** A denial speaks of what is told at that time, not of what was years ago. */
  private boolean near(Bounds when, Draft period) {
    if (!when.dated() || !period.begin.dated()) {
      return true;
    }
    LocalDate day = when.latest().orElseThrow();
    return period.support.stream()
        .flatMap(w -> w.assertion().when().latest().stream())
        .anyMatch(d -> !d.isBefore(day.minusDays(patience)) && !d.isAfter(day.plusDays(patience)));
  }
}
