package org.dateline.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Whom the gazetteer knows by the name that a report gives its publisher: what AFP publishes and
 * what another paper has from AFP comes from one source. For use inside one transaction.
 */
final class Publishers {
  private static final List<Node> NAMES = List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());
  private static final List<String> LANGUAGES = List.of("en", "vi");

  /** Whose reports a publisher's are: agencies, papers, stations. */
  private static final List<Node> MEDIA =
      List.of(
          Terms.dl("NewsAgency"),
          Terms.dl("Newspaper"),
          Terms.dl("Broadcaster"),
          Terms.dl("NewsMedium"));

  private final DatasetGraph data;
  private final Node knowledge;
  private final Map<Node, Node> known = new HashMap<>();

  Publishers(DatasetGraph data, String base) {
    this.data = data;
    this.knowledge = Terms.knowledge(base);
  }

  /** The medium of that name; the name itself, if the gazetteer knows none, or more than one. */
  Node of(Node name) {
    return known.computeIfAbsent(name, n -> medium(n.getLiteralLexicalForm()).orElse(n));
  }

  private Optional<Node> medium(String name) {
    Set<Node> called = new TreeSet<>(NodeCmp::compareRDFTerms);
    for (Node property : NAMES) {
      for (String language : LANGUAGES) {
        called.addAll(
            Subject.having(
                data, knowledge, property, NodeFactory.createLiteralLang(name, language)));
      }
    }
    called.removeIf(one -> MEDIA.stream().noneMatch(type -> is(one, type)));
    return called.size() == 1 ? called.stream().findFirst() : Optional.empty();
  }

  private boolean is(Node one, Node type) {
    return data.contains(knowledge, one, RDF.Nodes.type, type);
  }
}
