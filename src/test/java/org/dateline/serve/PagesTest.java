package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.Ledger;
import org.dateline.ontology.Knowledge;
import org.dateline.pipeline.Build;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The pages as a browser shows them, over the samples and a report that means harm. Without
 * Chromium and its driver nothing is tested, and the skipped tests say so.
 */
class PagesTest {
  private static final int WIDE = 1300;
  private static final int PHONE = 390;
  private static final String ENTITY = "https://w3id.org/dateline/id/entity/";

  /** True when the signs of places are not heaped upon one another, as on a map of the world. */
  private static final String APART =
      "(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) > 100)(['Kandahar', 'Mazar-i-Sharif'].map((n) =>"
          + " document.querySelector(`[data-iri='"
          + ENTITY
          + "${n}'] .shape`).getBoundingClientRect()))";

  @TempDir static Path folder;

  private static Browser browser;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void open() throws Exception {
    Optional<Browser> started = Browser.start(folder.resolve("profile"));
    assumeTrue(started.isPresent(), "no chromium with chromedriver: the pages are not tested");
    browser = started.get();
    Path home = Path.of("").toAbsolutePath();
    Path harm = folder.resolve("harm.json");
    Files.writeString(
        harm,
        """
        {"id": "harm", "title": "<script>document.title='harmed'</script> Taliban <img src=x onerror=document.title='harmed'>",
         "date": "2001-11-15", "publisher": "<b>Desk</b>", "language": "en",
         "text": "The Taliban withdrew from Kandahar on Thursday, said <script>document.title='harmed'</script> an official."}
        """);
    store = Store.open(folder.resolve("store"));
    Build build =
        new Build(
            Knowledge.load(home, List.of()),
            store,
            Ledger.of(store, home.resolve("ontology/policy"), Ledger.STANDARD));
    try (Stream<Input> inputs =
        Reports.read(
            List.of(home.resolve("data/reports"), harm),
            InputStream.nullInputStream(),
            Options.NONE)) {
      build.run(inputs.flatMap(PagesTest::read), Build.Options.STANDARD, Build.Listener.NONE);
    }
    server = Server.start(store, ServerOptions.local(home), () -> build);
  }

  private static Stream<Report> read(Input input) {
    return input instanceof Input.Read read ? Stream.of(read.report()) : Stream.empty();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
      store.close();
    }
  }

  private static void open(String path, int width) {
    browser.open(server.url() + path, width, 900);
  }

  @Test
  void theMapShowsWhoHoldsAPlaceOnADay() throws InterruptedException {
    open("/?lang=en&on=2001-11-14", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Kandahar"));
    assertThat(browser.text("#day")).contains("14 November 2001");
    String kandahar =
        browser.find("[data-iri='" + ENTITY + "Kandahar']").getAttribute("aria-label");
    assertThat(kandahar).contains("Taliban").contains("Northern Alliance").contains("contested");
    assertThat(browser.all("#map .contested .shape"))
        .allMatch(shape -> shape.getCssValue("fill").contains("hatch"));
    assertThat(browser.all("#map .unknown")).isNotEmpty();
  }

  /** Ismail Khan has Herat, and his forces have it: nobody says otherwise. */
  @Test
  void twoHoldersOfOneSideAreNoContest() throws InterruptedException {
    open("/?lang=en&on=2001-11-13", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Herat"));
    String herat = browser.find("[data-iri='" + ENTITY + "Herat']").getAttribute("aria-label");
    assertThat(herat).contains("Ismail Khan", "forces").doesNotContain("contested");
  }

  @Test
  void anAddressLeadsToAPeriodsPlaceAndDay() throws InterruptedException {
    open("/?lang=en&on=2001-11-14", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Kandahar"));
    String period =
        browser
            .run(
                "return (await (await fetch('/api/ledger?place=' + encodeURIComponent(arguments[0])"
                    + " + '&on=2001-11-14')).json()).items[0].iri",
                ENTITY + "Kandahar")
            .toString();
    open("/?lang=en&focus=" + Served.escaped(period), WIDE);
    browser.until("its place", () -> browser.text("#side h2").equals("Kandahar"));
    // However late its places come, the map is moved to them.
    browser.until("a map of its places", () -> (Boolean) browser.run("return " + APART));
  }

  @Test
  void theSliderMovesTheDayByKey() throws InterruptedException {
    open("/?lang=en&on=2001-11-14", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Kandahar"));
    browser.find("#slider").sendKeys(Keys.ARROW_LEFT);
    browser.until("the day before", () -> browser.text("#places").contains("13 November 2001"));
    assertThat(browser.find("#slider").getAttribute("aria-valuetext")).contains("13 November");
    assertThat(browser.run("return location.search").toString()).contains("on=2001-11-13");
  }

  @Test
  void aPlaceOpensByKeyWithItsHistoryAndSentences() throws InterruptedException {
    open("/?lang=en&on=2001-11-14", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Kandahar"));
    browser.find("[data-iri='" + ENTITY + "Kandahar']").sendKeys(Keys.ENTER);
    browser.until("its claims", () -> !browser.all("#side .claim mark").isEmpty());
    assertThat(browser.text("#side h2")).isEqualTo("Kandahar");
    assertThat(browser.text("#side .history")).contains("Taliban");
  }

  @Test
  void whatWasKnownOnADayKnowsNoLaterReport() throws InterruptedException {
    open("/?lang=en&on=2001-12-08&known=2001-11-12", WIDE);
    browser.until("a table of places", () -> browser.text("#places").contains("Mazar"));
    assertThat(browser.text("#places")).doesNotContain("Gul Agha");
    assertThat(browser.find("#known-day").isDisplayed()).isTrue();
  }

  @Test
  void aPlacesHistoryFollowsTheStateOfKnowledge() throws InterruptedException {
    open("/?lang=en&on=2001-11-14&place=" + Served.escaped(ENTITY + "Kandahar"), WIDE);
    browser.until("its history", () -> browser.text("#side .history").contains("Gul Agha"));
    browser.find("#controls input[name=known][value=then]").click();
    browser.until(
        "what was known then",
        () ->
            browser.all("#side[aria-busy]").isEmpty()
                && !browser.text("#side .history").contains("Gul Agha"));
    assertThat(browser.text("#side .history")).contains("Taliban");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rút khỏi Kabul", "rut khoi kabul"})
  void searchFindsWithAndWithoutTones(String words) throws InterruptedException {
    open("/claims?lang=vi", WIDE);
    browser.until("all claims", () -> !browser.all("#list .claim").isEmpty());
    browser.find("#q").sendKeys(words);
    browser.until(
        "the search", () -> browser.run("return location.search").toString().contains("q="));
    browser.until(
        "claims", () -> browser.text("#list .claim blockquote").contains("rút khỏi Kabul"));
    assertThat(browser.text("#list .claim mark")).contains("rút khỏi Kabul");
  }

  @Test
  void facetsNarrowDown() throws InterruptedException {
    open("/claims?lang=en", WIDE);
    browser.until("facets", () -> !browser.all("#facets input[name=kind]").isEmpty());
    String all = browser.text("#count");
    browser.find("#facets input[name=kind][value=Withdrawal]").click();
    browser.until("fewer claims", () -> !browser.text("#count").equals(all));
    assertThat(browser.all("#list .claim .kind"))
        .isNotEmpty()
        .allMatch(kind -> kind.getText().matches("withdrawal|flight"));
  }

  @Test
  void onAPhoneClaimsComeBeforeWhatNarrowsThemDown() throws InterruptedException {
    open("/claims?lang=en", PHONE);
    browser.until("claims", () -> !browser.all("#list .claim").isEmpty());
    assertThat(browser.find("#list .claim").getLocation().getY()).isLessThan(500);
    browser.find("#facets .all > summary").click();
    browser.find("#facets input[name=kind][value=Withdrawal]").click();
    browser.until("the choice", () -> browser.text("#facets").contains("Clear all"));
    assertThat(browser.find("#facets input[name=kind][value=Withdrawal]").isSelected()).isTrue();
  }

  @Test
  void aReportMarksTheVeryCharacters() throws InterruptedException {
    open("/report?lang=vi&id=vi04-kandahar-ai-giu", WIDE);
    browser.until("marks", () -> !browser.all("#article mark").isEmpty());
    String shown = browser.run("return document.querySelector('#article').textContent").toString();
    assertThat(shown).contains("Kandahar, sào huyệt của Taliban, đã rơi vào tay Liên minh");
    assertThat(browser.all("#article .ref")).hasSameSizeAs(browser.all(".margin .claim"));
    assertThat(browser.all("html[lang=vi]")).hasSize(1);
  }

  @Test
  void anEntityShowsItsNetworkAlsoAsATable() throws InterruptedException {
    open("/entity?lang=en&iri=" + ENTITY + "Afghan_Islamic_Press", WIDE);
    browser.until("a network", () -> !browser.all(".network canvas").isEmpty());
    assertThat(browser.all("#neighbours tbody tr")).isNotEmpty();
    assertThat(browser.text("#as-source")).contains("claims");
  }

  @Test
  void theEditorAnswersAQuestionThatHasAName() throws InterruptedException {
    open("/sparql?lang=en", WIDE);
    browser.until("questions", () -> browser.all("#questions option").size() > 3);
    browser.run("yasgui.getTab().setQuery('SELECT ?who ?place WHERE { ?who dl:controls ?place }')");
    browser.run(
        "yasgui.getTab().getYasqe().addPrefixes({dl: 'https://w3id.org/dateline/ontology#'});"
            + " yasgui.getTab().query()");
    browser.until("rows", () -> browser.text(".yasr_results").contains("Taliban"));
    browser.find(".select_chart").click();
    browser.until("bars", () -> !browser.all(".bars svg.bar").isEmpty());
    browser.find(".select_graph").click();
    browser.until("a graph", () -> !browser.all(".yasr .network canvas").isEmpty());
  }

  @Test
  void aPermalinkOpensItsQueryAndPlacesOfResultsAreOnAMap() throws InterruptedException {
    String query =
        "SELECT ?place ?wkt { ?place <http://www.opengis.net/ont/geosparql#hasGeometry> ?g ."
            + " ?g <http://www.opengis.net/ont/geosparql#asWKT> ?wkt } LIMIT 5";
    open("/sparql?lang=en#query=" + Served.escaped(query).replace("+", "%20"), WIDE);
    browser.until("the query", () -> browser.text(".CodeMirror").contains("hasGeometry"));
    browser.run("yasgui.getTab().query()");
    browser.until("rows", () -> browser.text(".yasr_results").contains("POINT"));
    browser.find(".select_map").click();
    browser.until("places", () -> browser.all(".yasr .map-box .shape").size() == 5);
    assertThat(browser.find("#reconcile").getAttribute("value"))
        .isEqualTo(server.url() + "/reconcile");
    assertThat(browser.find("nav [aria-current=page]").getText()).isEqualTo("SPARQL");
  }

  @Test
  void theOntologyIsDocumented() throws InterruptedException {
    open("/ontology?lang=en", WIDE);
    browser.until("terms", () -> browser.text("#dl_Takeover").contains("takeover"));
  }

  @ParameterizedTest
  @CsvSource({
    "/report?lang=en&id=harm, #article mark",
    "/claims?lang=en&q=Thursday, #list .claim",
    "/report?lang=en, #reports td"
  })
  void scriptInATextStaysText(String path, String shown) throws InterruptedException {
    open(path, WIDE);
    browser.until("the page", () -> !browser.all(shown).isEmpty());
    assertThat(browser.text("main")).contains("<script>document.title='harmed'</script>");
    assertThat(browser.title()).doesNotStartWith("harmed");
    assertThat(browser.all("main script, main img")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/?on=2001-11-14, #places tr",
    "/claims, #list .claim",
    "/report?id=en01-mazar-falls, #article mark",
    "/entity?iri=" + ENTITY + "Taliban, .network canvas",
    "/ontology, .term",
    "/sparql, .CodeMirror"
  })
  void aPhoneIsWideEnoughAndNobodyIsKeptOut(String path, String shown) throws InterruptedException {
    for (String lang : List.of("en", "vi")) {
      open(path + (path.contains("?") ? "&" : "?") + "lang=" + lang, PHONE);
      browser.until("the page", () -> !browser.all(shown).isEmpty());
      assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
          .as("width of %s", path)
          .isLessThanOrEqualTo(PHONE);
      assertThat(browser.barriers()).isEmpty();
    }
    browser.find("#theme").click();
    assertThat(browser.barriers()).as("the other colours of %s", path).isEmpty();
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws InterruptedException {
    open("/?lang=en", WIDE);
    browser.until("a table of places", () -> !browser.all("#places tr").isEmpty());
    List<?> elsewhere =
        (List<?>)
            browser.run(
                "return performance.getEntriesByType('resource').map(r => r.name)"
                    + ".filter(name => !name.startsWith(location.origin))");
    assertThat(elsewhere).isEmpty();
  }
}
