package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code link}, {@code unlink} and federated queries, as a user runs them. */
class LinkCommandTest {
  private static final String KUNDUZ =
      "1135689\tKunduz\tKunduz\tKundoz\t36.72896\t68.857\tP\tPPLA\tAF\t\t24\t\t\t\t161902\t\t394\t"
          + "Asia/Kabul\t2024-01-02\n";

  @TempDir Path dir;
  private String store;
  private Path dump;

  @BeforeEach
  void build() throws IOException {
    store = dir.resolve("store").toString();
    Session.Result built =
        Session.run(
            "The Taliban withdrew from Kunduz.\n",
            0,
            "build",
            "--store",
            store,
            "--date",
            "2001-11-26",
            "-");
    assertThat(built.code()).isZero();
    dump = Files.writeString(dir.resolve("AF.txt"), KUNDUZ);
  }

  @Test
  void linksReviewsDecidesAndUnlinks() throws IOException {
    Path review = dir.resolve("review.tsv");
    Session.Result linked =
        Session.run(
            "link", "--store", store, "--dataset", dump.toString(), "--review", review.toString());
    assertThat(linked.code()).isZero();
    assertThat(linked.out()).contains("AF (2024-01-02): 1 of ").contains("to review in ");
    assertThat(
            Session.run(
                    "query",
                    "--store",
                    store,
                    "SELECT ?o { GRAPH graph:links {" + " entity:Kunduz skos:exactMatch ?o } }")
                .out())
        .contains("https://sws.geonames.org/1135689/");
    Files.writeString(
        review,
        "entity\tcandidate\tdecision\tdataset\nhttps://w3id.org/dateline/id/entity/Kunduz\t"
            + "https://sws.geonames.org/1135689/\tno\tAF\n");
    assertThat(Session.run("link", "--store", store, "--decisions", review.toString()).out())
        .contains("1 decision kept");
    assertThat(Session.run("link", "--store", store, "--dataset", dump.toString()).out())
        .contains("AF (2024-01-02): 0 of ");
    assertThat(Session.run("unlink", "--store", store, "--decisions").out())
        .contains("1 link taken back");
  }

  @Test
  void mistakesAreToldInOneSentence() throws IOException {
    assertThat(fault("link", "--store", store)).contains("name a --dataset");
    assertThat(fault("link", "--store", store, "--dataset", "none.zip"))
        .contains("there is no file none.zip");
    assertThat(fault("link", "--store", store, "--dataset", dump.toString(), "--accept", "0.4"))
        .contains("--accept: 0.4");
    assertThat(fault("unlink", "--store", store, "--dataset", "AF"))
        .contains("no entity is linked to anything");
    Path wrong = Files.writeString(dir.resolve("wrong.txt"), "a\tb\n");
    assertThat(fault("link", "--store", store, "--dataset", wrong.toString()))
        .contains("wrong.txt, line 1: 2 columns");
  }

  @Test
  void aQueryMayAskAServiceAsWell() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer =
              ("{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":[{\"n\":"
                      + "{\"type\":\"literal\",\"value\":\"from afar\"}}]}}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      String service = "<http://localhost:" + server.getAddress().getPort() + "/>";
      String query =
          "SELECT ?who ?n { ?who dl:withdrewFrom entity:Kunduz SERVICE "
              + service
              + " { ?x ?y ?n } }";
      Session.Result found = Session.run("query", "--store", store, query);
      assertThat(found.err()).isEmpty();
      assertThat(found.out()).contains("Taliban").contains("from afar");
    } finally {
      server.stop(0);
    }
  }

  private static String fault(String... args) {
    Session.Result result = Session.run(args);
    assertThat(result.code()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).doesNotContain("\tat ");
    return result.err();
  }
}
