package org.dateline.serve;

import java.util.List;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;

/** SPARQL over HTTP: which operations there are, and how far they may go. */
final class Sparql {
  static final String DATASET = "/store";
  static final String QUERY = "/store/sparql";
  static final String UPDATE = "/store/update";

  /** Tells that the answer was cut off, and after how many rows. */
  static final String LIMIT_HEADER = "Dateline-Row-Limit";

  /** Sorting and DISTINCT put more than this many rows on disk. */
  private static final int ROWS_IN_MEMORY = 200_000;

  /** Brackets within brackets that a query may have. */
  private static final int DEEPEST = 500;

  private Sparql() {}

  static DataService service(DatasetGraph data, ServerOptions options) {
    Context context = data.getContext();
    String limit = Long.toString(1000L * options.limits().querySeconds());
    context.set(ARQ.queryTimeout, limit + "," + limit);
    context.set(ARQ.spillToDiskThreshold, (long) ROWS_IN_MEMORY);
    context.set(ARQ.httpServiceAllowed, !options.services().isEmpty());
    ServiceExecutorRegistry.set(context, allowing(options.services()));
    return DataService.newBuilder(data)
        .addEndpoint(Operation.Query, "sparql")
        .addEndpoint(Operation.GSP_R, "data")
        .build();
  }

  private static ServiceExecutorRegistry allowing(List<String> services) {
    return ServiceExecutorRegistry.get()
        .copy()
        .addSingleLink(
            (execute, original, binding, context, next) -> {
              String endpoint =
                  execute.getService().isURI() ? execute.getService().getURI() : "a variable";
              if (!services.contains(endpoint)) {
                ServletOps.errorForbidden(
                    "SERVICE " + endpoint + " is not among the endpoints that this server calls");
              }
              return next.createExecution(execute, original, binding, context);
            });
  }

  /** Queries that give no more rows than the server allows. */
  static final class Bounded extends SPARQL_QueryDataset {
    private final long maxRows;

    Bounded(long maxRows) {
      this.maxRows = maxRows;
    }

    /** The parser follows brackets until its stack ends. */
    @Override
    protected void execute(String query, HttpAction action) {
      if (Brackets.depth(query) > DEEPEST) {
        ServletOps.errorBadRequest("this query is nested deeper than any that has a meaning");
      }
      super.execute(query, action);
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
      super.validateQuery(action, query);
      if (query.isAskType() || query.isJsonType()) {
        return;
      }
      if (!query.hasLimit() || query.getLimit() > maxRows) {
        query.setLimit(maxRows);
        action.setResponseHeader(LIMIT_HEADER, Long.toString(maxRows));
      }
    }
  }

  /** What a client is told of a query or update that cannot be understood or carried out. */
  static String sentence(QueryException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
  }
}
