package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Finds what goes by a name in a store. For use inside a transaction. */
public final class Names {
  private static final List<Node> LABELS =
      List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), RDFS.label.asNode());

  private final DatasetGraph data;
  private final String base;
  private final Map<String, String> prefixes;

  /** The names in a store whose data IRIs start with the base. */
  public Names(DatasetGraph data, String base) {
    this.data = data;
    this.base = base;
    this.prefixes = Prefixes.of(base);
  }

  /**
   * Everything that goes by the name, whatever its case and tones; an IRI, whole or shortened,
   * stands for itself, and so does the id of a report. Empty when there is nothing.
   */
  public Set<Node> find(String name) {
    Set<Node> found = new LinkedHashSet<>();
    iri(name).ifPresent(found::add);
    Node id = NodeFactory.createLiteralString(name);
    data.find(Node.ANY, Node.ANY, Vocabulary.IDENTIFIER, id)
        .forEachRemaining(q -> found.add(q.getSubject()));
    if (found.isEmpty()) {
      String wanted = Nearest.fold(name);
      labels()
          .forEach(
              (node, labels) -> {
                if (labels.stream().anyMatch(l -> Nearest.fold(l).equals(wanted))) {
                  found.add(node);
                }
              });
    }
    return found;
  }

  /** " ; did you mean …?", or nothing. */
  public String hint(String name) {
    Set<String> all = new LinkedHashSet<>();
    labels().values().forEach(all::addAll);
    return Nearest.hint(name, all);
  }

  /** The name to show for a node: its preferred label, else its shortened IRI. */
  public String label(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    String best = null;
    for (Node property : LABELS) {
      for (Node label : objects(node, property)) {
        String text = label.getLiteralLexicalForm();
        // Of several, always the same one, whatever order the store gives them in.
        best = best == null || text.compareTo(best) < 0 ? text : best;
      }
      if (best != null) {
        return best;
      }
    }
    return Prefixes.shorten(node.getURI(), prefixes);
  }

  /** The objects of a node's property, in any graph. */
  List<Node> objects(Node subject, Node property) {
    Set<Node> nodes = new LinkedHashSet<>();
    Iterator<Quad> quads = data.find(Node.ANY, subject, property, Node.ANY);
    quads.forEachRemaining(q -> nodes.add(q.getObject()));
    return new ArrayList<>(nodes);
  }

  /** The name that a report itself uses, else any. */
  public String label(Node node, Node report) {
    Iterator<Quad> own = data.find(report, node, SKOS.prefLabel.asNode(), Node.ANY);
    return own.hasNext() ? own.next().getObject().getLiteralLexicalForm() : label(node);
  }

  /** All that a term of the ontology is called, in small letters, the longest first. */
  List<String> all(Node term) {
    Set<String> all = new LinkedHashSet<>();
    String uri = term.getURI();
    String local = uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
    all.add("dl:" + local);
    all.add(local);
    for (Node label : objects(term, RDFS.label.asNode())) {
      all.add(label.getLiteralLexicalForm());
    }
    return all.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** The node that an IRI, whole or shortened, stands for, if it is there. */
  Optional<Node> iri(String name) {
    List<String> candidates = new ArrayList<>();
    if (name.startsWith("<") && name.endsWith(">")) {
      candidates.add(name.substring(1, name.length() - 1));
    } else if (name.indexOf(' ') < 0) {
      candidates.add(name);
      int colon = name.indexOf(':');
      String ns = colon < 0 ? null : prefixes.get(name.substring(0, colon));
      if (ns != null) {
        candidates.add(ns + name.substring(colon + 1));
      }
      candidates.add(base + "entity/" + name);
    }
    return candidates.stream().map(NodeFactory::createURI).filter(this::isSubject).findFirst();
  }

  private boolean isSubject(Node node) {
    return data.contains(Node.ANY, node, RDF.type.asNode(), Node.ANY);
  }

  /** Everything that claims speak of, with all its names; not the terms of the ontology. */
  private Map<Node, Set<String>> labels() {
    Map<Node, Set<String>> labels = new LinkedHashMap<>();
    for (Node property : LABELS) {
      Iterator<Quad> quads = data.find(Node.ANY, Node.ANY, property, Node.ANY);
      quads.forEachRemaining(
          q -> {
            Node subject = q.getSubject();
            if (subject.isURI() && subject.getURI().startsWith(base) && q.getObject().isLiteral()) {
              labels
                  .computeIfAbsent(subject, s -> new LinkedHashSet<>())
                  .add(q.getObject().getLiteralLexicalForm());
            }
          });
    }
    return labels;
  }
}
