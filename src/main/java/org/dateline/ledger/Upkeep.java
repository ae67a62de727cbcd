package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Program;
import org.dateline.store.Store;

/** Derives the places that are due, and writes their records. */
final class Upkeep {
  /** So many due places are looked up at once. */
  private static final int LOOKED_UP = 100_000;

  /** So many places one report touches, and more. */
  private static final int FEW = 20;

  private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

  /**
   * A transaction ends after so many triples: many small ones would each write anew the pages of
   * the indexes that it touches, over which names are strewn.
   */
  private static final long TRIPLES_A_TRANSACTION = 12_000_000;

  /**
   * So many triples are written together: each time the indexes are walked through, from disk when
   * they are larger than memory. They take a tenth of the two gigabytes that a build has.
   */
  private static final int TRIPLES_TOGETHER = 3_000_000;

  private final Store store;
  private final Policy policy;
  private final String key;
  private final int many;
  private final Function<DatasetGraph, Derivation> derivations;

  /**
   * The upkeep of a store's ledger.
   *
   * @param many of places of which so many reports tell something is noted
   * @param derivations of what the reports in the store tell
   */
  Upkeep(Store store, Policy policy, int many, Function<DatasetGraph, Derivation> derivations) {
    this.store = store;
    this.policy = policy;
    this.key = policy.hash() + '-' + Program.DERIVING.fingerprint();
    this.many = many;
    this.derivations = derivations;
  }

  LedgerGraph graph(DatasetGraph data) {
    return new LedgerGraph(data, store.base(), notebook(data));
  }

  private Notebook notebook(DatasetGraph data) {
    return new Notebook(data, store.base(), store.notes(), key, many);
  }

  /** True when any place is due. */
  boolean anyDue() {
    return store.read(data -> graph(data.asDatasetGraph()).anyDue());
  }

  /** Derives what is due; see {@link Ledger#settle(BooleanSupplier)}. */
  long settle(BooleanSupplier enough) {
    long[] settled = {0};
    for (long before = -1; before < settled[0] && !enough.getAsBoolean(); ) {
      before = settled[0];
      if (anyDue()) {
        store.write(data -> settled[0] += derive(data.asDatasetGraph(), enough));
      }
    }
    return settled[0];
  }

  /** Derives as many of the places that are due as one transaction should. */
  private long derive(DatasetGraph data, BooleanSupplier enough) {
    LedgerGraph graph = graph(data);
    StoredScopes scopes = new StoredScopes(data, store.base(), policy.patience(), graph);
    List<Due> due = graph.due(LOOKED_UP);
    long derived = 0;
    long triples = 0;
    boolean several = due.size() > FEW;
    try (Ahead records = several ? several(due) : few(due)) {
      for (boolean more = true; more; ) {
        List<Derived> made = enough.getAsBoolean() ? List.of() : records.next();
        for (Derived one : made) {
          Replacement by = one.replacement().orElseGet(() -> replacement(one, data));
          triples += graph.replace(one.place(), by);
          scopes.derived(one.made());
        }
        derived += made.size();
        more = !made.isEmpty() && triples < TRIPLES_A_TRANSACTION;
        if (!more || (several && graph.waiting() > TRIPLES_TOGETHER)) {
          graph.write();
          triples += scopes.update();
          graph.assessments().sum();
        }
      }
    }
    return derived;
  }

  private Replacement replacement(Derived derived, DatasetGraph data) {
    return Replacement.of(derived, policy.name(), store.base(), data);
  }

  /** One thread derives, and one writes, which takes longer. */
  private Ahead several(List<Due> due) {
    Derivation derivation = derivation();
    Iterator<Due> each = due.iterator();
    Supplier<List<Derived>> portion =
        () -> store.read(data -> derived(each, derivation, notebook(data.asDatasetGraph())));
    return new Ahead(Stream.generate(() -> portion).iterator(), 1);
  }

  /**
   * Each place by itself, for one may be told of a thousand times, and somebody waits: several
   * threads derive, and read what is to be replaced; little is written.
   */
  private Ahead few(List<Due> due) {
    ThreadLocal<Derivation> derivation = ThreadLocal.withInitial(this::derivation);
    Stream<Supplier<List<Derived>>> portions =
        due.stream()
            .map(
                one ->
                    () ->
                        store.read(data -> replaced(one, derivation.get(), data.asDatasetGraph())));
    return new Ahead(portions.iterator(), THREADS);
  }

  private Derivation derivation() {
    return derivations.apply(store.dataset().asDatasetGraph());
  }

  private List<Derived> replaced(Due due, Derivation derivation, DatasetGraph data) {
    return derived(List.of(due).iterator(), derivation, notebook(data)).stream()
        .map(one -> one.by(replacement(one, data)))
        .toList();
  }

  /** Derives the next places: one that only few reports made due, from what is noted of it. */
  private static List<Derived> derived(
      Iterator<Due> due, Derivation derivation, Notebook notebook) {
    List<Accounts> told = new ArrayList<>();
    List<Map<Node, Long>> things = new ArrayList<>();
    Function<Due, Accounts> accounts =
        one -> {
          Optional<Notes> notes =
              one.reports().isEmpty() ? Optional.empty() : notebook.notes(one.place());
          things.add(notes.map(Notes::things).orElse(Map.of()));
          told.add(
              notes
                  .map(n -> derivation.accounts(one.place(), n.accounts(), one.reports()))
                  .orElseGet(() -> derivation.accounts(one.place())));
          return told.get(told.size() - 1);
        };
    List<PlaceRecord> made = derivation.of(Iter.map(due, accounts));
    return IntStream.range(0, made.size())
        .mapToObj(
            i ->
                new Derived(
                    made.get(i),
                    Optional.of(told.get(i).all()).filter(all -> notebook.keeps(all.size())),
                    things.get(i),
                    Optional.empty()))
        .toList();
  }
}
