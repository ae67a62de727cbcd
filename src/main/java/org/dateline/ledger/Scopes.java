package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Finds where one party is told to hold a place while another is told to hold a part of it: the
 * city against its province, the airport against the town. That is no contradiction. For use inside
 * one transaction.
 */
final class Scopes {

  /**
   * A dated period of the claimed layer, as far as it matters here.
   *
   * @param lastReported the day of the latest report that supports it
   */
  record Held(
      Node holder, Bounds begin, Bounds end, Optional<LocalDate> lastReported, List<Node> claims) {

    static List<Held> of(List<ControlPeriod> periods) {
      return periods.stream()
          .filter(p -> p.layer() == Layer.CLAIMED && p.begin().dated())
          .map(p -> new Held(p.holder(), p.begin(), p.end(), p.lastReported(), p.support()))
          .toList();
    }

    private LocalDate from() {
      return begin.latest().orElseThrow();
    }

    /** Its end; of one without end, the day until which it stands without anybody telling of it. */
    private LocalDate to(int patience) {
      LocalDate told = lastReported.filter(day -> day.isAfter(from())).orElse(from());
      return end.earliest().or(end::latest).orElse(told.plusDays(patience + 1L));
    }
  }

  private final DatasetGraph data;
  private final String base;
  private final int patience;
  private final Memberships memberships;
  private final Sides known;
  private final ReportNames names;
  private final Map<Node, Node> reports = new HashMap<>();

  /**
   * Finds differences.
   *
   * @param patience so many days after both were last told of, what is told of the one says nothing
   *     about the other any more
   */
  Scopes(DatasetGraph data, String base, int patience) {
    this.data = data;
    this.base = base;
    this.names = ReportNames.of(base);
    this.patience = patience;
    this.memberships = new Memberships(data, base);
    this.known = memberships.of(List.of());
  }

  /** The differences, in the order of the part's periods. */
  List<Dispute> between(Node part, List<Held> ofPart, Node whole, List<Held> ofWhole) {
    List<Dispute> found = new ArrayList<>();
    // Either may have thousands, most of them of other years.
    List<Span> wholes = ofWhole.stream().map(this::span).toList();
    for (Held one : ofPart) {
      Span span = span(one);
      for (Span other : wholes) {
        if (span.from() < other.to() && other.from() < span.to() && exclude(one, other.held())) {
          found.add(dispute(part, one, whole, other.held()));
        }
      }
    }
    return found;
  }

  /** From which day to which, as numbers. */
  private record Span(Held held, long from, long to) {}

  private Span span(Held held) {
    return new Span(held, held.from().toEpochDay(), held.to(patience).toEpochDay());
  }

  /** By the gazetteer and by the reports that tell of either. */
  private boolean exclude(Held one, Held other) {
    if (!known.exclude(one.holder(), other.holder())) {
      return false;
    }
    Set<Node> telling = new LinkedHashSet<>();
    one.claims().forEach(c -> telling.add(report(c)));
    other.claims().forEach(c -> telling.add(report(c)));
    return memberships.of(telling).exclude(one.holder(), other.holder());
  }

  private Node report(Node claim) {
    // Its name tells it; to look into the store costs more.
    return names.within(claim)
        ? NodeFactory.createURI(names.report(claim))
        : reports.computeIfAbsent(
            claim, c -> Subject.first(data, Node.ANY, c, Terms.REPORT).orElse(claim));
  }

  private Dispute dispute(Node part, Held one, Node whole, Held other) {
    Dispute.Kind kind = Dispute.Kind.SCOPE_DIFFERENCE;
    Node iri = Terms.minted(base, "dispute", part, whole, kind, one.claims(), other.claims());
    return new Dispute(
        iri, part, Optional.of(whole), kind, common(one, other), one.claims(), other.claims());
  }

  private static Bounds common(Held one, Held other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    Optional<LocalDate> to = one.end().latest();
    if (to.isEmpty() || other.end().latest().filter(d -> d.isBefore(to.get())).isPresent()) {
      return new Bounds(Optional.of(from), other.end().latest().filter(d -> !d.isBefore(from)));
    }
    return new Bounds(Optional.of(from), to.filter(d -> !d.isBefore(from)));
  }
}
