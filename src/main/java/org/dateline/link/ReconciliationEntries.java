package org.dateline.link;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service that speaks the W3C Reconciliation API (0.2). Its candidates are compared as any
 * others: where it can tell their properties (data extension) those are asked for; where it cannot,
 * its own word that a candidate is a match is all there is beyond name and type.
 */
final class ReconciliationEntries implements Entries {
  private static final int BATCH = 10;
  private static final int NAMES = 3;
  private static final int LIMIT = 10;
  private static final String ACCEPT = "application/json";

  private final URI service;
  private final Web web;
  private final LinkingRules rules;
  private final JsonObject manifest;
  private final Map<String, List<String>> names = new HashMap<>();

  ReconciliationEntries(URI service, Web web, LinkingRules rules, JsonObject manifest) {
    this.service = service;
    this.web = web;
    this.rules = rules;
    this.manifest = manifest;
  }

  /**
   * A service's manifest; empty when what it answered is none.
   *
   * @throws LinkException when it is one of another version, which has no identifier space
   */
  static Optional<JsonObject> manifest(URI service, String text) {
    JsonObject manifest;
    try {
      manifest = Json.createReader(new StringReader(text)).readObject();
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
    if (manifest.containsKey("identifierSpace")) {
      return Optional.of(manifest);
    }
    if (manifest.get("versions") instanceof JsonArray versions) {
      throw new LinkException(
          LinkException.Code.SERVICE,
          service
              + " speaks the Reconciliation API "
              + String.join(", ", versions.stream().map(ReconciliationEntries::text).toList())
              + " and not 0.2, which is needed: has it another address for that?");
    }
    return Optional.empty();
  }

  @Override
  public Map<String, List<Candidate>> candidates(List<Subject> subjects) {
    JsonObjectBuilder queries = Json.createObjectBuilder();
    Map<String, Subject> asked = new LinkedHashMap<>();
    for (Subject s : subjects) {
      for (String name : s.names().stream().limit(NAMES).toList()) {
        String key = "q" + asked.size();
        asked.put(key, s);
        queries.add(key, Json.createObjectBuilder().add("query", name).add("limit", LIMIT));
      }
    }
    JsonObject answer = ask(Map.of("queries", queries.build().toString()));
    Map<String, Map<String, JsonObject>> found = new LinkedHashMap<>();
    Set<String> ids = new TreeSet<>();
    try {
      for (Map.Entry<String, Subject> e : asked.entrySet()) {
        JsonObject result = answer.getJsonObject(e.getKey());
        if (result != null) {
          for (JsonValue v : result.getJsonArray("result")) {
            JsonObject c = v.asJsonObject();
            ids.add(c.getString("id"));
            found
                .computeIfAbsent(e.getValue().iri(), k -> new LinkedHashMap<>())
                .putIfAbsent(c.getString("id"), c);
          }
        }
      }
      return candidates(subjects, found, ids.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : extend(ids));
    } catch (ClassCastException | NullPointerException e) {
      throw wrong(e);
    }
  }

  private Map<String, List<Candidate>> candidates(
      List<Subject> subjects, Map<String, Map<String, JsonObject>> found, JsonObject rows) {
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    for (Subject s : subjects) {
      List<Candidate> candidates = new ArrayList<>();
      for (JsonObject c : found.getOrDefault(s.iri(), Map.of()).values()) {
        Entry entry = entry(c, rows.getJsonObject(c.getString("id")));
        names.put(entry.iri(), entry.names());
        layer(s, entry).ifPresent(l -> candidates.add(new Candidate(entry, l)));
      }
      all.put(s.iri(), candidates);
    }
    return all;
  }

  /** The layer in which names agree; a candidate whose name is quite another one is none. */
  private Optional<Layer> layer(Subject subject, Entry entry) {
    for (Layer layer : List.of(Layer.EXACT, Layer.FOLDED, Layer.SOUND)) {
      if (!MatchingNames.of(rules.keys(), subject.names(), entry.names(), layer).isEmpty()) {
        return Optional.of(layer);
      }
    }
    // The service may have found it by a name that it does not tell.
    return entry.promised() ? Optional.of(Layer.FUZZY) : Optional.empty();
  }

  private Entry entry(JsonObject candidate, JsonObject row) {
    Entry.Builder entry = new Entry.Builder(iri("identifierSpace", candidate.getString("id")));
    entry.name(candidate.getString("name"));
    entry.promised(candidate.getBoolean("match", false));
    if (candidate.containsKey("type")) {
      for (JsonValue type : candidate.getJsonArray("type")) {
        String id =
            type.getValueType() == JsonValue.ValueType.STRING
                ? type.toString().replace("\"", "")
                : type.asJsonObject().getString("id");
        entry.type(iri("schemaSpace", id)).type(iri("identifierSpace", id));
      }
    }
    if (row != null) {
      row.forEach((id, values) -> values(entry, id, values));
    }
    return entry.build();
  }

  private void values(Entry.Builder entry, String id, JsonValue values) {
    Optional<Meaning> meaning = rules.meaning(iri("schemaSpace", id));
    if (meaning.isPresent()) {
      for (JsonValue v : values.asJsonArray()) {
        JsonObject o = v.asJsonObject();
        if (o.containsKey("id")) {
          entry.add(meaning.get(), iri("identifierSpace", o.getString("id")));
        } else {
          for (String kind : List.of("str", "date", "int", "float")) {
            if (o.containsKey(kind)) {
              entry.add(meaning.get(), text(o.get(kind)));
            }
          }
        }
      }
    }
  }

  private static String text(JsonValue value) {
    return value instanceof jakarta.json.JsonString s ? s.getString() : value.toString();
  }

  private String iri(String space, String id) {
    boolean whole = id.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
    return whole ? id : manifest.getString(space, "") + id;
  }

  /** What the service tells of its entries, by id; nothing when it cannot. */
  private JsonObject extend(Set<String> ids) {
    String space = manifest.getString("schemaSpace", "");
    JsonArrayBuilder properties = Json.createArrayBuilder();
    boolean any = false;
    for (String p : rules.properties()) {
      boolean label = rules.meaning(p).filter(m -> m == Meaning.LABEL).isPresent();
      if (!label && !space.isEmpty() && p.startsWith(space)) {
        properties.add(Json.createObjectBuilder().add("id", p.substring(space.length())));
        any = true;
      }
    }
    if (!any || !manifest.containsKey("extend")) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    JsonObject question =
        Json.createObjectBuilder()
            .add("ids", Json.createArrayBuilder(ids))
            .add("properties", properties)
            .build();
    JsonObject rows = ask(Map.of("extend", question.toString())).getJsonObject("rows");
    return rows == null ? JsonValue.EMPTY_JSON_OBJECT : rows;
  }

  private JsonObject ask(Map<String, String> form) {
    return web.ask(service, ACCEPT, form, this::object);
  }

  private JsonObject object(String answer) {
    try {
      return Json.createReader(new StringReader(answer)).readObject();
    } catch (JsonException | IllegalStateException e) {
      throw wrong(e);
    }
  }

  private LinkException wrong(RuntimeException e) {
    return new LinkException(
        LinkException.Code.SERVICE,
        service + " answered what the Reconciliation API does not know: is it the right address?",
        e);
  }

  @Override
  public Collection<String> names(String id) {
    return names.getOrDefault(id, List.of());
  }

  @Override
  public boolean lists(String iri) {
    // The API has no way to ask; what was found is there.
    return names.containsKey(iri);
  }

  @Override
  public DatasetDescription description() {
    String version = manifest.containsKey("versions") ? manifest.get("versions").toString() : "";
    return new DatasetDescription(service.toString(), version, "", 0);
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public void close() {}
}
