package org.dateline.ontology;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.StmtIterator;
import org.apache.jena.vocabulary.RDFS;

/** Classes, roles and what they ask for; read once from the ontology. */
public final class Schema {
  private final Map<String, Set<String>> supertypes;
  private final Map<String, Set<String>> ranges;
  private final Map<String, Set<String>> essential;

  private final Set<String> accomplishments;

  private Schema(
      Map<String, Set<String>> supertypes,
      Map<String, Set<String>> ranges,
      Map<String, Set<String>> essential,
      Set<String> accomplishments) {
    this.supertypes = supertypes;
    this.ranges = ranges;
    this.essential = essential;
    this.accomplishments = accomplishments;
  }

  /** What an ontology says of its classes and properties. */
  public static Schema of(Model model) {
    Map<String, Set<String>> direct = pairs(model, RDFS.subClassOf);
    Map<String, Set<String>> all = new HashMap<>();
    direct
        .keySet()
        .forEach(type -> all.put(type, Collections.unmodifiableSet(close(type, direct))));
    // Asked at every word of a text: a hash table is quicker there than the JDK's compact maps.
    return new Schema(
        all,
        pairs(model, RDFS.range),
        pairs(model, ResourceFactory.createProperty(DL.iri("essential"))),
        Set.copyOf(pairs(model, ResourceFactory.createProperty(DL.iri("aspect"))).keySet()));
  }

  private static Map<String, Set<String>> pairs(Model model, Property property) {
    Map<String, Set<String>> pairs = new HashMap<>();
    StmtIterator all = model.listStatements(null, property, (RDFNode) null);
    all.forEach(
        s -> {
          if (s.getSubject().isURIResource() && s.getObject().isURIResource()) {
            pairs
                .computeIfAbsent(s.getSubject().getURI().intern(), k -> new LinkedHashSet<>())
                .add(s.getResource().getURI().intern());
          }
        });
    return pairs;
  }

  private static Set<String> close(String type, Map<String, Set<String>> direct) {
    Set<String> seen = new LinkedHashSet<>();
    seen.add(type);
    for (String parent : direct.getOrDefault(type, Set.of())) {
      if (!seen.contains(parent)) {
        seen.addAll(close(parent, direct));
      }
    }
    return seen;
  }

  /** The type itself and everything that it is a kind of. */
  public Set<String> ancestors(String type) {
    Set<String> known = supertypes.get(type);
    return known == null ? Set.of(type) : known;
  }

  /** True when {@code type} is {@code ancestor} or a kind of it. */
  public boolean isA(String type, String ancestor) {
    if (type.equals(ancestor)) {
      return true;
    }
    Set<String> known = supertypes.get(type);
    return known != null && known.contains(ancestor);
  }

  /** True when one of the types is a kind of {@code ancestor}. */
  public boolean anyIsA(Set<String> types, String ancestor) {
    for (String type : types) {
      if (isA(type, ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** The types that a role asks of its filler; empty: any. */
  public Set<String> range(String role) {
    return ranges.getOrDefault(role, Set.of());
  }

  /**
   * True for an event that is not one before its end is reached (an accomplishment: Vendler 1957).
   */
  public boolean reachesAnEnd(String type) {
    return ancestors(type).stream().anyMatch(accomplishments::contains);
  }

  /** The roles without which an event of this type says nothing. */
  public Set<String> essential(String type) {
    Set<String> roles = new LinkedHashSet<>();
    ancestors(type).forEach(t -> roles.addAll(essential.getOrDefault(t, Set.of())));
    return roles;
  }
}
