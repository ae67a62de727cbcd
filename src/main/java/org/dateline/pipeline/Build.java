package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dateline.claim.ClaimReader;
import org.dateline.claim.Reading;
import org.dateline.graph.Classes;
import org.dateline.graph.Iris;
import org.dateline.graph.KnowledgeGraph;
import org.dateline.graph.ReportGraph;
import org.dateline.ledger.Ledger;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;
import org.dateline.store.Program;
import org.dateline.store.Store;

/**
 * Reads reports and writes their graphs. Reports are read on several threads and written by one, in
 * the order given, so that the store is the same however many threads there are. A report that the
 * store holds already, unchanged and read with the same knowledge by the same program, is left
 * alone.
 */
public final class Build {

  /**
   * How to build.
   *
   * @param threads that read, at least 1
   * @param batch reports a transaction, at least 1, in a store that is not yet large: larger
   *     batches make a smaller store sooner, smaller ones lose less when the process is killed
   */
  public record Options(int threads, int batch) {

    /** All cores, two thousand reports a transaction. */
    public static final Options STANDARD =
        new Options(Runtime.getRuntime().availableProcessors(), 2000);

    /** Checks the bounds. */
    public Options {
      if (threads < 1 || batch < 1) {
        throw new IllegalArgumentException("threads " + threads + ", batch " + batch);
      }
    }
  }

  /** Is told, on the thread that builds, how it goes. */
  public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** So many reports of this run are done. */
    default void done(long reports) {}

    /** A report was left out. */
    default void problem(Problem problem) {}

    /** Asked after each report: true ends the build, as if no report followed. */
    default boolean enough() {
      return false;
    }
  }

  /** A transaction ends after so many triples, even when the batch is not full. */
  private static final int TRIPLES_A_TRANSACTION = 1_000_000;

  /**
   * A transaction writes anew each page of the indexes that it touches, and names are strewn over
   * all pages of theirs: what it costs grows with the store. In a large store a transaction is
   * therefore at least this part of it, so that all of them together cost a bounded part.
   */
  private static final int PART_A_TRANSACTION = 2;

  private final Store store;
  private final Model ontology;
  private final Model gazetteer;
  private final String readWith;
  private final Function<Report, Reading> reader;
  private final Iris iris;
  private final ReportGraph graph;
  private final Ledger ledger;

  /** A build that reads with all that {@code knowledge} holds, and keeps the store's ledger. */
  public Build(Knowledge knowledge, Store store, Ledger ledger) {
    this(
        knowledge.ontology(),
        knowledge.gazetteer(),
        knowledge.hash() + "-" + Program.READING.fingerprint(),
        new ClaimReader(knowledge)::read,
        store,
        ledger);
  }

  /**
   * A build that reads by {@code reader}, which must be safe for use by many threads.
   *
   * @param readWith identifies what the reader knows and does: reports read with another are read
   *     again
   * @param ledger is brought up to date with what was built
   */
  public Build(
      Model ontology,
      Model gazetteer,
      String readWith,
      Function<Report, Reading> reader,
      Store store,
      Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
    this.ontology = ontology;
    this.gazetteer = gazetteer;
    this.readWith = readWith;
    this.reader = reader;
    this.iris = new Iris(store.base());
    this.graph = new ReportGraph(iris, new Classes(ontology), readWith);
  }

  /**
   * Builds the reports, one after the other as they come; never holds more than a few hundred. A
   * report that cannot be read is a problem in the account and stops no other.
   *
   * @throws org.dateline.store.StoreException when the store cannot be written; what was committed
   *     before stays
   */
  public Account run(Stream<Report> reports, Options options, Listener listener) {
    Tally tally = new Tally(listener);
    knowledge();
    ledger.begin();
    try (Seen seen = new Seen();
        ReadAhead ahead =
            new ReadAhead(reports.iterator(), options.threads(), r -> twice(r, seen), this::read)) {
      for (Outcome next = next(ahead, tally); next != null; next = next(ahead, tally)) {
        if (next instanceof Outcome.Written first) {
          Fill fill = new Fill(options.batch(), store.roughly() / PART_A_TRANSACTION);
          store.write(data -> batch(data.asDatasetGraph(), first, ahead, fill, tally));
        } else {
          tally.count(next);
        }
      }
    }
    if (!tally.enough()) {
      ledger.settle(tally::enough);
    }
    return tally.account(!tally.enough() && store.compactIfWorthwhile());
  }

  private static Outcome next(ReadAhead ahead, Tally tally) {
    return tally.enough() ? null : ahead.next();
  }

  /** Ids that differ, but would name the same graph, count as one. */
  private Optional<Problem> twice(Report report, Seen seen) {
    return seen.before(iris.report(report.id()), report.origin())
        .map(first -> "left out: its id, " + report.id() + ", is taken by the report at " + first)
        .map(message -> Problem.of(report.origin(), message));
  }

  /** When a transaction is full: after so many reports, but not before so many triples. */
  private record Fill(int reports, long leastTriples) {
    boolean full(int written, long triples) {
      return triples >= leastTriples && (written >= reports || triples >= TRIPLES_A_TRANSACTION);
    }
  }

  private void batch(
      DatasetGraph data, Outcome.Written first, ReadAhead ahead, Fill fill, Tally tally) {
    Outcome next = first;
    long triples = 0;
    for (int n = 1; next != null; n++) {
      if (next instanceof Outcome.Written written) {
        write(data, written);
        triples += written.triples().size();
      }
      tally.count(next);
      next = fill.full(n, triples) ? null : next(ahead, tally);
    }
  }

  private void write(DatasetGraph data, Outcome.Written written) {
    if (written.replaces()) {
      ledger.touched(data, written.graph());
      replace(data, written.graph(), written.triples());
    } else {
      add(data, written.graph(), written.triples());
    }
    ledger.touched(data, written.graph());
  }

  private static void add(DatasetGraph data, Node graph, Collection<Triple> triples) {
    triples.forEach(t -> data.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /**
   * Makes a graph hold these triples and no others. What stands already stays: after a change of
   * the knowledge most of a graph is as it was, and each triple costs six entries in the indexes.
   *
   * @return what is added and deleted
   */
  private static List<Triple> replace(DatasetGraph data, Node graph, Collection<Triple> triples) {
    Set<Triple> wanted = new LinkedHashSet<>(triples);
    List<Triple> before =
        data.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(Quad::asTriple).toList();
    List<Triple> changed = new ArrayList<>();
    // Deleted first: the store may spell a number otherwise than it was given.
    for (Triple t : before) {
      if (!wanted.remove(t)) {
        data.delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
        changed.add(t);
      }
    }
    add(data, graph, wanted);
    changed.addAll(wanted);
    return changed;
  }

  private Outcome read(Report report) {
    try {
      Node name = graph.name(report);
      Optional<String> stored = hash(name);
      if (stored.isPresent() && stored.get().equals(graph.hash(report))) {
        return new Outcome.Unchanged();
      }
      Reading reading = reader.apply(report);
      return new Outcome.Written(
          name,
          stored.isPresent(),
          overwrites(name, report),
          graph.triples(reading),
          reading.sentences().size(),
          reading.citations().size(),
          Tally.byType(reading));
    } catch (RuntimeException | StackOverflowError e) {
      String message = "could not be read (" + e + ")";
      return new Outcome.Failed(new Problem(report.origin(), message, Optional.of(e)));
    }
  }

  private Optional<String> hash(Node graph) {
    return stored(graph, ReportGraph.CONTENT_HASH);
  }

  private Optional<Problem> overwrites(Node graph, Report report) {
    String message =
        "takes the place of another text, which stood in the store under its id, " + report.id();
    return stored(graph, ReportGraph.TEXT)
        .filter(text -> !text.equals(report.body()))
        .map(text -> Problem.of(report.origin(), message));
  }

  private Optional<String> stored(Node graph, Node property) {
    return store.read(
        data ->
            data.asDatasetGraph().stream(graph, graph, property, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst());
  }

  /** Ontology and gazetteer are written only when they are others than the store's. */
  private void knowledge() {
    knowledge("ontology", ontology);
    knowledge("knowledge", gazetteer);
  }

  private void knowledge(String name, Model model) {
    Node target = NodeFactory.createURI(iris.graph(name));
    if (hash(target).equals(Optional.of(readWith))) {
      return;
    }
    List<Triple> triples = new ArrayList<>(KnowledgeGraph.of(model, iris.base()));
    triples.add(
        Triple.create(target, ReportGraph.CONTENT_HASH, NodeFactory.createLiteralString(readWith)));
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          ledger.learned(graphs, replace(graphs, target, triples));
        });
  }
}
