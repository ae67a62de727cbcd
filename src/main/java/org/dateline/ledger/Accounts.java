package org.dateline.ledger;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What the reports tell of who holds one place.
 *
 * @param place the place
 * @param all what each tells, in the order of the reports' IRIs
 */
record Accounts(Node place, List<Account> all) {}
