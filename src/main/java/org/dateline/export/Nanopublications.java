package org.dateline.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Nanopublications: for each claim four graphs, as the guidelines at nanopub.net have them. The
 * assertion is what the claim says: how it stands to the event (affirmed or denied, done or
 * planned, how sure), the event, and the plain triple where the claim yields one. The provenance is
 * the sentence, its place in the text, and those who say so. No time of making is given, so that
 * the same store gives the same bytes; whoever signs and publishes one adds it.
 */
final class Nanopublications {
  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node SOFTWARE = NodeFactory.createURI("https://w3id.org/dateline");

  private final TurtleSheet sheet;
  private final String base;
  private final Map<String, String> prefixes;

  Nanopublications(String base, Map<String, String> prefixes) {
    this.base = base;
    this.prefixes = new java.util.LinkedHashMap<>(prefixes);
    this.prefixes.put("np", NP);
    this.sheet = new TurtleSheet(true, this.prefixes);
  }

  void start(AWriter out) {
    sheet.start(out, prefixes);
  }

  void graph(AWriter out, DatasetGraph data, Node graph) {
    for (ToldClaim claim : ToldClaim.in(data, graph)) {
      if (claim.event().isPresent()) {
        write(out, claim);
      }
    }
  }

  private void write(AWriter out, ToldClaim claim) {
    // A claim's IRI is made from what it says: so is the nanopublication's.
    String iri = base + "nanopub/" + claim.iri().getURI().substring(base.length());
    Node np = NodeFactory.createURI(iri);
    Node head = NodeFactory.createURI(iri + "#Head");
    Node assertion = NodeFactory.createURI(iri + "#assertion");
    Node provenance = NodeFactory.createURI(iri + "#provenance");
    Node pubinfo = NodeFactory.createURI(iri + "#pubinfo");
    sheet.graph(
        out,
        head,
        List.of(
            Triple.create(np, RDF.Nodes.type, np("Nanopublication")),
            Triple.create(np, np("hasAssertion"), assertion),
            Triple.create(np, np("hasProvenance"), provenance),
            Triple.create(np, np("hasPublicationInfo"), pubinfo)));
    sheet.graph(out, assertion, assertion(claim));
    sheet.graph(out, provenance, provenance(claim, assertion));
    sheet.graph(out, pubinfo, pubinfo(claim, np));
  }

  private static List<Triple> assertion(ToldClaim claim) {
    Set<Triple> all = new LinkedHashSet<>();
    for (String p : List.of("polarity", "modality", "certainty", "event")) {
      Node property = ToldClaim.dl(p);
      claim
          .values(claim.iri(), property)
          .forEach(v -> all.add(Triple.create(claim.iri(), property, v)));
    }
    all.addAll(claim.about(claim.event().orElseThrow()));
    if (claim.isAffirmedAndActual()) {
      all.addAll(claim.direct());
    }
    return sorted(all);
  }

  private static List<Triple> provenance(ToldClaim claim, Node assertion) {
    Set<Triple> all = new LinkedHashSet<>();
    all.add(Triple.create(assertion, prov("wasQuotedFrom"), claim.report()));
    claim
        .value(claim.iri(), ToldClaim.dl("source"))
        .ifPresent(s -> all.add(Triple.create(assertion, prov("wasAttributedTo"), s)));
    for (String p : List.of("report", "source", "attribution", "quote", "evidence", "reading")) {
      Node property = ToldClaim.dl(p);
      claim
          .values(claim.iri(), property)
          .forEach(v -> all.add(Triple.create(claim.iri(), property, v)));
    }
    claim.values(claim.iri(), ToldClaim.dl("attribution")).forEach(a -> follow(claim, a, all));
    claim.values(claim.iri(), ToldClaim.dl("evidence")).forEach(e -> follow(claim, e, all));
    for (String p :
        List.of("headline", "datePublished", "publisher", "author", "url", "inLanguage")) {
      Node property = ToldClaim.schema(p);
      claim
          .values(claim.report(), property)
          .forEach(v -> all.add(Triple.create(claim.report(), property, v)));
    }
    return sorted(all);
  }

  /** The links of the chain, and the selectors, each with all that is said of it. */
  private static void follow(ToldClaim claim, Node thing, Set<Triple> all) {
    for (Triple t : claim.about(thing)) {
      if (all.add(t)) {
        Node o = t.getObject();
        boolean part = o.isURI() && o.getURI().startsWith(claim.report().getURI() + "/");
        if (part && !o.getURI().contains("/entity/")) {
          follow(claim, o, all);
        }
      }
    }
  }

  private static List<Triple> pubinfo(ToldClaim claim, Node np) {
    Set<Triple> all = new LinkedHashSet<>();
    all.add(Triple.create(np, prov("wasDerivedFrom"), claim.iri()));
    all.add(Triple.create(np, prov("wasAttributedTo"), SOFTWARE));
    all.add(Triple.create(SOFTWARE, RDF.Nodes.type, prov("SoftwareAgent")));
    for (Triple t : claim.about(claim.event().orElseThrow())) {
      Node o = t.getObject();
      if (o.isURI() && o.getURI().contains("/entity/")) {
        Node label = NodeFactory.createLiteralString(claim.label(o));
        all.add(Triple.create(o, RDFS.label.asNode(), label));
      }
    }
    return sorted(all);
  }

  private static List<Triple> sorted(Set<Triple> triples) {
    List<Triple> list = new ArrayList<>(triples);
    list.sort(Order.TRIPLES);
    return list;
  }

  private static Node np(String local) {
    return NodeFactory.createURI(NP + local);
  }

  private static Node prov(String local) {
    return NodeFactory.createURI(PROV + local);
  }
}
