package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateExecution;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.dateline.ledger.Ledger;

/**
 * {@code /store/update}: SPARQL 1.1 updates, for who has the token of a server that allows them.
 * {@code LOAD} is refused, as it would read files and the network with the server's rights. The
 * ledger follows: of the graphs that the update names, or, where it may change any, all of it.
 */
final class Updates {
  /** What is said there may bear on all places. */
  private static final Set<String> ALL_PLACES =
      Set.of("graph/knowledge", "graph/ledger", "graph/notes");

  private final ServedStore served;
  private final LedgerApi ledgers;
  private final ServerOptions options;

  Updates(ServedStore served, LedgerApi ledgers, ServerOptions options) {
    this.served = served;
    this.ledgers = ledgers;
    this.options = options;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!options.update()) {
      throw new Refusal(405, "this server takes no updates; it was started without --update");
    }
    if (!Gate.hasToken(request, options)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      throw new Refusal(401, "an update needs the token that the server was started with");
    }
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(405, "updates are sent with POST");
    }
    UpdateRequest update = parse(text(request));
    boolean loads = update.getOperations().stream().anyMatch(UpdateLoad.class::isInstance);
    if (loads) {
      throw new Refusal(403, "LOAD is not allowed; send what is to be loaded with INSERT DATA");
    }
    Optional<Ledger> ledger = ledgers.kept();
    try {
      served.store().write(dataset -> execute(update, ledger, dataset));
    } catch (QueryException e) {
      throw new Refusal(400, Sparql.sentence(e));
    }
    ledger.ifPresent(Ledger::settle);
    served.changedAnyhow();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Within the same transaction the ledger is told what may have changed. */
  private void execute(UpdateRequest update, Optional<Ledger> ledger, Dataset dataset) {
    DatasetGraph data = dataset.asDatasetGraph();
    Optional<Set<Node>> graphs =
        UpdatedGraphs.of(update)
            .filter(named -> named.stream().map(this::room).noneMatch(ALL_PLACES::contains));
    graphs.ifPresent(named -> touched(ledger, named, data));
    UpdateExecution.dataset(dataset)
        .update(update)
        .timeout(options.limits().querySeconds(), TimeUnit.SECONDS)
        .build()
        .execute();
    graphs.ifPresentOrElse(
        named -> touched(ledger, named, data), () -> ledger.ifPresent(l -> l.anew(data)));
  }

  private String room(Node graph) {
    return graph.getURI().replace(served.store().base(), "");
  }

  private static void touched(Optional<Ledger> ledger, Set<Node> graphs, DatasetGraph data) {
    ledger.ifPresent(l -> graphs.forEach(graph -> l.touched(data, graph)));
  }

  private static String text(HttpServletRequest request) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
      return Optional.ofNullable(request.getParameter("update"))
          .orElseThrow(() -> Refusal.bad("the form has no field update"));
    }
    if (!type.toLowerCase(Locale.ROOT).startsWith("application/sparql-update")) {
      throw new Refusal(415, "send an update as application/sparql-update, or in a form");
    }
    return utf8(request.getInputStream().readAllBytes());
  }

  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.bad("the request is not in UTF-8");
    }
  }

  private static UpdateRequest parse(String text) {
    try {
      return UpdateFactory.create(text);
    } catch (QueryException e) {
      throw Refusal.bad("the update: " + Sparql.sentence(e));
    }
  }
}
