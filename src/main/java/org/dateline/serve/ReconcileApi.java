package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.dateline.link.Reconciler;

/**
 * The store as a service of the <a href="https://www.w3.org/community/reconciliation/">W3C
 * Reconciliation API</a>: version 0.2, which OpenRefine speaks, at {@code /reconcile}; the draft of
 * 1.0 at {@code /reconcile/1.0}, in which older clients of the draft are understood too. JSONP,
 * which 0.2 leaves to the service, is not spoken: scripts of other sites may ask by CORS.
 */
final class ReconcileApi {
  static final String ROOT = "/reconcile";
  private static final String DRAFT = ROOT + "/1.0";

  private final ServedStore served;
  private final Reconciler reconciler;
  private final ServerOptions options;

  ReconcileApi(ServedStore served, ServerOptions options) {
    this.served = served;
    this.reconciler = served.reconciler();
    this.options = options;
  }

  static boolean isOne(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  void answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean draft = path.equals(DRAFT) || path.startsWith(DRAFT + "/");
    String route = path.substring((draft ? DRAFT : ROOT).length());
    boolean post = request.getMethod().equals("POST");
    switch (route) {
      case "", "/" -> root(draft, post, request, response);
      // Until 2025 the draft called its route for queries /reconcile.
      case "/match", "/reconcile" -> {
        only(draft && post, "queries of 1.0 are sent with POST to " + DRAFT + "/match");
        String body = body(request);
        json(request, response, view -> drafted(view, body));
      }
      case "/extend" -> {
        only(draft && post, "data extension of 1.0 is asked for with POST at " + DRAFT + "/extend");
        String body = body(request);
        json(request, response, view -> extended(view, body, true));
      }
      default -> {
        only(!post, "only GET is used here");
        Params params = new Params(request);
        if (route.equals("/preview")) {
          preview(request, response, params);
        } else {
          json(request, response, view -> got(view, route, params, draft));
        }
      }
    }
  }

  private static void only(boolean so, String sentence) {
    if (!so) {
      throw new Refusal(405, sentence);
    }
  }

  private void root(
      boolean draft, boolean post, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> queries = draft ? Optional.empty() : parameter(request, "queries");
    Optional<String> extend = draft ? Optional.empty() : parameter(request, "extend");
    if (queries.isPresent()) {
      json(request, response, view -> reconciled(view, queries.get()));
    } else if (extend.isPresent()) {
      json(request, response, view -> extended(view, extend.get(), false));
    } else if (post) {
      throw Refusal.bad(
          draft
              ? "send queries to " + DRAFT + "/match"
              : "the form has neither a field queries nor a field extend");
    } else {
      String address = LinkedData.address(request);
      json(
          request,
          response,
          view ->
              draft
                  ? ReconcileManifest.draft(view, options, address)
                  : ReconcileManifest.current(view, options, address));
    }
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
  }

  private static String body(HttpServletRequest request) throws IOException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.startsWith("application/json")) {
      throw new Refusal(415, "send queries as application/json");
    }
    return Updates.utf8(request.getInputStream().readAllBytes());
  }

  private void json(
      HttpServletRequest request, HttpServletResponse response, Function<View, Object> answer)
      throws IOException {
    String lang = lang(request);
    byte[] bytes = served.read(lang, view -> Json.bytes(answer.apply(view)));
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Language", lang);
    response.addHeader("Vary", "Accept-Language");
    Reply.send(request, response, HttpServletResponse.SC_OK, Reply.JSON, bytes);
  }

  /** As asked for in the address, else by what the browser prefers. */
  private static String lang(HttpServletRequest request) {
    if (request.getParameter("lang") != null) {
      return new Params(request).lang();
    }
    String accepted = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
    return accepted.startsWith("vi") ? "vi" : "en";
  }

  private Object reconciled(View view, String json) {
    Reconciliation reconciliation = new Reconciliation(view, reconciler);
    Map<String, Object> results = new LinkedHashMap<>();
    ReconcileQuery.batch(json)
        .forEach(
            (key, query) ->
                results.put(key, Json.object("result", reconciliation.candidates(query))));
    return results;
  }

  private Object drafted(View view, String json) {
    Reconciliation reconciliation = new Reconciliation(view, reconciler);
    List<Object> results = new ArrayList<>();
    for (ReconcileQuery query : ReconcileQuery.draftBatch(json)) {
      results.add(Json.object("candidates", reconciliation.candidates(query)));
    }
    return Json.object("results", results);
  }

  private Object extended(View view, String json, boolean draft) {
    ReconcileQuery.Extension asked = ReconcileQuery.Extension.of(json);
    List<Object> meta = new ArrayList<>();
    for (EntityProperty p : asked.properties()) {
      Map<String, Object> one = p.named(view.labels());
      p.type()
          .ifPresent(
              t -> one.put("type", Json.object("id", Terms.local(t), "name", view.labels().of(t))));
      meta.add(one);
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    List<Object> listed = new ArrayList<>();
    for (String id : asked.ids()) {
      Optional<Node> entity = EntityIds.entity(view, id);
      Map<String, Object> row = new LinkedHashMap<>();
      List<Object> properties = new ArrayList<>();
      for (EntityProperty p : asked.properties()) {
        List<Object> values = entity.map(e -> p.told(view, e)).orElse(List.of());
        row.put(p.id(), values);
        properties.add(Json.object("id", p.id(), "values", values));
      }
      rows.put(id, row);
      listed.add(Json.object("id", id, "properties", properties));
    }
    return Json.object("meta", meta, "rows", draft ? listed : rows);
  }

  private Object got(View view, String route, Params params, boolean draft) {
    String[] parts = route.split("/", -1);
    if (route.equals("/extend/propose")) {
      return ReconcileSuggestions.proposed(view, params);
    }
    if (parts.length == 3 && parts[1].equals("suggest")) {
      return Json.object("result", ReconcileSuggestions.suggested(view, parts[2], params));
    }
    if (parts.length == 3 && parts[1].equals("flyout") && !draft) {
      String id = params.text("id").orElseThrow(() -> Refusal.bad("give id"));
      return Json.object("id", id, "html", ReconcilePreview.flyout(view, parts[2], id));
    }
    throw new Refusal(404, "the reconciliation service has no " + route);
  }

  private void preview(HttpServletRequest request, HttpServletResponse response, Params params)
      throws IOException {
    String id = params.text("id").orElseThrow(() -> Refusal.bad("give id, of an entity"));
    String html =
        served.read(
            lang(request),
            view -> {
              Node entity =
                  EntityIds.entity(view, id)
                      .orElseThrow(() -> Refusal.missing("entity with the id " + id));
              return ReconcilePreview.page(view, entity);
            });
    // It is made to be shown within OpenRefine's page, and runs nothing.
    response.setHeader("X-Frame-Options", null);
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    Reply.send(
        request,
        response,
        HttpServletResponse.SC_OK,
        "text/html;charset=utf-8",
        html.getBytes(StandardCharsets.UTF_8));
  }
}
