package org.dateline.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.DL;

/**
 * What the ontology says of classes: which lie above which, and what a claim of a type yields. Read
 * once; immutable.
 */
public final class Classes {
  private static final Property YIELDS = property("yields");
  private static final Property SUBJECT_ROLE = property("subjectRole");
  private static final Property PREDICATE = property("predicate");
  private static final Property OBJECT_ROLE = property("objectRole");

  private final Map<String, List<Node>> lineage = new HashMap<>();
  private final Map<String, List<DirectTriple>> yields = new HashMap<>();

  /**
   * The plain triple that an affirmed and actual claim yields.
   *
   * @param subjectRole IRI of the role whose filler is the subject
   * @param predicate its property
   * @param objectRole IRI of the role whose filler is the object
   */
  public record DirectTriple(String subjectRole, String predicate, String objectRole) {}

  /**
   * Reads the classes of an ontology.
   *
   * @throws IllegalArgumentException when a {@code dl:yields} lacks one of its three parts
   */
  public Classes(Model ontology) {
    Map<String, SortedSet<String>> above = new TreeMap<>();
    ontology
        .listStatements(null, RDFS.subClassOf, (RDFNode) null)
        .filterKeep(s -> s.getSubject().isURIResource() && s.getObject().isURIResource())
        .forEach(
            s ->
                above
                    .computeIfAbsent(s.getSubject().getURI(), k -> new TreeSet<>())
                    .add(s.getResource().getURI()));
    SortedSet<String> types = new TreeSet<>(above.keySet());
    ontology.listSubjectsWithProperty(YIELDS).forEach(t -> types.add(t.getURI()));
    for (String type : types) {
      SortedSet<String> all = new TreeSet<>();
      climb(type, above, all);
      lineage.put(type, all.stream().filter(t -> ours(t, ontology)).map(Terms::iri).toList());
      List<DirectTriple> direct = new ArrayList<>();
      all.forEach(t -> direct.addAll(declared(ontology.getResource(t))));
      direct.sort(Comparator.comparing(DirectTriple::predicate));
      if (!direct.isEmpty()) {
        yields.put(type, List.copyOf(direct));
      }
    }
  }

  /**
   * The type and all classes above it that the ontology itself declares or that belong to the
   * Simple Event Model, sorted; other vocabularies' classes are left to a reasoner. A type that the
   * ontology does not know stands alone.
   */
  public List<Node> lineage(String type) {
    return lineage.getOrDefault(type, List.of(Terms.iri(type)));
  }

  /** The direct triples of a type, its supertypes' included, in a fixed order. */
  public List<DirectTriple> yields(String type) {
    return yields.getOrDefault(type, List.of());
  }

  private static void climb(
      String type, Map<String, SortedSet<String>> above, SortedSet<String> all) {
    if (all.add(type)) {
      above.getOrDefault(type, new TreeSet<>()).forEach(t -> climb(t, above, all));
    }
  }

  private static boolean ours(String type, Model ontology) {
    Resource resource = ontology.getResource(type);
    return type.startsWith(Terms.SEM)
        || ontology.contains(resource, RDF.type, OWL.Class)
        || ontology.contains(resource, RDF.type, RDFS.Class);
  }

  private static List<DirectTriple> declared(Resource type) {
    List<DirectTriple> found = new ArrayList<>();
    type.listProperties(YIELDS)
        .forEach(
            s ->
                found.add(
                    new DirectTriple(
                        part(s, SUBJECT_ROLE), part(s, PREDICATE), part(s, OBJECT_ROLE))));
    return found;
  }

  private static String part(Statement yields, Property part) {
    Statement found = yields.getResource().getProperty(part);
    if (found == null || !found.getObject().isURIResource()) {
      throw new IllegalArgumentException(
          "dl:yields of " + yields.getSubject() + " needs a dl:" + part.getLocalName());
    }
    return found.getResource().getURI();
  }

  private static Property property(String local) {
    return ResourceFactory.createProperty(DL.iri(local));
  }
}
