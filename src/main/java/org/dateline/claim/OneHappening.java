package org.dateline.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.When;
import org.dateline.ontology.DL;

/**
 * A report tells of one happening more than once: dated in the lead, undated in the headline and
 * further down. Claims of one type with the same participants share the time, unless the report
 * gives them two different ones; so do those of one plan.
 */
final class OneHappening {
  /** The roles that tell one happening from another; a loser or a destination may be left out. */
  private static final Set<String> TELLING =
      Set.of(
          DL.iri("agent"), DL.iri("object"), DL.iri("origin"), DL.iri("patient"), DL.iri("place"));

  /** A lead begins within so many characters. */
  private static final int LEAD = 400;

  private OneHappening() {}

  /** The claims, those without a time dated by their likes. */
  static List<Claim> times(List<Claim> claims) {
    Map<String, When> dated = new HashMap<>();
    Set<String> contradictory = new HashSet<>();
    for (Claim claim : claims) {
      boolean plan = claim.status().modality() == Status.Modality.PLANNED;
      if (!claim.when().unknown() && (claim.status().plain() || plan)) {
        When before = dated.putIfAbsent(course(claim), claim.when());
        if (before != null && !before.equals(claim.when())) {
          contradictory.add(course(claim));
        }
      }
    }
    List<Claim> shared =
        claims.stream()
            .map(
                claim -> {
                  String key = course(claim);
                  Status.Modality modality = claim.status().modality();
                  boolean shares =
                      claim.when().unknown()
                          && (modality == Status.Modality.ACTUAL
                              || modality == Status.Modality.PLANNED)
                          && dated.containsKey(key)
                          && !contradictory.contains(key);
                  return shares ? claim.at(dated.get(key)) : claim;
                })
            .toList();
    List<Claim> leads =
        shared.stream()
            .filter(c -> c.sentence().start() > 0 && c.sentence().start() < LEAD)
            .filter(c -> !c.when().unknown() && c.status().plain())
            .toList();
    Set<String> told = new HashSet<>();
    return shared.stream()
        .map(
            claim -> {
              // "X frees the town that Y took": of one type, a headline's first is its story.
              boolean first = told.add(claim.type());
              return first ? lead(claim, leads).map(l -> claim.at(l.when())).orElse(claim) : claim;
            })
        .distinct()
        .toList();
  }

  /**
   * What dates the headline's event: a dated claim of the lead of the same type, else one about an
   * object as well.
   */
  private static Optional<Claim> lead(Claim headline, List<Claim> leads) {
    if (headline.sentence().start() > 0
        || !headline.when().unknown()
        || !headline.status().plain()) {
      return Optional.empty();
    }
    boolean object = headline.filler(DL.iri("object")).isPresent();
    return leads.stream()
        .filter(l -> l.sentence().start() >= headline.sentence().end())
        .filter(
            l ->
                l.type().equals(headline.type())
                    || (object && l.filler(DL.iri("object")).isPresent()))
        .min(Comparator.comparing(l -> l.type().equals(headline.type()) ? 0 : 1));
  }

  /** What is done, or else planned. */
  private static String course(Claim claim) {
    boolean plan = claim.status().modality() == Status.Modality.PLANNED;
    return key(claim) + (plan ? "|planned" : "");
  }

  private static String key(Claim claim) {
    StringBuilder key = new StringBuilder(claim.type());
    for (Claim.Role role : claim.roles()) {
      if (TELLING.contains(role.property())) {
        key.append('|').append(role.property()).append('=').append(role.entity());
      }
    }
    return key.toString();
  }
}
