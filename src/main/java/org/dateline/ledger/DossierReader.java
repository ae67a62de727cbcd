package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Collects what the reports in a store say of a place. For use inside one transaction. */
final class DossierReader {
  private final DatasetGraph data;
  private final List<Bearing> bearings;
  private final Optional<LocalDate> known;
  private final Memberships memberships;
  private final Sides nobody;
  private final Map<Node, Published> published = new HashMap<>();
  private final Map<Spoke, Optional<Node>> occasions = new HashMap<>();
  private final Map<Node, List<Quad>> occasionsIn = new HashMap<>();

  /** When a report appeared, and with whom. */
  private record Published(Optional<LocalDate> day, Optional<Node> publisher) {}

  private record Spoke(Node report, Node who) {}

  /**
   * A reader.
   *
   * @param known leaves out what was reported after that day, or on a day that nobody knows
   */
  DossierReader(
      DatasetGraph data,
      List<Bearing> bearings,
      Memberships memberships,
      Optional<LocalDate> known) {
    this.data = data;
    this.bearings = bearings;
    this.memberships = memberships;
    this.nobody = memberships.of(List.of());
    this.known = known;
  }

  /** Of how many reports it remembers something. */
  int reports() {
    return published.size();
  }

  /** All that is said of the place. */
  Dossier read(Node place) {
    Map<Assertion.Saying, List<Testimony>> found = new HashMap<>();
    Set<Node> reports = new TreeSet<>(NodeCmp::compareRDFTerms);
    for (Node role : bearings.stream().map(Bearing::place).distinct().toList()) {
      List<Quad> events = new ArrayList<>();
      data.find(Node.ANY, Node.ANY, role, place).forEachRemaining(events::add);
      for (Quad one : events) {
        event(place, role, one.getGraph(), one.getSubject(), found, reports);
      }
    }
    List<Assertion> assertions = new ArrayList<>();
    found.forEach(
        (saying, witnesses) -> {
          witnesses.sort(Comparator.comparing(Testimony::claim, NodeCmp::compareRDFTerms));
          assertions.add(new Assertion(saying, List.copyOf(witnesses)));
        });
    assertions.sort(
        Comparator.comparing(Assertion::when, Bounds.IN_TIME)
            .thenComparing(Assertion::tidings)
            .thenComparing(a -> a.witnesses().get(0).claim(), NodeCmp::compareRDFTerms));
    return new Dossier(
        place, List.copyOf(assertions), List.copyOf(reports), memberships.of(reports));
  }

  private void event(
      Node place,
      Node role,
      Node report,
      Node event,
      Map<Assertion.Saying, List<Testimony>> found,
      Set<Node> reports) {
    Subject told = Subject.of(data, report, event);
    for (Bearing bearing : bearings) {
      if (bearing.place().equals(role) && told.is(bearing.type())) {
        for (Node claim : Subject.having(data, report, Terms.CLAIM_EVENT, event)) {
          if (timely(report)) {
            reports.add(report);
            claim(place, bearing, event, told, claim, report, found);
          }
        }
      }
    }
  }

  private boolean timely(Node report) {
    Optional<LocalDate> day = published(report).day();
    return known.isEmpty() || (day.isPresent() && !day.get().isAfter(known.get()));
  }

  private void claim(
      Node place,
      Bearing bearing,
      Node event,
      Subject told,
      Node claim,
      Node report,
      Map<Assertion.Saying, List<Testimony>> found) {
    Subject said = Subject.of(data, report, claim);
    if (said.first(Terms.REPORT).isEmpty()) {
      return;
    }
    Optional<LocalDate> day = published(report).day();
    Optional<Node> link = said.first(Terms.ATTRIBUTION);
    Optional<Subject> chain = link.map(l -> Subject.of(data, report, l));
    Testimony witness = witness(claim, event, report, said, chain);
    Optional<Node> start = told.first(Terms.START_TIME);
    Bounds when =
        start
            .or(() -> told.first(Terms.TIME))
            .flatMap(t -> Bounds.of(t, day))
            .orElseGet(() -> spoken(chain, report, day));
    Assertion.Saying saying =
        new Assertion.Saying(
            place,
            bearing.tidings(),
            told.first(bearing.holder()),
            bearing.loser().flatMap(told::first),
            when,
            start.isPresent(),
            said.first(Terms.POLARITY).orElse(Node.ANY),
            said.first(Terms.MODALITY).orElse(Node.ANY),
            said.first(Terms.CERTAINTY).orElse(Node.ANY));
    found.computeIfAbsent(saying, s -> new ArrayList<>()).add(witness);
    if (bearing.tidings() == Tidings.HOLDS) {
      told.first(Terms.END_TIME)
          .flatMap(t -> Bounds.of(t, day))
          .map(end -> until(saying, end))
          .ifPresent(s -> found.computeIfAbsent(s, k -> new ArrayList<>()).add(witness));
    }
  }

  /** "Held until June" tells of an end as well. */
  private static Assertion.Saying until(Assertion.Saying holds, Bounds end) {
    return new Assertion.Saying(
        holds.place(),
        Tidings.LOSES,
        holds.holder(),
        holds.loser(),
        end,
        false,
        holds.polarity(),
        holds.modality(),
        holds.certainty());
  }

  /** Without a time of its own, what is told as done or so was so when it was said, or reported. */
  private Bounds spoken(Optional<Subject> chain, Node report, Optional<LocalDate> reported) {
    return chain
        .flatMap(link -> link.first(Terms.SAID_ON).or(() -> onlyOccasion(link, report)))
        .flatMap(t -> Bounds.of(t, reported))
        .flatMap(Bounds::latest)
        .or(() -> reported)
        .map(Bounds::until)
        .orElse(Bounds.UNKNOWN);
  }

  /**
   * When somebody who speaks several times in one report spoke: "he also said" is told without a
   * day of its own. Nothing, when the report gives no day for his words or more than one.
   */
  private Optional<Node> onlyOccasion(Subject link, Node report) {
    return link.first(Terms.SOURCE)
        .flatMap(who -> occasions.computeIfAbsent(new Spoke(report, who), this::onlyOccasion));
  }

  private Optional<Node> onlyOccasion(Spoke spoke) {
    Set<Node> days = new LinkedHashSet<>();
    // Most reports give no day for anybody's words.
    for (Quad said : occasionsIn.computeIfAbsent(spoke.report(), this::occasionsIn)) {
      if (data.contains(spoke.report(), said.getSubject(), Terms.SOURCE, spoke.who())) {
        days.add(said.getObject());
      }
    }
    return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
  }

  private List<Quad> occasionsIn(Node report) {
    List<Quad> all = new ArrayList<>();
    data.find(report, Node.ANY, Terms.SAID_ON, Node.ANY).forEachRemaining(all::add);
    return all;
  }

  private Testimony witness(
      Node claim, Node event, Node report, Subject said, Optional<Subject> chain) {
    Node source = said.first(Terms.SOURCE).orElse(report);
    Optional<Node> carrier =
        chain
            .flatMap(link -> link.first(Terms.WITHIN))
            .flatMap(within -> Subject.of(data, report, within).first(Terms.SOURCE));
    Published appeared = published(report);
    Node speaker = source.equals(report) ? appeared.publisher().orElse(report) : source;
    Node root = root(source, carrier, report, appeared);
    return new Testimony(
        claim,
        event,
        said.first(Terms.EVIDENCE),
        report,
        appeared.day(),
        source,
        carrier,
        speaker,
        root);
  }

  /**
   * Where words come from: from whoever is named nearest to them. Whom a report leaves unnamed may
   * be anyone, so what he says is no more independent than who carries it.
   */
  private Node root(Node source, Optional<Node> carrier, Node report, Published appeared) {
    if (!source.equals(report) && !nobody.described(source)) {
      return source;
    }
    return carrier
        .filter(c -> !c.equals(report) && !nobody.described(c))
        .or(appeared::publisher)
        .orElse(report);
  }

  private Published published(Node report) {
    // Not all that is said of a report, for that has its text.
    return published.computeIfAbsent(
        report,
        r ->
            new Published(
                Subject.first(data, r, r, Terms.PUBLISHED)
                    .flatMap(t -> Bounds.of(t, Optional.empty()))
                    .flatMap(Bounds::latest),
                Subject.first(data, r, r, Terms.PUBLISHER)));
  }
}
