package org.dateline.graph;

import org.apache.jena.graph.Node;
import org.dateline.claim.Citation;
import org.dateline.claim.Reading;

/** Whom one report cites, and whom its carriers cite. */
final class Citations {
  private final Node report;
  private final Entities entities;
  private final Evidence evidence;
  private final Triples out;

  Citations(Reading reading, Iris iris, Entities entities, Evidence evidence, Triples out) {
    this.report = Terms.iri(iris.report(reading.report().id()));
    this.entities = entities;
    this.evidence = evidence;
    this.out = out;
  }

  void write(Citation citation) {
    Node source = entities.node(citation.source());
    Digest digest =
        new Digest()
            .add(source.getURI())
            .add(citation.carrier().map(key -> entities.node(key).getURI()))
            .add(citation.cue().toString())
            .add(citation.evidence().toString());
    Node self = Terms.iri(report.getURI() + "/citation/" + digest.hex(16));
    out.type(self, Terms.CITATION);
    out.add(self, Terms.REPORT_OF, report);
    out.add(self, Terms.SOURCE_OF, source);
    out.add(self, Terms.CARRIER, citation.carrier(), entities::node);
    out.add(self, Terms.CUE, evidence.cue(citation.cue()));
    evidence.write(self, citation.sentence(), citation.evidence());
    out.add(self, Terms.READING, Terms.iri(citation.reading()));
    out.add(report, Terms.CITES, source);
    citation
        .carrier()
        .map(entities::node)
        .ifPresent(
            carrier -> {
              out.add(report, Terms.CITES, carrier);
              out.add(carrier, Terms.CITES, source);
            });
  }
}
