package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.link.World.E;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that answer well, badly, late, or not at all. */
class ServicesTest {
  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String WDT = "http://www.wikidata.org/prop/direct/";
  private static final Duration SOON = Duration.ofMillis(10);

  @TempDir Path dir;
  private Store store;
  private Links links;
  private HttpServer server;
  private URI address;

  /** What the server answers before it answers well: a status, or 0 for a page. */
  private final Deque<Integer> moods = new ArrayDeque<>();

  private final List<String> questions = new ArrayList<>();
  private final List<String> agents = new ArrayList<>();
  private String manifest = "";

  @BeforeEach
  void open() throws IOException {
    store = World.store(dir.resolve("store"));
    links = new Links(store, World.KNOWLEDGE, LinkListener.NONE);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @AfterEach
  void close() {
    server.stop(0);
    store.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, manifest.isEmpty() ? 400 : 200, manifest);
      return;
    }
    Integer mood = moods.poll();
    if (mood != null) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      send(exchange, mood == 0 ? 200 : mood, "<html><body>Welcome</body></html>");
      return;
    }
    String question = URLDecoder.decode(body, StandardCharsets.UTF_8);
    questions.add(question);
    if (question.startsWith("queries=")) {
      send(exchange, 200, reconciled(question));
    } else if (question.startsWith("extend=")) {
      send(
          exchange,
          200,
          "{\"meta\":[],\"rows\":{\"Q45604\":{\"P17\":[{\"id\":\"Q889\",\"name\":\"Afghanistan\"}],"
              + "\"P1082\":[{\"int\":523300}]},\"Q9\":{}}}");
    } else {
      send(exchange, 200, selected(question));
    }
  }

  /** Kandahar, its namesake who is a person, and its namesake elsewhere. */
  private static String selected(String question) {
    List<String> rows = new ArrayList<>();
    if (question.contains("\"Kandahar\"@en")) {
      rows.add(row("Q45604", "http://www.w3.org/2000/01/rdf-schema#label", "Kandahar", false));
      rows.add(row("Q45604", WDT + "P31", WD + "Q515", true));
      rows.add(row("Q45604", WDT + "P17", "http://example.org/Afghanistan", true));
      rows.add(row("Q45604", WDT + "P1082", "523300", false));
      rows.add(row("Q9", "http://www.w3.org/2000/01/rdf-schema#label", "Kandahar", false));
      rows.add(row("Q9", WDT + "P31", WD + "Q5", true));
    }
    return "{\"head\":{\"vars\":[\"item\",\"p\",\"o\"]},\"results\":{\"bindings\":["
        + String.join(",", rows)
        + "]}}";
  }

  private static String row(String item, String property, String value, boolean iri) {
    return String.format(
        "{\"item\":{\"type\":\"uri\",\"value\":\"%s\"},\"p\":{\"type\":\"uri\",\"value\":\"%s\"},"
            + "\"o\":{\"type\":\"%s\",\"value\":\"%s\"}}",
        WD + item, property, iri ? "uri" : "literal", value);
  }

  private static String reconciled(String question) {
    StringBuilder answer = new StringBuilder("{");
    String[] parts = question.substring("queries=".length()).split("\"q(?=[0-9])", -1);
    for (int i = 1; i < parts.length; i++) {
      String key = "q" + parts[i].substring(0, parts[i].indexOf('"'));
      boolean hit = parts[i].contains("\"Kandahar\"");
      answer.append(i > 1 ? "," : "").append('"').append(key).append("\":{\"result\":[");
      answer.append(
          hit
              ? "{\"id\":\"Q45604\",\"name\":\"Kandahar\",\"score\":90,\"match\":false,\"type\":[{\"id\":"
                  + "\"Q515\",\"name\":\"city\"}]},{\"id\":\"Q9\",\"name\":\"Kandahar\",\"score\":90,"
                  + "\"match\":false,\"type\":[{\"id\":\"Q5\",\"name\":\"human\"}]}"
              : "");
      answer.append("]}");
    }
    return answer.append("}").toString();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void anEndpointIsAskedAgainWhenItIsBusyAndItsAnswersAreKept() {
    moods.addAll(List.of(429, 503, 500));
    link();
    assertThat(matches()).containsExactly(E + "Kandahar " + WD + "Q45604");
    assertThat(agents).allMatch(a -> a.startsWith("Dateline/"));
    int asked = questions.size();
    assertThat(asked).isPositive();
    link();
    assertThat(questions).hasSize(asked);
  }

  @Test
  void whatAnswersBadlyIsToldInOneSentenceAndTheRunResumes() {
    moods.addAll(List.of(0));
    assertThatThrownBy(this::link)
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("is no SPARQL result");
    moods.addAll(List.of(503, 503, 503, 503, 503));
    assertThatThrownBy(this::link).hasMessageContaining("answered 503, 5 times");
    moods.addAll(List.of(404));
    assertThatThrownBy(this::link).hasMessageContaining("answered 404");
    link();
    assertThat(matches()).hasSize(1);
    server.stop(0);
    assertThatThrownBy(this::link).hasMessageContaining("does not answer");
    assertThat(matches()).hasSize(1);
  }

  @Test
  void aReconciliationServiceIsKnownByItsManifestAndAskedForMore() {
    manifest =
        "{\"versions\":[\"0.2\"],\"name\":\"x\",\"identifierSpace\":\""
            + WD
            + "\",\"schemaSpace\":\""
            + WDT
            + "\",\"extend\":{}}";
    store.write(
        d ->
            d.asDatasetGraph()
                .add(
                    NodeFactory.createURI(store.base() + "graph/knowledge"),
                    NodeFactory.createURI(E + "Afghanistan"),
                    SKOS.exactMatch.asNode(),
                    NodeFactory.createURI(WD + "Q889")));
    link();
    assertThat(matches()).containsExactly(E + "Kandahar " + WD + "Q45604");
    assertThat(questions).anyMatch(q -> q.startsWith("extend=") && q.contains("\"P17\""));
    moods.add(0);
    links.unlink(List.of(), List.of(), false);
    assertThat(matches()).isEmpty();
  }

  @Test
  void withoutAWordBeyondNameAndTypeAReconciledNameIsNoLink() {
    manifest =
        "{\"name\":\"x\",\"identifierSpace\":\"" + WD + "\",\"schemaSpace\":\"" + WDT + "\"}";
    link();
    assertThat(matches()).isEmpty();
  }

  private void link() {
    try (Entries entries = links.open(address, SOON)) {
      links.link(entries, Links.Options.STANDARD);
    }
  }

  private List<String> matches() {
    return store.read(
        d ->
            d.asDatasetGraph()
                .getGraph(NodeFactory.createURI(store.base() + "graph/links"))
                .find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                .mapWith(t -> t.getSubject().getURI() + " " + t.getObject().getURI())
                .toList());
  }
}
