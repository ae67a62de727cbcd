package org.dateline.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.ontology.DL;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Schema;

/** What {@code ontology/linking.ttl} says, read once and immutable. */
public final class LinkingRules {
  private static final String NS = "https://w3id.org/dateline/linking#";

  private final Schema schema;
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Map<String, List<Outcome>> scales = new HashMap<>();
  private final Map<String, Set<String>> ours = new HashMap<>();
  private final Map<String, Set<String>> near = new HashMap<>();
  private final Map<String, Double> reach = new HashMap<>();
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final NameKeys keys;
  private final double prior;
  private final double reconcilingPrior;

  private LinkingRules(Model model, Schema schema) {
    this.schema = schema;
    Resource linking = model.createResource(NS + "linking");
    prior = linking.getRequiredProperty(property("prior")).getDouble();
    reconcilingPrior =
        model.createResource(NS + "reconciling").getRequiredProperty(property("prior")).getDouble();
    keys = new NameKeys(strings(linking, "genericWord"), strings(linking, "rewrites"));
    model.listStatements(null, property("of"), (RDFNode) null).forEach(this::outcome);
    scales.values().forEach(l -> l.sort(Comparator.comparingDouble(Outcome::bound)));
    pairs(model, "ours", ours);
    pairs(model, "near", near);
    model
        .listStatements(null, property("reach"), (RDFNode) null)
        .forEach(s -> reach.put(s.getSubject().getURI(), s.getDouble()));
    model
        .listStatements(null, property("means"), (RDFNode) null)
        .forEach(
            s ->
                meanings.put(
                    s.getSubject().getURI(),
                    Meaning.named(s.getResource().getURI().substring(NS.length()))));
  }

  /** The rules that a program's knowledge holds. */
  public static LinkingRules of(Knowledge knowledge) {
    return new LinkingRules(knowledge.ontology(), knowledge.schema());
  }

  /**
   * The rules in a folder's {@code ontology/linking.ttl}, for whoever needs no more than them.
   *
   * @param home the folder that holds {@code ontology/}
   * @param classes what a store says besides of which class is a kind of which
   */
  public static LinkingRules load(Path home, Stream<Triple> classes) {
    Model model = ModelFactory.createDefaultModel();
    for (String file : List.of("linking.ttl", "dateline.ttl")) {
      RDFDataMgr.read(model, home.resolve("ontology").resolve(file).toUri().toString());
    }
    classes.forEach(model.getGraph()::add);
    return new LinkingRules(model, Schema.of(model));
  }

  private void outcome(Statement s) {
    Resource r = s.getSubject();
    double m = r.getRequiredProperty(property("m")).getDouble();
    double u = r.getRequiredProperty(property("u")).getDouble();
    Statement bound = r.getProperty(property("upTo"));
    if (bound == null) {
      bound = r.getProperty(property("from"));
    }
    Statement context = r.getProperty(property("context"));
    Outcome outcome =
        new Outcome(
            r.getURI(),
            r.getRequiredProperty(RDFS.label).getString(),
            Math.log(m / u) / Math.log(2),
            context != null && context.getBoolean(),
            bound == null ? Double.NaN : bound.getDouble());
    outcomes.put(r.getURI().substring(NS.length()), outcome);
    scales
        .computeIfAbsent(s.getResource().getURI().substring(NS.length()), k -> new ArrayList<>())
        .add(outcome);
  }

  private static void pairs(Model model, String property, Map<String, Set<String>> into) {
    model
        .listStatements(null, property(property), (RDFNode) null)
        .forEach(
            s ->
                into.computeIfAbsent(s.getSubject().getURI(), k -> new HashSet<>())
                    .add(s.getResource().getURI()));
  }

  private static Set<String> strings(Resource r, String property) {
    Set<String> all = new TreeSet<>();
    r.listProperties(property(property)).forEach(s -> all.add(s.getString()));
    return all;
  }

  private static Property property(String local) {
    return ResourceFactory.createProperty(NS, local);
  }

  /** Bits that a namesake is worth before it is looked at. */
  double prior() {
    return prior;
  }

  /** The same of the entities of a store, when a table is reconciled with them. */
  double reconcilingPrior() {
    return reconcilingPrior;
  }

  NameKeys keys() {
    return keys;
  }

  /** What a property of a dataset tells. */
  Optional<Meaning> meaning(String property) {
    return Optional.ofNullable(meanings.get(property));
  }

  /** All properties that tell something, sorted. */
  Set<String> properties() {
    return new TreeSet<>(meanings.keySet());
  }

  Outcome outcome(String local) {
    return outcomes.get(local);
  }

  /** The first outcome of a scale whose bound is not exceeded; else the one without a bound. */
  Outcome upTo(String comparison, double value) {
    for (Outcome o : scales.get(comparison)) {
      if (Double.isNaN(o.bound()) || value <= o.bound()) {
        return o;
      }
    }
    throw new IllegalStateException(comparison + " has no outcome for " + value);
  }

  /** The last outcome of a scale whose bound is reached. */
  Optional<Outcome> from(String comparison, double value) {
    Optional<Outcome> last = Optional.empty();
    for (Outcome o : scales.get(comparison)) {
      if (value >= o.bound()) {
        last = Optional.of(o);
      }
    }
    return last;
  }

  /** Kilometres that points of things of these types may lie apart. */
  double reach(Set<String> types) {
    double widest = 0;
    for (String type : types) {
      widest = Math.max(widest, nearestReach(type));
    }
    return widest == 0 ? reach.get(DL.iri("Place")) : widest;
  }

  private double nearestReach(String type) {
    if (reach.containsKey(type)) {
      return reach.get(type);
    }
    return schema.ancestors(type).stream()
        .filter(a -> !a.equals(DL.iri("Place")))
        .mapToDouble(a -> reach.getOrDefault(a, 0.0))
        .max()
        .orElse(0);
  }

  /** Only those types of an entity that lie above none of its others. */
  Set<String> narrowest(Set<String> types) {
    Set<String> narrow = new TreeSet<>(types);
    narrow.removeIf(
        t -> types.stream().anyMatch(o -> !o.equals(t) && schema.ancestors(o).contains(t)));
    return narrow;
  }

  /** Our classes under which a dataset's types fall; empty when none is known. */
  Set<String> classes(Set<String> types) {
    Set<String> classes = new TreeSet<>();
    for (String type : types) {
      Set<String> known = ours.get(type);
      int dot = type.lastIndexOf('.');
      if (known == null && dot > type.lastIndexOf('/')) {
        // A GeoNames feature code that is not told of: its class.
        known = ours.get(type.substring(0, dot));
      }
      if (known != null) {
        classes.addAll(known);
      } else if (type.startsWith(DL.NS)) {
        // Another store of ours.
        classes.add(type);
      }
    }
    return classes;
  }

  /** Whether types agree, are near, or neither. */
  Optional<Outcome> types(Set<String> entity, Set<String> candidate) {
    boolean close = false;
    for (String a : entity) {
      for (String b : candidate) {
        if (schema.isA(a, b) || schema.isA(b, a)) {
          return Optional.of(outcome("SameType"));
        }
        close |= near(a, b) || near(b, a);
      }
    }
    return close ? Optional.of(outcome("NearType")) : Optional.empty();
  }

  private boolean near(String a, String b) {
    return schema.ancestors(a).stream()
        .anyMatch(up -> near.getOrDefault(up, Set.of()).stream().anyMatch(n -> schema.isA(b, n)));
  }

  boolean isA(String type, String ancestor) {
    return schema.isA(type, ancestor);
  }

  boolean isA(Set<String> types, String local) {
    return schema.anyIsA(types, DL.iri(local));
  }
}
