package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.PlaceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTTP API of the pages, against its own description and what is in the samples. */
@ExtendWith(SharedServer.class)
class ApiTest {
  private final Served served;

  ApiTest(Served served) {
    this.served = served;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/store, Store",
    "/api/store?lang=vi, Store",
    "/api/claims?limit=200, ClaimPage",
    "/api/claims?q=r%C3%BAt+kh%E1%BB%8Fi&lang=vi, ClaimPage",
    "/api/claims?from=2001-11&to=2001-12&modality=Actual&kind=Withdrawal, ClaimPage",
    "/api/reports, ReportPage",
    "/api/reports?q=kabul&language=vi, ReportPage",
    "/api/entities?q=kandahar&claimed=true, EntityPage",
    "/api/entities?type=Place, EntityPage",
    "/api/timeline?by=month, Timeline",
    "/api/map?on=2001-11-13, Map",
    "/api/map?on=2001-11-13&layer=claimed&policy=cautious&known=2001-11-14, Map",
    "/api/ledger, PeriodPage",
    "/api/disputes?lang=vi, DisputePage",
    "/api/questions, Questions",
    "/api/ontology, Ontology",
  })
  void answersAreAsTheDocumentSays(String path, String schema) throws IOException {
    ApiDocument.assertFits(served.api(path), schema);
  }

  @Test
  void singleThingsAreAsTheDocumentSays() throws IOException {
    ApiDocument.assertFits(served.api("/api/entity?iri=" + Served.KABUL), "Entity");
    ApiDocument.assertFits(served.api("/api/report?iri=" + Served.REPORT), "ReportText");
    JsonNode claim = served.api("/api/claims?limit=1").get("items").get(0);
    String iri = Served.escaped(claim.get("iri").asText());
    assertThat(served.api("/api/claim?iri=" + iri)).isEqualTo(claim);
    ApiDocument.assertFits(Served.json(served.get("/api/claim?iri=urn:x:nothing")), "Error");
    for (JsonNode source : served.api("/api/claims?limit=1").get("facets").get("source")) {
      String cited = source.get("value").asText();
      if (cited.contains("/entity/")) {
        ApiDocument.assertFits(served.api("/api/entity?iri=" + Served.escaped(cited)), "Entity");
      }
    }
  }

  /** The ambassador's word on Kandahar is contradicted, and nobody else says so. */
  @Test
  void howASourceFaredIsAsTheLedgerHasIt() {
    String iri = Served.escaped(Served.BASE + "entity/Ibrahim_Hikmat");
    JsonNode source = served.api("/api/entity?iri=" + iri).get("asSource");
    assertThat(source.get("reliability").asText()).isEqualTo("C");
    assertThat(source.get("claims").asInt()).isPositive();
    assertThat(source.get("contradicted")).isEqualTo(source.get("claims"));
    assertThat(source.get("corroborated").asInt()).isZero();
    assertThat(source.get("retracted").asInt()).isZero();
  }

  @Test
  void onePeriodOrDisputeCanBeAskedFor() {
    for (String list : List.of("/api/ledger?layer=claimed&iri=", "/api/disputes?iri=")) {
      JsonNode all = served.api(list.replaceFirst("[?&]iri=", "")).get("items");
      String iri = all.get(all.size() - 1).get("iri").asText();
      JsonNode one = served.api(list + Served.escaped(iri)).get("items");
      assertThat(one.findValuesAsText("iri")).contains(iri);
      assertThat(one).hasSize(1);
    }
  }

  /** Some hold the airport while others hold the city: told of either place. */
  @Test
  void theAirportIsPartOfTheCity() {
    String city = Served.BASE + "entity/Kandahar";
    for (String place : List.of(city, city + "_Airport")) {
      String path = "/api/disputes?class=ScopeDifference&place=" + Served.escaped(place);
      JsonNode dispute = served.api(path).get("items").get(0);
      assertThat(dispute.get("place").get("iri").asText()).isEqualTo(city + "_Airport");
      assertThat(dispute.get("whole").get("iri").asText()).isEqualTo(city);
      assertThat(dispute.get("claims")).hasSizeGreaterThan(1);
    }
    assertThat(
            served
                .api("/api/disputes?class=Contradiction")
                .get("items")
                .get(0)
                .get("whole")
                .isNull())
        .isTrue();
  }

  /** The text of a report, its sentences and the evidence in both are the same characters. */
  @Test
  void evidenceStandsWhereTheOffsetsSay() {
    JsonNode report = served.api("/api/report?iri=" + Served.REPORT);
    String body = report.get("body").asText();
    assertThat(report.get("claims")).isNotEmpty();
    for (JsonNode claim : report.get("claims")) {
      JsonNode e = claim.get("evidence");
      String text = body.substring(e.get("start").asInt(), e.get("end").asInt());
      assertThat(text).isEqualTo(e.get("text").asText());
      JsonNode in = e.get("inSentence");
      assertThat(
              claim
                  .get("sentence")
                  .asText()
                  .substring(in.get("start").asInt(), in.get("end").asInt()))
          .isEqualTo(text);
    }
  }

  @Test
  void claimsAsKnownOnADayAreThoseOfReportsUntilThen() {
    JsonNode then = served.api("/api/claims?limit=200&known=2001-11-14");
    assertThat(then.get("total").asInt())
        .isPositive()
        .isLessThan(served.api("/api/claims?limit=1").get("total").asInt());
    for (JsonNode claim : then.get("items")) {
      assertThat(claim.get("report").get("published").asText()).isLessThanOrEqualTo("2001-11-14");
    }
  }

  @Test
  void rivalsOfAClaimAreThoseCounted() {
    JsonNode claims = served.api("/api/claims?limit=200&kind=Takeover&kind=Control").get("items");
    boolean some = false;
    for (JsonNode claim : claims) {
      String iri = Served.escaped(claim.get("iri").asText());
      int rivals = claim.get("rivals").asInt();
      assertThat(served.api("/api/claims?rivalOf=" + iri).get("total").asInt()).isEqualTo(rivals);
      some |= rivals > 0;
    }
    assertThat(some).as("Kabul changes hands in the samples").isTrue();
  }

  @Test
  void tagsChangeWithTheStoreAndOnlyThen() {
    HttpResponse<String> first = served.get("/api/store");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get("/api/store", "If-None-Match", tag).statusCode()).isEqualTo(304);
    served.add("{\"id\":\"tag\",\"language\":\"en\",\"text\":\"The army took Kunduz.\"}");
    HttpResponse<String> then = served.get("/api/store", "If-None-Match", tag);
    assertThat(then.statusCode()).isEqualTo(200);
    assertThat(then.body()).isNotEqualTo(first.body());
  }

  @Test
  void theLedgerThatIsReadIsTheOneThatIsDerived() {
    Path policies = Path.of("").toAbsolutePath().resolve("ontology/policy");
    List<PlaceRecord> derived =
        Ledger.of(served.store, policies, Ledger.STANDARD).records(List.of(), Optional.empty());
    served.store.read(
        dataset -> {
          Facts facts = new Facts(dataset.asDatasetGraph(), Served.BASE);
          StoredLedger stored = StoredLedger.of(facts, Ledger.STANDARD).orElseThrow();
          assertThat(stored.periods())
              .isNotEmpty()
              .containsExactlyInAnyOrderElementsOf(
                  derived.stream().flatMap(r -> r.periods().stream()).toList());
          assertThat(stored.disputes())
              .isNotEmpty()
              .containsExactlyInAnyOrderElementsOf(
                  derived.stream().flatMap(r -> r.disputes().stream()).toList());
          assertThat(StoredLedger.of(facts, "cautious")).isEmpty();
          return null;
        });
  }
}
