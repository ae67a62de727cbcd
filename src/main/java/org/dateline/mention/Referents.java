package org.dateline.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.mention.Entity.Scope;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Schema;
import org.dateline.ontology.Spelling;

/** The entities of one report, and which noun phrase stands for which. */
public final class Referents {
  private final Schema schema;
  private final Gazetteer gazetteer;
  private final String language;
  private final IdentityHashMap<NounPhrase, String> keyOf = new IdentityHashMap<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** An entity while the report is still being read. */
  static final class Draft {
    final String key;
    final Scope scope;
    final Set<String> types = new LinkedHashSet<>();
    final Set<String> concepts = new LinkedHashSet<>();
    final Set<Label> names = new LinkedHashSet<>();

    /** The names as they are compared. */
    final Set<String> folded = new LinkedHashSet<>();

    final Set<String> partOf = new LinkedHashSet<>();

    /** Of somebody with a name: those for whom he speaks or serves. */
    final Set<String> serves = new LinkedHashSet<>();

    /** A country's forces obey it. */
    boolean commands;

    String label;
    Optional<String> country = Optional.empty();

    /** Of the men of somebody: whose. */
    Optional<String> force = Optional.empty();

    Draft(String key, Scope scope, String label) {
      this.key = key;
      this.scope = scope;
      this.label = label;
    }
  }

  Referents(Schema schema, Gazetteer gazetteer, String language) {
    this.schema = schema;
    this.gazetteer = gazetteer;
    this.language = language;
  }

  Optional<Draft> draft(String key) {
    return Optional.ofNullable(drafts.get(key));
  }

  /** All entities so far, the last one first. */
  List<Draft> latestFirst() {
    List<Draft> latest = new ArrayList<>(drafts.values());
    Collections.reverse(latest);
    return latest;
  }

  Draft create(String key, Scope scope, String label) {
    return drafts.computeIfAbsent(key, k -> new Draft(k, scope, label));
  }

  /** The entity of the gazetteer. */
  Draft known(Gazetteer.Entry entry) {
    Draft draft = create(entry.key(), Scope.KNOWN, entry.label());
    draft.types.addAll(entry.types());
    draft.commands |= entry.commandsForces();
    draft.country = entry.country().or(entry::governmentOf).or(entry::forcesOf);
    return draft;
  }

  void bind(NounPhrase phrase, Draft draft) {
    keyOf.put(phrase, draft.key);
  }

  void name(Draft draft, String surface) {
    if (!surface.isBlank()) {
      if (draft.names.add(new Label(surface, language))) {
        draft.folded.add(String.join(" ", Spelling.words(surface)));
      }
    }
  }

  /**
   * The key of the entity that the phrase stands for; empty for a pronoun without an antecedent.
   */
  public Optional<String> key(NounPhrase phrase) {
    return Optional.ofNullable(keyOf.get(phrase));
  }

  /** The country that whoever has that key is of, or is; empty if it is not known. */
  public Optional<String> country(String key) {
    return draft(key)
        .flatMap(d -> schema.anyIsA(d.types, DL.iri("Country")) ? Optional.of(key) : d.country);
  }

  /** Types of an entity so far. */
  public Set<String> types(String key) {
    Draft draft = drafts.get(key);
    return draft == null ? Set.of() : draft.types;
  }

  /** True when the entity is known to be of that type. */
  public boolean isA(String key, String type) {
    return schema.anyIsA(types(key), DL.iri(type));
  }

  /**
   * Lets "we" stand for the side of whoever says it: the speaker, if it is a side, or the one that
   * the speaker belongs to. If none is known, "we" stands for nobody.
   */
  public void speaksFor(NounPhrase we, String speaker) {
    sideOf(speaker).ifPresent(side -> keyOf.put(we, side));
  }

  /** The side that a speaker is, or belongs to. */
  public Optional<String> sideOf(String speaker) {
    return side(speaker)
        .or(
            () ->
                draft(speaker)
                    .flatMap(
                        d ->
                            Stream.concat(d.partOf.stream(), d.serves.stream())
                                .filter(k -> side(k).isPresent())
                                .findFirst()));
  }

  private Optional<String> side(String key) {
    return Optional.of(key).filter(this::isSide);
  }

  /** True for one that can fight a war: an armed group, a government, a country. */
  boolean isSide(String key) {
    return isA(key, "ArmedGroup") || isA(key, "Government") || isA(key, "Country");
  }

  /** Whether the entity has no name. */
  public boolean local(String key) {
    Draft draft = drafts.get(key);
    return draft != null && draft.scope == Scope.LOCAL;
  }

  /** What a role tells of an entity of which nothing was known. */
  public void learn(String key, String type) {
    Draft draft = drafts.get(key);
    if (draft != null && draft.types.isEmpty()) {
      draft.types.add(type);
    }
  }

  /** The key of a country's government, which the text calls by that name. */
  public String government(String country, String name) {
    Draft draft = create("Government_of_" + country, Scope.NAMED, name);
    draft.types.add(DL.iri("Government"));
    draft.country = Optional.of(country);
    name(draft, name);
    return draft.key;
  }

  /**
   * The key of an office: one for each kind and whose it is, in every report, where that is known.
   *
   * @param kind name of its kind
   * @param whose key of the state, body or place that it is an office of
   * @param words what the text calls it
   */
  public String office(String kind, Optional<String> whose, String words) {
    Optional<Draft> of = whose.flatMap(w -> draft(w).or(() -> gazetteer.entry(w).map(this::known)));
    boolean shared = of.filter(d -> d.scope != Scope.LOCAL).isPresent();
    String key = kind + "_of_" + of.map(d -> d.key).orElse("somebody");
    Draft draft = create(key, shared ? Scope.NAMED : Scope.LOCAL, words);
    draft.types.add(DL.iri("Office"));
    of.ifPresent(d -> draft.partOf.add(d.key));
    name(draft, words);
    return key;
  }

  /** The finished entities, by key, in order of appearance. */
  public Map<String, Entity> entities(Set<String> wanted) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>(wanted);
    wanted.forEach(key -> draft(key).ifPresent(d -> all.addAll(d.partOf)));
    for (Draft d : drafts.values()) {
      if (all.contains(d.key)) {
        List<String> partOf =
            d.partOf.stream().filter(k -> drafts.containsKey(k) && all.contains(k)).toList();
        entities.put(
            d.key,
            new Entity(
                d.key,
                d.scope,
                Set.copyOf(d.types),
                new Label(d.label, d.scope == Scope.KNOWN ? "" : language),
                List.copyOf(d.names),
                partOf));
      }
    }
    return entities;
  }
}
