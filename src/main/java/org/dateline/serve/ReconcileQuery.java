package org.dateline.serve;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A query of the Reconciliation API, as version 0.2 or the draft of 1.0 writes it.
 *
 * @param names any of which will do; empty when only conditions are given
 * @param types ids of classes
 * @param allTypes whether it must be of all of them
 * @param limit candidates wanted at most
 * @param conditions on properties
 */
record ReconcileQuery(
    List<String> names,
    List<String> types,
    boolean allTypes,
    int limit,
    List<Condition> conditions) {

  /** Queries of one request; the manifest tells this as {@code batchSize}. */
  static final int MOST_QUERIES = 50;

  private static final int MOST_CANDIDATES = 50;
  private static final int USUAL = 10;
  private static final int MOST_CONDITIONS = 10;
  private static final int MOST_VALUES = 20;
  private static final int LONGEST = 500;
  private static final int DEEPEST = 30;

  /** Which of several values an entity must have. */
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /**
   * What an entity should have.
   *
   * @param property of what
   * @param values as they are given: an id where {@code isId}
   * @param required whether others are no candidates
   */
  record Condition(
      EntityProperty property, List<Value> values, Quantifier quantifier, boolean required) {}

  /**
   * A value of a condition.
   *
   * @param text what is asked for
   * @param isId whether that is the id of an entity that was reconciled before
   */
  record Value(String text, boolean isId) {}

  /** A batch of version 0.2: queries by their keys. */
  static Map<String, ReconcileQuery> batch(String json) {
    JsonObject batch = object(json, "queries");
    checkSize(batch.size());
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    batch.forEach((key, query) -> queries.put(key, query(key, query)));
    return queries;
  }

  /** A batch of the draft of 1.0: queries in order. */
  static List<ReconcileQuery> draftBatch(String json) {
    JsonValue all = object(json, "the request").get("queries");
    if (!(all instanceof JsonArray queries)) {
      throw Refusal.bad("the request has no array \"queries\"");
    }
    checkSize(queries.size());
    List<ReconcileQuery> batch = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      batch.add(draft("query " + i, queries.get(i)));
    }
    return batch;
  }

  /** A JSON object that a client sent. */
  static JsonObject object(String json, String what) {
    if (depth(json) > DEEPEST) {
      throw Refusal.bad(what + ": this JSON is nested deeper than any query");
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException | ClassCastException e) {
      throw Refusal.bad(what + ": this is no JSON object (" + e.getMessage() + ")");
    }
  }

  /** How deep brackets lie in each other: the parser would follow them until its stack ends. */
  private static int depth(String json) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return deepest;
  }

  private static void checkSize(int size) {
    if (size > MOST_QUERIES) {
      throw new Refusal(
          413, size + " queries in one request; send " + MOST_QUERIES + " at a time at most");
    }
  }

  private static ReconcileQuery query(String key, JsonValue value) {
    JsonObject o = asObject(key, value);
    List<String> names = o.containsKey("query") ? List.of(text(key, "query", o)) : List.of();
    List<String> types = new ArrayList<>();
    if (o.containsKey("type")) {
      for (JsonValue type : listed(o.get("type"))) {
        types.add(id(key, "type", type));
      }
    }
    List<Condition> conditions = new ArrayList<>();
    if (o.containsKey("properties")) {
      for (JsonValue p : listed(o.get("properties"))) {
        JsonObject property = asObject(key, p);
        conditions.add(condition(key, text(key, "pid", property), property, Quantifier.ANY, false));
      }
    }
    boolean all = o.get("type_strict") instanceof JsonString s && s.getString().equals("all");
    return checked(key, names, types, all, limit(key, o), conditions);
  }

  private static ReconcileQuery draft(String key, JsonValue value) {
    JsonObject o = asObject(key, value);
    List<String> names = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    if (!(o.get("conditions") instanceof JsonArray all)) {
      throw Refusal.bad(key + " has no array \"conditions\"");
    }
    for (JsonValue c : all) {
      JsonObject condition = asObject(key, c);
      String kind = text(key, "matchType", condition);
      if (kind.equals("name")) {
        values(key, condition).forEach(v -> names.add(v.text()));
      } else if (kind.equals("property")) {
        Quantifier quantifier = quantifier(key, condition.getString("matchQuantifier", "any"));
        boolean required = condition.getBoolean("required", false);
        conditions.add(
            condition(key, text(key, "pid", condition), condition, quantifier, required));
      } else {
        throw Refusal.bad(key + ": matchType is \"name\" or \"property\", not \"" + kind + "\"");
      }
    }
    List<String> types =
        o.containsKey("type") ? List.of(id(key, "type", o.get("type"))) : List.of();
    return checked(key, names, types, false, limit(key, o), conditions);
  }

  private static ReconcileQuery checked(
      String key,
      List<String> names,
      List<String> types,
      boolean allTypes,
      int limit,
      List<Condition> conditions) {
    if (names.isEmpty() && conditions.isEmpty()) {
      throw Refusal.bad(key + " asks for neither a name nor a property");
    }
    if (conditions.size() > MOST_CONDITIONS || names.size() + types.size() > MOST_VALUES) {
      throw Refusal.bad(
          key + " has more than " + MOST_CONDITIONS + " properties or " + MOST_VALUES + " names");
    }
    if (names.stream().anyMatch(String::isBlank)) {
      throw Refusal.bad(key + ": the name is empty");
    }
    return new ReconcileQuery(
        List.copyOf(names), List.copyOf(types), allTypes, limit, List.copyOf(conditions));
  }

  private static Condition condition(
      String key, String pid, JsonObject given, Quantifier quantifier, boolean required) {
    EntityProperty property = EntityProperty.of(pid);
    if (property.respect().isEmpty()) {
      throw Refusal.bad(key + ": entities cannot be asked for by " + pid + ", only told it");
    }
    return new Condition(property, values(key, given), quantifier, required);
  }

  private static Quantifier quantifier(String key, String name) {
    if (!Set.of("any", "all", "none").contains(name)) {
      throw Refusal.bad(key + ": matchQuantifier is any, all or none, not " + name);
    }
    return Quantifier.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static List<Value> values(String key, JsonObject given) {
    if (!given.containsKey("v")) {
      throw Refusal.bad(key + ": a property or condition has no \"v\"");
    }
    List<Value> values = new ArrayList<>();
    for (JsonValue v : listed(given.get("v"))) {
      boolean isId = v instanceof JsonObject;
      values.add(new Value(isId ? text(key, "id", v.asJsonObject()) : scalar(key, v), isId));
    }
    if (values.size() > MOST_VALUES) {
      throw Refusal.bad(key + " gives a property more than " + MOST_VALUES + " values");
    }
    return values;
  }

  private static String scalar(String key, JsonValue v) {
    if (v instanceof JsonString s) {
      return shortEnough(key, s.getString());
    }
    if (v instanceof JsonNumber || v == JsonValue.TRUE || v == JsonValue.FALSE) {
      return v.toString();
    }
    throw Refusal.bad(key + ": a value is a text, a number, true, false, or an object with an id");
  }

  private static int limit(String key, JsonObject o) {
    if (!o.containsKey("limit")) {
      return USUAL;
    }
    if (!(o.get("limit") instanceof JsonNumber n) || n.doubleValue() < 1) {
      throw Refusal.bad(key + ": limit is a whole number from 1");
    }
    return (int) Math.min(MOST_CANDIDATES, n.doubleValue());
  }

  /** A class is named by its id, or by an object that holds it. */
  private static String id(String key, String name, JsonValue value) {
    if (value instanceof JsonString s) {
      return shortEnough(key, s.getString());
    }
    if (value instanceof JsonObject o) {
      return text(key, "id", o);
    }
    throw Refusal.bad(key + ": " + name + " is an id");
  }

  private static String text(String key, String name, JsonObject o) {
    if (!(o.get(name) instanceof JsonString s)) {
      throw Refusal.bad(key + ": \"" + name + "\" is missing, or no text");
    }
    return shortEnough(key, s.getString());
  }

  private static String shortEnough(String key, String text) {
    if (text.length() > LONGEST) {
      throw Refusal.bad(key + " has a text of over " + LONGEST + " characters");
    }
    return text.strip();
  }

  private static List<? extends JsonValue> listed(JsonValue value) {
    return value instanceof JsonArray all ? all : List.of(value);
  }

  private static JsonObject asObject(String key, JsonValue value) {
    if (!(value instanceof JsonObject o)) {
      throw Refusal.bad(key + " holds what should be a JSON object and is none");
    }
    return o;
  }

  /** A data extension query: of which entities, which properties. */
  record Extension(List<String> ids, List<EntityProperty> properties) {
    private static final int MOST_IDS = 500;

    static Extension of(String json) {
      JsonObject o = object(json, "extend");
      if (!(o.get("ids") instanceof JsonArray ids)
          || !(o.get("properties") instanceof JsonArray properties)) {
        throw Refusal.bad("extend is an object with the arrays \"ids\" and \"properties\"");
      }
      if (ids.size() > MOST_IDS) {
        throw new Refusal(
            413, ids.size() + " ids in one request; send " + MOST_IDS + " at a time at most");
      }
      List<String> entities = new ArrayList<>();
      ids.forEach(v -> entities.add(id("extend", "ids", v)));
      Set<EntityProperty> asked = new java.util.LinkedHashSet<>();
      properties.forEach(p -> asked.add(EntityProperty.of(id("extend", "properties", p))));
      return new Extension(List.copyOf(entities), List.copyOf(asked));
    }
  }

  /** Its first name, for what is told of it. */
  Optional<String> name() {
    return names.stream().findFirst();
  }
}
