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
    Store store = Store.open(dir);
    DatasetGraph sample = quads();
    store.write(d -> sample.stream().forEach(d.asDatasetGraph()::add));
    Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD).settle();
    return store;
  }

  /** Their quads. */
  public static DatasetGraph quads() {
    try (InputStream in = Sample.class.getResourceAsStream("sample.trig")) {
      DatasetGraph quads = DatasetGraphFactory.create();
      RDFParser.source(in).lang(Lang.TRIG).parse(quads);
      return quads;
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
