package org.dateline.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Holds what would be linked against known ids. The ids that the gazetteer states are hidden; once
 * its coordinates are hidden too, once not.
 */
public final class LinkEvaluation {
  private final LinkingRules rules;
  private final Subjects subjects;
  private final Entries entries;
  private final double accept;

  LinkEvaluation(LinkingRules rules, Subjects subjects, Entries entries, double accept) {
    this.rules = rules;
    this.subjects = subjects;
    this.entries = entries;
    this.accept = accept;
  }

  /**
   * What came of it.
   *
   * @param setting which knowledge was hidden, in words
   * @param listed entities that the dataset has
   * @param right how many of them were linked to the right entry
   * @param wrong how many links lead to a wrong entry, also for entities that it has not
   * @param unlisted entities that the dataset has not
   * @param abstained how many of those were rightly left alone
   * @param errors every wrong and every missed link, a sentence each
   */
  public record Score(
      String setting,
      int listed,
      int right,
      int wrong,
      int unlisted,
      int abstained,
      List<String> errors) {

    /** Links that are right among those made; 1 when none was made. */
    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Links that are right among those that could be made; 1 when none could. */
    public double recall() {
      return listed == 0 ? 1 : (double) right / listed;
    }

    /** Entities rightly left alone among those that the dataset has not; 1 when it has all. */
    public double abstention() {
      return unlisted == 0 ? 1 : (double) abstained / unlisted;
    }
  }

  List<Score> run(Path gold) {
    Map<Subject, Set<String>> known = new LinkedHashMap<>();
    for (CSVRecord row : ReviewTable.rows(gold, "entity", "id")) {
      List<Subject> found = subjects.named(row.get("entity").strip());
      if (found.size() != 1) {
        throw new LinkException(
            LinkException.Code.TABLE,
            String.format(
                "%s, row %d: %s entity of the store is called %s; give its IRI",
                gold,
                row.getRecordNumber() + 1,
                found.isEmpty() ? "no" : "more than one",
                row.get("entity")));
      }
      Set<String> ids = new HashSet<>(List.of(row.get("id").strip().split("\\s*\\|\\s*")));
      ids.remove("");
      known.computeIfAbsent(found.get(0), k -> new HashSet<>()).addAll(ids);
    }
    return run(known);
  }

  /** Measures, with the ids of each subject; none when nothing is its entry. */
  List<Score> run(Map<Subject, Set<String>> known) {
    return List.of(
        score(known, false, "with the gazetteer's coordinates"),
        score(known, true, "by names, types, countries and reports alone"));
  }

  private Score score(Map<Subject, Set<String>> known, boolean hidePoints, String setting) {
    List<Subject> asked = known.keySet().stream().map(s -> s.without(hidePoints, true)).toList();
    Map<String, Proposal> made = new HashMap<>();
    List<Proposal> doubtful =
        new Linker(rules, subjects, entries, accept, hidePoints)
            .run(
                asked,
                Map.of(),
                (batch, links) -> links.forEach(l -> made.put(l.subject().iri(), l)),
                LinkListener.NONE);
    Map<String, Proposal> best = new HashMap<>();
    doubtful.forEach(p -> best.putIfAbsent(p.subject().iri(), p));
    Set<String> namespaces = new HashSet<>();
    known.values().stream()
        .flatMap(Set::stream)
        .filter(entries::lists)
        .forEach(id -> namespaces.add(namespace(id)));
    int[] n = new int[5];
    List<String> errors = new ArrayList<>();
    known.forEach(
        (subject, ids) -> {
          Set<String> here = new HashSet<>(ids);
          here.removeIf(id -> !namespaces.contains(namespace(id)));
          if (here.isEmpty() && !ids.isEmpty()) {
            // Its ids are another dataset's: nothing can be said.
            return;
          }
          boolean listed = here.stream().anyMatch(entries::lists);
          Proposal link = made.get(subject.iri());
          n[0] += listed ? 1 : 0;
          n[3] += listed ? 0 : 1;
          if (link == null) {
            n[4] += listed ? 0 : 1;
            if (listed) {
              Proposal nearly = best.get(subject.iri());
              errors.add(
                  "missed  "
                      + subject.iri()
                      + " "
                      + here
                      + (nearly == null ? "" : "; " + text(nearly)));
            }
          } else if (here.contains(link.candidate().entry().iri())) {
            n[1]++;
          } else {
            n[2]++;
            errors.add("wrong   " + subject.iri() + " " + here + "; " + text(link));
          }
        });
    return new Score(setting, n[0], n[1], n[2], n[3], n[4], errors);
  }

  private static String text(Proposal p) {
    return String.format(
        java.util.Locale.ROOT,
        "%s at %.3f (%s)",
        p.candidate().entry().iri(),
        p.score(),
        String.join("; ", p.findings().stream().map(Finding::text).toList()));
  }

  private static String namespace(String iri) {
    String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return trimmed.substring(0, trimmed.lastIndexOf('/') + 1);
  }
}
