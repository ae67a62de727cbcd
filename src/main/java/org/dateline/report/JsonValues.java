package org.dateline.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/** Objects that may take many lines, one after the other or in an array; read as they come. */
final class JsonValues implements Cursor {

  private final Source source;
  private final Options options;
  private final JsonParser json;
  private boolean inArray;
  private int count;

  JsonValues(Source source, InputStream in, Options options) throws IOException {
    this.source = source;
    this.options = options;
    this.json = JsonObject.JSON.createParser(in);
  }

  @Override
  public Optional<Input> next() throws IOException, Unreadable {
    try {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY && !inArray) {
        inArray = true;
        token = json.nextToken();
      }
      if (token == JsonToken.END_ARRAY) {
        inArray = false;
        token = json.nextToken();
      }
      if (token == null) {
        if (count == 0) {
          throw new Unreadable("is empty; remove it");
        }
        return Optional.empty();
      }
      count++;
      return Optional.of(read(token));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw JsonObject.explain(e, line);
    }
  }

  private Input read(JsonToken token) throws IOException {
    String origin = source.origin() + ":" + json.currentLocation().getLineNr();
    try {
      if (token != JsonToken.START_OBJECT) {
        json.skipChildren();
        throw new Unreadable("here stands no JSON object; write {\"text\": …}");
      }
      Fields fields = JsonObject.read(json);
      // A single object is the file's own report; of several, each has its number.
      String stem = inArray || count > 1 ? source.stem() + "-" + count : source.stem();
      String body = fields.raw(Fields.TEXT).orElseThrow();
      return fields.report(body, stem, origin, options, new ArrayList<>());
    } catch (Unreadable e) {
      return new Input.Problem(origin, e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
