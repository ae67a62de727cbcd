package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.ledger.Ledger;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Build;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;
import org.dateline.store.Store;

/** A server over some of the sample reports, and a client of it. */
final class Served implements AutoCloseable {
  static final String TOKEN = "a-token-of-the-tests";
  static final String AUTHORIZATION = "Authorization";
  static final String BEARER = "Bearer " + TOKEN;
  static final String BASE = Store.DEFAULT_BASE;
  static final String KABUL = escaped(BASE + "entity/Kabul");
  static final String REPORT = escaped(BASE + "report/vi02-kabul");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path HOME = Path.of("").toAbsolutePath();

  final Store store;
  final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Served(Path folder, ServerOptions options) {
    Knowledge knowledge = Knowledge.load(HOME, List.of());
    store = Store.open(folder);
    Ledger ledger = Ledger.of(store, HOME.resolve("ontology/policy"), Ledger.STANDARD);
    Build build = new Build(knowledge, store, ledger);
    build.run(samples(), Build.Options.STANDARD, Build.Listener.NONE);
    server = Server.start(store, options, () -> build);
  }

  private static Stream<Report> samples() {
    List<Path> files =
        Stream.of("vi02-kabul", "vi04-kandahar-ai-giu", "en01-mazar-falls")
            .map(id -> HOME.resolve("data/reports/" + id + ".txt"))
            .toList();
    return Reports.read(files, System.in, Options.NONE).map(input -> ((Input.Read) input).report());
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  /** A good answer of the API. */
  JsonNode api(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    return json(response);
  }

  /** Adds a report, with the token. */
  HttpResponse<String> add(String report) {
    HttpResponse<String> response =
        post("/reports", report, AUTHORIZATION, BEARER, "Content-Type", "application/json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response;
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String query(String sparql) {
    return "/store/sparql?query=" + escaped(sparql);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
