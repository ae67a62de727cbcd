package org.dateline.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.dateline.ledger.Ledger;

/** {@code /api/entity}: one entity, as place, actor and source. */
final class EntityApi {
  private static final Pattern POINT =
      Pattern.compile("(?i)POINT\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)");
  private static final int MOST_NEIGHBOURS = 60;
  private static final int MOST_CARRIERS = 100;

  /** An ego network is drawn of no more claims than these; who has more is known by them. */
  private static final int MOST_CLAIMS = 5000;

  private EntityApi() {}

  static Object one(View view, Params params, LedgerApi ledger) {
    Node entity = params.needed("iri");
    Facts facts = view.facts();
    if (facts.object(entity, Terms.PREF_LABEL).isEmpty()) {
      throw Refusal.missing("entity " + entity);
    }
    Labels labels = view.labels();
    return Json.object(
        "iri", entity.getURI(),
        "label", labels.of(entity),
        "labels", names(facts, entity),
        "types", types(view, entity),
        "coordinates", coordinates(facts, entity),
        "locatedIn", facts.objects(entity, Terms.LOCATED_IN).stream().map(labels::named).toList(),
        "country", facts.object(entity, Terms.COUNTRY).map(labels::named),
        "links", links(facts, entity),
        "claims",
            Json.object(
                "asActor", view.search().claimsOf(Fields.ACTOR, entity),
                "asPlace", view.search().claimsOf(Fields.PLACE, entity),
                "asSource", view.search().claimsOf(Fields.SOURCE, entity)),
        "asSource", asSource(view, entity),
        "neighbours", neighbours(view, entity),
        "standing", ledger.standing(view, entity));
  }

  private static List<Object> names(Facts facts, Node entity) {
    List<Object> names = new ArrayList<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
      for (Node name : facts.objects(entity, property)) {
        String lang = name.isLiteral() ? name.getLiteralLanguage() : "";
        names.add(
            Json.object(
                "text", Facts.text(name),
                "lang", lang.isEmpty() ? Optional.empty() : Optional.of(lang),
                "preferred", property.equals(Terms.PREF_LABEL)));
      }
    }
    return names;
  }

  private static List<Object> types(View view, Node entity) {
    List<Object> types = new ArrayList<>();
    for (Node type : view.taxonomy().order(view.facts().objects(entity, Terms.TYPE))) {
      types.add(Json.object("name", Terms.local(type), "label", view.labels().of(type)));
    }
    return types;
  }

  /** Longitude and latitude, as the gazetteer has them. */
  static Optional<Map<String, Object>> coordinates(Facts facts, Node entity) {
    return facts
        .object(entity, Terms.GEOMETRY)
        .flatMap(g -> facts.text(g, Terms.WKT))
        .map(POINT::matcher)
        .filter(Matcher::find)
        .map(
            m -> Json.object("lon", Double.valueOf(m.group(1)), "lat", Double.valueOf(m.group(2))));
  }

  private static List<Object> links(Facts facts, Node entity) {
    List<Object> links = new ArrayList<>();
    for (Node relation : List.of(Terms.EXACT_MATCH, Terms.CLOSE_MATCH)) {
      for (Node other : facts.objects(entity, relation)) {
        links.add(Json.object("relation", Terms.local(relation), "iri", Facts.text(other)));
      }
    }
    return links;
  }

  private static Optional<Map<String, Object>> asSource(View view, Node entity) {
    Facts facts = view.facts();
    Map<String, Object> carriedBy =
        counted(facts.subjects(Terms.CITES, entity), view.labels(), facts);
    Map<String, Object> carries = counted(facts.objects(entity, Terms.CITES), view.labels(), facts);
    boolean source = facts.is(entity, Terms.SOURCE_CLASS) || !carriedBy.isEmpty();
    if (!source) {
      return Optional.empty();
    }
    Node assessment = Ledger.assessment(view.facts().base(), entity);
    return Optional.of(
        Json.object(
            "carriedBy", carriedBy.values(),
            "carries", carries.values(),
            "reliability", facts.object(assessment, Terms.dl("reliability")).map(Terms::local),
            "claims", number(facts, assessment, "claimCount"),
            "corroborated", number(facts, assessment, "corroboratedCount"),
            "contradicted", number(facts, assessment, "contradictedCount"),
            "retracted", number(facts, assessment, "retractedCount")));
  }

  private static Optional<Integer> number(Facts facts, Node subject, String property) {
    return facts.text(subject, Terms.dl(property)).map(Integer::valueOf);
  }

  /** Who cites or is cited, with the number of graphs that say so. */
  private static Map<String, Object> counted(List<Node> nodes, Labels labels, Facts facts) {
    Map<String, Object> counted = new LinkedHashMap<>();
    nodes.stream()
        .filter(Node::isURI)
        .limit(MOST_CARRIERS)
        .forEach(
            n -> {
              String label = facts.text(n, Terms.HEADLINE).orElseGet(() -> labels.of(n));
              counted.put(n.getURI(), Json.object("value", n.getURI(), "label", label, "count", 1));
            });
    return counted;
  }

  /** Who is named with it, by the kind of event; and who cites it or is cited. */
  private static List<Object> neighbours(View view, Node entity) {
    record Tie(Node other, String relation) {}
    Facts facts = view.facts();
    Map<Tie, Integer> ties = new HashMap<>();
    Query query =
        Search.all(Fields.CLAIM)
            .add(Search.term(Fields.INVOLVED, entity.getURI()), Occur.FILTER)
            .build();
    Set<Node> actorRoles = view.taxonomy().actorRoles();
    Set<Node> placeRoles = view.taxonomy().placeRoles();
    for (String iri : view.search().find(query, false, false, 0, MOST_CLAIMS).iris()) {
      Optional<Node> event = facts.object(NodeFactory.createURI(iri), Terms.EVENT);
      if (event.isEmpty()) {
        continue;
      }
      String kind = Claims.kind(facts, view.taxonomy(), event.get());
      List<Node> fillers =
          Stream.concat(actorRoles.stream(), placeRoles.stream())
              .flatMap(role -> facts.objects(event.get(), role).stream())
              .distinct()
              .toList();
      if (fillers.contains(entity)) {
        fillers.stream()
            .filter(f -> f.isURI() && !f.equals(entity))
            .forEach(f -> ties.merge(new Tie(f, kind), 1, Integer::sum));
      }
    }
    for (boolean citing : new boolean[] {true, false}) {
      try (Stream<Quad> quads =
          citing
              ? facts.data().stream(Node.ANY, Node.ANY, Terms.CITES, entity)
              : facts.data().stream(Node.ANY, entity, Terms.CITES, Node.ANY)) {
        quads
            .map(q -> citing ? q.getSubject() : q.getObject())
            .filter(n -> n.isURI() && !facts.is(n, Terms.REPORT_CLASS))
            .forEach(n -> ties.merge(new Tie(n, "cites"), 1, Integer::sum));
      }
    }
    List<Object> neighbours = new ArrayList<>();
    ties.entrySet().stream()
        .sorted(
            Map.Entry.<Tie, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().other().getURI())
                .thenComparing(e -> e.getKey().relation()))
        .limit(MOST_NEIGHBOURS)
        .forEach(
            e -> {
              Map<String, Object> row = view.labels().named(e.getKey().other());
              row.put("types", EntitiesApi.types(view, e.getKey().other()));
              String relation = e.getKey().relation();
              row.put("relation", relation);
              row.put("relationLabel", view.labels().of(Terms.dl(relation)));
              row.put("claims", e.getValue());
              neighbours.add(row);
            });
    return neighbours;
  }
}
