package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dateline.store.StoreException.Code;

/**
 * A folder that holds graphs. Open it once, share it between threads, close it at the end: while it
 * is open no other process can use it, not even to read.
 *
 * <p>Every query sees the union of all graphs as its default graph. Transactions see the store as
 * it was committed last; a writer disturbs no reader.
 */
public final class Store implements AutoCloseable {

  /** Where data IRIs start when a store is made and no other base is asked for. */
  public static final String DEFAULT_BASE = "https://w3id.org/dateline/id/";

  /** Below this many bytes wasted a compaction is not worth its while. */
  private static final long WORTHWHILE = 256L << 20;

  /** What a quad takes up in a compacted store, its share of the texts included; measured. */
  private static final long BYTES_A_QUAD = 500;

  private final Path folder;
  private final Hold hold;
  private final DatasetGraph graphs;
  private final Dataset dataset;
  private final boolean made;
  private Card card;

  private Store(Path folder, Hold hold, DatasetGraph graphs, Card card, boolean made) {
    this.folder = folder;
    this.made = made;
    this.hold = hold;
    this.graphs = graphs;
    this.card = card;
    this.dataset = DatasetFactory.wrap(graphs);
    dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
  }

  /**
   * Opens the store in a folder; makes it, with {@link #DEFAULT_BASE}, if there is none.
   *
   * @throws StoreException when that cannot be done
   */
  public static Store open(Path folder) {
    return open(folder, Optional.empty());
  }

  /**
   * Opens the store in a folder; makes it if there is none.
   *
   * @param base where its data IRIs are to start; a store keeps the base that it was made with
   * @throws StoreException when that cannot be done, or when the store has another base
   */
  public static Store open(Path folder, Optional<String> base) {
    base.ifPresent(iri -> requireBase(folder, iri));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      Code code = Files.exists(folder) ? Code.NOT_A_STORE : Code.UNWRITABLE;
      throw new StoreException(code, folder, reason(e), e);
    }
    return open(folder, base, true);
  }

  /**
   * Opens a store that is there already.
   *
   * @throws StoreException when there is none or it cannot be opened
   */
  public static Store openExisting(Path folder) {
    if (!Files.exists(folder)) {
      throw new StoreException(Code.MISSING, folder, "");
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreException(Code.NOT_A_STORE, folder, "it is a file");
    }
    return open(folder, Optional.empty(), false);
  }

  private static Store open(Path folder, Optional<String> base, boolean make) {
    Hold hold = null;
    try {
      if (!Card.isIn(folder) && !Folder.isFree(folder)) {
        throw new StoreException(Code.NOT_A_STORE, folder, "it holds other files");
      }
      if (!Card.isIn(folder) && !make) {
        throw new StoreException(Code.MISSING, folder, "");
      }
      hold = Hold.take(folder);
      Store store = Card.isIn(folder) ? existing(folder, hold) : fresh(folder, hold, base);
      hold = null;
      return store.checked(base);
    } catch (DBOpEnvException e) {
      throw Hold.held(folder, "a program that is not Dateline (" + e.getMessage() + ")");
    } catch (IOException | UncheckedIOException e) {
      Code code = make ? Code.UNWRITABLE : Code.READ_ONLY;
      throw new StoreException(code, folder, reason(e), e);
    } finally {
      release(hold);
    }
  }

  private static Store existing(Path folder, Hold hold) throws IOException {
    Card card = Card.read(folder);
    Files.deleteIfExists(folder.resolve(Folder.MARK));
    Optional<Path> missing = Folder.missing(folder);
    if (missing.isPresent()) {
      String file = folder.relativize(missing.get()).toString();
      throw new StoreException(Code.INCOMPLETE, folder, file);
    }
    Folder.forgetOldGenerations(folder);
    return new Store(folder, hold, connect(folder), card, false);
  }

  /** The card comes last: a store whose making was cut short has none, and is made again. */
  private static Store fresh(Path folder, Hold hold, Optional<String> base) throws IOException {
    Card card = new Card(Card.FORMAT, base.orElse(DEFAULT_BASE), 0);
    Files.writeString(folder.resolve(Folder.MARK), "");
    Folder.sweep(folder);
    DatasetGraph graphs = connect(folder);
    card.write(folder);
    Files.delete(folder.resolve(Folder.MARK));
    return new Store(folder, hold, graphs, card, true);
  }

  private static void requireBase(Path folder, String base) {
    if (!base.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*[/#]")) {
      throw new StoreException(Code.BAD_BASE, folder, base);
    }
  }

  private static DatasetGraph connect(Path folder) {
    try {
      return DatabaseMgr.connectDatasetGraph(Location.create(folder));
    } catch (DBOpEnvException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StoreException(Code.BROKEN, folder, reason(e), e);
    }
  }

  private Store checked(Optional<String> base) {
    if (base.isPresent() && !base.get().equals(base())) {
      String ours = base();
      close();
      throw new StoreException(Code.BASE_MISMATCH, folder, ours);
    }
    return this;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** A folder for files that the ledger can do without; it may not be there. */
  public Path notes() {
    return folder.resolve(Folder.NOTES);
  }

  /** Where the data IRIs of this store start. */
  public String base() {
    return card.base();
  }

  /**
   * The graphs; queries see their union as the default graph. Use it within a transaction only:
   * {@link #read} and {@link #write} make one.
   */
  public Dataset dataset() {
    return dataset;
  }

  /** Reads what was committed last, whatever is written meanwhile. */
  public <T> T read(Function<Dataset, T> reading) {
    return dataset.isInTransaction()
        ? reading.apply(dataset)
        : Txn.calculateRead(dataset, () -> reading.apply(dataset));
  }

  /**
   * Writes all or, when {@code writing} throws, nothing. A second writer waits.
   *
   * @throws StoreException when the files cannot be written
   */
  public void write(Consumer<Dataset> writing) {
    try {
      Txn.executeWrite(dataset, () -> writing.accept(dataset));
    } catch (RuntimeException e) {
      throw hasDiskFault(e) ? new StoreException(Code.UNWRITABLE, folder, reason(e), e) : e;
    } catch (InternalError e) {
      // How the JVM tells that a mapped file could not grow: the disk is full.
      throw new StoreException(Code.UNWRITABLE, folder, "no space left on the disk", e);
    }
  }

  /** True when there was no store in the folder before it was opened. */
  public boolean made() {
    return made;
  }

  /** About how many quads there are, by the size of the files alone; 0 for a small store. */
  public long roughly() {
    return Math.max(0, Folder.size(folder) - WORTHWHILE) / BYTES_A_QUAD;
  }

  /** How many quads there are; counted by the index alone, without looking at what they say. */
  public long quads() {
    return read(
        data -> TDBInternal.requireStorage(graphs).getQuadTable().getNodeTupleTable().size());
  }

  /**
   * Writes the database anew without what no transaction needs any more. Writers wait meanwhile;
   * readers are waited for at the end, so call it in no transaction.
   */
  public synchronized void compact() {
    try {
      DatabaseMgr.compact(graphs, true);
      card = new Card(card.format(), card.base(), Folder.size(folder));
      card.write(folder);
    } catch (IOException | RuntimeException e) {
      throw new StoreException(Code.UNWRITABLE, folder, reason(e), e);
    }
  }

  /**
   * Compacts when that pays: the files are more than twice as large as their quads need, and more
   * than twice as large as the last compaction left them, so that the effort stays in proportion to
   * what was written. A compaction takes longer than the build did; large transactions waste a
   * quarter, which is not worth it, small ones and replaced reports waste many times their size.
   *
   * @return true when it did
   */
  public boolean compactIfWorthwhile() {
    long spare = Folder.size(folder) - WORTHWHILE;
    if (spare < 2 * card.settled() || spare < 2 * BYTES_A_QUAD * quads()) {
      return false;
    }
    compact();
    return true;
  }

  /**
   * Tells other processes, who cannot open the store meanwhile, where this one answers for it.
   *
   * @throws StoreException when it cannot be told
   */
  public void announce(String url) {
    try {
      hold.announce(url);
    } catch (IOException e) {
      throw new StoreException(Code.UNWRITABLE, folder, reason(e), e);
    }
  }

  /** Lets go of the store. Nothing is lost without it: every transaction is on disk at its end. */
  @Override
  public void close() {
    TDBInternal.expel(graphs);
    release(hold);
  }

  /**
   * Closes the store and removes its files, and its folder if nothing else is in it: for a store
   * that was made and then not needed.
   *
   * @throws StoreException when they cannot be removed
   */
  public void discard() {
    close();
    try {
      Folder.discard(folder);
    } catch (IOException e) {
      throw new StoreException(Code.UNWRITABLE, folder, reason(e), e);
    }
  }

  private static void release(Hold hold) {
    if (hold != null) {
      try {
        hold.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean hasDiskFault(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      // The database wraps its own in other exceptions; this one comes from what is being written.
      if (t instanceof UncheckedIOException) {
        return false;
      }
      if (t instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof AccessDeniedException) {
      return "no permission for " + root.getMessage();
    }
    return root.getMessage() == null
        ? root.getClass().getSimpleName()
        : root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
