package org.dateline.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dateline.report.Report;

/** Sends reports to a running server, which reads them into its store. */
public final class ReportSender {
  /** Well below what a server takes in one request, so that one long report still fits. */
  private static final int BATCH_BYTES = 2 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(30);

  private final URI reports;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  /**
   * A sender.
   *
   * @param server where it is, as {@code http://localhost:3330}
   * @param token that the server was started with
   * @throws ServerException when that is no address
   */
  public ReportSender(String server, String token) {
    this.token = token;
    try {
      this.reports = URI.create(server.replaceFirst("/+$", "") + "/reports");
      if (reports.getHost() == null || !String.valueOf(reports.getScheme()).matches("https?")) {
        throw new IllegalArgumentException("no host");
      }
    } catch (IllegalArgumentException e) {
      throw new ServerException(
          server + " is not the address of a server; it is one like http://localhost:3330", e);
    }
  }

  /**
   * What the server did.
   *
   * @param added reports that it did not have
   * @param replaced reports that it had with another text
   * @param unchanged reports that it had as they are
   * @param failed reports that it could not read
   * @param claims claims in those added and replaced
   * @param problems sentences to show
   */
  public record Result(
      long added, long replaced, long unchanged, long failed, long claims, List<String> problems) {}

  /**
   * Sends them in batches. Each batch is read by the server as a whole; when one fails, those
   * before it are in the store.
   *
   * @param done is told how many have been sent
   * @throws ServerException when the server cannot be reached or refuses them
   */
  public Result send(Stream<Report> all, LongConsumer done) {
    Map<String, Long> counts = new HashMap<>();
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    long sent = 0;
    for (Iterator<Report> i = all.iterator(); i.hasNext(); ) {
      byte[] line = line(i.next());
      if (batch.size() > 0 && batch.size() + line.length > BATCH_BYTES) {
        post(batch.toByteArray(), counts, problems);
        batch.reset();
        done.accept(sent);
      }
      batch.writeBytes(line);
      batch.write('\n');
      sent++;
    }
    if (batch.size() > 0) {
      post(batch.toByteArray(), counts, problems);
    }
    done.accept(sent);
    return new Result(
        counts.getOrDefault("added", 0L),
        counts.getOrDefault("replaced", 0L),
        counts.getOrDefault("unchanged", 0L),
        counts.getOrDefault("failed", 0L),
        counts.getOrDefault("claims", 0L),
        problems);
  }

  private static byte[] line(Report report) {
    Map<String, Object> fields = Json.object("id", report.id(), "text", report.body());
    report.title().ifPresent(v -> fields.put("title", v));
    report.date().ifPresent(v -> fields.put("date", v));
    report.publisher().ifPresent(v -> fields.put("publisher", v));
    report.author().ifPresent(v -> fields.put("author", v));
    report.url().ifPresent(v -> fields.put("url", v));
    report.language().ifPresent(v -> fields.put("language", v));
    return Json.bytes(fields);
  }

  private void post(byte[] lines, Map<String, Long> counts, List<String> problems) {
    HttpRequest request =
        HttpRequest.newBuilder(reports)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
            .build();
    HttpResponse<String> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ServerException("no server answers at " + reports + " (" + e + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while waiting for " + reports, e);
    }
    read(response, counts, problems);
  }

  private void read(
      HttpResponse<String> response, Map<String, Long> counts, List<String> problems) {
    boolean accounted = List.of(200, 207, 422).contains(response.statusCode());
    String error = "it answered " + response.statusCode();
    try (JsonParser json = new JsonFactory().createParser(response.body())) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        switch (json.nextToken()) {
          case VALUE_NUMBER_INT -> counts.merge(field, json.getLongValue(), Long::sum);
          case VALUE_STRING -> error = json.getText();
          case START_ARRAY -> {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
              problems.add(json.getText());
            }
          }
          default -> json.skipChildren();
        }
      }
    } catch (IOException e) {
      accounted = false;
    }
    if (!accounted) {
      throw new ServerException(
          "the server at " + reports + " refused the reports: " + error, null);
    }
  }
}
