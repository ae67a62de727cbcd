package org.dateline.ledger;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What the ledger notes of a place of which many reports tell: from what its record was derived,
 * and what the record is. To read that from the graphs of all these reports and from the ledger
 * takes many times as long.
 *
 * @param accounts what each report tells, in the order of their IRIs
 * @param things a digest of what the ledger's graph says of each thing of the record; see {@link
 *     Things}
 */
record Notes(List<Account> accounts, Map<Node, Long> things) {}
