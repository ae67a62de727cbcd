package org.dateline.cli;

import java.nio.file.Path;
import org.dateline.ledger.Ledger;
import org.dateline.store.Store;

/** Opens the ledger of a store. */
final class Ledgers {
  private Ledgers() {}

  /** By the policy that every store keeps its ledger by. */
  static Ledger kept(Store store, Console console) {
    return of(store, console, Ledger.STANDARD);
  }

  static Ledger of(Store store, Console console, String policy) {
    Path policies = console.home().resolve("ontology/policy");
    return Ledger.of(store, policies, policy);
  }
}
