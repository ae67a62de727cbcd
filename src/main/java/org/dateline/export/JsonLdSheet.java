package org.dateline.export;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * JSON-LD 1.1 with a context in which the properties have the names that a web developer expects
 * ({@code context.jsonld}); IRIs that it does not know are shortened by prefixes.
 */
final class JsonLdSheet {
  private JsonLdSheet() {}

  static void write(DatasetGraph data, Map<String, String> prefixes, OutputStream out) {
    try (InputStream in = JsonLdSheet.class.getResourceAsStream("context.jsonld")) {
      JsonObject own = Json.createReader(in).readObject();
      JsonObjectBuilder context = Json.createObjectBuilder();
      prefixes.forEach(context::add);
      own.getJsonObject("@context").forEach(context::add);
      JsonObject wrapped = Json.createObjectBuilder().add("@context", context).build();
      ByteArrayOutputStream quads = new ByteArrayOutputStream();
      RDFWriter.source(data).format(RDFFormat.JSONLD11_PLAIN).output(quads);
      JsonObject compact =
          JsonLd.compact(
                  JsonDocument.of(new ByteArrayInputStream(quads.toByteArray())),
                  JsonDocument.of(wrapped))
              .compactToRelative(false)
              .ordered(true)
              .get();
      try (JsonWriter writer =
          Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
              .createWriter(new Uncloseable(out), StandardCharsets.UTF_8)) {
        writer.writeObject(compact);
      }
      out.write('\n');
    } catch (JsonLdError e) {
      throw new IllegalStateException("the store's graphs make no JSON-LD: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The caller's stream stays open. */
  private static final class Uncloseable extends java.io.FilterOutputStream {
    Uncloseable(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
