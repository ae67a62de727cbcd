package org.dateline.graph;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;
import org.dateline.mention.Entity;
import org.dateline.mention.Label;

/** Whoever and whatever one report speaks of. */
final class Entities {
  private final Reading reading;
  private final Iris iris;
  private final Classes classes;
  private final Triples out;
  private final Node report;

  Entities(Reading reading, Iris iris, Classes classes, Triples out) {
    this.reading = reading;
    this.iris = iris;
    this.classes = classes;
    this.out = out;
    this.report = Terms.iri(iris.report(reading.report().id()));
  }

  /** The node of the entity with that key. */
  Node node(String key) {
    Entity entity = get(key);
    return Terms.iri(
        switch (entity.scope()) {
          case KNOWN -> iris.known(key);
          case NAMED -> iris.named(key);
          case LOCAL -> iris.local(report.getURI(), key);
        });
  }

  /** True when the entity is the same one in every report that names it. */
  boolean shared(String key) {
    return get(key).scope() != Entity.Scope.LOCAL;
  }

  void write() {
    // Sorted, since the reading's map need not be in an order that stays.
    Map<String, Entity> sorted = new TreeMap<>(reading.entities());
    sorted.values().forEach(this::write);
    sources().distinct().sorted().forEach(key -> out.type(node(key), Terms.SOURCE));
  }

  private void write(Entity entity) {
    Node self = node(entity.key());
    out.add(report, Terms.MENTIONS, self);
    types(entity).forEach(type -> out.type(self, type));
    Node shown = label(entity.label());
    out.add(self, Terms.PREF_LABEL, shown);
    for (Label name : entity.names()) {
      Node form = label(name);
      // SKOS forbids one label to be both preferred and alternative.
      if (!form.equals(shown)) {
        out.add(self, Terms.ALT_LABEL, form);
      }
    }
    for (String whole : entity.partOf()) {
      out.add(self, within(entity, whole), node(whole));
    }
  }

  private Node within(Entity entity, String whole) {
    if (types(entity).contains(Terms.OFFICE)) {
      return Terms.OFFICE_OF;
    }
    return isPlace(entity) || !isActor(get(whole)) ? Terms.LOCATED_IN : Terms.MEMBER_OF;
  }

  /** All that are cited or that a claim is attributed to. */
  private Stream<String> sources() {
    Stream<String> cited =
        reading.citations().stream()
            .flatMap(c -> Stream.concat(Stream.of(c.source()), c.carrier().stream()));
    Stream<String> attributed =
        reading.claims().stream()
            .flatMap(c -> c.attribution().stream())
            .map(Claim.Attribution::source);
    return Stream.concat(cited, attributed);
  }

  private Set<Node> types(Entity entity) {
    Set<Node> all = new LinkedHashSet<>();
    entity.types().stream().sorted().forEach(type -> all.addAll(classes.lineage(type)));
    all.removeIf(type -> type.getURI().startsWith(Terms.SEM));
    return all;
  }

  private boolean isPlace(Entity entity) {
    return types(entity).contains(Terms.PLACE);
  }

  private boolean isActor(Entity entity) {
    return types(entity).contains(Terms.ACTOR);
  }

  private Entity get(String key) {
    Entity entity = reading.entities().get(key);
    if (entity == null) {
      throw new IllegalArgumentException(
          "the reading names an entity that it does not hold: " + key);
    }
    return entity;
  }

  private static Node label(Label label) {
    return Literals.text(label.text().strip().replaceAll("\\s+", " "), label.language());
  }
}
