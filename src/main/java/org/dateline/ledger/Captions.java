package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dateline.query.Names;

/** What people call places, holders and sources, and where places are. For use in a transaction. */
final class Captions {
  private static final Node GEOMETRY =
      NodeFactory.createURI("http://www.opengis.net/ont/geosparql#hasGeometry");
  private static final Node WKT =
      NodeFactory.createURI("http://www.opengis.net/ont/geosparql#asWKT");
  private static final Pattern POINT =
      Pattern.compile("(?i)POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");

  /**
   * A point on the earth, in degrees of WGS 84.
   *
   * @param longitude east of Greenwich
   * @param latitude north of the equator
   */
  record Point(double longitude, double latitude) {}

  private final DatasetGraph data;
  private final Names names;

  Captions(DatasetGraph data, String base) {
    this.data = data;
    this.names = new Names(data, base);
  }

  String of(Node node) {
    return names.label(node);
  }

  /** Who makes the claims: each source once, by name; a report by its publisher. */
  List<String> sources(List<Node> claims) {
    List<String> all = new ArrayList<>();
    for (Node claim : claims) {
      Node report = first(claim, Terms.REPORT).orElse(claim);
      Node source = first(claim, Terms.SOURCE).orElse(report);
      all.add(
          source.equals(report)
              ? first(report, Terms.PUBLISHER)
                  .map(Node::getLiteralLexicalForm)
                  .orElseGet(() -> names.label(report))
              : names.label(source));
    }
    return all.stream().distinct().sorted().toList();
  }

  Optional<Point> point(Node place) {
    return first(place, GEOMETRY)
        .flatMap(g -> first(g, WKT))
        .map(wkt -> POINT.matcher(wkt.getLiteralLexicalForm()))
        .filter(Matcher::find)
        .map(m -> new Point(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))));
  }

  private Optional<Node> first(Node subject, Node property) {
    return Subject.first(data, Node.ANY, subject, property);
  }
}
