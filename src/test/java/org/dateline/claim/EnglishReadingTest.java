package org.dateline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;

/** What agency English asks of the reader, beyond the words of its lexicon. */
class EnglishReadingTest {
  private static final ClaimReader READER = new ClaimReader(Knowledge.load(Path.of(""), List.of()));

  @Test
  void theAgencyAtTheHeadOfAReportIsCitedAndItsPlaceIsNoActor() {
    Reading reading =
        read(
            "SIRTE, Libya, Dec 6 (Reuters) - Rebels said on Tuesday they had seized Sirte. "
                + "The fighting went on.");
    assertThat(cited(reading)).contains("Reuters");
    assertThat(claims(reading)).containsExactly("Takeover Rebels > Sirte");
    assertThat(cited(read("BEIRUT (AP) — Rebels seized Hama.")))
        .as("in brackets behind a place")
        .containsExactly("Associated Press");
  }

  @Test
  void aShortNameMeansWhatTheReportGaveItTo() {
    assertThat(
            claims(
                read(
                    "The Arakan Army (AA) began its offensive last October. "
                        + "The AA controls Maungdaw.")))
        .containsExactly("Control Arakan Army > Maungdaw");
    assertThat(claims(read("Rebels have taken Manbij from the SDF.")))
        .as("by the country that the report is about")
        .containsExactly("Takeover Rebels > Manbij < Syrian Democratic Forces");
  }

  @Test
  void aNameWithAnApostropheIsKnown() {
    assertThat(claims(read("The Tigray People's Liberation Front (TPLF) regained Mekelle.")))
        .containsExactly("Takeover Tigray People's Liberation Front > Mekelle");
  }

  @Test
  void whoeverBacksAForceDoesNotOwnIt() {
    assertThat(claims(read("Islamist militants linked to al Qaeda seized Farabougou.")))
        .containsExactly("Takeover Islamist militants linked to al Qaeda > Farabougou");
    assertThat(claims(read("NATO-led troops left Kunduz in Afghanistan on Sunday.")))
        .containsExactly("Withdrawal NATO-led troops < Kunduz");
  }

  @Test
  void theTownIsTheOneThatWasCalledATown() {
    assertThat(
            claims(
                read(
                    "Fighters retook the town of Sinjar, cutting the road from Mosul to Raqqa. "
                        + "The town, overrun by Islamic State in 2014, lay in ruins.")))
        .contains("Takeover Islamic State > Sinjar");
  }

  @Test
  void aCapitalThatActsIsNotTheCity() {
    assertThat(
            claims(
                read(
                    "Prigozhin's fighters entered Bakhmut. "
                        + "Moscow has yet to take full control of the city.")))
        .contains("Takeover Moscow > Bakhmut DENIED");
    assertThat(
            claims(
                read(
                    "Militants overran Ramadi in a defeat for the Baghdad government. "
                        + "The army withdrew from the city.")))
        .contains("Withdrawal Iraqi Armed Forces < Ramadi");
  }

  @Test
  void aPlaceWhoseFallOnlyDatesSomethingIsNotTheCity() {
    assertThat(
            claims(
                read(
                    "Ukrainian forces have pulled out of Avdiivka, the biggest loss since the fall "
                        + "of Bakhmut. Russian troops captured the city on Saturday.")))
        .contains("Takeover Russian Armed Forces > Avdiivka");
  }

  @Test
  void whoIsAskedToLeaveLeavesWithHisOwnTroops() {
    assertThat(claims(read("The United States urged Rwanda to withdraw its troops from Goma.")))
        .containsExactly("Withdrawal Rwanda < Goma DEMANDED");
    assertThat(
            claims(
                read(
                    "Saudi Arabia has urged the separatists to withdraw from the villages they "
                        + "seized.")))
        .containsExactlyInAnyOrder(
            "Withdrawal the separatists < the villages DEMANDED",
            "Takeover the separatists > the villages");
  }

  @Test
  void itIsTheSubjectAndNotWhatWasNamedLast() {
    assertThat(
            claims(read("Russia occupies a fifth of Ukraine, including Crimea, which it annexed.")))
        .contains("Takeover Russia > Crimea");
    assertThat(
            claims(
                read(
                    "Hezbollah left Khiam, an official said, while Israel said it had not yet "
                        + "withdrawn from Naqoura.")))
        .contains("Withdrawal Israel < Naqoura DENIED");
  }

  @Test
  void theMinistryThatAMediumQuotesIsThatOfItsCountry() {
    assertThat(
            claims(
                read(
                    "The village of Komar in Ukraine was shelled. Russia's RIA news agency quoted "
                        + "the defence ministry as saying its troops had seized Komar.")))
        .contains("Takeover Russian Armed Forces > Komar");
  }

  @Test
  void theMilitantsAreTheOneGroupThatWasNamed() {
    assertThat(
            claims(
                read(
                    "Boko Haram attacked Baga on Sunday. The militants had seized the town in "
                        + "January.")))
        .contains("Takeover Boko Haram > Baga");
    assertThat(
            claims(
                read(
                    "Boko Haram fought al-Shabaab in Baga. The militants seized the town in "
                        + "January.")))
        .as("of two groups it is not told which")
        .contains("Takeover The militants > Baga");
  }

  @Test
  void aParticipleBetweenCommasIsPassedOver() {
    assertThat(claims(read("Amhara forces, allied with the federal army, hold Humera.")))
        .containsExactly("Control Amhara forces > Humera");
    assertThat(claims(read("The rebels, including fighters from Chad, withdrew from Hama.")))
        .containsExactly("Withdrawal The rebels < Hama");
  }

  @Test
  void theFirstCityToFallHasFallen() {
    assertThat(claims(read("Kunduz is the first provincial capital to fall to the Taliban.")))
        .containsExactly("Takeover Taliban > Kunduz");
    assertThat(claims(read("Kunduz is expected to fall to the Taliban.")))
        .containsExactly("Takeover Taliban > Kunduz PLANNED");
  }

  @Test
  void whatIsNotConfirmedIsUnconfirmedAndNotDenied() {
    Reading reading = read("The government did not confirm the fall of Goma.");
    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().get(0).status())
        .isEqualTo(
            new Status(
                Status.Polarity.AFFIRMED, Status.Modality.ACTUAL, Status.Certainty.UNCONFIRMED));
  }

  @Test
  void theCountryThatAnArmyMustLeaveIsNotItsOwn() {
    assertThat(
            claims(read("Paris was told by the junta that French troops must leave the country.")))
        .isEmpty();
  }

  @Test
  void aParticipleBeforeANounTellsNothingNew() {
    assertThat(claims(read("The envoy called on armed groups to leave occupied villages.")))
        .noneMatch(c -> c.startsWith("Control"));
  }

  @Test
  void aSpeakerBehindAQuotationNeedsNoName() {
    assertThat(cited(read("“They left the town at dawn,” said a teacher sheltering in Tripoli.")))
        .containsExactly("a teacher");
    assertThat(cited(read("Rebels seized Hama, two residents said by telephone.")))
        .containsExactly("two residents");
    assertThat(cited(read("The army retook Khartoum, state television reported.")))
        .containsExactly("state television");
  }

  private static Reading read(String text) {
    Optional<String> none = Optional.empty();
    return READER.read(
        new Report(
            "r", none, Optional.of("2024-11-20"), none, none, none, Optional.of("en"), text, "r"));
  }

  private static List<String> cited(Reading reading) {
    return reading.citations().stream().map(c -> label(reading, c.source())).distinct().toList();
  }

  /** Type, who, {@code >} what or {@code <} whence, and the status where it is not plain. */
  private static List<String> claims(Reading reading) {
    return reading.claims().stream()
        .filter(
            c ->
                List.of("Takeover", "Control", "Loss", "Withdrawal").stream()
                    .anyMatch(t -> c.type().equals(DL.iri(t))))
        .map(c -> words(reading, c))
        .distinct()
        .toList();
  }

  private static String words(Reading reading, Claim claim) {
    String type = claim.type().substring(claim.type().indexOf('#') + 1);
    Status status = claim.status();
    return type
        + role(reading, claim, "agent", " ")
        + role(reading, claim, "object", " > ")
        + role(reading, claim, "origin", " < ")
        + role(reading, claim, "loser", " < ")
        + (status.polarity() == Status.Polarity.DENIED ? " DENIED" : "")
        + (status.modality() == Status.Modality.ACTUAL ? "" : " " + status.modality());
  }

  private static String role(Reading reading, Claim claim, String role, String before) {
    return claim.filler(DL.iri(role)).map(k -> before + label(reading, k)).orElse("");
  }

  private static String label(Reading reading, String key) {
    return reading.entities().get(key).label().text().lines().collect(Collectors.joining(" "));
  }
}
