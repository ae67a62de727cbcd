package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server asks another, where its owner has allowed it. */
class FederationTest {
  private static final String COUNT = "{ SELECT (COUNT(?c) AS ?n) { ?c a dl:Claim } }";

  @TempDir Path dir;

  @Test
  void queriesCallTheEndpointsThatAreAllowedAndNoOther() {
    try (Served far = new Served(dir.resolve("far"), Serving.local().options());
        Store store = Store.open(dir.resolve("near"));
        Server near =
            Server.start(
                store,
                Serving.local().calling(far.server.url() + "/store/sparql").options(),
                () -> null)) {
      String allowed = far.server.url() + "/store/sparql";
      String there =
          far.get(Served.query(prefixed("SELECT ?n " + COUNT)), "Accept", "text/csv").body();
      HttpResponse<String> asked =
          ask(near, far, "SELECT ?n { SERVICE <" + allowed + "> " + COUNT + " }");
      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body()).isEqualTo(there);
      assertThat(there.lines().skip(1)).hasSize(1).first().isNotEqualTo("0");

      for (String other :
          List.of(near.url() + "/store/sparql", allowed + "?x", "file:///etc/hosts")) {
        assertThat(ask(near, far, "SELECT * { SERVICE <" + other + "> { ?s ?p ?o } }").statusCode())
            .as(other)
            .isEqualTo(403);
        String hidden = "SELECT * { VALUES ?e { <" + other + "> } SERVICE ?e { ?s ?p ?o } }";
        assertThat(ask(near, far, hidden).statusCode()).as(hidden).isEqualTo(403);
      }
    }
  }

  private static String prefixed(String query) {
    return "PREFIX dl: <https://w3id.org/dateline/ontology#> " + query;
  }

  private static HttpResponse<String> ask(Server server, Served client, String query) {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + Served.query(prefixed(query))))
            .header("Accept", "text/csv"));
  }
}
