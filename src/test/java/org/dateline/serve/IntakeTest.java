package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reports that are sent to a server. */
@ExtendWith(SharedServer.class)
class IntakeTest {
  private final Served served;

  IntakeTest(Served served) {
    this.served = served;
  }

  @Test
  void onlyTheTokenAddsReports() {
    String body = "{\"id\":\"no\",\"text\":\"Taliban took Kunduz.\"}";
    String type = "application/json";
    assertThat(served.post("/reports", body, "Content-Type", type).statusCode()).isEqualTo(401);
    assertThat(
            served
                .post(
                    "/reports",
                    body,
                    "Content-Type",
                    type,
                    Served.AUTHORIZATION,
                    Served.BEARER + "x")
                .statusCode())
        .isEqualTo(401);
    assertThat(served.get("/report/no", "Accept", "text/turtle").statusCode()).isEqualTo(404);
    HttpResponse<String> broken =
        served.post(
            "/reports", "{\"id\":", "Content-Type", type, Served.AUTHORIZATION, Served.BEARER);
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(Served.json(broken).get("problems")).hasSize(1);
    HttpResponse<String> none =
        served.post("/reports", "{bad", "Content-Type", type, Served.AUTHORIZATION, Served.BEARER);
    assertThat(none.statusCode()).as("no JSON is no text either").isEqualTo(422);
  }

  @Test
  void reportsCanBeSentAsTheCommandLineDoes() {
    List<Report> reports =
        Stream.of("sent-1", "sent-2").map(id -> Report.of(id, "Taliban took Kunduz.")).toList();
    ReportSender.Result result =
        new ReportSender(served.server.url() + "/", Served.TOKEN).send(reports.stream(), n -> {});
    assertThat(result.added()).isEqualTo(2);
    assertThat(served.get("/report/sent-2", "Accept", "text/turtle").statusCode()).isEqualTo(200);
    assertThatThrownBy(
            () ->
                new ReportSender(served.server.url(), "another-token-entirely")
                    .send(reports.stream(), n -> {}))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("token");
  }

  /** While reports come in, whoever reads sees each whole or not at all. */
  @Test
  void readersNeverSeeHalfAReport() throws Exception {
    String text = "Taliban took Kunduz. ".repeat(40);
    String graph = Served.BASE + "report/whole";
    String count = Served.query("SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> {?s ?p ?o} }");
    CompletableFuture<Void> posting =
        CompletableFuture.runAsync(
            () -> served.add("{\"id\":\"whole\",\"text\":\"" + text + "\"}"));
    List<String> seen = new ArrayList<>();
    while (!posting.isDone()) {
      seen.add(served.get(count, "Accept", "text/csv").body());
    }
    posting.get();
    String all = served.get(count, "Accept", "text/csv").body();
    assertThat(all).isNotEqualTo("n\r\n0\r\n");
    assertThat(seen).isSubsetOf("n\r\n0\r\n", all);
  }

  @Test
  void aScriptInAHeadlineStaysText() throws IOException {
    HttpResponse<String> told =
        served.add(
            "{\"id\":\"xss\",\"title\":\"<script>alert(1)</script>\",\"text\":\"Taliban took"
                + " Kunduz.\"}");
    ApiDocument.assertFits(Served.json(told), "Account");
    HttpResponse<String> response =
        served.get("/api/report?iri=" + Served.escaped(Served.BASE + "report/xss"));
    assertThat(Served.json(response).get("headline").asText())
        .isEqualTo("<script>alert(1)</script>");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'");
  }
}
