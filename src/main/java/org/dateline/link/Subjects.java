package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.ontology.DL;
import org.dateline.store.Store;

/** The entities of a store, and what its gazetteer and reports tell of them. */
public final class Subjects {
  private static final String SCHEMA = "https://schema.org/";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";

  private final LinkingRules rules;
  private final String prefix;
  private final String knowledge;
  private final String links;

  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, Set<String>> preferred = new HashMap<>();
  private final Map<String, Set<String>> other = new HashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> country = new HashMap<>();
  private final Map<String, Set<String>> within = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();
  private final Map<String, Set<String>> iso = new HashMap<>();
  private final Map<String, Set<String>> geometry = new HashMap<>();
  private final Map<String, Set<String>> wkt = new HashMap<>();
  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> reports = new HashMap<>();
  private final Map<String, Set<String>> mentions = new TreeMap<>();
  private final Map<String, Integer> years = new HashMap<>();

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Map<String, ReportContext> contexts = new HashMap<>();

  private Subjects(LinkingRules rules, String base) {
    this.rules = rules;
    this.prefix = base + "entity/";
    this.knowledge = base + "graph/knowledge";
    this.links = base + "graph/links";
  }

  /**
   * Reads all of them. Those that live in one report alone ("local commanders") are no subjects.
   */
  public static Subjects of(Store store, LinkingRules rules) {
    Subjects all = new Subjects(rules, store.base());
    store.read(
        data -> {
          all.read(data);
          return null;
        });
    all.assemble();
    return all;
  }

  /** Every named entity, by IRI. */
  public Map<String, Subject> all() {
    return subjects;
  }

  /** Those that a report mentions, in the order of their IRIs. */
  public List<Subject> mentioned() {
    return subjects.values().stream().filter(s -> !s.reports().isEmpty()).toList();
  }

  /** By IRI, or by any of its names; empty when nothing is called so. */
  public List<Subject> named(String what) {
    Subject iri = subjects.get(what);
    if (iri != null) {
      return List.of(iri);
    }
    Subject local = subjects.get(prefix + what.replaceFirst("^entity:", ""));
    if (local != null) {
      return List.of(local);
    }
    return subjects.values().stream().filter(s -> s.names().contains(what)).toList();
  }

  /** What a report tells; empty of what it does not. */
  ReportContext report(String iri) {
    return contexts.getOrDefault(iri, new ReportContext(Map.of(), Map.of(), Optional.empty()));
  }

  private void read(Dataset dataset) {
    DatasetGraph data = dataset.asDatasetGraph();
    each(data, SKOS.prefLabel.asNode(), (q, o) -> put(isKnown(q) ? known : preferred, q, o));
    each(data, SKOS.altLabel.asNode(), (q, o) -> put(isKnown(q) ? known : other, q, o));
    each(data, RDF.Nodes.type, (q, o) -> put(types, q, o));
    each(data, dl("country"), (q, o) -> put(country, q, o));
    each(data, dl("locatedIn"), (q, o) -> put(within, q, o));
    each(data, dl("memberOf"), (q, o) -> put(groups, q, o));
    each(data, dl("forcesOf"), (q, o) -> put(groups, q, o));
    each(data, dl("governmentOf"), (q, o) -> put(country, q, o));
    each(data, dl("isoCode"), (q, o) -> put(iso, q, o));
    each(data, NodeFactory.createURI(GEO + "hasGeometry"), (q, o) -> put(geometry, q, o));
    each(data, NodeFactory.createURI(GEO + "asWKT"), (q, o) -> put(wkt, q, o));
    each(
        data,
        SKOS.exactMatch.asNode(),
        (q, o) -> {
          if (!q.getGraph().hasURI(links)) {
            put(same, q, o);
          }
        });
    each(
        data,
        NodeFactory.createURI(SCHEMA + "mentions"),
        (q, o) -> {
          if (o.startsWith(prefix)) {
            put(mentions, q, o);
            reports.computeIfAbsent(o, k -> new TreeSet<>()).add(q.getSubject().getURI());
          }
        });
    each(
        data,
        NodeFactory.createURI(SCHEMA + "datePublished"),
        (q, o) -> {
          if (o.matches("[0-9]{4}.*")) {
            years.put(q.getSubject().getURI(), Integer.valueOf(o.substring(0, 4)));
          }
        });
  }

  private static void each(DatasetGraph data, Node property, BiConsumer<Quad, String> then) {
    data.find(Node.ANY, Node.ANY, property, Node.ANY)
        .forEachRemaining(
            q -> {
              Node o = q.getObject();
              if (q.getSubject().isURI() && (o.isURI() || o.isLiteral())) {
                then.accept(q, o.isURI() ? o.getURI() : o.getLiteralLexicalForm());
              }
            });
  }

  private boolean isKnown(Quad q) {
    return q.getGraph().hasURI(knowledge);
  }

  private void put(Map<String, Set<String>> map, Quad q, String value) {
    String subject = q.getSubject().getURI();
    if (subject.startsWith(prefix) || map == mentions) {
      map.computeIfAbsent(subject, k -> new TreeSet<>()).add(value);
    }
  }

  private static Node dl(String local) {
    return NodeFactory.createURI(DL.iri(local));
  }

  private void assemble() {
    for (Map.Entry<String, Set<String>> e : types.entrySet()) {
      List<String> names = names(e.getKey());
      if (!names.isEmpty()) {
        subjects.put(e.getKey(), subject(e.getKey(), names));
      }
    }
    mentions.forEach((report, entities) -> contexts.put(report, context(report, entities)));
  }

  /**
   * What an entity is called. Of one that the gazetteer lacks, only what looks like a name: a
   * report's other words for it ("the city") are descriptions.
   */
  private List<String> names(String iri) {
    Set<String> names = new LinkedHashSet<>(preferred.getOrDefault(iri, Set.of()));
    Set<String> gazetteer = known.get(iri);
    Set<String> more = gazetteer == null ? other.getOrDefault(iri, Set.of()) : gazetteer;
    more.stream()
        .filter(n -> gazetteer != null || n.codePoints().limit(1).allMatch(Subjects::begins))
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static boolean begins(int letter) {
    return Character.isLetter(letter) && !Character.isLowerCase(letter);
  }

  private Subject subject(String iri, List<String> names) {
    Set<String> own = new TreeSet<>(types.get(iri));
    own.removeIf(t -> !t.startsWith(DL.NS));
    Set<String> countries = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    if (iso.containsKey(iri)) {
      countries.addAll(keys(iri));
    } else {
      country.getOrDefault(iri, Set.of()).forEach(c -> countries.addAll(keys(c)));
      for (String up : above(iri)) {
        if (iso.containsKey(up)) {
          countries.addAll(keys(up));
        } else {
          places.addAll(keys(up));
        }
      }
    }
    Set<String> belongs = new TreeSet<>();
    groups.getOrDefault(iri, Set.of()).forEach(g -> belongs.addAll(keys(g)));
    Set<String> in = reports.getOrDefault(iri, Set.of());
    return new Subject(
        iri,
        names,
        rules.narrowest(own),
        countries,
        places,
        point(iri),
        Set.copyOf(same.getOrDefault(iri, Set.of())),
        belongs,
        List.copyOf(in));
  }

  /** Everything that a place lies in, near and far. */
  private Set<String> above(String iri) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> todo = new ArrayList<>(within.getOrDefault(iri, Set.of()));
    while (!todo.isEmpty()) {
      String next = todo.remove(todo.size() - 1);
      if (!next.equals(iri) && seen.add(next)) {
        todo.addAll(within.getOrDefault(next, Set.of()));
      }
    }
    return seen;
  }

  /** By what other datasets may call an entity: codes, IRIs, folded names. */
  private Set<String> keys(String iri) {
    Set<String> keys = new HashSet<>(iso.getOrDefault(iri, Set.of()));
    keys.addAll(same.getOrDefault(iri, Set.of()));
    for (String name : names(iri)) {
      keys.addAll(folded(rules.keys().exact(name)));
    }
    return keys;
  }

  private static Set<String> folded(Collection<String> exact) {
    Set<String> folded = new HashSet<>();
    exact.forEach(e -> folded.add(NameKeys.folded(e)));
    return folded;
  }

  private Optional<Point> point(String iri) {
    return geometry.getOrDefault(iri, Set.of()).stream()
        .flatMap(g -> wkt.getOrDefault(g, Set.of()).stream())
        .flatMap(t -> Point.parse(t).stream())
        .findFirst();
  }

  private ReportContext context(String report, Set<String> entities) {
    Map<String, Integer> countries = new TreeMap<>();
    Map<String, Point> places = new TreeMap<>();
    for (String entity : entities) {
      Subject subject = subjects.get(entity);
      if (subject != null) {
        subject.countries().forEach(c -> countries.merge(c, 1, Integer::sum));
        if (!iso.containsKey(entity)) {
          // The middle of a country says little about where its news play.
          subject.point().ifPresent(p -> places.put(entity, p));
        }
      }
    }
    return new ReportContext(countries, places, Optional.ofNullable(years.get(report)));
  }
}
