package org.dateline.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;
import org.dateline.lint.Finding.Severity;
import org.dateline.ontology.DL;

/** Holds files against the shapes, and against what is declared at all. */
final class Rules {
  private static final String FRAME = "https://w3id.org/dateline/frame#";
  private static final String GEOMETRY = ".geo";

  private final Shapes shapes;
  private final Graph everything;
  private final Map<Node, TurtleSource> where = new HashMap<>();

  Rules(Path home, Collection<TurtleSource> all) {
    Path file = home.resolve("ontology").resolve("lexicon-shapes.ttl");
    this.shapes = Shapes.parse(RDFDataMgr.loadGraph(file.toUri().toString()));
    Model union = ModelFactory.createDefaultModel();
    for (TurtleSource source : all) {
      union.add(source.model());
      Graph graph = source.model().getGraph();
      graph.stream().forEach(t -> where.putIfAbsent(t.getSubject(), source));
    }
    // Several files may speak of a thing; it belongs where it is said what it is.
    for (TurtleSource source : all) {
      Graph graph = source.model().getGraph();
      graph.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
          .forEach(t -> where.put(t.getSubject(), source));
    }
    this.everything = union.getGraph();
  }

  List<Finding> check(List<TurtleSource> checked) {
    List<Finding> findings = new ArrayList<>();
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, everything).getEntries()) {
      TurtleSource source = where.get(entry.focusNode());
      if (source != null && checked.contains(source)) {
        findings.add(finding(entry, source));
      }
    }
    checked.forEach(source -> undeclared(source, findings));
    return findings;
  }

  private Finding finding(ReportEntry entry, TurtleSource source) {
    boolean warning = entry.severity().level().getURI().endsWith("Warning");
    Node about = named(entry.focusNode(), source.model().getGraph());
    boolean itself = entry.value() == null || entry.value().equals(entry.focusNode());
    return new Finding(
        warning ? Severity.WARNING : Severity.ERROR,
        source.file().toString(),
        line(about, entry.value(), source),
        about.isURI() ? Wording.local(about.getURI()) : "",
        entry.message() + (itself || entry.value().isBlank() ? "" : " Here: " + shown(entry)));
  }

  private static String shown(ReportEntry entry) {
    Node value = entry.value();
    return value.isURI() ? "<" + value.getURI() + ">" : "\"" + value.getLiteralLexicalForm() + "\"";
  }

  /** The named thing that a blank node is part of. */
  private static Node named(Node node, Graph graph) {
    Node at = node;
    Set<Node> seen = new HashSet<>();
    while (at.isBlank() && seen.add(at)) {
      Optional<Triple> whole = graph.stream(Node.ANY, Node.ANY, at).findFirst();
      if (whole.isEmpty()) {
        break;
      }
      at = whole.get().getSubject();
    }
    return at;
  }

  private static int line(Node about, Node value, TurtleSource source) {
    if (value != null && value.isLiteral()) {
      int line = source.line("\"" + value.getLiteralLexicalForm() + "\"");
      if (line > 0) {
        return line;
      }
    }
    return about.isURI() ? source.lineOf(Wording.local(about.getURI())) : 0;
  }

  /** Terms of ours that nothing declares: mostly slips of the pen. */
  private void undeclared(TurtleSource source, List<Finding> findings) {
    Set<Node> told = new HashSet<>();
    source.model().getGraph().stream()
        .forEach(
            t -> {
              // Concepts are an open list: whatever word a lexicon groups its nouns by.
              boolean open = t.getPredicate().equals(Dl.CONCEPT.asNode());
              Node object = open ? t.getPredicate() : t.getObject();
              for (Node node : new Node[] {t.getPredicate(), object}) {
                if (ours(node) && !declared(node) && told.add(node)) {
                  findings.add(
                      new Finding(
                          Severity.ERROR,
                          source.file().toString(),
                          source.lineOf(Wording.local(node.getURI())),
                          Wording.local(
                              named(t.getSubject(), source.model().getGraph()).toString()),
                          "<"
                              + node.getURI()
                              + "> is described nowhere; is it a slip of the pen?"));
                }
              }
            });
  }

  private static boolean ours(Node node) {
    if (!node.isURI() || node.getURI().endsWith(GEOMETRY)) {
      return false;
    }
    String iri = node.getURI();
    return (iri.length() > DL.NS.length() && iri.startsWith(DL.NS))
        || iri.startsWith(FRAME)
        || iri.startsWith(Dl.ENTITY);
  }

  private boolean declared(Node node) {
    return everything.contains(node, Node.ANY, Node.ANY);
  }
}
