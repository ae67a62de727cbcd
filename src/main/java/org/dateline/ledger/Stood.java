package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What stands of a place in the ledger's graph, read to be replaced.
 *
 * @param record its periods, happenings, disputes and assessments
 * @param scopes the differences of scope between it and its wholes
 * @param assessed the assessments once more
 */
record Stood(List<Triple> record, List<Triple> scopes, List<SourceRecord> assessed) {

  /** Reads it; for use inside one transaction. */
  static Stood of(DatasetGraph data, Node graph, Node place) {
    Stood all = new Stood(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Node node : Subject.having(data, graph, Terms.PLACE, place)) {
      Subject thing = Subject.of(data, graph, node);
      boolean scope = thing.first(Terms.WHOLE).isPresent();
      (scope ? all.scopes : all.record).addAll(thing.said());
      if (thing.is(Terms.PLACE_ASSESSMENT)) {
        all.assessed.add(Assessments.record(thing));
      } else if (thing.is(Terms.HAPPENING)) {
        all.add(data.find(graph, Node.ANY, Terms.IN_HAPPENING, node));
      }
    }
    all.add(data.find(graph, place, Terms.PART_OF, Node.ANY));
    return all;
  }

  private void add(Iterator<Quad> quads) {
    quads.forEachRemaining(q -> record.add(q.asTriple()));
  }
}
