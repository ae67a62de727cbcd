package org.dateline.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/** An object a line; a broken line does not spoil the others. */
final class JsonLines implements Cursor {

  private final Source source;
  private final Options options;
  private final ByteLines lines;
  private boolean any;

  JsonLines(Source source, InputStream in, Options options) {
    this.source = source;
    this.options = options;
    this.lines = new ByteLines(in, Reports.MAX_BYTES);
  }

  @Override
  public Optional<Input> next() throws IOException, Unreadable {
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      String origin = source.origin() + ":" + lines.number();
      try {
        Optional<Input> input = read(line.get(), origin);
        if (input.isPresent()) {
          any = true;
          return input;
        }
      } catch (Unreadable e) {
        any = true;
        return Optional.of(new Input.Problem(origin, e.getMessage()));
      }
    }
    if (!any) {
      any = true;
      throw new Unreadable("is empty; remove it");
    }
    return Optional.empty();
  }

  private Optional<Input> read(byte[] line, String origin) throws IOException, Unreadable {
    if (line.length > Reports.MAX_BYTES) {
      throw Fields.tooLong();
    }
    Encodings.Decoded decoded = Encodings.decode(line);
    if (decoded.text().isBlank()) {
      return Optional.empty();
    }
    try (JsonParser json = JsonObject.JSON.createParser(decoded.text())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("the line is no JSON object; write {\"text\": …}");
      }
      Fields fields = JsonObject.read(json);
      if (json.nextToken() != null) {
        throw new Unreadable("something follows the object; put one object on a line");
      }
      String body = fields.raw(Fields.TEXT).orElseThrow();
      String stem = source.stem() + "-" + lines.number();
      return Optional.of(
          fields.report(body, stem, origin, options, new ArrayList<>(decoded.notices())));
    } catch (JsonProcessingException e) {
      throw JsonObject.explain(e, 0);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
