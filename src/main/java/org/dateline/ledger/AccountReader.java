package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** Reads what the reports in a store tell of a place. For use inside one transaction. */
final class AccountReader {
  private final DatasetGraph data;
  private final List<Bearing> bearings;
  private final Optional<LocalDate> known;
  private final Memberships memberships;
  private final Wholes wholes;
  private final Classes classes;
  private final Publishers publishers;
  private final Sides nobody;
  private final SameWords sameWords;
  private final Map<Node, Published> published = new HashMap<>();
  private final Map<Node, Account.Background> backgrounds = new HashMap<>();
  private final Map<Spoke, Optional<Node>> occasions = new HashMap<>();
  private final Map<Node, List<Quad>> occasionsIn = new HashMap<>();

  /** When a report appeared, and with whom. */
  private record Published(Optional<LocalDate> day, Optional<Node> publisher) {}

  private record Spoke(Node report, Node who) {}

  /** An event that one report tells, in which a place has a role. */
  private record Event(Node report, Node role, Node name) {}

  /**
   * A reader.
   *
   * @param known leaves out what was reported after that day, or on a day that nobody knows
   */
  AccountReader(
      DatasetGraph data,
      List<Bearing> bearings,
      Memberships memberships,
      Wholes wholes,
      Classes classes,
      Publishers publishers,
      Optional<LocalDate> known) {
    this.data = data;
    this.bearings = bearings;
    this.memberships = memberships;
    this.wholes = wholes;
    this.classes = classes;
    this.publishers = publishers;
    this.nobody = memberships.of(List.of());
    this.sameWords = new SameWords(data);
    this.known = known;
  }

  /** Of how many reports it remembers something. */
  int reports() {
    return published.size();
  }

  /** What each report tells of the place, in the order of their IRIs. */
  List<Account> read(Node place) {
    return read(place, List.of(Node.ANY));
  }

  /** The accounts of the place as they are, if they may only differ in those of these reports. */
  List<Account> renewed(Node place, List<Account> before, Set<Node> reports) {
    List<Account> all = new ArrayList<>(read(place, reports));
    before.stream().filter(a -> !reports.contains(a.report())).forEach(all::add);
    all.sort(Comparator.comparing(Account::report, NodeCmp::compareRDFTerms));
    return all;
  }

  private List<Account> read(Node place, Collection<Node> reports) {
    List<Event> events = new ArrayList<>();
    for (Node role : bearings.stream().map(Bearing::place).distinct().toList()) {
      for (Node report : reports) {
        data.find(report, Node.ANY, role, place)
            .forEachRemaining(q -> events.add(new Event(q.getGraph(), role, q.getSubject())));
      }
    }
    Map<Node, List<Account.Told>> told = new TreeMap<>(NodeCmp::compareRDFTerms);
    for (Event event : events) {
      if (timely(event.report())) {
        read(place, event, told);
      }
    }
    List<Account> accounts = new ArrayList<>();
    told.forEach(
        (report, all) -> {
          all.sort(
              Comparator.comparing(
                      (Account.Told t) -> t.witness().claim(), NodeCmp::compareRDFTerms)
                  .thenComparing(t -> t.says().tidings()));
          List<Account.Told> shared = sameWords.shared(report, all);
          accounts.add(new Account(report, List.copyOf(shared), background(report)));
        });
    return accounts;
  }

  private void read(Node place, Event event, Map<Node, List<Account.Told>> into) {
    Node report = event.report();
    Subject told = Subject.of(data, report, event.name());
    for (Bearing bearing : bearings) {
      if (bearing.place().equals(event.role()) && told.is(bearing.type())) {
        for (Node claim : Subject.having(data, report, Terms.CLAIM_EVENT, event.name())) {
          Subject said = Subject.of(data, report, claim);
          if (said.first(Terms.REPORT).isPresent()) {
            into.computeIfAbsent(report, r -> new ArrayList<>())
                .addAll(told(place, bearing, event, told, claim, said));
          }
        }
      }
    }
  }

  private Account.Background background(Node report) {
    return backgrounds.computeIfAbsent(
        report, r -> new Account.Background(memberships.told(r), wholes.told(r)));
  }

  private boolean timely(Node report) {
    Optional<LocalDate> day = published(report).day();
    return known.isEmpty() || (day.isPresent() && !day.get().isAfter(known.get()));
  }

  private List<Account.Told> told(
      Node place, Bearing bearing, Event event, Subject told, Node claim, Subject said) {
    Node report = event.report();
    Optional<LocalDate> day = published(report).day();
    Optional<Node> link = said.first(Terms.ATTRIBUTION);
    Optional<Subject> chain = link.map(l -> Subject.of(data, report, l));
    Testimony witness = witness(claim, event, said, chain);
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
    Optional<Assertion.Saying> until =
        Optional.of(saying)
            .filter(holds -> holds.tidings() == Tidings.HOLDS)
            .flatMap(holds -> told.first(Terms.END_TIME).flatMap(t -> Bounds.of(t, day)))
            .map(end -> until(saying, end));
    return Stream.concat(Stream.of(saying), until.stream())
        .map(says -> new Account.Told(says, witness))
        .toList();
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

  private Testimony witness(Node claim, Event event, Subject said, Optional<Subject> chain) {
    Node report = event.report();
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
        event.name(),
        said.first(Terms.EVIDENCE),
        report,
        appeared.day(),
        source,
        carrier,
        speaker,
        root,
        classes(source, report));
  }

  private Set<Node> classes(Node source, Node report) {
    boolean only = !source.equals(report) && !nobody.described(source) && !classes.known(source);
    return only ? classes.told(source, report) : Set.of();
  }

  /**
   * Where words come from: from whoever is named nearest to them; from the side for which a
   * spokesman without a name speaks. Whom a report leaves unnamed otherwise may be anyone, so what
   * he says is no more independent than who carries it.
   */
  private Node root(Node source, Optional<Node> carrier, Node report, Published appeared) {
    if (!source.equals(report) && !nobody.described(source)) {
      return source;
    }
    return side(source, report)
        .or(() -> carrier.filter(c -> !c.equals(report) && !nobody.described(c)))
        .or(appeared::publisher)
        .orElse(report);
  }

  /** To whom somebody belongs whom the report describes, if it names that. */
  private Optional<Node> side(Node described, Node report) {
    return memberships.told(report).getOrDefault(described, Set.of()).stream()
        .map(Memberships.Belonging::whole)
        .filter(whole -> !nobody.described(whole))
        .min(NodeCmp::compareRDFTerms);
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
                Subject.first(data, r, r, Terms.PUBLISHER).map(publishers::of)));
  }
}
