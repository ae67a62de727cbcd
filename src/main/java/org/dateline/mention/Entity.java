package org.dateline.mention;

import java.util.List;
import java.util.Set;

/**
 * Someone or something that a report speaks of, after reference is resolved: every mention of it in
 * the report is one entity.
 *
 * @param key known entities: the IRI local name under {@code entity/}, as in the gazetteer ({@code
 *     Kandahar}); named but unknown ones: a name made from the text; unnamed ones ({@code scope
 *     LOCAL}): a name unique within the report
 * @param scope whether the entity is shared between reports or belongs to one
 * @param types IRIs of its types, most specific ones; supertypes are added when the graph is
 *     written
 * @param label the name to show
 * @param names every surface form seen in this report, in order of appearance; no gazetteer labels
 * @param partOf keys of the entities that the text says it lies in or belongs to ("the airport at
 *     Kandahar"), each an entity of the same reading
 */
public record Entity(
    String key,
    Scope scope,
    Set<String> types,
    Label label,
    List<Label> names,
    List<String> partOf) {

  /** How far an entity reaches. */
  public enum Scope {
    /** In the gazetteer: its IRI is the gazetteer's. */
    KNOWN,
    /** Has a name of its own that the gazetteer lacks: shared between reports by that name. */
    NAMED,
    /** Has no name ("local commanders"): an entity of its own report. */
    LOCAL
  }
}
