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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads JSON that a client sent; what is not as it should be is told in a sentence. */
final class JsonRequest {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 30;

  private final String what;

  /**
   * Of one part of a request.
   *
   * @param what how sentences call it
   */
  JsonRequest(String what) {
    this.what = what;
  }

  /** A JSON object that a client sent. */
  static JsonObject object(String json, String what) {
    if (Brackets.depth(json) > DEEPEST) {
      throw Refusal.bad(what + ": this JSON is nested deeper than any query");
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException | ClassCastException e) {
      throw Refusal.bad(what + ": this is no JSON object (" + e.getMessage() + ")");
    }
  }

  Refusal wrong(String sentence) {
    return Refusal.bad(what + sentence);
  }

  JsonObject object(JsonValue value) {
    if (!(value instanceof JsonObject o)) {
      throw wrong(" holds what should be a JSON object and is none");
    }
    return o;
  }

  /** Who misspells a field should not wonder why it changes nothing. */
  void only(JsonObject o, String thing, Set<String> fields) {
    for (String field : new TreeSet<>(o.keySet())) {
      if (!fields.contains(field)) {
        throw wrong(
            ": "
                + thing
                + " has no field \""
                + field
                + "\", only "
                + String.join(", ", new TreeSet<>(fields)));
      }
    }
  }

  String text(String name, JsonObject o) {
    if (!(o.get(name) instanceof JsonString s)) {
      throw wrong(": \"" + name + "\" is missing, or no text");
    }
    return shortEnough(s.getString());
  }

  /** One of a few words. */
  String oneOf(String name, JsonObject o, List<String> words) {
    String word = text(name, o);
    if (!words.contains(word)) {
      throw wrong(": " + name + " is " + String.join(" or ", words) + ", not \"" + word + "\"");
    }
    return word;
  }

  boolean flag(String name, JsonObject o) {
    JsonValue value = o.getOrDefault(name, JsonValue.FALSE);
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw wrong(": " + name + " is true or false");
    }
    return value == JsonValue.TRUE;
  }

  String scalar(JsonValue v) {
    if (v instanceof JsonString s) {
      return shortEnough(s.getString());
    }
    if (v instanceof JsonNumber || v == JsonValue.TRUE || v == JsonValue.FALSE) {
      return v.toString();
    }
    throw wrong(": a value is a text, a number, true, false, or an object with an id");
  }

  /** A class or entity is named by its id, or by an object that holds it. */
  String id(String name, JsonValue value) {
    if (value instanceof JsonString s) {
      return shortEnough(s.getString());
    }
    if (value instanceof JsonObject o) {
      return text("id", o);
    }
    throw wrong(": " + name + " is an id");
  }

  static List<? extends JsonValue> listed(JsonValue value) {
    return value instanceof JsonArray all ? all : List.of(value);
  }

  private String shortEnough(String text) {
    if (text.length() > LONGEST) {
      throw wrong(" has a text of over " + LONGEST + " characters");
    }
    return text.strip();
  }
}
