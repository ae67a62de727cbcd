package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.pipeline.Account;
import org.dateline.pipeline.Build;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;

/** {@code POST /reports}: reads what is sent, as {@code dateline build} would from a file. */
final class Intake {
  /** How the reader of standard input names a report that does not name itself. */
  private static final String UNNAMED = "stdin([-:#].*)?";

  private final ServedStore served;
  private final ServerOptions options;
  private final Supplier<Build> build;

  /**
   * An intake.
   *
   * @param build made when it is first needed: what Dateline knows takes a second to load
   */
  Intake(ServedStore served, ServerOptions options, Supplier<Build> build) {
    this.served = served;
    this.options = options;
    this.build = build;
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (options.token().isEmpty()) {
      throw new Refusal(403, "this server is read only; start it with --token-file to add reports");
    }
    if (!Gate.hasToken(request, options)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      throw new Refusal(401, "adding reports needs the token that the server was started with");
    }
    // Parameters of the query string alone: a body sent as a form would be swallowed by reading
    // them.
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
      throw new Refusal(415, "send reports as JSON or as plain text, not as a form");
    }
    Sent sent = read(request);
    Account account;
    synchronized (this) {
      account =
          build.get().run(sent.reports().stream(), Build.Options.STANDARD, Build.Listener.NONE);
      served.changed();
    }
    List<String> problems = new ArrayList<>(sent.problems());
    account.problems().forEach(p -> problems.add(p.toString()));
    account.overwritten().forEach(p -> problems.add(p.toString()));
    long failed = account.failed() + sent.unread();
    long read = account.reports() - account.failed();
    int status = read == 0 ? 422 : failed > 0 ? 207 : 200;
    Map<String, Object> told =
        Json.object(
            "added", account.added(),
            "replaced", account.replaced(),
            "unchanged", account.unchanged(),
            "failed", failed,
            "claims", account.claimCount(),
            "citations", account.citations(),
            "problems", problems);
    Reply.send(request, response, status, Reply.JSON, Json.bytes(told));
  }

  /** What a request brought. */
  private record Sent(List<Report> reports, List<String> problems, long unread) {}

  private static Sent read(HttpServletRequest request) throws IOException {
    Params params = new Params(request);
    Options reading = reading(params.text("date"));
    Optional<String> id = params.text("id");
    List<Report> reports = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    long unread = 0;
    try (InputStream body = body(request);
        Stream<Input> inputs = Reports.read(List.of(Path.of("-")), body, reading)) {
      for (Input input : (Iterable<Input>) inputs::iterator) {
        if (input instanceof Input.Read one) {
          reports.add(named(one.report(), id));
          one.notices().forEach(n -> problems.add(one.report().id() + ": " + n));
        } else if (input instanceof Input.Problem problem) {
          unread++;
          problems.add(problem.message());
        }
      }
    }
    if (id.isPresent() && reports.size() > 1) {
      throw Refusal.bad("id names one report, but " + reports.size() + " were sent");
    }
    return new Sent(reports, problems, unread);
  }

  /** What is sent as JSON, and is none, is no text either. */
  private static InputStream body(HttpServletRequest request) throws IOException {
    InputStream body = new BufferedInputStream(request.getInputStream());
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.startsWith("application/json") && !Reports.json(body)) {
      throw new Refusal(422, "what was sent as application/json does not begin as JSON does");
    }
    return body;
  }

  private static Options reading(Optional<String> date) {
    try {
      return new Options(date);
    } catch (IllegalArgumentException e) {
      throw Refusal.bad("date: " + e.getMessage());
    }
  }

  /** A report that has no name of its own gets one from its text: sent again it is the same one. */
  private static Report named(Report report, Optional<String> id) {
    if (!report.id().matches(UNNAMED)) {
      return report;
    }
    String name = id.orElseGet(() -> "posted-" + digest(report.body()));
    return new Report(
        name,
        report.title(),
        report.date(),
        report.publisher(),
        report.author(),
        report.url(),
        report.language(),
        report.body(),
        "the report " + name);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
