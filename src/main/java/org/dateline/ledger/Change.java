package org.dateline.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.store.Bulk;

/**
 * What part of a graph said and what it is to say. Only the difference is written: a report adds a
 * period or two to a place that may have hundreds, and to write costs much more than to read.
 */
final class Change {
  private final Set<Triple> before = new HashSet<>();
  private final Set<Triple> after = new LinkedHashSet<>();

  /** This stood in the graph. */
  void from(Iterable<Triple> said) {
    said.forEach(before::add);
  }

  /** These are to stand in the graph. */
  void to(Collection<Triple> said) {
    after.addAll(said);
  }

  /** This is to stand in the graph. */
  void to(Node subject, Node property, Node object) {
    after.add(Triple.create(subject, property, object));
  }

  /**
   * Deletes what is to stand no more, hands over what is to be added, and begins anew.
   *
   * @return how many triples that are
   */
  long write(DatasetGraph data, Node graph, Bulk added) {
    long written = 0;
    for (Triple t : before) {
      if (!after.contains(t)) {
        data.delete(graph, t.getSubject(), t.getPredicate(), t.getObject());
        written++;
      }
    }
    after.removeAll(before);
    added.add(after);
    written += after.size();
    before.clear();
    after.clear();
    return written;
  }
}
