package org.dateline.graph;

import org.apache.jena.graph.Node;
import org.dateline.claim.Reading;
import org.dateline.text.Span;

/**
 * The very characters that carry a claim or citation, as a Web Annotation target into the report's
 * body. One span is one target, however many claims it carries.
 */
final class Evidence {
  private final Node report;
  private final String body;
  private final String language;
  private final Triples out;

  Evidence(Reading reading, Iris iris, Triples out) {
    this.report = Terms.iri(iris.report(reading.report().id()));
    this.body = reading.report().body();
    this.language = reading.language();
    this.out = out;
  }

  /** Writes the sentence, verbatim, and the evidence of {@code subject}. */
  void write(Node subject, Span sentence, Span evidence) {
    out.add(subject, Terms.QUOTE, Literals.text(sentence.of(body), language));
    String iri = report.getURI() + "/evidence/" + evidence.start() + "-" + evidence.end();
    Node target = Terms.iri(iri);
    Node position = Terms.iri(iri + "/position");
    Node quote = Terms.iri(iri + "/quote");
    out.add(subject, Terms.EVIDENCE, target);
    out.type(target, Terms.SPECIFIC_RESOURCE);
    out.add(target, Terms.HAS_SOURCE, report);
    out.add(target, Terms.HAS_SELECTOR, position);
    out.add(target, Terms.HAS_SELECTOR, quote);
    out.type(position, Terms.POSITION_SELECTOR);
    out.add(position, Terms.START, Literals.number(evidence.start()));
    out.add(position, Terms.END, Literals.number(evidence.end()));
    out.type(quote, Terms.QUOTE_SELECTOR);
    out.add(quote, Terms.EXACT, Literals.text(evidence.of(body)));
  }

  /** What the text calls something. */
  Node words(Span mention) {
    return Literals.text(mention.of(body), language);
  }

  /** The words that a cue covers. */
  Node cue(Span cue) {
    return Literals.text(cue.of(body));
  }
}
