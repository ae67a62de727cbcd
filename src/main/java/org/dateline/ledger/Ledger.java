package org.dateline.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Store;

/**
 * What follows from the claims in a store: who held which place when, and where sources disagree.
 *
 * <p>The store keeps a ledger derived by one policy, brought up to date place by place: {@link
 * #touched} marks places within the transaction that changes their claims, {@link #settle} derives
 * them. Any other policy, or what was known on an earlier day, is derived on the spot and kept
 * nowhere. Places do not depend on each other, so that all at once give the same as one by one.
 */
public final class Ledger {
  /** The policy by which a store keeps its ledger. */
  public static final String STANDARD = "balanced";

  /** What the gazetteer says of who belongs to whom, what lies in what, and who is what. */
  private static final Set<Node> HEEDED =
      Set.of(
          Terms.MEMBER_OF, Terms.FORCES_OF, Terms.GOVERNMENT_OF, Terms.LOCATED_IN, RDF.Nodes.type);

  private final Store store;
  private final Policy policy;
  private final Successions successions;
  private final Verdicts verdicts;
  private final Upkeep upkeep;

  private Ledger(Store store, Policy policy, int many) {
    this.store = store;
    this.policy = policy;
    this.successions = new Successions(policy);
    this.verdicts = new Verdicts(policy);
    this.upkeep = new Upkeep(store, policy, many, data -> derivation(data, Optional.empty()));
  }

  /**
   * The ledger of a store.
   *
   * @param policies the folder of the policies
   * @param policy the name of one of them, or a Turtle file that holds another
   * @throws LedgerException when there is no such policy, or a mistake in it
   */
  public static Ledger of(Store store, Path policies, String policy) {
    return of(store, policies, policy, Notebook.MANY);
  }

  /** The same, with notes on all places of which so many reports tell. */
  static Ledger of(Store store, Path policies, String policy, int many) {
    return new Ledger(store, Policy.load(policies, policy), many);
  }

  /**
   * Marks the places of which the report says or said who holds them; to be called inside the
   * transaction, before and after the report's graph is changed.
   */
  public void touched(DatasetGraph data, Node report) {
    LedgerGraph graph = upkeep.graph(data);
    roles()
        .forEach(
            role -> {
              List<Quad> told = new ArrayList<>();
              data.find(report, Node.ANY, role, Node.ANY).forEachRemaining(told::add);
              told.stream().map(Quad::getObject).distinct().forEach(p -> graph.due(p, report));
            });
  }

  /**
   * Marks all places if what the gazetteer says otherwise than before bears on who held them; to be
   * called inside the transaction that changes its graph.
   *
   * @param changed what is said there now, or was
   */
  public void learned(DatasetGraph data, Collection<Triple> changed) {
    if (changed.stream().map(Triple::getPredicate).anyMatch(HEEDED::contains)) {
      LedgerGraph graph = upkeep.graph(data);
      places(data).forEach(graph::due);
    }
  }

  /**
   * Says that the ledger of a store without claims is this policy's; what is touched later is then
   * all that is due, and nobody need look through a large store for it.
   */
  public void begin() {
    if (others() && store.read(data -> nothingTold(data.asDatasetGraph()))) {
      store.write(data -> upkeep.graph(data.asDatasetGraph()).policy(policy));
    }
  }

  /** Derives what is due to the end; see {@link #settle(BooleanSupplier)}. */
  public long settle() {
    return settle(() -> false);
  }

  /**
   * Derives what is due, in transactions of its own. A process that is killed leaves the rest
   * marked, and the next call derives it. A ledger derived by another policy is derived anew.
   *
   * @param enough is asked after each few places: true leaves the rest marked, as a kill would
   * @return how many places were derived
   */
  public long settle(BooleanSupplier enough) {
    if (others()) {
      store.write(data -> anew(data.asDatasetGraph()));
    }
    return upkeep.settle(enough);
  }

  /** True when the store's ledger was derived by another policy, or by none. */
  private boolean others() {
    return store.read(
        data -> !upkeep.graph(data.asDatasetGraph()).policy().equals(Optional.of(policy.hash())));
  }

  /**
   * Marks every place, and says that the ledger is this policy's; to be called inside a transaction
   * that changes graphs in ways of which the ledger is not told.
   */
  public void anew(DatasetGraph data) {
    LedgerGraph graph = upkeep.graph(data);
    graph.clear();
    places(data).forEach(graph::due);
    graph.policy(policy);
  }

  Derivation derivation(DatasetGraph data, Optional<LocalDate> known) {
    return new Derivation(policy, successions, verdicts, data, store.base(), known);
  }

  /**
   * Hands over the record of each of the places, or of all, in the order of their IRIs; those of
   * which nobody says who holds them are left out. A difference of scope is told with the part;
   * with the whole as well, when the whole is asked for and the part is not.
   *
   * @param places which; none stands for all
   * @param known only what was reported on or before that day
   */
  public void read(List<Node> places, Optional<LocalDate> known, Consumer<PlaceRecord> reader) {
    store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          Set<Node> wanted = places.isEmpty() ? places(data) : Set.copyOf(places);
          Iterator<Node> each = wanted.stream().sorted(NodeCmp::compareRDFTerms).iterator();
          Derivation derivation = derivation(data, known);
          DerivedScopes scopes =
              new DerivedScopes(data, store.base(), policy.patience(), derivation);
          while (each.hasNext()) {
            List<PlaceRecord> made = derivation.next(each);
            scopes
                .with(made, places.isEmpty() ? Optional.empty() : Optional.of(wanted))
                .filter(one -> !one.periods().isEmpty() || !one.disputes().isEmpty())
                .forEach(reader);
          }
          return null;
        });
  }

  /** The records of some places, or of all; see {@link #read}. */
  public List<PlaceRecord> records(List<Node> places, Optional<LocalDate> known) {
    List<PlaceRecord> all = new ArrayList<>();
    read(places, known, all::add);
    return all;
  }

  /** What each source said of who holds places, and how that fared; most claims first. */
  public List<SourceRecord> sources(Optional<LocalDate> known) {
    if (known.isEmpty() && settled()) {
      return store.read(data -> upkeep.graph(data.asDatasetGraph()).assessments().all());
    }
    Map<Node, SourceRecord> sum = new HashMap<>();
    read(
        List.of(),
        known,
        one -> one.sources().forEach(r -> sum.merge(r.source(), r, SourceRecord::plus)));
    return sum.values().stream().sorted(SourceRecord.IN_ORDER).toList();
  }

  /** True when the store holds a ledger by this policy, and no place is due. */
  public boolean settled() {
    return !others() && !upkeep.anyDue();
  }

  /** The name of the assessment of a source in the ledger's graph. */
  public static Node assessment(String base, Node source) {
    return Assessments.name(base, source);
  }

  private boolean nothingTold(DatasetGraph data) {
    return roles().noneMatch(role -> data.contains(Node.ANY, Node.ANY, role, Node.ANY));
  }

  /** The roles in which a place stands where it is told who holds it. */
  private Stream<Node> roles() {
    return policy.bearings().stream().map(Bearing::place).distinct();
  }

  private Set<Node> places(DatasetGraph data) {
    Set<Node> places = new LinkedHashSet<>();
    for (Node role : roles().toList()) {
      try (Stream<Quad> all = data.stream(Node.ANY, Node.ANY, role, Node.ANY)) {
        all.forEach(q -> places.add(q.getObject()));
      }
    }
    return places;
  }
}
