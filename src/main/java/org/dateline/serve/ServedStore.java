package org.dateline.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dateline.link.LinkingRules;
import org.dateline.link.Reconciler;
import org.dateline.store.Store;

/** A store, the index over it, and the edition that both are at. */
final class ServedStore implements AutoCloseable {
  /** Answers that are the same for everyone are kept until the store changes, but not more. */
  private static final int MOST_KEPT = 64;

  /**
   * What goes with one state of the store.
   *
   * @param name changes with each transaction, and with each start of the server, as the store may
   *     have been changed in between
   */
  private record Edition(String name, Taxonomy taxonomy, Map<String, Object> kept) {}

  private final Store store;
  private final Reconciler reconciler;
  private final SearchIndex index;
  private final String start = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicReference<Edition> edition = new AtomicReference<>();
  private long changes;

  /**
   * Opens, or makes, the index.
   *
   * @param updates whether SPARQL updates may change anything
   */
  ServedStore(Store store, Path home, boolean updates) {
    this.store = store;
    this.reconciler = new Reconciler(rules(store, home));
    this.index =
        new SearchIndex(SearchIndex.Place.of(store.folder(), store.quads(), !updates), reconciler);
    changed();
  }

  /** How entities are compared; classes that a user has taught are in the store. */
  private static LinkingRules rules(Store store, Path home) {
    return store.read(
        dataset ->
            LinkingRules.load(
                home,
                dataset.asDatasetGraph().stream(Node.ANY, Node.ANY, Terms.SUB_CLASS, Node.ANY)
                    .map(Quad::asTriple)));
  }

  Store store() {
    return store;
  }

  Reconciler reconciler() {
    return reconciler;
  }

  /** To be called after a transaction, whose changes the index then has. */
  synchronized void changed() {
    Taxonomy taxonomy =
        store.read(
            dataset -> {
              Facts facts = new Facts(dataset.asDatasetGraph(), store.base());
              Taxonomy fresh = new Taxonomy(facts);
              index.update(facts, fresh);
              return fresh;
            });
    // Last, so that no answer from before is ever taken for one of this edition.
    edition.set(new Edition(start + "." + changes++, taxonomy, new ConcurrentHashMap<>()));
  }

  /** As {@link #changed}, when anything at all may have changed. */
  synchronized void changedAnyhow() {
    index.forget();
    changed();
  }

  /** Changes whenever the store does. */
  String version() {
    return edition.get().name();
  }

  /** Answers within one read transaction. */
  <T> T read(String lang, Function<View, T> answer) {
    Search search = index.acquire();
    try {
      return store.read(
          dataset -> {
            Facts facts = new Facts(dataset.asDatasetGraph(), store.base());
            Labels labels = new Labels(facts, lang);
            return answer.apply(new View(facts, labels, edition.get().taxonomy(), search));
          });
    } finally {
      search.release();
    }
  }

  /** What {@code made} makes, made once an edition for each key. */
  @SuppressWarnings("unchecked")
  <T> T once(String key, java.util.function.Supplier<T> made) {
    Map<String, Object> kept = edition.get().kept();
    Object known = kept.get(key);
    if (known == null) {
      known = made.get();
      if (kept.size() < MOST_KEPT) {
        kept.put(key, known);
      }
    }
    return (T) known;
  }

  @Override
  public void close() {
    index.close();
  }
}
