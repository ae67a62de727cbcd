package org.dateline.serve;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.serve.ReconcileQuery.Condition;
import org.dateline.serve.ReconcileQuery.Quantifier;
import org.dateline.serve.ReconcileQuery.Value;

/** Reads one query of the Reconciliation API; what is not as it should be is told in a sentence. */
final class QueryReader {
  private static final int MOST_CANDIDATES = 50;
  private static final int USUAL = 10;
  private static final int MOST_CONDITIONS = 10;
  private static final int MOST_VALUES = 20;

  private static final Set<String> FIELDS =
      Set.of("query", "type", "type_strict", "limit", "properties");
  private static final Set<String> DRAFT_FIELDS =
      Set.of("conditions", "type", "limit", "lang", "dir");
  private static final Set<String> CONDITION_FIELDS =
      Set.of(
          "matchType",
          "propertyId",
          "propertyValue",
          "required",
          "matchQuantifier",
          "matchQualifier",
          "lang",
          "dir",
          "pid",
          "v");

  private final JsonRequest request;
  private final List<String> names = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * Reads one query.
   *
   * @param key how sentences call it
   */
  QueryReader(String key) {
    this.request = new JsonRequest(key);
  }

  /** As version 0.2 writes it. */
  ReconcileQuery current(JsonValue value) {
    JsonObject o = request.object(value);
    request.only(o, "a query", FIELDS);
    if (o.containsKey("query")) {
      names.add(request.text("query", o));
    }
    if (o.containsKey("type")) {
      JsonRequest.listed(o.get("type")).forEach(t -> types.add(request.id("type", t)));
    }
    if (o.containsKey("properties")) {
      for (JsonValue p : JsonRequest.listed(o.get("properties"))) {
        JsonObject property = request.object(p);
        String pid = request.text("pid", property);
        conditions.add(condition(pid, values("v", property), Quantifier.ANY, false));
      }
    }
    boolean all =
        o.containsKey("type_strict")
            && request.oneOf("type_strict", o, List.of("any", "should", "all")).equals("all");
    return query(all, limit(o));
  }

  /**
   * As the draft of 1.0 writes it: until 2025 with {@code pid} and {@code v}, since then with
   * {@code propertyId} and {@code propertyValue}.
   */
  ReconcileQuery draft(JsonValue value) {
    JsonObject o = request.object(value);
    request.only(o, "a query", DRAFT_FIELDS);
    if (!(o.get("conditions") instanceof JsonArray all)) {
      throw request.wrong(" has no array \"conditions\"");
    }
    for (JsonValue c : all) {
      JsonObject condition = request.object(c);
      request.only(condition, "a condition", CONDITION_FIELDS);
      draftCondition(condition);
    }
    if (o.containsKey("type")) {
      types.add(request.id("type", o.get("type")));
    }
    return query(false, limit(o));
  }

  private void draftCondition(JsonObject o) {
    String kind = request.oneOf("matchType", o, List.of("name", "property", "id"));
    List<Value> values = values(o.containsKey("v") ? "v" : "propertyValue", o);
    switch (kind) {
      case "name" -> values.forEach(v -> names.add(v.text()));
      case "id" -> values.forEach(v -> ids.add(v.text()));
      default -> {
        String property = request.text(o.containsKey("pid") ? "pid" : "propertyId", o);
        String quantifier =
            o.containsKey("matchQuantifier")
                ? request.oneOf("matchQuantifier", o, List.of("any", "all", "none"))
                : "any";
        conditions.add(
            condition(
                property,
                values,
                Quantifier.valueOf(quantifier.toUpperCase(Locale.ROOT)),
                request.flag("required", o)));
      }
    }
  }

  private ReconcileQuery query(boolean allTypes, int limit) {
    if (names.isEmpty() && ids.isEmpty() && conditions.isEmpty()) {
      throw request.wrong(" asks for neither a name nor a property");
    }
    int others = names.size() + ids.size() + types.size();
    if (conditions.size() > MOST_CONDITIONS || others > MOST_VALUES) {
      throw request.wrong(
          " has more than " + MOST_CONDITIONS + " properties or " + MOST_VALUES + " names");
    }
    if (names.stream().anyMatch(String::isBlank)) {
      throw request.wrong(": the name is empty");
    }
    return new ReconcileQuery(
        List.copyOf(names),
        List.copyOf(ids),
        List.copyOf(types),
        allTypes,
        limit,
        List.copyOf(conditions));
  }

  private Condition condition(
      String pid, List<Value> values, Quantifier quantifier, boolean required) {
    EntityProperty property = EntityProperty.of(pid);
    if (property.respect().isEmpty()) {
      throw request.wrong(": entities cannot be asked for by " + pid + ", only told it");
    }
    return new Condition(property, values, quantifier, required);
  }

  private List<Value> values(String field, JsonObject given) {
    if (!given.containsKey(field)) {
      throw request.wrong(": a property or condition has no \"" + field + "\"");
    }
    List<Value> values = new ArrayList<>();
    for (JsonValue v : JsonRequest.listed(given.get(field))) {
      boolean isId = v instanceof JsonObject;
      values.add(new Value(isId ? request.id("id", v) : request.scalar(v), isId));
    }
    if (values.size() > MOST_VALUES) {
      throw request.wrong(" gives a property more than " + MOST_VALUES + " values");
    }
    return values;
  }

  private int limit(JsonObject o) {
    if (!o.containsKey("limit")) {
      return USUAL;
    }
    if (!(o.get("limit") instanceof JsonNumber n) || n.doubleValue() < 1) {
      throw request.wrong(": limit is a whole number from 1");
    }
    return (int) Math.min(MOST_CANDIDATES, n.doubleValue());
  }
}
