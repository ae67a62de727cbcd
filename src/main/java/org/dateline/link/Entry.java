package org.dateline.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a dataset says of one of its entries.
 *
 * @param iri the entry's IRI
 * @param names its names, the preferred ones first
 * @param types its types, as IRIs of the dataset
 * @param countries ISO 3166 codes or IRIs of its countries
 * @param places codes or IRIs of places that it lies in
 * @param point where it is
 * @param population inhabitants; 0 when not known
 * @param same IRIs that the dataset calls the same
 * @param groups IRIs of offices, organisations and movements that it belongs to
 * @param begun year of birth or foundation
 * @param ended year of death or end
 * @param promised whether a service itself calls it a match
 */
public record Entry(
    String iri,
    List<String> names,
    Set<String> types,
    Set<String> countries,
    Set<String> places,
    Optional<Point> point,
    long population,
    Set<String> same,
    Set<String> groups,
    Optional<Integer> begun,
    Optional<Integer> ended,
    boolean promised) {

  /** Gathers what is said of an entry, in whatever order it comes. */
  static final class Builder {
    private final String iri;
    private final List<String> names = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> same = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private Optional<Point> point = Optional.empty();
    private Optional<String> latitude = Optional.empty();
    private Optional<String> longitude = Optional.empty();
    private Optional<Integer> begun = Optional.empty();
    private Optional<Integer> ended = Optional.empty();
    private long population;
    private boolean promised;

    Builder(String iri) {
      this.iri = iri;
    }

    String iri() {
      return iri;
    }

    boolean isEmpty() {
      return names.isEmpty()
          && types.isEmpty()
          && countries.isEmpty()
          && places.isEmpty()
          && same.isEmpty()
          && groups.isEmpty()
          && point.isEmpty()
          && latitude.isEmpty()
          && longitude.isEmpty()
          && begun.isEmpty()
          && ended.isEmpty()
          && population == 0;
    }

    Builder name(String name) {
      if (!name.isBlank() && !names.contains(name)) {
        names.add(name);
      }
      return this;
    }

    Builder type(String type) {
      types.add(type);
      return this;
    }

    Builder promised(boolean match) {
      promised = match;
      return this;
    }

    /** Adds what one property tells; what makes no sense is passed over. */
    Builder add(Meaning meaning, String value) {
      switch (meaning) {
        case LABEL -> name(value);
        case KIND -> types.add(value);
        case POINT -> point = point.or(() -> Point.parse(value));
        case LATITUDE -> latitude = latitude.or(() -> Optional.of(value));
        case LONGITUDE -> longitude = longitude.or(() -> Optional.of(value));
        case IN_COUNTRY -> countries.add(value);
        case IN_PLACE -> places.add(value);
        case INHABITANTS -> population = Math.max(population, count(value));
        case SAME_THING -> same.add(value);
        case BELONGS_TO -> groups.add(value);
        case BEGUN -> begun = begun.or(() -> year(value));
        case ENDED -> ended = ended.or(() -> year(value));
        case CHANGED -> {}
      }
      return this;
    }

    Entry build() {
      Optional<Point> at =
          point.or(() -> latitude.flatMap(lat -> longitude.flatMap(lon -> Point.of(lat, lon))));
      return new Entry(
          iri,
          List.copyOf(names),
          Set.copyOf(types),
          Set.copyOf(countries),
          Set.copyOf(places),
          at,
          population,
          Set.copyOf(same),
          Set.copyOf(groups),
          begun,
          ended,
          promised);
    }

    private static long count(String value) {
      try {
        return Math.max(0, (long) Double.parseDouble(value));
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    private static Optional<Integer> year(String value) {
      String digits = value.replaceFirst("^(-?[0-9]{1,6})(?:-.*)?$", "$1");
      try {
        return Optional.of(Integer.parseInt(digits));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }
}
