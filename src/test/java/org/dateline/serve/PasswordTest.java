package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @TempDir Path dir;

  @Test
  void aLineReadsBackAndHidesThePassword() {
    Password password = Password.of("ada", "mật khẩu: có hai chấm");
    assertThat(password.line()).startsWith("ada:pbkdf2-sha256:").doesNotContain("mật");
    Password read = Password.parse(password.line()).orElseThrow();
    // Twice: the second is answered from memory.
    for (int i = 0; i < 2; i++) {
      assertThat(read.matches("ada:mật khẩu: có hai chấm")).isTrue();
      assertThat(read.matches("ada:mat khau: co hai cham")).isFalse();
      assertThat(read.matches("bob:mật khẩu: có hai chấm")).isFalse();
      assertThat(read.matches("")).isFalse();
    }
    assertThat(Password.of("ada", "x").line()).isNotEqualTo(Password.of("ada", "x").line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada:secret",
        "",
        "ada:pbkdf2-sha256:5:AAAA:AAAA",
        "ada:pbkdf2-sha256:310000:!!:!!",
        "ada:md5:310000:AAAA:AAAA",
        ":pbkdf2-sha256:310000:AAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void whatIsNoHashedPasswordIsNone(String line) {
    assertThat(Password.parse(line)).isEmpty();
  }

  @Test
  void aServerWithAPasswordAsksForItEverywhere() {
    ServerOptions guarded = Serving.local().password(Password.of("ada", "correct horse")).options();
    try (Store store = Store.open(dir.resolve("store"));
        Server server = Server.start(store, guarded, () -> null)) {
      for (String path : new String[] {"/", "/api/store", "/store/sparql", "/reconcile", "/x"}) {
        assertThat(get(server, path, "").statusCode()).as(path).isEqualTo(401);
        assertThat(get(server, path, "ada:battery staple").statusCode()).as(path).isEqualTo(401);
      }
      HttpResponse<String> manifest = get(server, "/reconcile", "ada:correct horse");
      assertThat(manifest.statusCode()).isEqualTo(200);
      assertThat(manifest.body()).contains("\"authentication\":{\"type\":\"basic\"}");
      // With a password no other site's scripts may read.
      assertThat(manifest.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  private static HttpResponse<String> get(Server server, String path, String credentials) {
    var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.url() + path));
    if (!credentials.isEmpty()) {
      byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    try {
      return java.net.http.HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
