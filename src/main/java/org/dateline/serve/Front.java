package org.dateline.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.QueryCancelledException;
import org.dateline.ledger.LedgerException;
import org.dateline.query.Questions;
import org.dateline.store.StoreException;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request to who answers it; what is under {@code /store/} goes on to Fuseki. */
final class Front implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);
  private static final String API = "/api/";
  private static final String DOCUMENT = "openapi.yaml";
  private static final Set<String> FUSEKI = Set.of(Sparql.QUERY, Sparql.DATASET + "/data");

  /** Answers a question about the store. */
  private interface Answer {
    Object json(View view, Params params);
  }

  private final ServedStore served;
  private final Map<String, Answer> answers;
  private final LinkedData linkedData;
  private final Pages pages = new Pages();
  private final Intake intake;
  private final Updates updates;
  private final ReconcileApi reconcile;

  Front(ServedStore served, ServerOptions options, Intake intake) {
    this.served = served;
    this.intake = intake;
    this.linkedData = new LinkedData(served);
    this.reconcile = new ReconcileApi(served, options);
    LedgerApi ledger = new LedgerApi(served, options.home().resolve("ontology/policy"));
    this.updates = new Updates(served, ledger, options);
    Questions questions = new Questions(options.home().resolve("ontology/questions"));
    this.answers =
        Map.ofEntries(
            Map.entry(
                "store",
                (view, params) ->
                    StoreApi.store(view, options, served.version(), ledger.available())),
            Map.entry("claims", ClaimsApi::list),
            Map.entry("claim", ClaimsApi::one),
            Map.entry("timeline", ClaimsApi::timeline),
            Map.entry("reports", ReportsApi::list),
            Map.entry("report", ReportsApi::one),
            Map.entry("entities", EntitiesApi::list),
            Map.entry("entity", (view, params) -> EntityApi.one(view, params, ledger)),
            Map.entry("map", ledger::map),
            Map.entry("ledger", ledger::ledger),
            Map.entry("disputes", ledger::disputes),
            Map.entry("questions", (view, params) -> StoreApi.questions(questions.all())),
            Map.entry("ontology", (view, params) -> StoreApi.ontology(view)));
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    String path = request.getRequestURI();
    boolean described =
        path.equals(Sparql.QUERY)
            && !request.getMethod().equals("POST")
            && request.getParameter("query") == null;
    if (FUSEKI.contains(path) && !described) {
      chain.doFilter(request, response);
      return;
    }
    try {
      answer(path, request, response);
    } catch (Refusal e) {
      Reply.error(request, response, e.status(), e.getMessage());
    } catch (QueryCancelledException e) {
      Reply.error(request, response, 503, "it took too long");
    } catch (StoreException e) {
      LOG.warn("{}: {}", path, e.getMessage());
      Reply.error(request, response, 500, e.getMessage());
    } catch (LedgerException e) {
      Reply.error(request, response, 400, e.getMessage());
    } catch (BadMessageException e) {
      // Parameters are read only when somebody asks for them.
      Reply.error(request, response, 400, PlainErrors.NO_HTTP);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{}: {}", path, e.toString());
      LOG.info("{}", path, e);
      Reply.error(request, response, 500, PlainErrors.MISTAKE);
    }
  }

  private void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean post = request.getMethod().equals("POST");
    if (post && (path.equals("/reports") || path.equals(API + "reports"))) {
      intake.answer(request, response);
    } else if (path.equals(Sparql.UPDATE)) {
      updates.answer(request, response);
    } else if (!post && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      throw new Refusal(405, request.getMethod() + " is not used here");
    } else if (ReconcileApi.isOne(path)) {
      reconcile.answer(path, request, response);
    } else if (post) {
      throw new Refusal(405, "nothing can be posted to " + path);
    } else if (path.equals(Sparql.QUERY)) {
      linkedData.serviceDescription(request, response);
    } else if (path.equals(API + DOCUMENT)) {
      Reply.tagged(request, response, "application/yaml", "api", Front::document);
    } else if (path.startsWith(API)) {
      api(path.substring(API.length()), request, response);
    } else if (LinkedData.isOne(path)) {
      linkedData.answer(request, response);
    } else {
      page(path, request, response);
    }
  }

  private void api(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer = answers.get(name);
    if (answer == null) {
      throw new Refusal(
          404, "there is no /api/" + name + "; /api/openapi.yaml lists what there is");
    }
    Params params = new Params(request);
    String type = name.equals("map") ? "application/geo+json;charset=utf-8" : Reply.JSON;
    // The version first: an answer must not be taken for one of a later state.
    String version = served.version();
    Reply.tagged(
        request,
        response,
        type,
        version,
        () -> served.read(params.lang(), view -> Json.bytes(answer.json(view, params))));
  }

  private void page(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Pages.Page> page = pages.find(path);
    if (page.isEmpty()) {
      throw new Refusal(404, "there is no such page");
    }
    Reply.tagged(request, response, page.get().type(), page.get().tag(), page.get()::bytes);
  }

  private static byte[] document() throws IOException {
    try (InputStream in = Front.class.getResourceAsStream(DOCUMENT)) {
      return in.readAllBytes();
    }
  }
}
