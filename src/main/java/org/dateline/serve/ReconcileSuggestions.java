package org.dateline.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;

/** What is offered while somebody types; properties that entities of a class may have. */
final class ReconcileSuggestions {
  private static final int PAGE = 20;
  private static final int MOST = 200;
  private static final int DEEPEST = 10_000;

  private ReconcileSuggestions() {}

  static List<?> suggested(View view, String what, Params params) {
    String prefix = params.text("prefix").orElse("");
    // The draft of 1.0 calls offset what 0.2 calls cursor.
    int skipped = params.number("offset", params.number("cursor", 0, 0, DEEPEST), 0, DEEPEST);
    int limit = params.number("limit", PAGE, 1, MOST);
    return switch (what) {
      case "entity" -> entities(view, prefix, skipped, limit);
      case "type" -> {
        Stream<Node> types =
            view.taxonomy().entityClasses().stream()
                .filter(t -> begins(prefix, Terms.local(t), view.labels().of(t)));
        yield types.skip(skipped).limit(limit).map(t -> type(view, t)).toList();
      }
      case "property" ->
          Stream.of(EntityProperty.values())
              .filter(p -> begins(prefix, p.id(), p.label(view.labels())))
              .skip(skipped)
              .limit(limit)
              .map(p -> p.named(view.labels()))
              .toList();
      default -> throw new Refusal(404, "suggested are entity, type and property");
    };
  }

  private static Map<String, Object> type(View view, Node type) {
    Map<String, Object> json = Json.object("id", Terms.local(type), "name", view.labels().of(type));
    ReconcilePreview.comment(view, type).ifPresent(c -> json.put("description", c));
    return json;
  }

  /** True when a word of a name, or the id, begins so, tones or not. */
  private static boolean begins(String prefix, String id, String name) {
    String typed = Folding.toneless(prefix);
    String whole = " " + Folding.toneless(name);
    return whole.contains(" " + typed) || Folding.toneless(id).startsWith(typed);
  }

  private static List<Object> entities(View view, String prefix, int skipped, int limit) {
    List<Object> found = new ArrayList<>();
    Optional<Node> called = EntityIds.entity(view, prefix);
    if (skipped == 0) {
      called.ifPresent(e -> found.add(entity(view, e)));
    }
    if (!prefix.isBlank()) {
      Query query =
          Search.all(Fields.ENTITY)
              .add(EntitiesApi.names(prefix), Occur.MUST)
              .add(Reconciliation.ofTheStore(view), Occur.FILTER)
              .build();
      for (String iri : view.search().find(query, true, false, skipped, limit).iris()) {
        Node entity = NodeFactory.createURI(iri);
        if (!called.equals(Optional.of(entity))) {
          found.add(entity(view, entity));
        }
      }
    }
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static Object entity(View view, Node entity) {
    List<Object> notable = new ArrayList<>();
    for (Node type : view.taxonomy().order(view.facts().objects(entity, Terms.TYPE))) {
      notable.add(Json.object("id", Terms.local(type), "name", view.labels().of(type)));
    }
    return Json.object(
        "id", EntityIds.of(view, entity),
        "name", view.labels().of(entity),
        "description", ReconcilePreview.description(view, entity),
        "notable", notable);
  }

  static Object proposed(View view, Params params) {
    Optional<String> type = params.text("type");
    Optional<Node> asked = type.map(t -> EntityIds.type(view, t));
    int limit = params.number("limit", PAGE, 1, DEEPEST);
    List<Object> properties = new ArrayList<>();
    asked
        .map(t -> EntityProperty.of(view.taxonomy(), t))
        .orElse(List.of(EntityProperty.values()))
        .stream()
        .limit(limit)
        .forEach(p -> properties.add(p.named(view.labels())));
    Map<String, Object> answer = Json.object("properties", properties, "limit", limit);
    type.ifPresent(t -> answer.put("type", t));
    return answer;
  }
}
