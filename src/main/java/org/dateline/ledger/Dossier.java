package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * All that is asserted of who holds one place.
 *
 * @param place the place
 * @param assertions what is said, in an order that depends on nothing else than what is said
 * @param sides who is on whose side, as the gazetteer and the reports that say so have it
 * @param wholes what the place lies in, as the same have it, in the order of their IRIs
 */
record Dossier(Node place, List<Assertion> assertions, Sides sides, List<Node> wholes) {

  /** Puts together what the reports tell; accounts that say the same are one assertion. */
  static Dossier of(Accounts accounts, Memberships memberships, Wholes wholes) {
    Map<Assertion.Saying, List<Testimony>> found = new LinkedHashMap<>();
    for (Account account : accounts.all()) {
      for (Account.Told told : account.told()) {
        found.computeIfAbsent(told.says(), s -> new ArrayList<>()).add(told.witness());
      }
    }
    List<Assertion> assertions = new ArrayList<>();
    found.forEach(
        (saying, witnesses) -> {
          witnesses.sort(Comparator.comparing(Testimony::claim, NodeCmp::compareRDFTerms));
          assertions.add(new Assertion(saying, List.copyOf(witnesses)));
        });
    assertions.sort(
        Comparator.comparing(Assertion::when, Bounds.IN_TIME)
            .thenComparing(Assertion::tidings)
            .thenComparing(a -> a.witnesses().get(0).claim(), NodeCmp::compareRDFTerms));
    return new Dossier(
        accounts.place(),
        List.copyOf(assertions),
        memberships.with(accounts.all()),
        wholes.of(accounts));
  }
}
