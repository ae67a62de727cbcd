package org.dateline.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.ontology.Gazetteer.Entry;
import org.dateline.ontology.Gazetteer.Name;

/** Turtle → gazetteer; names of countries come from CLDR, which the JDK carries. */
final class GazetteerLoader {
  private static final String ENTITY = DL.DEFAULT_BASE + "entity/";
  private static final Property CAPITAL = LexiconLoader.dl("capital");
  private static final Property ISO = LexiconLoader.dl("isoCode");

  private final Model model;
  private final Map<String, String> capitals = new HashMap<>();

  GazetteerLoader(Model model) {
    this.model = model;
  }

  /**
   * Writes the names that CLDR has for the countries into the graph, so that queries find them too.
   */
  static void addCountryNames(Model model, Iterable<String> languages) {
    for (Statement s : model.listStatements(null, ISO, (String) null).toList()) {
      Locale country = new Locale.Builder().setRegion(s.getString()).build();
      for (String language : languages) {
        String name = country.getDisplayCountry(Locale.forLanguageTag(language));
        if (!name.equals(s.getString())) {
          boolean named =
              s.getSubject().listProperties(SKOS.prefLabel).toList().stream()
                  .anyMatch(label -> label.getLanguage().equals(language));
          s.getSubject().addProperty(named ? SKOS.altLabel : SKOS.prefLabel, name, language);
        }
      }
    }
  }

  Gazetteer load() {
    Set<String> subjects = new TreeSet<>();
    for (Property p : List.of(SKOS.prefLabel, SKOS.altLabel)) {
      model
          .listSubjectsWithProperty(p)
          .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(ENTITY))
          .forEach(r -> subjects.add(r.getURI()));
    }
    for (Statement s : model.listStatements(null, CAPITAL, (RDFNode) null).toList()) {
      capitals.put(key(s.getResource()), key(s.getSubject()));
    }
    Map<String, Entry> entries = new HashMap<>();
    List<Name> names = new ArrayList<>();
    for (String iri : subjects) {
      Resource r = model.getResource(iri);
      Entry entry = entry(r);
      entries.put(entry.key(), entry);
      names(r, entry, names);
    }
    return new Gazetteer(entries, names);
  }

  private Entry entry(Resource r) {
    Set<String> types = new LinkedHashSet<>();
    r
        .listProperties(RDF.type)
        .filterKeep(s -> s.getObject().isURIResource())
        .mapWith(s -> s.getResource().getURI().intern())
        .toList()
        .stream()
        .sorted()
        .forEach(types::add);
    String key = key(r);
    boolean country = types.contains(DL.iri("Country"));
    return new Entry(
        key,
        types,
        label(r),
        country ? Optional.of(key) : reference(r, "country"),
        references(r, "locatedIn"),
        Optional.ofNullable(capitals.get(key)),
        reference(r, "governmentOf"),
        reference(r, "forcesOf"),
        r.hasLiteral(LexiconLoader.dl("allForces"), true),
        r.hasLiteral(LexiconLoader.dl("commandsForces"), true));
  }

  private static String label(Resource r) {
    List<Literal> labels = r.listProperties(SKOS.prefLabel).mapWith(Statement::getLiteral).toList();
    return labels.stream()
        .sorted((a, b) -> rank(a).compareTo(rank(b)))
        .findFirst()
        .map(Literal::getString)
        .orElseGet(() -> key(r).replace('_', ' '));
  }

  private static String rank(Literal label) {
    return (label.getLanguage().equals("en") ? "0" : "1") + label.getLanguage() + label.getString();
  }

  private static void names(Resource r, Entry entry, List<Name> names) {
    Set<String> ambiguous = new LinkedHashSet<>();
    r.listProperties(LexiconLoader.dl("ambiguousName")).forEach(s -> ambiguous.add(s.getString()));
    for (Property p : List.of(SKOS.prefLabel, SKOS.altLabel, LexiconLoader.dl("demonym"))) {
      boolean adjective = p.getLocalName().equals("demonym");
      r.listProperties(p).toList().stream()
          .map(Statement::getLiteral)
          .sorted(
              (a, b) ->
                  (a.getString() + a.getLanguage()).compareTo(b.getString() + b.getLanguage()))
          .forEach(
              l ->
                  names.add(
                      new Name(
                          entry,
                          l.getString(),
                          l.getLanguage(),
                          ambiguous.contains(l.getString()),
                          adjective)));
    }
  }

  private static Optional<String> reference(Resource r, String property) {
    return references(r, property).stream().findFirst();
  }

  private static Set<String> references(Resource r, String property) {
    Set<String> keys = new TreeSet<>();
    r.listProperties(ResourceFactory.createProperty(DL.NS, property))
        .forEach(s -> keys.add(key(s.getResource())));
    return keys;
  }

  private static String key(Resource r) {
    String iri = r.getURI();
    return iri.startsWith(ENTITY) ? iri.substring(ENTITY.length()) : iri;
  }
}
