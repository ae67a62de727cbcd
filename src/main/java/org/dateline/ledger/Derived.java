package org.dateline.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A place's record, to be written.
 *
 * @param made the record
 * @param accounts from which it was derived
 * @param noted what was noted of the place before, if that is known
 * @param replacement what is to be written, if that has been found out
 */
record Derived(
    PlaceRecord made,
    List<Account> accounts,
    Optional<Notes> noted,
    Optional<Replacement> replacement) {

  /** The same, and this is to be written. */
  Derived by(Replacement found) {
    return new Derived(made, accounts, noted, Optional.of(found));
  }

  Node place() {
    return made.place();
  }
}
