package org.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Collects many triples that are to be added to a graph, and adds them at once. A quad has an entry
 * in each of six indexes; an index that is given many entries in its own order is walked through
 * once, while one that is larger than memory is read from disk anew for each entry that is strewn
 * over it. For use inside one transaction, by one thread.
 */
public final class Bulk {
  /** So few are added one by one. */
  private static final int FEW = 1000;

  private final DatasetGraph data;
  private final Node graph;
  private final List<Triple> few = new ArrayList<>();
  private final List<Tuple<NodeId>> entries = new ArrayList<>();

  /**
   * Collects.
   *
   * @param data of a store, or any other
   * @param graph to which they are to be added
   */
  public Bulk(DatasetGraph data, Node graph) {
    this.data = data;
    this.graph = graph;
  }

  /** These are to be added as well; nobody finds them before {@link #write}. */
  public void add(Collection<Triple> triples) {
    few.addAll(triples);
    DatasetGraphTDB store = few.size() < FEW ? null : TDBInternal.getDatasetGraphTDB(data);
    if (store != null) {
      NodeTable names = quads(store).getNodeTable();
      NodeId in = names.getAllocateNodeId(graph);
      few.forEach(t -> entries.add(entry(in, t, names)));
      few.clear();
    }
  }

  private static NodeTupleTable quads(DatasetGraphTDB store) {
    return store.getQuadTable().getNodeTupleTable();
  }

  private static Tuple<NodeId> entry(NodeId graph, Triple triple, NodeTable names) {
    return TupleFactory.create4(
        graph,
        names.getAllocateNodeId(triple.getSubject()),
        names.getAllocateNodeId(triple.getPredicate()),
        names.getAllocateNodeId(triple.getObject()));
  }

  /** How many are collected. */
  public int size() {
    return few.size() + entries.size();
  }

  /** Adds them; what stands in the graph already stays. */
  public void write() {
    few.forEach(t -> data.add(graph, t.getSubject(), t.getPredicate(), t.getObject()));
    few.clear();
    if (!entries.isEmpty()) {
      DatasetGraphTDB store = TDBInternal.getDatasetGraphTDB(data);
      for (TupleIndex index : quads(store).getTupleTable().getIndexes()) {
        entries.sort(order(index.getMapping()));
        index.addAll(entries);
      }
      entries.clear();
    }
  }

  private static Comparator<Tuple<NodeId>> order(TupleMap index) {
    return (one, other) -> {
      for (int i = 0; i < index.length(); i++) {
        int difference = NodeId.compare(index.mapSlot(i, one), index.mapSlot(i, other));
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    };
  }
}
