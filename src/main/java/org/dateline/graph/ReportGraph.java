package org.dateline.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dateline.claim.Reading;
import org.dateline.report.Report;

/**
 * Writes a reading as the triples of one report graph. Immutable and safe for use by many threads.
 *
 * <p>The same reading gives the same triples in the same order, without blank nodes; what one
 * report's graph holds depends on no other report.
 */
public final class ReportGraph {

  /** The property that holds a graph's content hash. */
  public static final Node CONTENT_HASH = Terms.CONTENT_HASH;

  /** The property that holds the report's text. */
  public static final Node TEXT = Terms.ARTICLE_BODY;

  private final Iris iris;
  private final Classes classes;
  private final String readWith;

  /**
   * A writer of report graphs.
   *
   * @param iris names things
   * @param classes what the ontology says of types
   * @param readWith identifies the knowledge and the program that reports are read with
   */
  public ReportGraph(Iris iris, Classes classes, String readWith) {
    this.iris = iris;
    this.classes = classes;
    this.readWith = readWith;
  }

  /** The name of the report's graph, which is the report's own IRI. */
  public Node name(Report report) {
    return Terms.iri(iris.report(report.id()));
  }

  /**
   * SHA-256, in hexadecimal, of all that decides what the report's graph holds: the report, and the
   * knowledge and program that it is read with. Not of where the report was found.
   */
  public String hash(Report report) {
    return new Digest()
        .add(readWith)
        .add(report.id())
        .add(report.title())
        .add(report.date())
        .add(report.publisher())
        .add(report.author())
        .add(report.url())
        .add(report.language())
        .add(report.body())
        .hex(64);
  }

  /**
   * Everything that the report's graph holds, in order.
   *
   * @throws IllegalArgumentException when the reading names an entity that it does not hold
   * @throws IndexOutOfBoundsException when a span reaches beyond the report's body
   */
  public List<Triple> triples(Reading reading) {
    Triples out = new Triples();
    report(reading, out);
    Entities entities = new Entities(reading, iris, classes, out);
    entities.write();
    Evidence evidence = new Evidence(reading, iris, out);
    Claims claims = new Claims(reading, iris, classes, entities, evidence, out);
    reading.claims().forEach(claims::write);
    Citations citations = new Citations(reading, iris, entities, evidence, out);
    reading.citations().forEach(citations::write);
    return out.list();
  }

  private void report(Reading reading, Triples out) {
    Report report = reading.report();
    Node self = name(report);
    String language = reading.language();
    out.add(self, RDF.Nodes.type, Terms.REPORT);
    out.add(self, RDF.Nodes.type, Terms.NEWS_ARTICLE);
    out.add(self, Terms.IDENTIFIER, Literals.text(report.id()));
    out.add(self, Terms.HEADLINE, reading.headline(), t -> Literals.text(t, language));
    out.add(self, Terms.DATE_PUBLISHED, report.date(), Literals::time);
    out.add(self, Terms.PUBLISHER, report.publisher(), Literals::text);
    out.add(self, Terms.AUTHOR, report.author(), Literals::text);
    out.add(self, Terms.URL, report.url(), Literals::address);
    if (!language.isBlank()) {
      out.add(self, Terms.IN_LANGUAGE, Literals.text(language));
    }
    out.add(self, Terms.ARTICLE_BODY, Literals.text(report.body(), language));
    out.add(self, Terms.CONTENT_HASH, Literals.text(hash(report)));
  }
}
