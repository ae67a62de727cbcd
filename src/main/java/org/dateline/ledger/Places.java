package org.dateline.ledger;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.dateline.query.Names;
import org.dateline.store.Store;

/** Finds places by name. */
public final class Places {
  private Places() {}

  /**
   * Everything that goes by the name, in any language, with or without tones.
   *
   * @throws LedgerException when nothing does
   */
  public static List<Node> named(Store store, String name) {
    return store.read(
        data -> {
          Names names = new Names(data.asDatasetGraph(), store.base());
          List<Node> found = names.find(name).stream().sorted(NodeCmp::compareRDFTerms).toList();
          if (found.isEmpty()) {
            throw new LedgerException("nothing in the store is called " + name + names.hint(name));
          }
          return found;
        });
  }
}
