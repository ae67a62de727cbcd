package org.dateline.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What things are called in a language; else in whatever language there is; else by the last part
 * of their IRI.
 *
 * @param facts where names are looked up
 * @param lang {@code en} or {@code vi}
 */
record Labels(Facts facts, String lang) {

  String of(Node node) {
    if (!node.isURI()) {
      return Facts.text(node);
    }
    boolean term = node.getURI().startsWith(Terms.DL);
    return first(node, term ? Terms.LABEL : Terms.PREF_LABEL)
        .or(() -> first(node, term ? Terms.PREF_LABEL : Terms.LABEL))
        .or(() -> facts.is(node, Terms.REPORT_CLASS) ? report(node) : Optional.empty())
        .orElseGet(() -> Terms.local(node));
  }

  private Optional<String> report(Node node) {
    return facts.text(node, Terms.PUBLISHER).or(() -> facts.text(node, Terms.IDENTIFIER));
  }

  private Optional<String> first(Node node, Node property) {
    List<Node> names = facts.objects(node, property).stream().filter(Node::isLiteral).toList();
    return inLanguage(names, lang)
        .or(() -> inLanguage(names, "en"))
        .or(() -> names.stream().findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  private static Optional<Node> inLanguage(List<Node> names, String lang) {
    return names.stream().filter(n -> n.getLiteralLanguage().equalsIgnoreCase(lang)).findFirst();
  }

  /** IRI and label, as the API gives them. */
  Map<String, Object> named(Node node) {
    return Json.object("iri", Facts.text(node), "label", of(node));
  }
}
