package org.dateline.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** {@code /api/claims}, {@code /api/claim} and {@code /api/timeline}. */
final class ClaimsApi {
  private static final int MOST_VALUES = 50;

  private ClaimsApi() {}

  static Object list(View view, Params params) {
    Query query = query(view, params);
    Search.Hits hits =
        view.search()
            .find(query, params.text("q").isPresent(), false, params.offset(), params.limit());
    Claims claims = new Claims(view);
    List<Object> items = new ArrayList<>();
    for (String iri : hits.iris()) {
      claims.json(NodeFactory.createURI(iri)).ifPresent(items::add);
    }
    return Json.object(
        "total", hits.total(),
        "offset", params.offset(),
        "limit", params.limit(),
        "items", items,
        "facets", facets(view, query));
  }

  private static Map<String, Object> facets(View view, Query query) {
    Map<String, Object> facets = Json.object();
    view.search()
        .counts(query, Fields.FACETS, MOST_VALUES)
        .forEach((field, counts) -> facets.put(field, counted(view, field, counts)));
    return facets;
  }

  private static List<Object> counted(View view, String field, Map<String, Long> counts) {
    List<Object> values = new ArrayList<>();
    counts.forEach(
        (value, n) ->
            values.add(
                Json.object("value", value, "label", label(view, field, value), "count", n)));
    return values;
  }

  private static String label(View view, String field, String value) {
    return switch (field) {
      case Fields.KIND, "polarity", "modality", "certainty" -> view.labels().of(Terms.dl(value));
      case Fields.LANGUAGE -> Languages.name(value, view.labels().lang());
      case "report" -> {
        Node report = NodeFactory.createURI(value);
        yield view.facts().text(report, Terms.HEADLINE).orElseGet(() -> Terms.local(report));
      }
      default -> view.labels().of(NodeFactory.createURI(value));
    };
  }

  static Object one(View view, Params params) {
    Node claim = params.needed("iri");
    return new Claims(view).json(claim).orElseThrow(() -> Refusal.missing("claim " + claim));
  }

  static Object timeline(View view, Params params) {
    String by = params.oneOf("by", java.util.Set.of("day", "month", "year"), "day");
    int length = by.equals("day") ? 10 : by.equals("month") ? 7 : 4;
    Query query = query(view, params);
    Map<String, Map<String, Long>> days = new TreeMap<>();
    long undated = 0;
    for (var e : view.search().counts(query, Fields.DAY_AND_KIND).entrySet()) {
      int bar = e.getKey().indexOf('|');
      if (bar < length) {
        undated += e.getValue();
      } else {
        days.computeIfAbsent(e.getKey().substring(0, length), d -> new TreeMap<>())
            .merge(e.getKey().substring(bar + 1), e.getValue(), Long::sum);
      }
    }
    List<Object> rows = new ArrayList<>();
    days.forEach(
        (day, kinds) ->
            rows.add(
                Json.object(
                    "day", day,
                    "count", kinds.values().stream().mapToLong(Long::longValue).sum(),
                    "kinds", kinds)));
    return Json.object(
        "by", by, "days", rows, "undated", undated, "total", view.search().count(query));
  }

  /** The claims that a request asks for. */
  private static Query query(View view, Params params) {
    BooleanQuery.Builder query = Search.all(Fields.CLAIM);
    for (String field : Fields.FACETS) {
      List<String> values = params.all(field);
      if (!values.isEmpty()) {
        query.add(Search.any(field, values), Occur.FILTER);
      }
    }
    Optional<Integer> from = params.days("from").map(d -> Days.sinceEpoch(d.from()));
    Optional<Integer> to = params.days("to").map(d -> Days.sinceEpoch(d.to()));
    from.ifPresent(
        f -> query.add(IntPoint.newRangeQuery(Fields.TO, f, Integer.MAX_VALUE), Occur.FILTER));
    to.ifPresent(
        t -> query.add(IntPoint.newRangeQuery(Fields.FROM, Integer.MIN_VALUE, t), Occur.FILTER));
    params
        .day("known")
        .map(k -> IntPoint.newRangeQuery(Fields.PUBLISHED, Integer.MIN_VALUE, Days.sinceEpoch(k)))
        .ifPresent(k -> query.add(k, Occur.FILTER));
    params.iri("rivalOf").ifPresent(claim -> query.add(rivals(view, claim), Occur.FILTER));
    params
        .text("q")
        .ifPresent(q -> query.add(Words.in(List.of(Fields.TEXT, Fields.HEAD), q), Occur.MUST));
    return query.build();
  }

  private static Query rivals(View view, Node claim) {
    List<List<Node>> holding = new Claims(view).holding(claim);
    return holding.get(0).isEmpty()
        ? new org.apache.lucene.search.MatchNoDocsQuery("a claim that names no holder")
        : Search.rivalsQuery(holding.get(0), holding.get(1));
  }
}
