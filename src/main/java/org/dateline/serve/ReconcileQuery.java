package org.dateline.serve;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query of the Reconciliation API, as version 0.2 or the draft of 1.0 writes it.
 *
 * @param names any of which will do; empty when only ids or conditions are given
 * @param ids of entities, any of which will do
 * @param types ids of classes
 * @param allTypes whether it must be of all of them
 * @param limit candidates wanted at most
 * @param conditions on properties
 */
record ReconcileQuery(
    List<String> names,
    List<String> ids,
    List<String> types,
    boolean allTypes,
    int limit,
    List<Condition> conditions) {

  /** Queries of one request; the manifest tells this as {@code batchSize}. */
  static final int MOST_QUERIES = 50;

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
    JsonObject batch = JsonRequest.object(json, "queries");
    checkSize(batch.size());
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    batch.forEach((key, query) -> queries.put(key, new QueryReader(key).current(query)));
    return queries;
  }

  /** A batch of the draft of 1.0: queries in order. */
  static List<ReconcileQuery> draftBatch(String json) {
    if (!(JsonRequest.object(json, "the request").get("queries") instanceof JsonArray queries)) {
      throw Refusal.bad("the request has no array \"queries\"");
    }
    checkSize(queries.size());
    List<ReconcileQuery> batch = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      batch.add(new QueryReader("query " + i).draft(queries.get(i)));
    }
    return batch;
  }

  private static void checkSize(int size) {
    if (size > MOST_QUERIES) {
      throw new Refusal(
          413, size + " queries in one request; send " + MOST_QUERIES + " at a time at most");
    }
  }

  /** A data extension query: of which entities, which properties. */
  record Extension(List<String> ids, List<EntityProperty> properties) {
    private static final int MOST_IDS = 500;

    static Extension of(String json) {
      JsonObject o = JsonRequest.object(json, "extend");
      if (!(o.get("ids") instanceof JsonArray ids)
          || !(o.get("properties") instanceof JsonArray properties)) {
        throw Refusal.bad("extend is an object with the arrays \"ids\" and \"properties\"");
      }
      if (ids.size() > MOST_IDS) {
        throw new Refusal(
            413, ids.size() + " ids in one request; send " + MOST_IDS + " at a time at most");
      }
      JsonRequest request = new JsonRequest("extend");
      List<String> entities = ids.stream().map(v -> request.id("ids", v)).toList();
      Set<EntityProperty> asked = new LinkedHashSet<>();
      properties.forEach(p -> asked.add(EntityProperty.of(request.id("properties", p))));
      return new Extension(entities, List.copyOf(asked));
    }
  }
}
