package org.dateline.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.KnowledgeException;
import org.dateline.ontology.Schema;

/** Which event types are scored, in which line of the score, by which roles. */
final class Kinds {
  private static final Property SCORED_AS = property("scoredAs");

  private final Map<String, Kind> byType = new HashMap<>();
  private final Map<String, Kind> byName = new HashMap<>();
  private final Schema schema;

  /**
   * A kind of fact.
   *
   * @param name as gold files call it
   * @param line the line of the score that it counts in
   * @param agent property of the role that is its agent
   * @param object property of the role that is its object
   */
  record Kind(String name, String line, String agent, String object) {}

  Kinds(Knowledge knowledge) {
    this.schema = knowledge.schema();
    Model model = knowledge.ontology();
    for (Resource type : model.listSubjectsWithProperty(SCORED_AS).toList()) {
      String local =
          type.getURI()
              .substring(
                  Math.max(type.getURI().lastIndexOf('#'), type.getURI().lastIndexOf('/')) + 1);
      Kind kind =
          new Kind(
              local.toLowerCase(Locale.ROOT),
              type.getProperty(SCORED_AS).getString(),
              role(type, "scoredAgent"),
              role(type, "scoredObject"));
      byType.put(type.getURI(), kind);
      byName.put(kind.name(), kind);
    }
  }

  private static String role(Resource type, String property) {
    Resource role = type.getPropertyResourceValue(property(property));
    if (role == null) {
      throw new KnowledgeException("<" + type + "> has dl:scoredAs, but no dl:" + property + ".");
    }
    return role.getURI();
  }

  private static Property property(String local) {
    return ResourceFactory.createProperty(DL.iri(local));
  }

  /** The kind of an event type: its own or that of a type above it. */
  Optional<Kind> of(String type) {
    return schema.ancestors(type).stream().filter(byType::containsKey).findFirst().map(byType::get);
  }

  /** The kind that a gold file calls so. */
  Optional<Kind> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All lines of the score, in order of the alphabet. */
  Collection<String> lines() {
    TreeSet<String> lines = new TreeSet<>();
    byType.values().forEach(k -> lines.add(k.line()));
    return lines;
  }

  Collection<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}
