package org.dateline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links entities to the entries of one dataset. In a first pass each is looked at by itself; those
 * that stay in doubt are looked at again with the places that the first pass found beside them.
 */
final class Linker {
  /** Rows a doubtful entity gets in the review table. */
  private static final int SHOWN = 3;

  /** Less probable candidates are not worth a person's while. */
  private static final double WORTH_SHOWING = 0.02;

  private final LinkingRules rules;
  private final Subjects subjects;
  private final Entries entries;
  private final Decider decider;
  private final double accept;
  private final boolean hidePoints;

  /**
   * With what it is to go by.
   *
   * @param accept the probability from which an entity is linked
   * @param hidePoints whether the gazetteer's coordinates are left out, to measure without them
   */
  Linker(
      LinkingRules rules, Subjects subjects, Entries entries, double accept, boolean hidePoints) {
    this.rules = rules;
    this.subjects = subjects;
    this.entries = entries;
    this.decider = new Decider(rules);
    this.accept = accept;
    this.hidePoints = hidePoints;
  }

  /** Takes what was found for some entities, as soon as it is. */
  interface Sink {
    /** Those of {@code asked} that were linked; the others were not. */
    void linked(List<Subject> asked, List<Proposal> links);
  }

  /**
   * Links.
   *
   * @param refused entity to entries that are out of the question
   * @return what stays in doubt, best first for each entity, for people to review
   */
  List<Proposal> run(
      List<Subject> all, Map<String, Set<String>> refused, Sink sink, LinkListener listener) {
    Map<String, Map<String, Point>> found = new HashMap<>();
    Map<String, List<Proposal>> doubtful = new TreeMap<>();
    Map<String, Map<String, Point>> none = Map.of();
    List<Subject> open = new ArrayList<>();
    pass(all, refused, none, sink, listener, doubtful, found, open);
    List<Subject> again =
        open.stream()
            .filter(s -> doubtful.containsKey(s.iri()))
            .filter(s -> s.reports().stream().anyMatch(found::containsKey))
            .toList();
    pass(again, refused, found, sink, LinkListener.NONE, doubtful, new HashMap<>(), open);
    return doubtful.values().stream().flatMap(List::stream).toList();
  }

  private void pass(
      List<Subject> all,
      Map<String, Set<String>> refused,
      Map<String, Map<String, Point>> known,
      Sink sink,
      LinkListener listener,
      Map<String, List<Proposal>> doubtful,
      Map<String, Map<String, Point>> found,
      List<Subject> open) {
    Comparer comparer = new Comparer(rules, subjects, known, entries::names);
    for (int from = 0; from < all.size(); from += entries.batch()) {
      List<Subject> batch = all.subList(from, Math.min(all.size(), from + entries.batch()));
      Map<String, List<Candidate>> candidates = entries.candidates(batch);
      List<Proposal> links = new ArrayList<>();
      for (Subject subject : batch) {
        List<Proposal> proposals =
            decider.decide(
                subject,
                candidates.getOrDefault(subject.iri(), List.of()),
                refused.getOrDefault(subject.iri(), Set.of()),
                comparer,
                hidePoints);
        if (!proposals.isEmpty() && proposals.get(0).passes(accept)) {
          links.add(withName(proposals.get(0)));
          doubtful.remove(subject.iri());
          remember(proposals.get(0), found);
        } else {
          open.add(subject);
          List<Proposal> shown =
              proposals.stream()
                  .filter(p -> p.score() >= WORTH_SHOWING)
                  .limit(SHOWN)
                  .map(this::withName)
                  .toList();
          if (!shown.isEmpty()) {
            doubtful.put(subject.iri(), shown);
          }
        }
      }
      sink.linked(batch, links);
      listener.compared(from + batch.size(), all.size());
    }
  }

  private void remember(Proposal link, Map<String, Map<String, Point>> found) {
    Subject subject = link.subject();
    boolean placed = subject.point().isPresent() || rules.isA(subject.types(), "Country");
    link.candidate()
        .entry()
        .point()
        .filter(p -> !placed)
        .ifPresent(
            p ->
                subject
                    .reports()
                    .forEach(
                        r -> found.computeIfAbsent(r, k -> new TreeMap<>()).put(subject.iri(), p)));
  }

  /** Says which of the names agree: looked for only in what is shown to somebody. */
  private Proposal withName(Proposal p) {
    String pair =
        MatchingNames.of(
            rules.keys(),
            p.subject().names(),
            entries.names(p.candidate().entry().iri()),
            p.candidate().layer());
    List<Finding> findings = new ArrayList<>(p.findings());
    findings.set(0, new Finding(findings.get(0).outcome(), pair));
    return new Proposal(p.subject(), p.candidate(), p.score(), findings, p.near(), p.grounded());
  }
}
