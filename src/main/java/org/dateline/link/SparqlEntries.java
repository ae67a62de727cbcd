package org.dateline.link;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A SPARQL endpoint, asked for some entities at a time: everything that carries one of their names,
 * and what linking.ttl knows to read of it. Names are matched as they are written: an endpoint
 * cannot be asked for misspellings.
 */
final class SparqlEntries implements Entries {
  private static final int BATCH = 20;
  private static final int NAMES = 6;

  /** An answer as long as this may have been cut short: fewer entities are asked for then. */
  private static final int LIMIT = 20_000;

  private static final List<String> LANGUAGES = List.of("", "en", "vi");
  private static final Var ITEM = Var.alloc("item");
  private static final Var PROPERTY = Var.alloc("p");
  private static final Var VALUE = Var.alloc("o");
  private static final String RESULTS = "application/sparql-results+json";

  private final URI endpoint;
  private final Web web;
  private final LinkingRules rules;
  private final Map<String, List<String>> names = new HashMap<>();

  SparqlEntries(URI endpoint, Web web, LinkingRules rules) {
    this.endpoint = endpoint;
    this.web = web;
    this.rules = rules;
  }

  @Override
  public Map<String, List<Candidate>> candidates(List<Subject> subjects) {
    Set<String> wanted = new LinkedHashSet<>();
    subjects.forEach(s -> s.names().stream().limit(NAMES).forEach(wanted::add));
    List<Binding> rows = ask(query(wanted));
    if (rows.size() >= LIMIT && subjects.size() > 1) {
      Map<String, List<Candidate>> both = new LinkedHashMap<>();
      both.putAll(candidates(subjects.subList(0, subjects.size() / 2)));
      both.putAll(candidates(subjects.subList(subjects.size() / 2, subjects.size())));
      return both;
    }
    List<Entry> entries = entries(rows);
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    for (Subject s : subjects) {
      Set<String> keys = keys(s.names());
      List<Candidate> found = new ArrayList<>();
      for (Entry e : entries) {
        if (keys(e.names()).stream().anyMatch(keys::contains)) {
          found.add(new Candidate(e, Layer.EXACT));
        }
      }
      all.put(s.iri(), found);
    }
    return all;
  }

  private Set<String> keys(Collection<String> names) {
    Set<String> keys = new HashSet<>();
    names.forEach(n -> keys.addAll(rules.keys().exact(n)));
    return keys;
  }

  private List<Entry> entries(List<Binding> rows) {
    Map<String, Entry.Builder> builders = new TreeMap<>();
    for (Binding row : rows) {
      Node item = row.get(ITEM);
      Node property = row.get(PROPERTY);
      Node value = row.get(VALUE);
      if (item.isURI() && property != null && (value.isURI() || value.isLiteral())) {
        Optional<Meaning> meaning = rules.meaning(property.getURI());
        String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
        meaning.ifPresent(
            m -> builders.computeIfAbsent(item.getURI(), Entry.Builder::new).add(m, text));
      }
    }
    List<Entry> entries = builders.values().stream().map(Entry.Builder::build).toList();
    entries.forEach(e -> names.put(e.iri(), e.names()));
    return entries;
  }

  private String query(Set<String> wanted) {
    String literals =
        wanted.stream()
            .flatMap(n -> LANGUAGES.stream().map(l -> NodeFactory.createLiteralLang(n, l)))
            .map(NodeFmtLib::strNT)
            .collect(Collectors.joining(" "));
    String labels = properties(true);
    return "SELECT ?item ?p ?o WHERE { { SELECT DISTINCT ?item WHERE { VALUES ?name { "
        + literals
        + " } VALUES ?label { "
        + labels
        + " } ?item ?label ?name } } VALUES ?p { "
        + labels
        + " "
        + properties(false)
        + " } ?item ?p ?o FILTER (! isLiteral(?o) || lang(?o) IN (\"\", \"en\", \"vi\", \"mul\"))"
        + " } LIMIT "
        + LIMIT;
  }

  private String properties(boolean labels) {
    return rules.properties().stream()
        .filter(p -> rules.meaning(p).filter(m -> (m == Meaning.LABEL) == labels).isPresent())
        .map(p -> "<" + p + ">")
        .collect(Collectors.joining(" "));
  }

  private List<Binding> ask(String query) {
    return web.ask(endpoint, RESULTS, Map.of("query", query), this::rows);
  }

  private List<Binding> rows(String answer) {
    try {
      ResultSet results =
          ResultSetFactory.fromJSON(
              new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
      List<Binding> rows = new ArrayList<>();
      while (results.hasNext()) {
        rows.add(results.nextBinding());
      }
      return rows;
    } catch (RuntimeException e) {
      throw new LinkException(
          LinkException.Code.SERVICE,
          endpoint + " answered what is no SPARQL result: is it the address of an endpoint?",
          e);
    }
  }

  @Override
  public Collection<String> names(String id) {
    return names.getOrDefault(id, List.of());
  }

  @Override
  public boolean lists(String iri) {
    String item = NodeFmtLib.strNT(NodeFactory.createURI(iri));
    return !ask("SELECT ?item ?p ?o WHERE { VALUES ?item { " + item + " } ?item ?p ?o } LIMIT 1")
        .isEmpty();
  }

  @Override
  public DatasetDescription description() {
    return new DatasetDescription(endpoint.toString(), "", "", 0);
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public void close() {}
}
