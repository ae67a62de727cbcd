package org.dateline.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The entities known beforehand, by key and by name. */
public final class Gazetteer {
  private final Map<String, Entry> byKey;
  private final PhraseIndex<Name> index;
  private final Map<String, Entry> capitals = new HashMap<>();
  private final Map<String, Entry> forces = new HashMap<>();
  private final Map<String, List<Entry>> inside = new HashMap<>();

  /**
   * An entity known beforehand.
   *
   * @param key IRI local name under {@code entity/}
   * @param types IRIs as given
   * @param label a name to show
   * @param country key of the country that it belongs to (a country: its own)
   * @param locatedIn keys of the places that hold it
   * @param capitalOf key of the country whose capital it is
   * @param governmentOf key of the country that it governs or stands for
   * @param forcesOf key of the country whose forces it is
   * @param allForces whether it is that country's forces as a whole, and no part of them
   * @param commandsForces whether its country's forces obey it
   */
  public record Entry(
      String key,
      Set<String> types,
      String label,
      Optional<String> country,
      Set<String> locatedIn,
      Optional<String> capitalOf,
      Optional<String> governmentOf,
      Optional<String> forcesOf,
      boolean allForces,
      boolean commandsForces) {}

  /**
   * One of its names.
   *
   * @param entry whose
   * @param text as written
   * @param language BCP 47 tag or empty
   * @param ambiguous also an ordinary word or part of other names
   * @param adjective an adjective of the name ("Syrian"), not the name
   */
  public record Name(
      Entry entry, String text, String language, boolean ambiguous, boolean adjective) {}

  Gazetteer(Map<String, Entry> byKey, Collection<Name> names) {
    this.byKey = Map.copyOf(byKey);
    this.index = new PhraseIndex<>();
    Map<String, Integer> several = new HashMap<>();
    for (String key : new TreeSet<>(byKey.keySet())) {
      Entry entry = byKey.get(key);
      entry.capitalOf().ifPresent(country -> capitals.putIfAbsent(country, entry));
      entry.forcesOf().ifPresent(country -> several.merge(country, 1, Integer::sum));
      entry
          .locatedIn()
          .forEach(place -> inside.computeIfAbsent(place, p -> new ArrayList<>()).add(entry));
    }
    for (Entry entry : byKey.values()) {
      // Of several, such as a navy beside an army, the one that is all of them.
      entry
          .forcesOf()
          .filter(country -> several.get(country) == 1 || entry.allForces())
          .ifPresent(country -> forces.put(country, entry));
    }
    for (Name name : names) {
      index.add(Spelling.words(name.text()), name);
    }
  }

  /** The entity of that key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The capital of the country of that key. */
  public Optional<Entry> capital(String country) {
    return Optional.ofNullable(capitals.get(country));
  }

  /** The forces of the country of that key, if one entry tells of all of them. */
  public Optional<Entry> forces(String country) {
    return Optional.ofNullable(forces.get(country));
  }

  /**
   * The one entity of one of these types in the place of that key; nothing, where there are
   * several.
   */
  public Optional<Entry> only(String place, Set<String> types) {
    List<Entry> found =
        inside.getOrDefault(place, List.of()).stream()
            .filter(e -> e.types().stream().anyMatch(types::contains))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Every name, hyphens left out. */
  public PhraseIndex<Name> index() {
    return index;
  }
}
