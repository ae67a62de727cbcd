package org.dateline.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A place's record, to be written.
 *
 * @param made the record
 * @param accounts from which it was derived, if they are to be noted
 * @param things what was noted of the things that stand, and nothing if nothing was; see {@link
 *     Notes}
 * @param replacement what is to be written, if that has been found out
 */
record Derived(
    PlaceRecord made,
    Optional<List<Account>> accounts,
    Map<Node, Long> things,
    Optional<Replacement> replacement) {

  /** The same, and this is to be written. */
  Derived by(Replacement found) {
    return new Derived(made, accounts, things, Optional.of(found));
  }

  Node place() {
    return made.place();
  }
}
