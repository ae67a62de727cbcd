package org.dateline.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
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

  /** So many places are derived together, and written in one transaction. */
  private static final int TOGETHER = 1000;

  private final Store store;
  private final Policy policy;

  private Ledger(Store store, Policy policy) {
    this.store = store;
    this.policy = policy;
  }

  /**
   * The ledger of a store.
   *
   * @param policies the folder of the policies
   * @param policy the name of one of them, or a Turtle file that holds another
   * @throws LedgerException when there is no such policy, or a mistake in it
   */
  public static Ledger of(Store store, Path policies, String policy) {
    return new Ledger(store, Policy.load(policies, policy));
  }

  /**
   * Marks the places of which the report says or said who holds them; to be called inside the
   * transaction, before and after the report's graph is changed.
   */
  public void touched(DatasetGraph data, Node report) {
    LedgerGraph graph = new LedgerGraph(data, store.base());
    for (Bearing bearing : policy.bearings()) {
      List<Node> places =
          data.stream(report, Node.ANY, bearing.place(), Node.ANY)
              .map(Quad::getObject)
              .distinct()
              .toList();
      places.forEach(graph::due);
    }
  }

  /**
   * Derives what is due, in transactions of its own. A process that is killed leaves the rest
   * marked, and the next call derives it. A ledger derived by another policy is derived anew.
   *
   * @return how many places were derived
   */
  public long settle() {
    boolean others =
        store.read(
            data ->
                !new LedgerGraph(data.asDatasetGraph(), store.base())
                    .policy()
                    .equals(Optional.of(policy.hash())));
    if (others) {
      all();
    }
    long settled = 0;
    for (List<Node> due = due(); !due.isEmpty(); due = due()) {
      List<Node> places = due;
      store.write(data -> derive(data.asDatasetGraph(), places));
      settled += places.size();
    }
    return settled;
  }

  /** Marks every place, and says that the ledger is this policy's. */
  private void all() {
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          graphs.removeGraph(LedgerGraph.name(store.base()));
          LedgerGraph graph = new LedgerGraph(graphs, store.base());
          places(graphs).forEach(graph::due);
          graph.policy(policy);
        });
  }

  private List<Node> due() {
    return store.read(data -> new LedgerGraph(data.asDatasetGraph(), store.base()).due(TOGETHER));
  }

  private void derive(DatasetGraph data, List<Node> places) {
    LedgerGraph graph = new LedgerGraph(data, store.base());
    Derivation derivation = new Derivation(policy, data, store.base(), Optional.empty());
    derivation.of(places).forEach(made -> graph.replace(made, policy.name()));
  }

  /**
   * Hands over the record of each of the places, or of all, in the order of their IRIs; those of
   * which nobody says who holds them are left out.
   *
   * @param places which; none stands for all
   * @param known only what was reported on or before that day
   */
  public void read(List<Node> places, Optional<LocalDate> known, Consumer<PlaceRecord> reader) {
    store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          Derivation derivation = new Derivation(policy, data, store.base(), known);
          List<Node> wanted =
              (places.isEmpty() ? places(data) : Set.copyOf(places))
                  .stream().sorted(NodeCmp::compareRDFTerms).toList();
          for (int i = 0; i < wanted.size(); i += TOGETHER) {
            derivation.of(wanted.subList(i, Math.min(i + TOGETHER, wanted.size()))).stream()
                .filter(made -> !made.periods().isEmpty() || !made.disputes().isEmpty())
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

  /** What each source said of who holds places, and how that fared. */
  public List<SourceRecord> sources(Optional<LocalDate> known) {
    return store.read(
        data -> {
          Sources sources = new Sources(data.asDatasetGraph());
          read(List.of(), known, sources::add);
          return sources.records();
        });
  }

  private Set<Node> places(DatasetGraph data) {
    Set<Node> places = new LinkedHashSet<>();
    Node self = LedgerGraph.name(store.base());
    for (Bearing bearing : policy.bearings()) {
      try (Stream<Quad> all = data.stream(Node.ANY, Node.ANY, bearing.place(), Node.ANY)) {
        all.filter(q -> !q.getGraph().equals(self)).forEach(q -> places.add(q.getObject()));
      }
    }
    return places;
  }
}
