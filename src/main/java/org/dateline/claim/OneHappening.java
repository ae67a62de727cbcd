package org.dateline.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.mention.When;
import org.dateline.ontology.DL;

/**
 * A report tells of one happening more than once: dated in the lead, undated in the headline and
 * further down. Claims of one type with the same participants share the time, unless the report
 * gives them two different ones.
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
      if (!claim.when().unknown() && claim.status().plain()) {
        When before = dated.putIfAbsent(key(claim), claim.when());
        if (before != null && !before.equals(claim.when())) {
          contradictory.add(key(claim));
        }
      }
    }
    Claim lead = lead(claims);
    return claims.stream()
        .map(
            claim -> {
              if (lead != null && headlineOf(claim, lead)) {
                return claim.at(lead.when());
              }
              String key = key(claim);
              boolean shares =
                  claim.when().unknown()
                      && claim.status().modality() == Status.Modality.ACTUAL
                      && dated.containsKey(key)
                      && !contradictory.contains(key);
              return shares ? claim.at(dated.get(key)) : claim;
            })
        .distinct()
        .toList();
  }

  /**
   * The first dated claim behind the headline, where it stands near enough to be the headline's own
   * story.
   */
  private static Claim lead(List<Claim> claims) {
    for (Claim claim : claims) {
      if (!claim.when().unknown() && claim.status().plain() && claim.sentence().start() < LEAD) {
        return claim;
      }
    }
    return null;
  }

  /** A headline tells of what its lead dates, in the same kind of event. */
  private static boolean headlineOf(Claim claim, Claim lead) {
    return claim.sentence().start() == 0
        && claim.sentence().end() <= lead.sentence().start()
        && claim.when().unknown()
        && claim.status().plain()
        && (claim.type().equals(lead.type())
            || (claim.filler(DL.iri("object")).isPresent()
                && lead.filler(DL.iri("object")).isPresent()));
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
