package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what was found into probabilities.
 *
 * <p>The weights of a candidate's findings are added to the prior (Fellegi and Sunter 1969, in
 * bits); the probability of a candidate is its odds over the sum of all candidates' odds and 1 for
 * "none of them". So a margin between the best and the second is built in: two candidates that
 * agree equally well get at most one half each, and nobody is linked.
 */
final class Decider {
  private final LinkingRules rules;

  Decider(LinkingRules rules) {
    this.rules = rules;
  }

  /**
   * The candidates that the types allow, the most probable first.
   *
   * @param refused entries that a person has rejected for this entity
   */
  List<Proposal> decide(
      Subject subject,
      Collection<Candidate> candidates,
      Set<String> refused,
      Comparer comparer,
      boolean hidePoint) {
    List<List<Finding>> findings = new ArrayList<>();
    List<Candidate> possible = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    double sum = 1;
    for (Candidate candidate : candidates) {
      if (refused.contains(candidate.entry().iri())) {
        continue;
      }
      Optional<List<Finding>> found = comparer.compare(subject, candidate, hidePoint);
      if (found.isPresent()) {
        double bits =
            rules.prior() + found.get().stream().mapToDouble(f -> f.outcome().weight()).sum();
        double odd = Math.pow(2, bits);
        possible.add(candidate);
        findings.add(found.get());
        odds.add(odd);
        sum += odd;
      }
    }
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < possible.size(); i++) {
      List<Finding> found = findings.get(i);
      boolean near = found.stream().anyMatch(f -> f.outcome().iri().endsWith("#NearType"));
      boolean grounded = found.stream().anyMatch(f -> f.outcome().context());
      proposals.add(
          new Proposal(subject, possible.get(i), odds.get(i) / sum, found, near, grounded));
    }
    proposals.sort(
        Comparator.comparingDouble((Proposal p) -> -p.score())
            .thenComparing(p -> p.candidate().entry().iri()));
    return proposals;
  }
}
