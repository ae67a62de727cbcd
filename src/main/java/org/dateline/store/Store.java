package org.dateline.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A TDB2 store. A stand-in, only as much as the command line needs to go on with. */
public final class Store implements AutoCloseable {
  private final DatasetGraph graph;
  private final Dataset dataset;

  private Store(Path dir) {
    graph = DatabaseMgr.connectDatasetGraph(Location.create(dir));
    graph.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset = DatasetFactory.wrap(graph);
  }

  /** Opens the store, and makes it if there is none. */
  public static Store open(Path dir) {
    try {
      Files.createDirectories(dir);
    } catch (java.io.IOException e) {
      throw new StoreException(StoreException.Code.UNWRITABLE, "cannot write a store at " + dir, e);
    }
    return new Store(dir);
  }

  /** Opens a store that must be there. */
  public static Store openExisting(Path dir) {
    if (!Files.isDirectory(dir.resolve("Data-0001"))) {
      throw new StoreException(
          StoreException.Code.MISSING,
          "there is no store at "
              + dir
              + "; make one with: dateline build --store "
              + dir
              + " PATH",
          null);
    }
    return new Store(dir);
  }

  /** The quads; the default graph is the union of all named ones. */
  public Dataset dataset() {
    return dataset;
  }

  /** Reads in a transaction. */
  public <T> T read(Function<Dataset, T> work) {
    dataset.begin(ReadWrite.READ);
    try {
      return work.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /** Writes in a transaction: all of it or nothing. */
  public void write(Consumer<Dataset> work) {
    dataset.begin(ReadWrite.WRITE);
    try {
      work.accept(dataset);
      dataset.commit();
    } finally {
      dataset.end();
    }
  }

  /** Where data IRIs start. */
  public String base() {
    return "https://w3id.org/dateline/id/";
  }

  @Override
  public void close() {
    dataset.close();
  }
}
