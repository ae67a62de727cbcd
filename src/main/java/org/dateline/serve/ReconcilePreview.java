package org.dateline.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Small pieces of HTML that other programs show of an entity, a class or a property. */
final class ReconcilePreview {
  private static final int NAMES = 12;

  private ReconcilePreview() {}

  /** A whole page of an entity, for a frame. */
  static String page(View view, Node entity) {
    String label = escaped(view.labels().of(entity));
    return "<!doctype html><html lang=\""
        + view.labels().lang()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + label
        + "</title><style>body{font:14px/1.4 system-ui,sans-serif;margin:.6em;color-scheme:light"
        + " dark}h1{font-size:1.15em;margin:0}p{margin:.3em 0}</style></head><body>"
        + entity(view, entity)
        + "</body></html>";
  }

  /** Of whatever is suggested. */
  static String flyout(View view, String what, String id) {
    return switch (what) {
      case "entity" ->
          entity(
              view,
              EntityIds.entity(view, id)
                  .orElseThrow(() -> Refusal.missing("entity with the id " + id)));
      case "type" -> term(view, EntityIds.type(view, id));
      case "property" -> {
        EntityProperty property = EntityProperty.of(id);
        yield heading(property.label(view.labels()))
            + comment(view, property.predicate()).map(c -> paragraph(c)).orElse("");
      }
      default -> throw new Refusal(404, "there are flyouts of entity, type and property");
    };
  }

  private static String term(View view, Node term) {
    return heading(view.labels().of(term)) + comment(view, term).map(c -> paragraph(c)).orElse("");
  }

  private static String entity(View view, Node entity) {
    Facts facts = view.facts();
    StringBuilder html = new StringBuilder(heading(view.labels().of(entity)));
    html.append(paragraph(description(view, entity)));
    Set<String> names = EntityNames.of(facts, entity);
    names.remove(view.labels().of(entity));
    if (!names.isEmpty()) {
      html.append(paragraph(names.stream().limit(NAMES).collect(Collectors.joining(" · "))));
    }
    long claims = EntitiesApi.claims(view, entity);
    html.append(paragraph(EntityProperty.CLAIMS.label(view.labels()) + ": " + claims));
    return html.toString();
  }

  /** What an entity is and where, to tell namesakes apart. */
  static String description(View view, Node entity) {
    Facts facts = view.facts();
    List<String> parts = new ArrayList<>();
    view.taxonomy().order(facts.objects(entity, Terms.TYPE)).stream()
        .limit(1)
        .forEach(t -> parts.add(view.labels().of(t)));
    Stream.of(Terms.LOCATED_IN, Terms.COUNTRY)
        .flatMap(p -> facts.object(entity, p).stream())
        .filter(o -> o.isURI() && !o.equals(entity))
        .map(view.labels()::of)
        .forEach(parts::add);
    return String.join(", ", new LinkedHashSet<>(parts));
  }

  /** What the ontology says of a term. */
  static Optional<String> comment(View view, Node term) {
    List<Node> comments = view.facts().objects(term, Terms.COMMENT);
    return comments.stream()
        .filter(c -> c.isLiteral() && c.getLiteralLanguage().equals(view.labels().lang()))
        .findFirst()
        .or(() -> comments.stream().filter(Node::isLiteral).findFirst())
        .map(Node::getLiteralLexicalForm);
  }

  private static String heading(String text) {
    return "<h1>" + escaped(text) + "</h1>";
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
