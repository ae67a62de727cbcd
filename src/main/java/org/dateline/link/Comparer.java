package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares an entity with a candidate in every respect in which both are known. */
final class Comparer {
  /** A person is not quoted, and a place not fought for, longer than this after its end. */
  private static final int YEARS_AFTER = 40;

  /** More reports than these tell no more of where an entity belongs. */
  private static final int REPORTS = 60;

  private final LinkingRules rules;
  private final Subjects subjects;
  private final Map<String, Map<String, Point>> found;
  private final Function<String, Collection<String>> names;

  /**
   * With what the reports tell.
   *
   * @param found report to the points of its entities that are linked already and that the
   *     gazetteer cannot place
   * @param names the names of an entry of the dataset, by its IRI or code
   */
  Comparer(
      LinkingRules rules,
      Subjects subjects,
      Map<String, Map<String, Point>> found,
      Function<String, Collection<String>> names) {
    this.rules = rules;
    this.subjects = subjects;
    this.found = found;
    this.names = names;
  }

  /** What was found; empty when the types rule the candidate out. */
  Optional<List<Finding>> compare(Subject subject, Candidate candidate, boolean hidePoint) {
    Entry entry = candidate.entry();
    Set<String> classes = rules.classes(entry.types());
    Optional<Outcome> types = rules.types(subject.types(), classes);
    if (types.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding(rules.outcome(candidate.layer().outcome()), ""));
    findings.add(new Finding(types.get(), locals(classes)));
    boolean sameCountry = country(subject, entry, findings);
    province(subject, entry, findings);
    if (!hidePoint) {
      distance(subject, entry, findings);
    }
    reports(subject, entry, findings, sameCountry);
    population(entry, findings);
    identifier(subject, entry, findings);
    affiliation(subject, entry, findings);
    lifetime(subject, entry, findings);
    if (entry.promised()) {
      findings.add(new Finding(rules.outcome("ServiceMatch"), ""));
    }
    return Optional.of(findings);
  }

  private boolean country(Subject subject, Entry entry, List<Finding> findings) {
    if (subject.countries().isEmpty() || entry.countries().isEmpty()) {
      return false;
    }
    for (String country : new TreeSet<>(entry.countries())) {
      if (shared(country, subject.countries())) {
        findings.add(new Finding(rules.outcome("SameCountry"), local(country)));
        return true;
      }
    }
    if (entry.countries().stream().allMatch(c -> comparable(c, subject.countries()))) {
      String theirs = String.join(", ", new TreeSet<>(entry.countries()));
      findings.add(new Finding(rules.outcome("OtherCountry"), local(theirs)));
    }
    return false;
  }

  private void province(Subject subject, Entry entry, List<Finding> findings) {
    if (subject.places().isEmpty()) {
      return;
    }
    boolean told = false;
    for (String place : new TreeSet<>(entry.places())) {
      if (shared(place, subject.places())) {
        findings.add(new Finding(rules.outcome("SameProvince"), local(place)));
        return;
      }
      for (String name : names.apply(place)) {
        told = true;
        for (String key : rules.keys().exact(name)) {
          if (subject.places().contains(NameKeys.folded(key))) {
            findings.add(new Finding(rules.outcome("SameProvince"), name));
            return;
          }
        }
      }
    }
    if (told) {
      String theirs = String.join(", ", new TreeSet<>(entry.places()));
      findings.add(new Finding(rules.outcome("OtherProvince"), local(theirs)));
    }
  }

  private void distance(Subject subject, Entry entry, List<Finding> findings) {
    if (subject.point().isPresent() && entry.point().isPresent()) {
      double km = subject.point().get().kilometres(entry.point().get());
      double reach = rules.reach(subject.types());
      findings.add(new Finding(rules.upTo("distance", km / reach), kilometres(km)));
    }
  }

  /** Where the reports play: of use only for what the gazetteer cannot place itself. */
  private void reports(Subject subject, Entry entry, List<Finding> findings, boolean sameCountry) {
    List<String> reports = subject.reports().stream().limit(REPORTS).toList();
    if (subject.countries().isEmpty() && !entry.countries().isEmpty()) {
      Map<String, Integer> counts = new HashMap<>();
      reports.forEach(
          r -> subjects.report(r).countries().forEach((c, n) -> counts.merge(c, n, Integer::sum)));
      int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
      int ours = entry.countries().stream().mapToInt(c -> count(c, counts)).max().orElse(0);
      if (most > 0) {
        String outcome =
            ours == 0 ? "UnnamedCountry" : 2 * ours > most ? "MainCountry" : "NamedCountry";
        String theirs = String.join(", ", new TreeSet<>(entry.countries()));
        findings.add(new Finding(rules.outcome(outcome), local(theirs)));
      }
    }
    if (rules.isA(subject.types(), "Place")
        && !rules.isA(subject.types(), "Country")
        && subject.point().isEmpty()
        && entry.point().isPresent()) {
      neighbour(subject, entry.point().get(), reports, findings, sameCountry);
    }
  }

  private int count(String country, Map<String, Integer> counts) {
    int direct = counts.getOrDefault(country, 0);
    return Math.max(direct, counts.getOrDefault(NameKeys.folded(local(country)), 0));
  }

  private void neighbour(
      Subject subject,
      Point point,
      List<String> reports,
      List<Finding> findings,
      boolean sameCountry) {
    double nearest = Double.POSITIVE_INFINITY;
    String who = "";
    for (String report : reports) {
      for (Map<String, Point> places :
          List.of(subjects.report(report).places(), found.getOrDefault(report, Map.of()))) {
        for (Map.Entry<String, Point> place : places.entrySet()) {
          double km = place.getValue().kilometres(point);
          if (km < nearest && !place.getKey().equals(subject.iri())) {
            nearest = km;
            who = place.getKey();
          }
        }
      }
    }
    if (nearest < Double.POSITIVE_INFINITY) {
      Outcome outcome = rules.upTo("neighbour", nearest);
      // In a large country all other places may be far: that speaks against nobody.
      if (!sameCountry || outcome.weight() > 0) {
        String name = subjects.all().get(who).name();
        findings.add(new Finding(outcome, kilometres(nearest) + " from " + name));
      }
    }
  }

  private void population(Entry entry, List<Finding> findings) {
    if (entry.population() > 0) {
      rules
          .from("population", (double) entry.population())
          .ifPresent(o -> findings.add(new Finding(o, Long.toString(entry.population()))));
    }
  }

  private void identifier(Subject subject, Entry entry, List<Finding> findings) {
    boolean sameDataset = false;
    for (String id : new TreeSet<>(subject.identifiers())) {
      if (id.equals(entry.iri()) || entry.same().contains(id)) {
        findings.add(new Finding(rules.outcome("SameIdentifier"), id));
        return;
      }
      sameDataset |= namespace(id).equals(namespace(entry.iri()));
    }
    if (sameDataset) {
      findings.add(new Finding(rules.outcome("OtherIdentifier"), ""));
    }
  }

  private void affiliation(Subject subject, Entry entry, List<Finding> findings) {
    for (String group : new TreeSet<>(entry.groups())) {
      boolean same =
          shared(group, subject.groups())
              || names.apply(group).stream()
                  .flatMap(n -> rules.keys().exact(n).stream())
                  .anyMatch(k -> subject.groups().contains(NameKeys.folded(k)));
      if (same) {
        findings.add(new Finding(rules.outcome("SameAffiliation"), local(group)));
        return;
      }
    }
  }

  private void lifetime(Subject subject, Entry entry, List<Finding> findings) {
    if (entry.begun().isEmpty() && entry.ended().isEmpty()) {
      return;
    }
    List<Integer> years =
        subject.reports().stream()
            .flatMap(r -> subjects.report(r).year().stream())
            .sorted()
            .toList();
    if (years.isEmpty()) {
      return;
    }
    boolean early = entry.begun().filter(b -> b > years.get(0)).isPresent();
    boolean late = entry.ended().filter(e -> e + YEARS_AFTER < years.get(0)).isPresent();
    String span =
        entry.begun().map(String::valueOf).orElse("")
            + "–"
            + entry.ended().map(String::valueOf).orElse("");
    findings.add(new Finding(rules.outcome(early || late ? "OutOfTime" : "InTime"), span));
  }

  /** By its code or IRI, or by the name that an IRI ends in, as DBpedia's do. */
  private static boolean shared(String theirs, Set<String> ours) {
    return ours.contains(theirs) || ours.contains(NameKeys.folded(local(theirs)));
  }

  /** False where ours has no key of their kind: then nothing follows from a difference. */
  private static boolean comparable(String theirs, Set<String> ours) {
    if (!theirs.contains("/")) {
      return ours.stream().anyMatch(o -> o.length() == 2);
    }
    boolean numbered = local(theirs).matches("Q?[0-9]+");
    return !numbered || ours.stream().anyMatch(o -> namespace(o).equals(namespace(theirs)));
  }

  private static String namespace(String iri) {
    String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return trimmed.substring(0, Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
  }

  private static String local(String iri) {
    return iri.contains("/") ? iri.substring(namespace(iri).length()).replace('_', ' ') : iri;
  }

  private static String locals(Set<String> iris) {
    return String.join(", ", iris.stream().map(Comparer::local).toList());
  }

  private static String kilometres(double km) {
    return String.format(Locale.ROOT, km < 10 ? "%.1f km" : "%.0f km", km);
  }
}
