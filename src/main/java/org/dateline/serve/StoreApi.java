package org.dateline.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.lucene.search.Query;
import org.dateline.ledger.Ledger;
import org.dateline.query.Prefixes;
import org.dateline.query.Question;

/** {@code /api/store}, {@code /api/questions} and {@code /api/ontology}. */
final class StoreApi {
  private StoreApi() {}

  static Object store(View view, ServerOptions options, String version, boolean ledger) {
    Query claims = Search.all(Fields.CLAIM).build();
    Query reports = Search.all(Fields.REPORT_DOCUMENT).build();
    return Json.object(
        "title", options.title(),
        "base", view.base(),
        "version", version,
        "readOnly", options.token().isEmpty(),
        "update", options.update(),
        "counts",
            Json.object(
                "reports", view.search().count(reports),
                "claims", view.search().count(claims),
                "entities", view.search().count(Search.all(Fields.ENTITY).build()),
                "citations", citations(view.facts())),
        "languages", languages(view, reports),
        "timeRange", range(days(view, claims)),
        "published", range(published(view.facts())),
        "policies", policies(options.home(), view.labels().lang()),
        "ledger", ledger,
        "prefixes", Prefixes.of(view.base()),
        "tiles",
            Json.object(
                "template", options.tiles().template(),
                "credit", options.tiles().credit(),
                "about", options.tiles().about()),
        "limits",
            Json.object(
                "querySeconds",
                options.limits().querySeconds(),
                "rows",
                options.limits().maxRows()));
  }

  private static long citations(Facts facts) {
    try (Stream<Quad> all = facts.data().stream(Node.ANY, Node.ANY, Terms.TYPE, Terms.CITATION)) {
      return all.count();
    }
  }

  private static List<Object> languages(View view, Query reports) {
    List<Object> languages = new ArrayList<>();
    view.search()
        .counts(reports, Fields.LANGUAGE)
        .forEach(
            (tag, n) ->
                languages.add(
                    Json.object(
                        "value", tag,
                        "label", Languages.name(tag, view.labels().lang()),
                        "count", n)));
    return languages;
  }

  private static Stream<String> days(View view, Query claims) {
    return view.search().counts(claims, Fields.DAY_AND_KIND).keySet().stream()
        .filter(k -> k.indexOf('|') == 10)
        .map(k -> k.substring(0, 10));
  }

  private static Stream<String> published(Facts facts) {
    try (Stream<Quad> all = facts.data().stream(Node.ANY, Node.ANY, Terms.PUBLISHED, Node.ANY)) {
      return all.map(q -> Facts.text(q.getObject())).toList().stream();
    }
  }

  private static Map<String, Object> range(Stream<String> days) {
    List<String> sorted = days.sorted().toList();
    return Json.object(
        "from",
        sorted.stream().findFirst(),
        "to",
        sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1)));
  }

  /** From the file that ships with the program: a store does not hold them. */
  private static List<Object> policies(Path home, String lang) {
    Path file = home.resolve("ontology/policy/policies.ttl");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(file).parse(read);
    Graph graph = read.getDefaultGraph();
    Comparator<Node> standardFirst =
        Comparator.comparing((Node p) -> !Terms.local(p).equals(Ledger.STANDARD))
            .thenComparing(Node::getURI);
    return graph.stream(Node.ANY, Terms.TYPE, Terms.dl("Policy"))
        .map(t -> t.getSubject())
        .filter(Node::isURI)
        .sorted(standardFirst)
        .map(p -> policy(graph, p, lang))
        .toList();
  }

  private static Object policy(Graph graph, Node policy, String lang) {
    return Json.object(
        "iri", policy.getURI(),
        "name", Terms.local(policy),
        "label", text(graph, policy, Terms.LABEL, lang).orElseGet(() -> Terms.local(policy)),
        "comment", text(graph, policy, Terms.COMMENT, lang));
  }

  private static Optional<String> text(Graph graph, Node subject, Node property, String lang) {
    return chosen(
        graph.stream(subject, property, Node.ANY)
            .map(t -> t.getObject())
            .sorted(NodeCmp::compareRDFTerms)
            .toList(),
        lang);
  }

  static Object questions(List<Question> questions) {
    List<Object> items = new ArrayList<>();
    for (Question q : questions) {
      List<Object> params = new ArrayList<>();
      new TreeMap<>(q.variables())
          .forEach((name, meaning) -> params.add(Json.object("name", name, "meaning", meaning)));
      items.add(
          Json.object(
              "name", q.name(),
              "title", q.title(),
              "meaning", q.meaning(),
              "params", params,
              "sparql", q.text()));
    }
    return Json.object("items", items);
  }

  static Object ontology(View view) {
    Node ontology =
        org.apache.jena.graph.NodeFactory.createURI(Terms.DL.substring(0, Terms.DL.length() - 1));
    return Json.object(
        "iri", ontology.getURI(),
        "title", said(view, ontology, Terms.TITLE),
        "description", said(view, ontology, Terms.DESCRIPTION),
        "classes", terms(view, "http://www.w3.org/2002/07/owl#Class"),
        "properties",
            terms(
                view,
                "http://www.w3.org/2002/07/owl#ObjectProperty",
                "http://www.w3.org/2002/07/owl#DatatypeProperty",
                "http://www.w3.org/2002/07/owl#TransitiveProperty",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property"),
        "individuals", individuals(view));
  }

  private static List<Object> terms(View view, String... types) {
    return Stream.of(types)
        .map(org.apache.jena.graph.NodeFactory::createURI)
        .flatMap(t -> view.facts().subjects(Terms.TYPE, t).stream())
        .filter(StoreApi::ours)
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .map(t -> term(view, t))
        .toList();
  }

  /** Terms that are values of properties: their class is one of the ontology's own. */
  private static List<Object> individuals(View view) {
    Facts facts = view.facts();
    return Stream.of("Polarity", "Modality", "Certainty", "Standing", "Layer", "DisputeClass")
        .flatMap(c -> facts.subjects(Terms.TYPE, Terms.dl(c)).stream())
        .filter(StoreApi::ours)
        .distinct()
        .map(t -> term(view, t))
        .toList();
  }

  private static boolean ours(Node term) {
    return term.isURI() && term.getURI().startsWith(Terms.DL);
  }

  private static Object term(View view, Node term) {
    Facts facts = view.facts();
    Map<String, Object> labels = new TreeMap<>();
    for (Node label : facts.objects(term, Terms.LABEL)) {
      labels.put(label.isLiteral() ? label.getLiteralLanguage() : "", Facts.text(label));
    }
    Map<String, String> prefixes = Prefixes.of(view.base());
    List<String> parents =
        Stream.of(Terms.SUB_CLASS, Terms.SUB_PROPERTY)
            .flatMap(p -> shortened(facts, term, p, prefixes))
            .toList();
    return Json.object(
        "iri", term.getURI(),
        "name", Prefixes.shorten(term.getURI(), prefixes),
        "label", view.labels().of(term),
        "labels", labels,
        "comment", said(view, term, Terms.COMMENT),
        "parents", parents,
        "domain", shortened(facts, term, Terms.DOMAIN, prefixes).toList(),
        "range", shortened(facts, term, Terms.RANGE, prefixes).toList());
  }

  private static Stream<String> shortened(
      Facts facts, Node term, Node property, Map<String, String> prefixes) {
    return facts.objects(term, property).stream()
        .filter(Node::isURI)
        .map(n -> Prefixes.shorten(n.getURI(), prefixes));
  }

  /** A text in the language asked for, if there is one, else in any. */
  private static Optional<String> said(View view, Node subject, Node property) {
    return chosen(view.facts().objects(subject, property), view.labels().lang());
  }

  private static Optional<String> chosen(List<Node> all, String lang) {
    return all.stream()
        .filter(n -> n.isLiteral() && n.getLiteralLanguage().equals(lang))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Facts::text);
  }
}
