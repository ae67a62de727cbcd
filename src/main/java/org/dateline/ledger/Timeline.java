package org.dateline.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Lays out what counts in one layer as each holder's periods of one place, in one sweep over time.
 *
 * <p>A holder's period begins when he is told to take or to have the place, and ends when he loses
 * or leaves it, or when somebody whom he excludes takes or has it – unless he is told to have it
 * too, within the policy's patience, and the policy says that they contradict: then both periods go
 * on, and contest each other.
 */
final class Timeline {

  /** Whoever is told to have the place at some time. */
  static final class Holder {
    private final Node name;
    private final NavigableMap<LocalDate, List<Weighed>> told = new TreeMap<>();
    private final NavigableSet<LocalDate> taken = new TreeSet<>();
    private final List<Weighed> undated = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private Optional<Draft> open = Optional.empty();

    Holder(Node name) {
      this.name = name;
    }

    Node name() {
      return name;
    }

    /** When the period under way began at the latest. */
    LocalDate begun() {
      return open.orElseThrow().from();
    }

    private void hear(Weighed claim) {
      Bounds when = claim.assertion().when();
      if (when.dated()) {
        told.computeIfAbsent(when.latest().orElseThrow(), d -> new ArrayList<>()).add(claim);
      } else {
        undated.add(claim);
      }
      if (claim.assertion().tidings() == Tidings.TAKES) {
        when.earliest().ifPresent(taken::add);
      }
    }

    private boolean tookBack(LocalDate from, LocalDate until) {
      return !taken.subSet(from, true, until, true).isEmpty();
    }
  }

  /** A period that somebody else's claim contradicts. */
  private record Contested(Draft period, Weighed by) {}

  private final Sides sides;
  private final Successions successions;
  private final List<Contested> contested = new ArrayList<>();
  private final NavigableMap<Node, Holder> holders = new TreeMap<>(NodeCmp::compareRDFTerms);
  private final OpenHolders open;

  private Timeline(Sides sides, Successions successions) {
    this.sides = sides;
    this.successions = successions;
    this.open = new OpenHolders(sides);
  }

  /**
   * The periods, by holder and in order of time.
   *
   * @param all every assertion on the place, in order of time
   */
  static List<Draft> of(List<Weighed> all, Layer layer, Sides sides, Successions successions) {
    Timeline timeline = new Timeline(sides, successions);
    timeline.lay(all.stream().filter(w -> w.layers().contains(layer)).toList());
    List<Draft> drafts = new ArrayList<>();
    timeline.holders.values().forEach(h -> drafts.addAll(h.drafts));
    Rivals rivals = new Rivals(drafts, sides);
    timeline.contested.forEach(c -> rivals.contested(c.period(), c.by()));
    rivals.mark();
    new Contradictors(all, sides, successions.patience()).mark(drafts);
    return drafts;
  }

  private void lay(List<Weighed> counted) {
    counted.stream()
        .filter(w -> w.assertion().tidings().supports())
        .forEach(w -> w.assertion().says().holder().ifPresent(h -> holder(h).hear(w)));
    List<Weighed> dated = counted.stream().filter(w -> w.assertion().when().dated()).toList();
    for (int from = 0; from < dated.size(); ) {
      int to = from + 1;
      Bounds when = dated.get(from).assertion().when();
      while (to < dated.size() && dated.get(to).assertion().when().equals(when)) {
        to++;
      }
      at(dated.subList(from, to));
      from = to;
    }
    for (Holder holder : holders.values()) {
      if (holder.drafts.isEmpty()) {
        Draft one = new Draft(holder.name, Bounds.UNKNOWN, holder.undated.get(0));
        holder.undated.stream().skip(1).forEach(one::support);
        holder.drafts.add(one);
      }
    }
  }

  private Holder holder(Node name) {
    return holders.computeIfAbsent(name, Holder::new);
  }

  /** What is told of one time: first who has it, then who loses it, then who takes it. */
  private void at(List<Weighed> told) {
    told.stream().filter(w -> w.assertion().tidings() == Tidings.HOLDS).forEach(this::support);
    told.forEach(this::end);
    told.stream().filter(w -> w.assertion().tidings() == Tidings.TAKES).forEach(this::support);
  }

  private void support(Weighed claim) {
    claim.assertion().says().holder().map(this::holder).ifPresent(h -> support(h, claim));
  }

  private void support(Holder holder, Weighed claim) {
    holder.open.filter(draft -> beginsAnew(draft, claim)).ifPresent(d -> lost(holder, d, claim));
    Optional<Draft> same = holder.open.or(() -> roughly(holder, claim.assertion()));
    if (same.isPresent()) {
      same.get().support(claim);
    } else {
      Draft begun = new Draft(holder.name, beginning(claim.assertion(), holder.drafts), claim);
      holder.drafts.add(begun);
      holder.open = Optional.of(begun);
      open.add(holder);
    }
  }

  /**
   * "Took it last month", or without any time, where it is known on which day he did, and that he
   * lost it again.
   */
  private static Optional<Draft> roughly(Holder holder, Assertion told) {
    if (told.tidings() != Tidings.TAKES || holder.open.isPresent() || holder.drafts.isEmpty()) {
      return Optional.empty();
    }
    Bounds when = told.when();
    Draft last = holder.drafts.get(holder.drafts.size() - 1);
    boolean within =
        when.earliest().map(d -> !d.isAfter(last.from())).orElse(true)
            && when.latest().filter(last.from()::isBefore).isPresent();
    return Optional.of(last).filter(d -> within && d.begunByTaking());
  }

  /**
   * Who is told to take a place, or to have it since a day, after somebody else was told to have it
   * and nobody told any more that he had, had lost it by then – or had never had it.
   */
  private static boolean beginsAnew(Draft draft, Weighed claim) {
    Assertion told = claim.assertion();
    Optional<LocalDate> seen = draft.lastSeen();
    return (told.tidings() == Tidings.TAKES || told.says().since())
        && draft
            .contestedOn
            .filter(day -> told.when().earliest().filter(day::isBefore).isPresent())
            .filter(day -> seen.map(day::isAfter).orElse(true))
            .isPresent();
  }

  private void lost(Holder holder, Draft draft, Weighed claim) {
    open.remove(holder);
    draft.end(
        new Bounds(draft.contestedOn, claim.assertion().when().earliest()), claim.assertion());
    holder.open = Optional.empty();
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

  private void end(Weighed by) {
    Assertion told = by.assertion();
    Optional<Node> who = told.says().holder();
    if (who.map(holders::get).flatMap(h -> roughly(h, told)).isPresent()) {
      return;
    }
    Optional<Node> loser = told.says().loser().filter(l -> !told.of(l));
    if (!told.tidings().supports()) {
      who.ifPresent(w -> open.within(w).forEach(h -> close(h, told.when(), told)));
    }
    loser.ifPresent(l -> open.within(l).forEach(h -> close(h, told.when(), told)));
    if (told.tidings() == Tidings.TAKES) {
      who.filter(sides::described).ifPresent(w -> forgotten(w, told));
    }
    boolean replaces = told.tidings() != Tidings.LEAVES && told.tidings().supports();
    boolean falls = told.tidings() != Tidings.LEAVES && who.isEmpty();
    if (replaces || falls) {
      boolean state = told.tidings() == Tidings.HOLDS && !told.says().since();
      open.facing(who).forEach(h -> supersede(h, by, who, state));
    }
    // Who loses a place had it until then, and nobody else.
    loser.ifPresent(l -> open.facing(loser).forEach(h -> supersede(h, by, Optional.of(l), true)));
  }

  /**
   * Whom another report only described may be the same people, so that they exclude nobody; but of
   * whom nobody has told for long does not have it any more when others take it.
   */
  private void forgotten(Node taker, Assertion told) {
    Optional<LocalDate> since =
        told.when().earliest().map(day -> day.minusDays(successions.patience()));
    since.ifPresent(
        day ->
            open.describedBefore(day).stream()
                .filter(h -> !sides.allied(h.name, taker))
                .filter(h -> h.open.orElseThrow().lastSeen().filter(day::isAfter).isPresent())
                .forEach(h -> close(h, told.when(), told)));
  }

  private void supersede(Holder holder, Weighed by, Optional<Node> who, boolean state) {
    Assertion told = by.assertion();
    boolean foreign = who.map(w -> sides.exclude(holder.name, w)).orElse(true);
    Draft draft = holder.open.orElseThrow();
    if (!foreign || draft.toldWith(told) || !follows(told, state, draft)) {
      return;
    }
    if (contradicts(by, who, state, holder)) {
      contested.add(new Contested(draft, by));
      draft.contestedOn = told.when().latest();
    } else {
      LocalDate latest = told.when().latest().orElseThrow();
      close(holder, state ? Bounds.until(latest) : told.when(), told);
    }
  }

  private void close(Holder holder, Bounds when, Assertion by) {
    Draft draft = holder.open.orElseThrow();
    if (!draft.begin.after(by.when())) {
      open.remove(holder);
      draft.end(when, by);
      holder.open = Optional.empty();
    }
  }

  /**
   * True when it came after the period's beginning as far as anyone can tell: a taking without a
   * day, or at the same time, may have come before.
   */
  private static boolean follows(Assertion told, boolean state, Draft draft) {
    if (draft.begin.after(told.when())) {
      return false;
    }
    Optional<LocalDate> begun = draft.begin.latest();
    if (state) {
      LocalDate day = told.when().latest().orElseThrow();
      return !draft.begunByTaking() || begun.map(b -> b.isBefore(day)).orElse(false);
    }
    boolean same = draft.begunByTaking() && told.when().meets(draft.begin);
    return !same
        && (told.tidings() == Tidings.HOLDS
            || told.when().earliest().flatMap(d -> begun.map(b -> !d.isBefore(b))).orElse(false));
  }

  /**
   * True when the holder is told to have the place as well, and the policy takes that for no
   * change. Once the place was taken, only who has it afterwards contradicts. That somebody is
   * found to have it is no happening that one could follow: who had it shortly before contradicts
   * as well.
   */
  private boolean contradicts(Weighed by, Optional<Node> who, boolean state, Holder holder) {
    Bounds when = by.assertion().when();
    LocalDate last = when.latest().orElseThrow();
    LocalDate first = when.earliest().orElse(last);
    int patience = successions.patience();
    LocalDate from = state ? last.minusDays(patience) : first;
    Optional<Holder> other = who.map(holders::get);
    return holder.told.subMap(from, true, last.plusDays(patience), true).values().stream()
        .flatMap(Collection::stream)
        .anyMatch(
            own -> {
              Assertion has = own.assertion();
              LocalDate day = has.when().latest().orElseThrow();
              boolean takes = has.tidings() == Tidings.TAKES;
              if (state && day.isBefore(last)) {
                return !successions.follows(transition(own, by, other, holder.name, who));
              }
              if (takes && (!state || has.when().earliest().filter(last::isBefore).isPresent())) {
                return false;
              }
              if (state && day.equals(last)) {
                return true;
              }
              return !(!state && holder.tookBack(first, day))
                  && !successions.follows(
                      transition(by, own, Optional.of(holder), holder.name, who));
            });
  }

  private Transition transition(
      Weighed first, Weighed second, Optional<Holder> later, Node holder, Optional<Node> other) {
    LocalDate day = first.assertion().when().latest().orElseThrow();
    LocalDate next = second.assertion().when().latest().orElseThrow();
    LocalDate before = day.minusDays(successions.patience());
    return new Transition(
        (int) ChronoUnit.DAYS.between(day, next),
        other.map(o -> sides.allied(holder, o)).orElse(false),
        !Collections.disjoint(first.assertion().speakers(), second.assertion().speakers()),
        later(first.assertion().firstReported(), second.assertion().firstReported()),
        later.map(h -> !h.told.subMap(before, true, day, true).isEmpty()).orElse(false),
        first.credibility(),
        second.credibility(),
        first.reliability(),
        second.reliability());
  }

  private static boolean later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && other.get().isAfter(one.get());
  }
}
