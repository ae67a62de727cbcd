package org.dateline.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dateline.link.Reconciler.Respect;

/** What the reconciliation service tells of entities, and by what they may be asked for. */
enum EntityProperty {
  COUNTRY("country", Terms.COUNTRY, Values.ENTITIES, "Country", Respect.COUNTRY),
  GOVERNMENT_OF(
      "governmentOf", Terms.dl("governmentOf"), Values.ENTITIES, "Country", Respect.COUNTRY),
  LOCATED_IN("locatedIn", Terms.LOCATED_IN, Values.ENTITIES, "Place", Respect.WHOLE),
  MEMBER_OF("memberOf", Terms.dl("memberOf"), Values.ENTITIES, "Actor", Respect.AFFILIATION),
  FORCES_OF("forcesOf", Terms.dl("forcesOf"), Values.ENTITIES, "Actor", Respect.AFFILIATION),
  ISO_CODE("isoCode", Terms.dl("isoCode"), Values.TEXTS, "", Respect.IDENTIFIER),
  EXACT_MATCH(Terms.EXACT_MATCH.getURI(), Terms.EXACT_MATCH, Values.IRIS, "", Respect.IDENTIFIER),
  NAME(Terms.ALT_LABEL.getURI(), Terms.ALT_LABEL, Values.NAMES, "", null),
  LATITUDE(Terms.WGS84 + "lat", Terms.GEOMETRY, Values.COORDINATE, "lat", null),
  LONGITUDE(Terms.WGS84 + "long", Terms.GEOMETRY, Values.COORDINATE, "lon", null),
  CLAIMS("claimCount", Terms.dl("numberOfClaims"), Values.CLAIMS, "", null);

  private enum Values {
    ENTITIES,
    TEXTS,
    IRIS,
    NAMES,
    COORDINATE,
    CLAIMS
  }

  private static final Set<String> OF_PLACES = Set.of("isoCode", "locatedIn");
  private static final Set<String> OF_ACTORS = Set.of("memberOf", "forcesOf", "governmentOf");

  private final String id;
  private final String predicate;
  private final Values values;
  private final String detail;
  private final Optional<Respect> respect;

  EntityProperty(String id, Node predicate, Values values, String detail, Respect respect) {
    this.id = id;
    this.predicate = predicate.getURI();
    this.values = values;
    this.detail = detail;
    this.respect = Optional.ofNullable(respect);
  }

  /** By its id, or the IRI that the id stands for. */
  static EntityProperty of(String id) {
    String local = id.startsWith(Terms.DL) ? id.substring(Terms.DL.length()) : id;
    return Stream.of(values())
        .filter(p -> p.id.equals(local))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.bad(
                    "there is no property "
                        + id
                        + "; there are "
                        + String.join(", ", Stream.of(values()).map(p -> p.id).toList())));
  }

  /** Those that entities of a class may have. */
  static List<EntityProperty> of(Taxonomy taxonomy, Node type) {
    boolean place = taxonomy.isKindOf(type, Terms.PLACE_CLASS);
    boolean actor = taxonomy.isKindOf(type, Terms.ACTOR);
    return Stream.of(values())
        .filter(p -> !(place && OF_ACTORS.contains(p.id)) && !(actor && OF_PLACES.contains(p.id)))
        .filter(p -> !(actor && p.values == Values.COORDINATE))
        .toList();
  }

  String id() {
    return id;
  }

  Node predicate() {
    return NodeFactory.createURI(predicate);
  }

  /** In what it compares entities; none: it cannot be asked for. */
  Optional<Respect> respect() {
    return respect;
  }

  /** The class of its values, when they are entities. */
  Optional<Node> type() {
    return values == Values.ENTITIES ? Optional.of(Terms.dl(detail)) : Optional.empty();
  }

  String label(Labels labels) {
    return labels.of(id.contains(":") ? NodeFactory.createURI(id) : predicate());
  }

  /** Id and name, as the Reconciliation API gives them. */
  Map<String, Object> named(Labels labels) {
    return Json.object("id", id, "name", label(labels));
  }

  /** What an entity has, to be compared: of places also what those lie in that it lies in. */
  Set<Node> compared(Facts facts, Node entity) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(facts.objects(entity, predicate()));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (found.add(next) && this == LOCATED_IN) {
        open.addAll(facts.objects(next, predicate()));
      }
    }
    return found;
  }

  /** What data extension tells, each an object of the API. */
  List<Object> told(View view, Node entity) {
    Facts facts = view.facts();
    List<Object> told = new ArrayList<>();
    switch (values) {
      case ENTITIES -> {
        for (Node value : facts.objects(entity, predicate())) {
          if (value.isURI()) {
            String given = EntityIds.of(view, value);
            told.add(Json.object("id", given, "name", view.labels().of(value)));
          }
        }
      }
      case TEXTS, IRIS ->
          facts
              .objects(entity, predicate())
              .forEach(v -> told.add(Json.object("str", Facts.text(v))));
      case NAMES -> EntityNames.of(facts, entity).forEach(n -> told.add(Json.object("str", n)));
      case COORDINATE ->
          EntityApi.coordinates(facts, entity)
              .ifPresent(c -> told.add(Json.object("float", c.get(detail))));
      case CLAIMS -> told.add(Json.object("int", EntitiesApi.claims(view, entity)));
    }
    return told;
  }
}
