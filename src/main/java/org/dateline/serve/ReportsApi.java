package org.dateline.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** {@code /api/reports} and {@code /api/report}. */
final class ReportsApi {
  private ReportsApi() {}

  static Object list(View view, Params params) {
    BooleanQuery.Builder query = Search.all(Fields.REPORT_DOCUMENT);
    params
        .text("language")
        .ifPresent(l -> query.add(Search.term(Fields.LANGUAGE, l), Occur.FILTER));
    params
        .text("q")
        .ifPresent(q -> query.add(Words.in(List.of(Fields.HEAD, Fields.TEXT), q), Occur.MUST));
    boolean words = params.text("q").isPresent();
    Search.Hits hits =
        view.search().find(query.build(), words, true, params.offset(), params.limit());
    Claims claims = new Claims(view);
    List<Object> items = new ArrayList<>();
    for (String iri : hits.iris()) {
      Node report = NodeFactory.createURI(iri);
      Map<String, Object> row = Json.object();
      row.putAll(claims.head(report));
      row.put("claims", view.search().claimsOf(Fields.IN, report));
      items.add(row);
    }
    return Json.object(
        "total", hits.total(),
        "offset", params.offset(),
        "limit", params.limit(),
        "items", items);
  }

  static Object one(View view, Params params) {
    Node report = params.needed("iri");
    Facts facts = view.facts();
    if (!facts.is(report, Terms.REPORT_CLASS)) {
      throw Refusal.missing("report " + report);
    }
    Claims claims = new Claims(view);
    Map<String, Object> json = Json.object();
    json.putAll(claims.head(report));
    json.put("author", facts.text(report, Terms.AUTHOR));
    json.put("url", facts.text(report, Terms.URL));
    json.put("body", facts.text(report, Terms.BODY).orElse(""));
    json.put(
        "claims",
        inTheText(facts, facts.subjects(report, Terms.TYPE, Terms.CLAIM)).stream()
            .flatMap(c -> claims.json(c).stream())
            .toList());
    json.put(
        "citations",
        inTheText(facts, facts.subjects(report, Terms.TYPE, Terms.CITATION)).stream()
            .map(c -> citation(view, c))
            .toList());
    return json;
  }

  /** By where they stand. */
  private static List<Node> inTheText(Facts facts, List<Node> nodes) {
    Comparator<Node> byStart =
        Comparator.comparing(
            n -> Claims.evidence(facts, n).map(Claims.Span::start).orElse(Integer.MAX_VALUE));
    return nodes.stream().sorted(byStart.thenComparing(Node::getURI)).toList();
  }

  private static Object citation(View view, Node citation) {
    Facts facts = view.facts();
    Optional<Claims.Span> span = Claims.evidence(facts, citation);
    return Json.object(
        "iri", citation.getURI(),
        "source", facts.object(citation, Terms.SOURCE).map(view.labels()::named),
        "carrier", facts.object(citation, Terms.CARRIER).map(view.labels()::named),
        "cue", facts.text(citation, Terms.CUE),
        "start", span.map(Claims.Span::start),
        "end", span.map(Claims.Span::end));
  }
}
