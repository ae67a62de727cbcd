package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/** Finds where the claims on one place do not say the same, and tells why that may be. */
final class Disputes {
  private static final int MANY = 3;
  private static final int WEAK = 4;

  private final Node place;
  private final String base;
  private final List<Dispute> found = new ArrayList<>();

  private Disputes(Node place, String base) {
    this.place = place;
    this.base = base;
  }

  /** The disputes among the periods of the claimed layer. */
  static List<Dispute> of(Node place, List<Draft> claimed, String base) {
    Disputes disputes = new Disputes(place, base);
    IdentityHashMap<Draft, Integer> order = new IdentityHashMap<>();
    IdentityHashMap<Assertion, List<Draft>> supported = new IdentityHashMap<>();
    for (Draft period : claimed) {
      order.put(period, order.size());
      for (Weighed claim : period.support) {
        supported.computeIfAbsent(claim.assertion(), a -> new ArrayList<>()).add(period);
      }
    }
    for (Draft one : claimed) {
      disputes.denials(one);
      // What ends one begins the other.
      one.endedBy.stream()
          .flatMap(a -> supported.getOrDefault(a, List.of()).stream())
          .distinct()
          .filter(other -> other != one)
          .sorted(Comparator.comparing(order::get))
          .forEach(other -> disputes.succession(one, other));
      one.rivals.stream()
          .filter(other -> order.get(other) > order.get(one))
          .sorted(Comparator.comparing(order::get))
          .forEach(other -> disputes.rivals(one, other));
    }
    return disputes.found;
  }

  private void succession(Draft one, Draft other) {
    add(Dispute.Kind.SUCCESSION, one.end, claims(one.support), claims(other.support));
  }

  private void rivals(Draft one, Draft other) {
    boolean misread = outweighed(one, other) || outweighed(other, one);
    add(
        misread ? Dispute.Kind.LIKELY_MISREADING : Dispute.Kind.CONTRADICTION,
        common(one, other),
        claims(one.support),
        claims(other.support));
  }

  private static boolean outweighed(Draft few, Draft many) {
    return few.support.size() == 1
        && few.support.get(0).assertion().witnesses().size() == 1
        && few.credibility() >= WEAK
        && roots(many).size() >= MANY;
  }

  private void denials(Draft period) {
    for (Assertion denial : period.against) {
      Set<Node> voices = roots(period);
      boolean takenBack =
          denial.witnesses().stream().map(Testimony::root).anyMatch(voices::contains);
      add(
          takenBack ? Dispute.Kind.RETRACTION : Dispute.Kind.CONTRADICTION,
          denial.when(),
          claims(period.support),
          denial.claims());
    }
  }

  private static Set<Node> roots(Draft period) {
    Set<Node> roots = new LinkedHashSet<>();
    period.support.forEach(w -> roots.addAll(w.assertion().roots()));
    return roots;
  }

  /** From when both are told to have it, until one of them is not any more. */
  private static Bounds common(Draft one, Draft other) {
    LocalDate from = max(one.begin.latest().orElseThrow(), other.begin.latest().orElseThrow());
    Optional<LocalDate> to =
        one.end.latest().isEmpty()
                || other.end.latest().filter(d -> d.isBefore(one.end.latest().get())).isPresent()
            ? other.end.latest()
            : one.end.latest();
    return new Bounds(Optional.of(from), to.filter(d -> !d.isBefore(from)));
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Node> claims(List<Weighed> support) {
    return support.stream()
        .flatMap(w -> w.assertion().claims().stream())
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private void add(Dispute.Kind kind, Bounds when, List<Node> one, List<Node> other) {
    Node iri = Terms.minted(base, "dispute", place, kind, one, other);
    found.add(new Dispute(iri, place, Optional.empty(), kind, when, one, other));
  }
}
