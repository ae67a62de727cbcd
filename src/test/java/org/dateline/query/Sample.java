package org.dateline.query;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.ledger.Ledger;
import org.dateline.store.Store;

/** The two reports of {@code sample.trig}, in a store. */
public final class Sample {
  private Sample() {}

  /** Makes a store of them, with its ledger. */
  public static Store store(Path dir) {
    return store(dir, quads());
  }

  /** Makes a store of them and of the four reports of {@code changes.trig}, with its ledger. */
  static Store storeWithChanges(Path dir) {
    DatasetGraph both = quads();
    read("changes.trig").stream().forEach(both::add);
    return store(dir, both);
  }

  private static Store store(Path dir, DatasetGraph quads) {
    Store store = Store.open(dir);
    store.write(d -> quads.stream().forEach(d.asDatasetGraph()::add));
    Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD).settle();
    return store;
  }

  /** Their quads. */
  public static DatasetGraph quads() {
    return read("sample.trig");
  }

  private static DatasetGraph read(String file) {
    try (InputStream in = Sample.class.getResourceAsStream(file)) {
      DatasetGraph quads = DatasetGraphFactory.create();
      RDFParser.source(in).lang(Lang.TRIG).parse(quads);
      return quads;
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
