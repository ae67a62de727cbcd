package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that mean harm, and too many of them. */
@ExtendWith(SharedServer.class)
class SafetyTest {
  private final Served served;

  SafetyTest(Served served) {
    this.served = served;
  }

  @Test
  void twoHundredClientsAtOnceAreAnsweredOrSentAway() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(200);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(clients.submit(() -> served.get("/api/entities?q=kabul")));
      }
      int good = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        int status = answer.get().statusCode();
        assertThat(status).isIn(200, 503);
        good += status == 200 ? 1 : 0;
      }
      assertThat(good).isPositive();
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void badRequestsGetASentence() {
    String type = "application/sparql-query";
    String long1 = "SELECT * {" + "?s ?p ?o . ".repeat(200_000) + "}";
    assertThat(served.post("/store/sparql", long1, "Content-Type", type).statusCode())
        .isEqualTo(413);
    String deep = "SELECT * " + "{".repeat(60_000) + "}".repeat(60_000);
    HttpResponse<String> nested = served.post("/store/sparql", deep, "Content-Type", type);
    assertThat(nested.statusCode()).isEqualTo(400);
    assertThat(nested.body()).contains("nested deeper");
    for (String path : List.of("/api/claims?q=%ff%fe", "/reconcile?queries=%ff", "/report/%ff")) {
      HttpResponse<String> broken = served.get(path);
      assertThat(broken.statusCode()).as(path).isEqualTo(400);
      assertThat(broken.body()).contains("not as HTTP wants it");
    }
    HttpRequest.Builder bytes =
        served
            .request("/store/sparql", "Content-Type", type)
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    new byte[] {'A', 'S', 'K', (byte) 0xff, '{'}));
    assertThat(served.send(bytes).statusCode()).isEqualTo(400);
    assertThat(Served.json(served.get("/api/claims?limit=0")).get("error").asText())
        .contains("limit");
    assertThat(served.get("/api/map?policy=../x.ttl").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/map?policy=nosuch").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/claims?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/claims?offset=99999999999999").statusCode()).isEqualTo(400);
  }

  @Test
  void whatJettyItselfRefusesIsToldAsEverythingElseIs() throws IOException {
    String broken = raw("GET /a b HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(broken).startsWith("HTTP/1.1 400");
    // Only announced: who still sends when the server closes the connection may get no answer.
    String large =
        raw(
            String.join(
                "\r\n",
                "POST /reports HTTP/1.1",
                "Host: x",
                Served.AUTHORIZATION + ": " + Served.BEARER,
                "Content-Type: text/plain",
                "Content-Length: " + (2 << 20),
                "Connection: close",
                "\r\n"));
    assertThat(large).startsWith("HTTP/1.1 413").contains("{\"error\"");
    for (String answer : List.of(broken, large)) {
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .contains("content-security-policy")
          .contains("nosniff");
    }
  }

  private String raw(String request) throws IOException {
    java.net.URI at = java.net.URI.create(served.server.url());
    try (java.net.Socket socket = new java.net.Socket(at.getHost(), at.getPort())) {
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      socket.setSoTimeout(10_000);
      byte[] answer = socket.getInputStream().readNBytes(1500);
      return new String(answer, java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.net.SocketException e) {
      throw new AssertionError("no answer before the connection was closed", e);
    }
  }

  @Test
  void aPortInUseIsToldInOneSentence() {
    int port = java.net.URI.create(served.server.url()).getPort();
    ServerOptions taken = Serving.local().port(port).options();
    assertThatThrownBy(() -> Server.start(served.store, taken, () -> null))
        .isInstanceOf(ServerException.class)
        .hasMessage(
            "localhost:"
                + port
                + " is in use or not an address of this machine; name another with --port or"
                + " --host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fpom.xml", "/%2e%2e/pom.xml", "/webjars/..%5c..%5cx.js", "/SafetyTest.class",
        "/.hidden.txt", "/web/../openapi.yaml", "/entity/%00", "/%c0%ae%c0%ae/x"
      })
  void nothingButPagesIsServed(String path) {
    assertThat(served.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void whoCannotOpenTheStoreIsToldWhereTheServerIs() throws IOException {
    assertThat(Files.readString(served.store.folder().resolve("dateline-store.lock")))
        .endsWith("\n" + served.server.url());
  }
}
