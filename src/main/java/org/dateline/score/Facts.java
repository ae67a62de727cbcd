package org.dateline.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.claim.Citation;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;
import org.dateline.mention.Entity;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;

/** Readings → facts to compare; an entity goes by all names that any of the reports gives it. */
final class Facts {
  private final Knowledge knowledge;
  private final Kinds kinds;
  private final Map<String, Set<String>> shared = new HashMap<>();

  Facts(Knowledge knowledge, Kinds kinds, List<Reading> readings) {
    this.knowledge = knowledge;
    this.kinds = kinds;
    for (Reading reading : readings) {
      for (Entity entity : reading.entities().values()) {
        if (entity.scope() != Entity.Scope.LOCAL) {
          shared.computeIfAbsent(entity.key(), k -> gazetteer(entity)).addAll(own(entity));
        }
      }
    }
  }

  /** The facts and citations of a report, no two alike. */
  List<Fact> of(Reading reading) {
    Map<List<Object>, Fact> facts = new LinkedHashMap<>();
    for (Claim claim : reading.claims()) {
      kinds.of(claim.type()).ifPresent(kind -> fact(claim, kind, reading, facts));
    }
    for (Citation citation : reading.citations()) {
      facts.putIfAbsent(
          List.of(citation.source()),
          new Fact(
              Fact.CITATION,
              Set.of(),
              names(Optional.of(citation.source()), reading),
              Set.of(),
              Set.of(),
              FactStatus.ACTUAL,
              true,
              citation.evidence().of(reading.report().body()),
              citation.reading()));
    }
    return new ArrayList<>(facts.values());
  }

  private void fact(Claim claim, Kinds.Kind kind, Reading reading, Map<List<Object>, Fact> facts) {
    Optional<String> agent = claim.filler(kind.agent());
    Optional<String> object = claim.filler(kind.object());
    Optional<String> source =
        claim.attribution().stream().findFirst().map(Claim.Attribution::source);
    FactStatus status = FactStatus.of(claim.status());
    Optional<String> at = claim.when().at();
    facts.put(
        List.of(kind.name(), agent, object, status, source, at),
        new Fact(
            kind.name(),
            names(agent, reading),
            names(object, reading),
            at.map(Set::of).orElse(Set.of()),
            source.isEmpty() ? Set.of(Fact.REPORT) : names(source, reading),
            status,
            true,
            claim.sentence().of(reading.report().body()),
            claim.reading()));
  }

  private Set<String> names(Optional<String> key, Reading reading) {
    if (key.isEmpty()) {
      return Set.of();
    }
    Entity entity = reading.entities().get(key.get());
    return entity.scope() == Entity.Scope.LOCAL ? own(entity) : shared.get(key.get());
  }

  private static Set<String> own(Entity entity) {
    Set<String> names = new TreeSet<>();
    names.add(entity.label().text());
    entity.names().forEach(n -> names.add(n.text()));
    return names;
  }

  private Set<String> gazetteer(Entity entity) {
    Set<String> names = new TreeSet<>();
    if (entity.scope() == Entity.Scope.KNOWN) {
      Resource known =
          knowledge.gazetteer().createResource(DL.DEFAULT_BASE + "entity/" + entity.key());
      for (Property p : new Property[] {SKOS.prefLabel, SKOS.altLabel}) {
        known.listProperties(p).forEach(s -> names.add(s.getString()));
      }
    }
    return names;
  }
}
