package org.dateline.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;

/**
 * Who and what fills the roles of an event; several noun phrases in one role are several events.
 */
final class Fillers {
  private final Map<String, List<NounPhrase>> byRole = new LinkedHashMap<>();

  void put(String role, List<NounPhrase> phrases) {
    byRole.put(role, phrases);
  }

  boolean has(String role) {
    return byRole.containsKey(role);
  }

  Set<String> roles() {
    return byRole.keySet();
  }

  /** True when the phrase fills a role. */
  boolean contains(NounPhrase phrase) {
    return byRole.values().stream().anyMatch(phrases -> phrases.contains(phrase));
  }

  /** The first filler of a role; null if there is none. */
  NounPhrase first(String role) {
    List<NounPhrase> phrases = byRole.get(role);
    return phrases == null ? null : phrases.get(0);
  }

  /** The first of those who do it; null if nobody does. */
  NounPhrase agent() {
    return first(DL.iri("agent"));
  }

  List<NounPhrase> all(String role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** One event for each choice of single fillers. */
  List<Map<String, NounPhrase>> product() {
    List<Map<String, NounPhrase>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (Map.Entry<String, List<NounPhrase>> slot : byRole.entrySet()) {
      List<Map<String, NounPhrase>> longer = new ArrayList<>();
      for (Map<String, NounPhrase> roles : all) {
        for (NounPhrase phrase : slot.getValue()) {
          Map<String, NounPhrase> copy = new LinkedHashMap<>(roles);
          copy.put(slot.getKey(), phrase);
          longer.add(copy);
        }
      }
      all = longer;
    }
    return all;
  }
}
