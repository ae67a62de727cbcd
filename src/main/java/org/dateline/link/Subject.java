package org.dateline.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entity of the store, as far as linking looks at it.
 *
 * @param iri the entity
 * @param names its names, the preferred one first
 * @param types its narrowest classes
 * @param countries ISO codes, IRIs and folded names of its country; empty when not known
 * @param places IRIs and folded names of the places that it lies in, its country left out
 * @param point where it is, as the gazetteer says
 * @param identifiers IRIs of entries of other datasets that the gazetteer calls the same
 * @param groups IRIs and folded names of what it belongs to
 * @param reports the reports that mention it
 */
public record Subject(
    String iri,
    List<String> names,
    Set<String> types,
    Set<String> countries,
    Set<String> places,
    Optional<Point> point,
    Set<String> identifiers,
    Set<String> groups,
    List<String> reports) {

  /** The preferred name. */
  public String name() {
    return names.get(0);
  }

  /** The same without what the gazetteer knows of where it is: for measuring. */
  Subject without(boolean coordinates, boolean ids) {
    return new Subject(
        iri,
        names,
        types,
        countries,
        places,
        coordinates ? Optional.empty() : point,
        ids ? Set.of() : identifiers,
        groups,
        reports);
  }
}
