package org.dateline.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The claims and citations of a report.
 *
 * @param claims in order of appearance
 * @param citations in order of appearance
 */
record Findings(List<Claim> claims, List<Citation> citations) {

  /** The keys of all entities that they name. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (Claim claim : claims) {
      claim.roles().forEach(role -> keys.add(role.entity()));
      claim
          .attribution()
          .forEach(
              link -> {
                keys.add(link.source());
                link.saidIn().ifPresent(keys::add);
              });
    }
    for (Citation citation : citations) {
      keys.add(citation.source());
      citation.carrier().ifPresent(keys::add);
    }
    return keys;
  }
}
