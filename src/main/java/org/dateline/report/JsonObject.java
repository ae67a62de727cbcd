package org.dateline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.StringJoiner;

/** One report as a JSON object. */
final class JsonObject {

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Reports.MAX_CHARS)
                  .maxNestingDepth(100)
                  .build())
          .build();

  private JsonObject() {}

  /**
   * Reads the object that the parser stands at the beginning of, to its end even if it is refused,
   * so that the next can be read.
   *
   * @throws IOException if it is not JSON; what follows cannot be read then
   */
  static Fields read(JsonParser json) throws IOException, Unreadable {
    Fields fields = new Fields();
    Unreadable first = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      int line = json.currentLocation().getLineNr();
      json.nextToken();
      if (!Fields.isMetadata(key) && !key.equals(Fields.TEXT)) {
        json.skipChildren();
        continue;
      }
      try {
        fields.put(key, value(key, json), line);
      } catch (Unreadable e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
    if (fields.raw(Fields.TEXT).isEmpty()) {
      throw new Unreadable("the object has no “text”; put the report's text there");
    }
    return fields;
  }

  /**
   * What a syntax error means to the user.
   *
   * @param line where it is, or 0 if the origin tells the line and the next one is read
   */
  static Unreadable explain(JsonProcessingException e, int line) {
    if (e instanceof StreamConstraintsException) {
      return new Unreadable(line, Fields.tooLong().getMessage());
    }
    String why = e.getOriginalMessage().replaceAll("(?s)( \\(start marker at |\n).*", "");
    if (why.startsWith("Invalid UTF-8")) {
      return new Unreadable(line, "is not UTF-8 from here on; save it as UTF-8");
    }
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    String where = column > 0 ? "column " + column + ": " : "";
    String rest = line > 0 ? ", since what follows it could not be read" : "";
    return new Unreadable(line, "broken JSON (%s%s); correct it%s".formatted(where, why, rest));
  }

  private static String value(String key, JsonParser json) throws IOException, Unreadable {
    JsonToken token = json.currentToken();
    boolean isText = key.equals(Fields.TEXT);
    if (token == JsonToken.VALUE_STRING || (token.isScalarValue() && !isText)) {
      return token == JsonToken.VALUE_NULL ? "" : json.getText();
    }
    if (token == JsonToken.START_ARRAY && !isText) {
      StringJoiner joined = new StringJoiner(", ");
      boolean plain = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        plain &= json.currentToken().isScalarValue();
        json.skipChildren();
        joined.add(String.valueOf(json.getText()));
      }
      if (plain) {
        return joined.toString();
      }
    }
    json.skipChildren();
    throw Fields.notText(key, json.currentLocation().getLineNr());
  }
}
