package org.dateline.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Store;

/**
 * Describes a store for catalogues and crawlers: VoID (how much of what, which vocabularies, which
 * links) and DCAT (a dataset of a title, languages and a span of time). The same store gives the
 * same bytes.
 */
public final class Description {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  private final Store store;
  private final Map<String, String> prefixes;
  private final List<Triple> triples = new ArrayList<>();

  private final Set<Node> subjects = new HashSet<>();
  private final Map<String, Long> classes = new TreeMap<>();
  private final Map<String, Long> properties = new TreeMap<>();
  private final Map<String, Long> links = new TreeMap<>();
  private final Set<String> languages = new java.util.TreeSet<>();
  private String first = "";
  private String last = "";
  private long count;

  /**
   * Describes this store.
   *
   * @param prefixes shorten IRIs
   */
  public Description(Store store, Map<String, String> prefixes) {
    this.store = store;
    this.prefixes = new java.util.LinkedHashMap<>(prefixes);
    this.prefixes.put("void", VOID);
    this.prefixes.put("dcat", DCAT);
  }

  /** Writes it as Turtle in UTF-8. */
  public void write(java.io.OutputStream out) {
    store.read(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          Iter.iter(graphs.find())
              .filter(q -> Graphs.ALL.has(q.getGraph(), store.base()))
              .forEachRemaining(this::count);
          return null;
        });
    assemble();
    triples.sort(Order.TRIPLES);
    AWriter writer = IO.wrapUTF8(out);
    TurtleSheet sheet = new TurtleSheet(false, prefixes);
    sheet.start(writer, prefixes);
    sheet.graph(writer, NodeFactory.createURI(store.base()), triples);
    writer.flush();
  }

  private void count(Quad q) {
    count++;
    String property = q.getPredicate().getURI();
    Node object = q.getObject();
    subjects.add(q.getSubject());
    properties.merge(property, 1L, Long::sum);
    if (q.getPredicate().equals(RDF.Nodes.type) && object.isURI()) {
      classes.merge(object.getURI(), 1L, Long::sum);
    } else if (property.endsWith("datePublished") && object.isLiteral()) {
      String day = object.getLiteralLexicalForm();
      first = first.isEmpty() || day.compareTo(first) < 0 ? day : first;
      last = day.compareTo(last) > 0 ? day : last;
    } else if (property.endsWith("inLanguage") && object.isLiteral()) {
      languages.add(object.getLiteralLexicalForm());
    } else if (isLink(property) && q.getSubject().getURI().startsWith(store.base())) {
      links.merge(property + " " + space(object.getURI()), 1L, Long::sum);
    }
  }

  private static boolean isLink(String property) {
    return property.endsWith("#exactMatch")
        || property.endsWith("#closeMatch")
        || property.endsWith("owl#sameAs");
  }

  private void assemble() {
    Node set = NodeFactory.createURI(store.base() + "dataset");
    add(set, RDF.Nodes.type, VOID + "Dataset");
    add(set, RDF.Nodes.type, DCAT + "Dataset");
    text(set, DCTerms.title.asNode(), "Claims in news reports, as Dateline read them");
    languages.forEach(l -> text(set, DCTerms.language.asNode(), l));
    if (!first.isEmpty()) {
      Node span = NodeFactory.createURI(store.base() + "dataset/published");
      triples.add(Triple.create(set, DCTerms.temporal.asNode(), span));
      add(span, RDF.Nodes.type, DCTerms.PeriodOfTime.getURI());
      date(span, "startDate", first);
      date(span, "endDate", last);
    }
    text(set, node(VOID + "uriSpace"), store.base());
    number(set, "triples", count);
    number(set, "distinctSubjects", subjects.size());
    number(set, "properties", properties.size());
    number(set, "classes", classes.size());
    Set<String> spaces = new java.util.TreeSet<>();
    properties.keySet().forEach(p -> spaces.add(space(p)));
    spaces.forEach(s -> add(set, node(VOID + "vocabulary"), s));
    parts(set, "class", classes, "entities");
    parts(set, "property", properties, "triples");
    links.forEach(
        (key, n) -> {
          String[] parts = key.split(" ", 2);
          Node linkset = NodeFactory.createURI(store.base() + "dataset/links/" + id(key));
          add(linkset, RDF.Nodes.type, VOID + "Linkset");
          add(linkset, node(VOID + "linkPredicate"), parts[0]);
          triples.add(Triple.create(linkset, node(VOID + "subjectsTarget"), set));
          Node other = NodeFactory.createURI(store.base() + "dataset/of/" + id(parts[1]));
          triples.add(Triple.create(linkset, node(VOID + "objectsTarget"), other));
          add(other, RDF.Nodes.type, VOID + "Dataset");
          text(other, node(VOID + "uriSpace"), parts[1]);
          number(linkset, "triples", n);
          triples.add(Triple.create(set, node(VOID + "subset"), linkset));
        });
  }

  private void parts(Node set, String kind, Map<String, Long> counts, String what) {
    counts.forEach(
        (iri, n) -> {
          Node part = NodeFactory.createURI(store.base() + "dataset/" + kind + "/" + id(iri));
          triples.add(Triple.create(set, node(VOID + kind + "Partition"), part));
          add(part, node(VOID + kind), iri);
          number(part, what, n);
        });
  }

  private void add(Node subject, Node property, String iri) {
    triples.add(Triple.create(subject, property, node(iri)));
  }

  private void text(Node subject, Node property, String text) {
    triples.add(Triple.create(subject, property, NodeFactory.createLiteralString(text)));
  }

  private void number(Node subject, String property, long n) {
    Node value = NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
    triples.add(Triple.create(subject, node(VOID + property), value));
  }

  private void date(Node subject, String property, String day) {
    boolean whole = day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    Node value =
        whole
            ? NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)
            : NodeFactory.createLiteralString(day);
    triples.add(Triple.create(subject, node(DCAT + property), value));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Up to and with the last separator before the name. */
  private static String space(String iri) {
    String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    return trimmed.substring(0, Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
  }

  private static String id(String text) {
    return java.util
        .UUID
        .nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
