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
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** Collects what the reports in a store say of a place. For use inside one transaction. */
final class DossierReader {
  private final DatasetGraph data;
  private final List<Bearing> bearings;
  private final Optional<LocalDate> known;
  private final Sides sides;
  private final Map<Node, Optional<LocalDate>> reported = new HashMap<>();

  /**
   * A reader.
   *
   * @param known leaves out what was reported after that day, or on a day that nobody knows
   */
  DossierReader(DatasetGraph data, List<Bearing> bearings, Sides sides, Optional<LocalDate> known) {
    this.data = data;
    this.bearings = bearings;
    this.sides = sides;
    this.known = known;
  }

  /** All that is said of the place. */
  Dossier read(Node place) {
    Map<Assertion.Saying, List<Testimony>> found = new HashMap<>();
    for (Bearing bearing : bearings) {
      for (Node event : subjects(bearing.place(), place)) {
        if (data.contains(Node.ANY, event, RDF.Nodes.type, bearing.type())) {
          for (Node claim : subjects(Terms.CLAIM_EVENT, event)) {
            claim(place, bearing, event, claim, found);
          }
        }
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
    return new Dossier(place, List.copyOf(assertions));
  }

  private void claim(
      Node place,
      Bearing bearing,
      Node event,
      Node claim,
      Map<Assertion.Saying, List<Testimony>> found) {
    Node report = object(claim, Terms.REPORT).orElse(null);
    if (report == null) {
      return;
    }
    Optional<LocalDate> day = reported(report);
    if (known.isPresent() && (day.isEmpty() || day.get().isAfter(known.get()))) {
      return;
    }
    Testimony witness = witness(claim, event, report, day);
    Optional<Node> start = object(event, Terms.START_TIME);
    Bounds when =
        start
            .or(() -> object(event, Terms.TIME))
            .flatMap(t -> Bounds.of(t, day))
            .orElseGet(() -> said(claim, report, day));
    Assertion.Saying saying =
        new Assertion.Saying(
            place,
            bearing.tidings(),
            object(event, bearing.holder()),
            bearing.loser().flatMap(role -> object(event, role)),
            when,
            start.isPresent(),
            object(claim, Terms.POLARITY).orElse(Node.ANY),
            object(claim, Terms.MODALITY).orElse(Node.ANY),
            object(claim, Terms.CERTAINTY).orElse(Node.ANY));
    found.computeIfAbsent(saying, s -> new ArrayList<>()).add(witness);
    if (bearing.tidings() == Tidings.HOLDS) {
      object(event, Terms.END_TIME)
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
  private Bounds said(Node claim, Node report, Optional<LocalDate> reported) {
    return object(claim, Terms.ATTRIBUTION)
        .flatMap(link -> object(link, Terms.SAID_ON).or(() -> onlyOccasion(link, report)))
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
  private Optional<Node> onlyOccasion(Node link, Node report) {
    Set<Node> days = new LinkedHashSet<>();
    object(link, Terms.SOURCE)
        .ifPresent(
            who ->
                data.find(report, Node.ANY, Terms.SOURCE, who)
                    .forEachRemaining(
                        q -> object(q.getSubject(), Terms.SAID_ON).ifPresent(days::add)));
    return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
  }

  private Testimony witness(Node claim, Node event, Node report, Optional<LocalDate> day) {
    Node source = object(claim, Terms.SOURCE).orElse(report);
    Node carrier =
        object(claim, Terms.ATTRIBUTION)
            .flatMap(link -> object(link, Terms.WITHIN))
            .flatMap(link -> object(link, Terms.SOURCE))
            .orElse(null);
    return new Testimony(
        claim, event, report, day, source, root(source, carrier, report), carrier != null);
  }

  /**
   * Where words come from: from whoever is named nearest to them. Whom a report leaves unnamed may
   * be anyone, so what he says is no more independent than who carries it.
   */
  private Node root(Node source, Node carrier, Node report) {
    if (!source.equals(report) && !sides.described(source)) {
      return source;
    }
    if (carrier != null && !carrier.equals(report) && !sides.described(carrier)) {
      return carrier;
    }
    return object(report, Terms.PUBLISHER).orElse(report);
  }

  private Optional<LocalDate> reported(Node report) {
    return reported.computeIfAbsent(
        report,
        r ->
            object(r, Terms.PUBLISHED)
                .flatMap(t -> Bounds.of(t, Optional.empty()))
                .flatMap(Bounds::latest));
  }

  private List<Node> subjects(Node property, Node object) {
    Set<Node> subjects = new LinkedHashSet<>();
    data.find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return List.copyOf(subjects);
  }

  /** The first of its values, whatever order the store gives them in. */
  private Optional<Node> object(Node subject, Node property) {
    Node first = null;
    for (var all = data.find(Node.ANY, subject, property, Node.ANY); all.hasNext(); ) {
      Quad quad = all.next();
      if (first == null || NodeCmp.compareRDFTerms(quad.getObject(), first) < 0) {
        first = quad.getObject();
      }
    }
    return Optional.ofNullable(first);
  }
}
