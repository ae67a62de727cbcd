package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.graph.Iris;
import org.dateline.graph.ReportGraph;
import org.dateline.ledger.Ledger;
import org.dateline.store.Store;

/** Takes reports out of a store, with everything that was read from them and nothing else. */
public final class Remove {

  /**
   * What was done.
   *
   * @param removed the IRIs of the reports that are gone
   * @param problems one for each name that no report has; its origin is that name
   */
  public record Result(List<String> removed, List<Problem> problems) {}

  private Remove() {}

  /**
   * Removes reports.
   *
   * @param ledger is brought up to date with what is left
   * @param reports ids or IRIs of reports
   */
  public static Result run(Store store, Ledger ledger, List<String> reports) {
    Iris iris = new Iris(store.base());
    List<String> removed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    store.write(
        data -> {
          for (String name : reports) {
            String iri = name.startsWith(iris.base() + "report/") ? name : iris.report(name);
            if (remove(data.asDatasetGraph(), NodeFactory.createURI(iri), ledger)) {
              removed.add(iri);
            } else {
              problems.add(
                  Problem.of(name, "the store at " + store.folder() + " holds no such report"));
            }
          }
        });
    ledger.settle();
    return new Result(List.copyOf(removed), List.copyOf(problems));
  }

  private static boolean remove(DatasetGraph data, Node graph, Ledger ledger) {
    if (!data.contains(graph, graph, ReportGraph.CONTENT_HASH, Node.ANY)) {
      return false;
    }
    ledger.touched(data, graph);
    data.removeGraph(graph);
    return true;
  }
}
