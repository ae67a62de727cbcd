package org.dateline.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks a service politely: one question at a time, who asks is told, and after 429 (too many) and
 * 5xx it waits, as long as the service says or twice as long each time. Good answers are kept in a
 * folder, so that a run that was broken off goes on where it was.
 */
final class Web {
  /** Who asks, as services such as Wikidata's want to be told. */
  static final String USER_AGENT = "Dateline/0.1 (https://w3id.org/dateline; linking entities)";

  private static final int TRIES = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(15))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Path cache;
  private final Duration firstWait;

  /**
   * Asks with a memory.
   *
   * @param cache the folder of answers
   * @param firstWait how long to wait before asking again for the first time
   */
  Web(Path cache, Duration firstWait) {
    this.cache = cache;
    this.firstWait = firstWait;
  }

  /** What a service answered. */
  record Answer(int status, String body) {}

  /**
   * Asks, and keeps the answer for the next run once it was read.
   *
   * @param reader reads the answer; an answer that it throws at is asked for again next time
   * @throws LinkException when there is no good answer
   */
  <T> T ask(URI service, String accept, Map<String, String> form, Function<String, T> reader) {
    String body = body(form);
    Path kept = cache.resolve(hash(service + "\n" + body) + ".answer");
    try {
      if (Files.exists(kept)) {
        return reader.apply(Files.readString(kept));
      }
      HttpRequest request =
          request(service, accept)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      Answer answer = send(service, request);
      if (answer.status() / 100 != 2) {
        throw new LinkException(
            LinkException.Code.SERVICE,
            service + " answered " + answer.status() + ": is it the address of a service?");
      }
      T read = reader.apply(answer.body());
      Files.createDirectories(cache);
      Path making = cache.resolve(kept.getFileName() + ".making");
      Files.writeString(making, answer.body());
      Files.move(making, kept, StandardCopyOption.REPLACE_EXISTING);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String body(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Gets a page, whatever it answers. */
  Answer get(URI service, String accept) {
    return send(service, request(service, accept).GET().build());
  }

  private static HttpRequest.Builder request(URI service, String accept) {
    return HttpRequest.newBuilder(service)
        .timeout(TIMEOUT)
        .header("Accept", accept)
        .header("User-Agent", USER_AGENT);
  }

  private Answer send(URI service, HttpRequest request) {
    Duration wait = firstWait;
    for (int tried = 1; ; tried++) {
      try {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = response.statusCode();
        if (status != 429 && status / 100 != 5) {
          return new Answer(status, response.body());
        }
        if (tried == TRIES) {
          throw new LinkException(
              LinkException.Code.SERVICE,
              String.format(
                  "%s answered %d, %d times; try again later: what it answered before is kept",
                  service, status, tried));
        }
        Duration asked = retryAfter(response, wait);
        Thread.sleep(Math.min(asked.toMillis(), LONGEST_WAIT.toMillis()));
        wait = wait.multipliedBy(2);
      } catch (IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        throw new LinkException(
            LinkException.Code.SERVICE,
            service + " does not answer (" + why + "); what it answered before is kept",
            e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LinkException(
            LinkException.Code.SERVICE, "interrupted while asking " + service, e);
      }
    }
  }

  /** Seconds, or a day and time, as RFC 9110 has it. */
  private static Duration retryAfter(HttpResponse<?> response, Duration otherwise) {
    String value = response.headers().firstValue("Retry-After").orElse("");
    if (value.matches("[0-9]{1,6}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(ZonedDateTime.now(then.getZone()), then);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
