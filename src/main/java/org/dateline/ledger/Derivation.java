package org.dateline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * Derives the ledger of places from the claims in a store. For use while these do not change, and
 * by one thread at a time.
 */
final class Derivation {
  private static final Comparator<ControlPeriod> IN_ORDER =
      Comparator.comparing(ControlPeriod::layer)
          .thenComparing(ControlPeriod::begin, Bounds.IN_TIME)
          .thenComparing(ControlPeriod::holder, NodeCmp::compareRDFTerms);

  /** So many assertions are judged together. */
  private static final int TOGETHER = 20_000;

  private static final int PLACES_TOGETHER = 1000;

  /** What so many reports say of themselves and of who belongs to whom is remembered. */
  private static final int REPORTS_REMEMBERED = 50_000;

  private final Policy policy;
  private final DatasetGraph data;
  private final String base;
  private final Successions successions;
  private final Verdicts verdicts;
  private final Optional<LocalDate> known;
  private Memberships memberships;
  private Wholes wholes;
  private AccountReader reader;
  private Judge judge;

  Derivation(
      Policy policy,
      Successions successions,
      Verdicts verdicts,
      DatasetGraph data,
      String base,
      Optional<LocalDate> known) {
    this.policy = policy;
    this.data = data;
    this.successions = successions;
    this.verdicts = verdicts;
    this.base = base;
    this.known = known;
    begin();
  }

  /** Begins without remembering anything. */
  private void begin() {
    memberships = new Memberships(data, base);
    wholes = new Wholes(data, base);
    Classes classes = new Classes(data, base);
    Publishers publishers = new Publishers(data, base);
    reader =
        new AccountReader(data, policy.bearings(), memberships, wholes, classes, publishers, known);
    judge = new Judge(policy, verdicts, memberships.of(List.of()), classes);
  }

  /** What the reports tell of the place. */
  Accounts accounts(Node place) {
    return new Accounts(place, reader.read(place));
  }

  /** The same, if it is what it was before but for what these reports tell. */
  Accounts accounts(Node place, List<Account> before, Set<Node> reports) {
    return new Accounts(place, reader.renewed(place, before, reports));
  }

  /**
   * The records of the next places, in their order: of so many that what they say is held in memory
   * at once. Differences of scope are not among their disputes.
   */
  List<PlaceRecord> next(Iterator<Node> places) {
    return of(Iter.map(places, this::accounts));
  }

  /** The same, from these accounts; each is asked for when it is needed. */
  List<PlaceRecord> of(Iterator<Accounts> told) {
    if (reader.reports() > REPORTS_REMEMBERED) {
      begin();
    }
    List<Dossier> dossiers = new ArrayList<>();
    long assertions = 0;
    while (told.hasNext() && dossiers.size() < PLACES_TOGETHER && assertions < TOGETHER) {
      Dossier dossier = Dossier.of(told.next(), memberships, wholes);
      assertions += dossier.assertions().size();
      dossiers.add(dossier);
    }
    return of(dossiers);
  }

  /** The records of all of these places, in their order. */
  List<PlaceRecord> all(Collection<Node> places) {
    List<PlaceRecord> all = new ArrayList<>();
    for (Iterator<Node> each = places.iterator(); each.hasNext(); ) {
      all.addAll(next(each));
    }
    return all;
  }

  private List<PlaceRecord> of(List<Dossier> dossiers) {
    List<List<Weighed>> weighed = judge.weigh(dossiers);
    List<Sheet> sheets = new ArrayList<>();
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (int i = 0; i < dossiers.size(); i++) {
      Dossier dossier = dossiers.get(i);
      for (Layer layer : Layer.values()) {
        List<Draft> drafts = Timeline.of(weighed.get(i), layer, dossier.sides(), successions);
        Sheet sheet = new Sheet(dossier, layer, drafts, names(dossier.place(), layer, drafts));
        describe(sheet, graph);
        sheets.add(sheet);
      }
    }
    judge.judge(graph);
    Map<Node, List<ControlPeriod>> periods = new HashMap<>();
    Map<Node, List<Dispute>> disputes = new HashMap<>();
    Map<Node, List<SourceRecord>> sources = new HashMap<>();
    for (Sheet sheet : sheets) {
      Node place = sheet.dossier().place();
      periods.computeIfAbsent(place, p -> new ArrayList<>()).addAll(finished(sheet, graph));
      if (sheet.layer() == Layer.CLAIMED) {
        List<Dispute> found = Disputes.of(place, sheet.drafts(), base);
        disputes.put(place, found);
        sources.put(place, Tally.of(sheet.dossier(), sheet.drafts(), found, judge));
      }
    }
    return dossiers.stream()
        .map(
            d ->
                new PlaceRecord(
                    d.place(),
                    d.wholes(),
                    periods.get(d.place()).stream().sorted(IN_ORDER).toList(),
                    Happenings.of(d, base),
                    disputes.get(d.place()),
                    sources.get(d.place())))
        .toList();
  }

  /** One place's drafts of one layer, and their names. */
  private record Sheet(Dossier dossier, Layer layer, List<Draft> drafts, Map<Draft, Node> names) {}

  private Map<Draft, Node> names(Node place, Layer layer, List<Draft> drafts) {
    Map<Draft, Node> names = new LinkedHashMap<>();
    for (Draft d : drafts) {
      Node name =
          Terms.minted(base, "period", policy.name(), layer, place, d.holder, d.begin, d.end);
      names.put(d, name);
    }
    return names;
  }

  private static void describe(Sheet sheet, Graph graph) {
    sheet
        .names()
        .forEach(
            (draft, name) -> {
              graph.add(name, RDF.Nodes.type, Terms.CONTROL_PERIOD);
              graph.add(name, Terms.PLACE, sheet.dossier().place());
              graph.add(name, Terms.HOLDER, draft.holder);
              graph.add(name, Terms.LAYER, Terms.dl(sheet.layer()));
              graph.add(name, Terms.CREDIBILITY, Terms.number(draft.credibility()));
              draft
                  .lastReported()
                  .ifPresent(d -> graph.add(name, Terms.LAST_REPORTED, Terms.date(d)));
              draft.rivals.forEach(r -> graph.add(name, Terms.RIVAL, sheet.names().get(r)));
              draft.against.stream()
                  .flatMap(a -> a.claims().stream())
                  .forEach(claim -> graph.add(name, Terms.CONTRADICTED_BY, claim));
            });
  }

  private static List<ControlPeriod> finished(Sheet sheet, Graph graph) {
    Set<Draft> kept = new LinkedHashSet<>();
    for (Draft draft : sheet.drafts()) {
      if (!graph.contains(sheet.names().get(draft), Terms.YIELDS_TO, Node.ANY)) {
        kept.add(draft);
      }
    }
    return sheet.drafts().stream()
        .filter(kept::contains)
        .map(draft -> period(sheet, draft, kept, graph))
        .toList();
  }

  private static ControlPeriod period(Sheet sheet, Draft draft, Set<Draft> kept, Graph graph) {
    Node name = sheet.names().get(draft);
    return new ControlPeriod(
        name,
        sheet.dossier().place(),
        draft.holder,
        sheet.layer(),
        draft.begin,
        draft.end,
        draft.ended,
        standing(name, graph),
        draft.credibility(),
        draft.lastReported(),
        sorted(draft.support.stream().flatMap(w -> w.assertion().claims().stream())),
        sorted(draft.endedBy.stream().flatMap(a -> a.claims().stream())),
        sorted(draft.against.stream().flatMap(a -> a.claims().stream())),
        sorted(draft.rivals.stream().filter(kept::contains).map(sheet.names()::get)));
  }

  private static Standing standing(Node period, Graph graph) {
    for (Standing standing : Standing.values()) {
      if (graph.contains(period, Terms.STANDING, Terms.dl(standing))) {
        return standing;
      }
    }
    return Standing.CLAIMED;
  }

  private static List<Node> sorted(Stream<Node> nodes) {
    return nodes.distinct().sorted(NodeCmp::compareRDFTerms).toList();
  }
}
