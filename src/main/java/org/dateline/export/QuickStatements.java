package org.dateline.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * QuickStatements (version 1, tabs between the columns): a row for each claim that Wikidata can
 * hold. That is one whose plain triple has a Wikidata property ({@code dl:wikidataProperty} beside
 * its {@code dl:predicate}), which is affirmed, actual and certain, whose subject and object are
 * linked to Wikidata, and whose report has an address to refer to. Wikidata has no property for
 * holding, taking or leaving a place, so none of the relations that ship with Dateline gives a row.
 */
final class QuickStatements {
  private static final String ITEM = "http://www.wikidata.org/entity/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Pattern NUMBERED = Pattern.compile(".*/([PQ][1-9][0-9]*)");

  private final DatasetGraph data;

  QuickStatements(DatasetGraph data) {
    this.data = data;
  }

  void graph(AWriter out, Node graph) {
    Set<String> rows = new LinkedHashSet<>();
    for (ToldClaim claim : ToldClaim.in(data, graph)) {
      boolean holds = claim.isAffirmedAndActual() && claim.term("certainty").equals("Certain");
      Optional<String> reference = reference(claim);
      if (holds && reference.isPresent()) {
        for (Triple t : claim.direct()) {
          row(claim, t).ifPresent(r -> rows.add(r + reference.get()));
        }
      }
    }
    rows.forEach(r -> out.print(r + "\n"));
  }

  private Optional<String> row(ToldClaim claim, Triple t) {
    Optional<String> subject = item(t.getSubject());
    Optional<String> property = property(claim, t.getPredicate());
    Optional<String> object = item(t.getObject());
    if (subject.isEmpty() || property.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    String row = subject.get() + "\t" + property.get() + "\t" + object.get();
    Node event = claim.event().orElseThrow();
    String time =
        qualifier(claim, event, "startTime", "P580")
            + qualifier(claim, event, "endTime", "P582")
            + qualifier(claim, event, "time", "P585");
    return Optional.of(row + time);
  }

  /** The property that the ontology names beside the predicate. */
  private Optional<String> property(ToldClaim claim, Node predicate) {
    return Iter.iter(data.find(Node.ANY, Node.ANY, ToldClaim.dl("predicate"), predicate))
        .map(Quad::getSubject)
        .distinct()
        .toList()
        .stream()
        .flatMap(y -> claim.anywhere(y, ToldClaim.dl("wikidataProperty")).stream())
        .flatMap(p -> numbered(p).stream())
        .sorted()
        .findFirst();
  }

  /** An entity's item; none when it has several. */
  private Optional<String> item(Node entity) {
    Node exact = NodeFactory.createURI(SKOS + "exactMatch");
    List<String> items =
        Iter.iter(data.find(Node.ANY, entity, exact, Node.ANY))
            .map(Quad::getObject)
            .filter(o -> o.isURI() && o.getURI().startsWith(ITEM))
            .map(o -> numbered(o).orElse(""))
            .distinct()
            .toList();
    return items.size() == 1
        ? Optional.of(items.get(0)).filter(i -> !i.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> numbered(Node node) {
    Matcher m = NUMBERED.matcher(node.isURI() ? node.getURI() : "");
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static String qualifier(ToldClaim claim, Node event, String property, String number) {
    return claim
        .value(event, ToldClaim.dl(property))
        .flatMap(t -> time(t.getLiteralLexicalForm()))
        .map(t -> "\t" + number + "\t" + t)
        .orElse("");
  }

  /** A time with its precision: 11 is a day, 10 a month, 9 a year. */
  private static Optional<String> time(String text) {
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Optional.of("+" + text + "T00:00:00Z/11");
    }
    if (text.matches("[0-9]{4}-[0-9]{2}")) {
      return Optional.of("+" + text + "-00T00:00:00Z/10");
    }
    return text.matches("[0-9]{4}")
        ? Optional.of("+" + text + "-00-00T00:00:00Z/9")
        : Optional.empty();
  }

  /** Address, title, day and quotation of the report. */
  private static Optional<String> reference(ToldClaim claim) {
    Optional<String> url =
        claim.value(claim.report(), ToldClaim.schema("url")).map(QuickStatements::text);
    return url.map(
        u -> {
          String language =
              claim
                  .value(claim.report(), ToldClaim.schema("inLanguage"))
                  .map(QuickStatements::text)
                  .orElse("und");
          StringBuilder row = new StringBuilder("\tS854\t" + quoted(u));
          claim
              .value(claim.report(), ToldClaim.schema("headline"))
              .ifPresent(h -> row.append("\tS1476\t" + language + ":" + quoted(text(h))));
          claim
              .value(claim.report(), ToldClaim.schema("datePublished"))
              .flatMap(d -> time(text(d)))
              .ifPresent(d -> row.append("\tS577\t" + d));
          claim
              .value(claim.iri(), ToldClaim.dl("quote"))
              .ifPresent(q -> row.append("\tS1683\t" + language + ":" + quoted(text(q))));
          return row.toString();
        });
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  private static String quoted(String text) {
    return "\"" + text.replaceAll("[\\t\\r\\n]+", " ").replace("\"", "\"\"") + "\"";
  }
}
