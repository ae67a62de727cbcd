package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The online map, from a server of tiles of our own. What needs a browser is skipped where there is
 * none, and says so.
 */
class OnlineMapTest {
  private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

  @TempDir static Path folder;
  private static HttpServer tiles;
  private static Served served;
  private static Optional<Browser> started;

  @BeforeAll
  static void start() throws IOException {
    tiles = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    tiles.createContext("/", OnlineMapTest::tile);
    tiles.start();
    served = new Served(folder.resolve("store"), Serving.local().tiles(address("tiles")).options());
    started = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    started.ifPresent(Browser::close);
    served.close();
    tiles.stop(0);
  }

  private static String address(String room) {
    return "http://localhost:" + tiles.getAddress().getPort() + "/" + room + "/{z}/{x}/{y}.png";
  }

  private static void tile(HttpExchange exchange) throws IOException {
    String referrer = exchange.getRequestHeaders().getFirst("Referer");
    ASKED.add(exchange.getRequestURI() + " from " + referrer);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", png);
    exchange.getResponseHeaders().set("Content-Type", "image/png");
    exchange.sendResponseHeaders(200, png.size());
    png.writeTo(exchange.getResponseBody());
    exchange.close();
  }

  private static Browser map(Served server) throws InterruptedException {
    assumeTrue(started.isPresent(), "no chromium with chromedriver: the online map is not tested");
    Browser browser = started.get();
    browser.open(server.server.url() + "/?lang=en&on=2001-11-13", 1300, 900);
    browser.until("a table of places", () -> browser.text("#places").contains("Kabul"));
    return browser;
  }

  @Test
  void tilesComeWhenTheyAreTurnedOnAndGoWhenTheyAreTurnedOff() throws InterruptedException {
    ASKED.clear();
    Browser browser = map(served);
    assertThat(ASKED).isEmpty();
    browser.find("#tiles").click();
    browser.until("the credit", () -> browser.text("#map-note").contains("localhost"));
    assertThat(browser.find("#map-note a").getAttribute("href"))
        .isEqualTo("http://localhost:" + tiles.getAddress().getPort() + "/");
    assertThat(browser.all("#map .tiles img")).isNotEmpty();
    // Who runs the map learns which site shows it, and nothing of what is looked at.
    assertThat(ASKED)
        .isNotEmpty()
        .allMatch(a -> a.matches("/tiles/\\d+/\\d+/\\d+\\.png from .*"))
        .allMatch(a -> a.endsWith(" from " + served.server.url() + "/"));
    browser.find("#tiles").click();
    assertThat(browser.all("#map .tiles img")).isEmpty();
    assertThat(browser.text("#map-note")).isEqualTo("Natural Earth");
    int asked = ASKED.size();
    browser.find("#zoom-in").click();
    assertThat(ASKED).hasSize(asked);
  }

  @Test
  void noOtherHostIsAllowed() throws InterruptedException {
    String policy = served.get("/").headers().firstValue("Content-Security-Policy").orElse("");
    String origin = "http://localhost:" + tiles.getAddress().getPort();
    assertThat(policy).contains("img-src 'self' data: blob: " + origin + ";");
    assertThat(policy.replace(origin, "")).doesNotContain("http");
    Browser browser = map(served);
    ASKED.clear();
    String other = "http://127.0.0.1:" + tiles.getAddress().getPort() + "/other.png";
    browser.run(
        "const i = new Image(); i.onload = () => document.title = 'loaded';"
            + " i.onerror = () => document.title = 'refused'; i.src = arguments[0];",
        other);
    browser.until("an end", () -> List.of("loaded", "refused").contains(browser.title()));
    assertThat(browser.title()).isEqualTo("refused");
    assertThat(ASKED).isEmpty();
  }

  @Test
  void withoutANetworkTheMapStaysAndItIsSaid() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    String template = "http://localhost:" + port + "/{z}/{x}/{y}.png";
    try (Served offline =
        new Served(folder.resolve("offline"), Serving.local().tiles(template).options())) {
      Browser browser = map(offline);
      browser.find("#tiles").click();
      browser.until("a sentence", () -> browser.text("#map-note").contains("cannot be reached"));
      assertThat(browser.all("#map.with-tiles")).isEmpty();
      assertThat(browser.all("#map .place")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tiles.example.org/{z}/{x}.png",
        "ftp://tiles.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org; script-src *//{z}/{x}/{y}.png",
        "/tiles/{z}/{x}/{y}.png"
      })
  void whatIsNoAddressOfTilesIsNone(String template) {
    assertThatThrownBy(() -> Tiles.at(template)).isInstanceOf(IllegalArgumentException.class);
  }
}
