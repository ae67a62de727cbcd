package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.Yaml;

/** What the API's own description promises. */
final class ApiDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode DOCUMENT = read();

  private ApiDocument() {}

  private static JsonNode read() {
    try (InputStream in = Server.class.getResourceAsStream("openapi.yaml")) {
      return JSON.valueToTree(new Yaml().<Object>load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when an answer is not as the schema of that name has it. */
  static void assertFits(JsonNode answer, String name) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$ref", "#/components/schemas/" + name);
    schema.set("components", DOCUMENT.get("components"));
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    assertThat(factory.getSchema(schema).validate(answer)).as(name).isEmpty();
  }
}
