package org.dateline.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.claim.Citation;
import org.dateline.claim.Claim;
import org.dateline.claim.ClaimReader;
import org.dateline.claim.Reading;
import org.dateline.claim.Status;
import org.dateline.mention.When;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Schema;
import org.dateline.report.Report;

/** Reads examples and compares with what they promise. Safe for use by many threads. */
public final class Examiner {
  private final ClaimReader reader;
  private final Schema schema;
  private final EntityNames names;

  /** An examiner that reads with what {@code knowledge} holds. */
  public Examiner(Knowledge knowledge) {
    this.reader = new ClaimReader(knowledge);
    this.schema = knowledge.schema();
    this.names = new EntityNames(knowledge);
  }

  /** What is wrong with an example; empty if it yields what it promises. */
  public Optional<Failure> examine(Example example) {
    Reading reading = read(example);
    List<Expectation> claimsAsked = example.expects().stream().filter(e -> !e.citation()).toList();
    List<Expectation> citationsAsked =
        example.expects().stream().filter(e -> e.citation()).toList();
    Matching<Claim, Expectation> claims =
        Matching.of(reading.claims(), claimsAsked, (c, e) -> fits(c, e, reading));
    Matching<Citation, Expectation> citations =
        Matching.of(reading.citations(), citationsAsked, (c, e) -> fits(c, e, reading));
    List<Expectation> missing = new ArrayList<>(claims.unmetWants());
    missing.addAll(citations.unmetWants());
    List<String> unexpected = new ArrayList<>();
    for (Claim claim : claims.unusedHaves()) {
      boolean again = claimsAsked.stream().anyMatch(e -> fits(claim, e, reading));
      boolean alike = claimsAsked.stream().anyMatch(e -> sameType(claim.type(), e.type()));
      if (!again && (alike || example.onlyThese())) {
        unexpected.add(words(claim, reading));
      }
    }
    for (Citation citation : citations.unusedHaves()) {
      boolean again = citationsAsked.stream().anyMatch(e -> fits(citation, e, reading));
      if (!again && example.onlyThese()) {
        unexpected.add(words(citation, reading));
      }
    }
    return missing.isEmpty() && unexpected.isEmpty()
        ? Optional.empty()
        : Optional.of(new Failure(example, missing, unexpected, words(reading)));
  }

  /** The lexicon entries that take part in reading an example. */
  public Set<String> readings(Example example) {
    Reading reading = read(example);
    return Stream.concat(
            reading.claims().stream().map(Claim::reading),
            reading.citations().stream().map(Citation::reading))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Reading read(Example example) {
    return reader.read(
        new Report(
            "example",
            Optional.empty(),
            example.published(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            example.language(),
            example.text(),
            example.file() + ":" + example.line()));
  }

  private boolean fits(Claim claim, Expectation e, Reading reading) {
    return schema.isA(claim.type(), e.type())
        && claim.status().equals(e.status())
        && e.roles().entrySet().stream().allMatch(r -> filled(claim, r, reading))
        && e.times().entrySet().stream().allMatch(t -> when(claim.when(), t))
        && (e.sources().isEmpty() || source(claim, e, reading));
  }

  private boolean filled(Claim claim, Map.Entry<String, Set<String>> role, Reading reading) {
    return claim
        .filler(role.getKey())
        .filter(key -> names.any(reading.entities().get(key), role.getValue()))
        .isPresent();
  }

  private boolean source(Claim claim, Expectation e, Reading reading) {
    if (claim.attribution().isEmpty()) {
      return e.sources().contains(Expectation.OWN_VOICE);
    }
    return names.any(reading.entities().get(claim.attribution().get(0).source()), e.sources());
  }

  private static boolean when(When when, Map.Entry<String, Set<String>> asked) {
    Optional<String> told =
        switch (asked.getKey()) {
          case "startTime" -> when.start();
          case "endTime" -> when.end();
          default -> when.at();
        };
    return told.filter(asked.getValue()::contains).isPresent();
  }

  private boolean fits(Citation citation, Expectation e, Reading reading) {
    return e.sources().isEmpty()
        || names.any(reading.entities().get(citation.source()), e.sources());
  }

  private boolean sameType(String a, String b) {
    return schema.isA(a, b) || schema.isA(b, a);
  }

  private List<String> words(Reading reading) {
    List<String> words = new ArrayList<>();
    reading.claims().forEach(c -> words.add(words(c, reading)));
    reading.citations().forEach(c -> words.add(words(c, reading)));
    return List.copyOf(words);
  }

  private static String words(Claim claim, Reading reading) {
    List<String> parts = new ArrayList<>();
    claim
        .roles()
        .forEach(r -> parts.add(Wording.local(r.property()) + " " + label(r.entity(), reading)));
    claim.attribution().stream()
        .findFirst()
        .ifPresent(a -> parts.add("source " + label(a.source(), reading)));
    claim.when().at().ifPresent(t -> parts.add("time " + t));
    claim.when().start().ifPresent(t -> parts.add("startTime " + t));
    claim.when().end().ifPresent(t -> parts.add("endTime " + t));
    return Wording.claim(claim.type(), String.join(", ", parts), claim.status())
        + " by "
        + Wording.local(claim.reading());
  }

  private static String words(Citation citation, Reading reading) {
    String source = "source " + label(citation.source(), reading);
    return Wording.claim(Expectation.CITATION, source, Status.PLAIN)
        + " by "
        + Wording.local(citation.reading());
  }

  private static String label(String key, Reading reading) {
    return reading.entities().get(key).label().text();
  }
}
