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
    return claims.stream()
        .map(
            claim -> {
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
