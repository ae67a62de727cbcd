package org.dateline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * When what is claimed happened, sentence by sentence. {@code times.tsv} has a line for each claim:
 * language, day of the report, text, type of the event, whom or what it is about, {@code dl:time},
 * {@code dl:startTime}, {@code dl:endTime}; "-" where there is none.
 */
class ClaimTimesTest {
  private static final Path TABLE = Path.of("src/test/resources/org/dateline/claim/times.tsv");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final ClaimReader READER = new ClaimReader(Knowledge.load(Path.of(""), List.of()));

  private record Row(
      String language,
      String published,
      String text,
      String type,
      String about,
      String time,
      String start,
      String end) {

    private List<Claim> read() {
      return ClaimTimesTest.read(
          this, published.equals("-") ? Optional.empty() : Optional.of(published));
    }

    private boolean tells(Claim claim) {
      return claim.type().equals(DL.iri(type))
          && time.equals(claim.when().at().orElse("-"))
          && start.equals(claim.when().start().orElse("-"))
          && end.equals(claim.when().end().orElse("-"))
          && (claim.evidence().of(text).contains(about)
              || claim.roles().stream().anyMatch(r -> r.entity().contains(about)));
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> asTold() throws IOException {
    Map<String, List<Row>> texts = new LinkedHashMap<>();
    for (Row row : rows()) {
      texts.computeIfAbsent(row.text + row.published, t -> new ArrayList<>()).add(row);
    }
    return texts.values().stream()
        .map(rows -> DynamicTest.dynamicTest(rows.get(0).text, () -> check(rows)));
  }

  private static void check(List<Row> rows) {
    List<Claim> claims = rows.get(0).read();
    for (Row row : rows) {
      assertThat(claims)
          .as(row + " in " + claims.stream().map(Claim::when).toList())
          .anyMatch(row::tells);
    }
  }

  @Test
  void withoutTheDayOfTheReportNoYearIsInvented() throws IOException {
    for (Row row : rows()) {
      if (!YEAR.matcher(row.text).find()) {
        for (Claim claim : read(row, Optional.empty())) {
          assertThat(times(claim)).as(row.text).allMatch(t -> t.startsWith("--"));
        }
      }
    }
  }

  @Test
  void whateverTheDayTimesAreValidAndWhatIsDoneIsNotToCome() throws IOException {
    SplittableRandom random = new SplittableRandom(14);
    for (Row row : rows()) {
      String day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000)).toString();
      for (Claim claim : read(row, Optional.of(day))) {
        String told = row.text + " " + day + " " + claim.when();
        assertThat(times(claim)).as(told).allMatch(ClaimTimesTest::valid);
        if (!YEAR.matcher(row.text).find() && claim.status().plain()) {
          assertThat(claim.when().at().orElse("")).as(told).isLessThanOrEqualTo(day);
        }
      }
    }
  }

  private static boolean valid(String time) {
    return Stream.of(
            XSDDatatype.XSDdate,
            XSDDatatype.XSDgYearMonth,
            XSDDatatype.XSDgYear,
            XSDDatatype.XSDgMonthDay,
            XSDDatatype.XSDgMonth)
        .anyMatch(type -> type.isValid(time));
  }

  private static List<String> times(Claim claim) {
    return Stream.of(claim.when().at(), claim.when().start(), claim.when().end())
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Claim> read(Row row, Optional<String> published) {
    Optional<String> none = Optional.empty();
    return READER
        .read(
            new Report(
                "r",
                none,
                published,
                none,
                none,
                none,
                Optional.of(row.language),
                row.text,
                "test"))
        .claims();
  }
}
