package org.dateline.claim;

import java.util.List;
import org.dateline.ontology.DL;
import org.dateline.ontology.Schema;

/** Ground, which somebody holds, takes, loses or leaves. */
final class Ground {
  private static final List<String> TYPES =
      List.of(DL.iri("Takeover"), DL.iri("Control"), DL.iri("Loss"), DL.iri("Withdrawal"));

  private Ground() {}

  /** True for a type of event that tells of it. */
  static boolean told(Schema schema, String type) {
    return TYPES.stream().anyMatch(t -> schema.isA(type, t));
  }
}
