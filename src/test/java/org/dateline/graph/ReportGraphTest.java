package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;
import org.dateline.claim.Status;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;

class ReportGraphTest {
  private static final String BASE = DL.DEFAULT_BASE;
  private final ReportGraph writer =
      new ReportGraph(new Iris(BASE), new Classes(SampleReadings.ontology()), "k1");

  @Test
  void aReadingGivesTheGraphOfTheContract() {
    List<Triple> triples = writer.triples(SampleReadings.kandahar());
    Model golden = RDFDataMgr.loadModel("src/test/resources/org/dateline/graph/kandahar.ttl");
    Model ours = ModelFactory.createModelForGraph(graph(triples));
    assertThat(golden.difference(ours).listStatements().toList()).as("missing").isEmpty();
    assertThat(ours.difference(golden).listStatements().toList()).as("too much").isEmpty();
    assertThat(ours.isIsomorphicWith(golden)).isTrue();
    WellFormed.check(triples);
  }

  @Test
  void theSameReadingGivesTheSameTriplesInTheSameOrder() {
    assertThat(writer.triples(SampleReadings.kandahar()))
        .isEqualTo(writer.triples(SampleReadings.kandahar()));
  }

  @Test
  void onlyAffirmedActualClaimsYieldDirectTriples() {
    for (Status.Polarity polarity : Status.Polarity.values()) {
      for (Status.Modality modality : Status.Modality.values()) {
        Status status = new Status(polarity, modality, Status.Certainty.POSSIBLE);
        List<Triple> triples = writer.triples(with(SampleReadings.kandahar(), status));
        WellFormed.check(triples);
        assertThat(triples.stream().anyMatch(t -> t.getPredicate().equals(Terms.dl("controls"))))
            .as("%s", status)
            .isEqualTo(status.plain());
      }
    }
  }

  @Test
  void aSubtypeYieldsWhatItsSupertypeYields() {
    Classes classes = new Classes(SampleReadings.ontology());
    assertThat(classes.yields(DL.iri("Flight")))
        .extracting(Classes.DirectTriple::predicate)
        .containsExactly(DL.iri("withdrewFrom"));
    assertThat(classes.yields(DL.iri("Takeover"))).hasSize(2);
    assertThat(classes.lineage(DL.iri("Flight")))
        .containsExactlyInAnyOrder(
            Terms.dl("Flight"),
            Terms.dl("Withdrawal"),
            Terms.dl("Event"),
            Terms.iri(Terms.SEM + "Event"));
  }

  @Test
  void aClaimKeepsItsIriWhenOthersAreAdded() {
    Reading all = SampleReadings.kandahar();
    List<Claim> turned = new ArrayList<>(all.claims());
    Collections.reverse(turned);
    assertThat(claims(writer.triples(with(all, turned)))).isEqualTo(claims(writer.triples(all)));
    assertThat(claims(writer.triples(all)))
        .containsAll(claims(writer.triples(with(all, all.claims().subList(1, 2)))));
  }

  @Test
  void anEventOfAKnownDayAmongNamedParticipantsIsSharedBetweenReports() {
    Node first = event("a", When.at("2001-11-14"));
    assertThat(first.getURI()).startsWith(BASE + "event/");
    assertThat(event("b", When.at("2001-11-14"))).isEqualTo(first);
    assertThat(event("b", When.at("2001-11-15"))).isNotEqualTo(first);
    assertThat(event("b", When.at("2001-11")).getURI()).startsWith(BASE + "report/b/event/");
    assertThat(event("b", When.UNKNOWN).getURI()).startsWith(BASE + "report/b/event/");
  }

  @Test
  void theContentHashKnowsTheTextAndTheKnowledgeButNotThePlace() {
    Report report = Report.of("a", "text");
    Report moved =
        new Report(
            "a",
            report.title(),
            report.date(),
            report.publisher(),
            report.author(),
            report.url(),
            report.language(),
            "text",
            "elsewhere");
    assertThat(writer.hash(moved)).isEqualTo(writer.hash(report)).matches("[0-9a-f]{64}");
    assertThat(writer.hash(report.withDate("2001"))).isNotEqualTo(writer.hash(report));
    assertThat(
            new ReportGraph(new Iris(BASE), new Classes(SampleReadings.ontology()), "k2")
                .hash(report))
        .isNotEqualTo(writer.hash(report));
  }

  @Test
  void aReadingThatNamesAnEntityItDoesNotHoldIsRefused() {
    Reading r = SampleReadings.kandahar();
    Reading broken =
        new Reading(
            r.report(), r.language(), r.headline(), r.sentences(), Map.of(), r.claims(), List.of());
    assertThatThrownBy(() -> writer.triples(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not hold");
  }

  @Test
  void theShapesFindWhatIsWrong() {
    List<Triple> good = writer.triples(SampleReadings.kandahar());
    for (Node property :
        List.of(
            Terms.POLARITY,
            Terms.MODALITY,
            Terms.CERTAINTY,
            Terms.QUOTE,
            Terms.EVIDENCE,
            Terms.EVENT_OF,
            Terms.SOURCE_OF,
            Terms.START,
            Terms.END,
            Terms.EXACT,
            Terms.CITES,
            Terms.PREF_LABEL,
            Terms.ARTICLE_BODY,
            Terms.CONTENT_HASH,
            Terms.dl("agent"),
            Terms.dl("object"),
            Terms.CUE)) {
      List<Triple> bad =
          good.stream().filter(t -> !t.getPredicate().equals(property) || isLink(t)).toList();
      assertThat(WellFormed.violations(graph(bad))).as("without %s", property).isNotEmpty();
    }
  }

  private static boolean isLink(Triple t) {
    return t.getSubject().getURI().contains("/attribution/") && t.getPredicate().equals(Terms.CUE);
  }

  private Node event(String id, When when) {
    Reading read = SampleReadings.simple(Report.of(id, "Army took Kabul."));
    Claim c = read.claims().get(0);
    Claim timed =
        new Claim(
            c.type(),
            c.roles(),
            when,
            c.attribution(),
            c.status(),
            c.sentence(),
            c.evidence(),
            c.reading());
    return writer.triples(with(read, List.of(timed))).stream()
        .filter(t -> t.getPredicate().equals(Terms.EVENT_OF))
        .findFirst()
        .orElseThrow()
        .getObject();
  }

  private static Reading with(Reading r, Status status) {
    return with(
        r,
        r.claims().stream()
            .map(
                c ->
                    new Claim(
                        c.type(),
                        c.roles(),
                        c.when(),
                        c.attribution(),
                        status,
                        c.sentence(),
                        c.evidence(),
                        c.reading()))
            .toList());
  }

  private static Reading with(Reading r, List<Claim> claims) {
    return new Reading(
        r.report(), r.language(), r.headline(), r.sentences(), r.entities(), claims, r.citations());
  }

  private static java.util.Set<Node> claims(List<Triple> triples) {
    return triples.stream()
        .filter(t -> t.getPredicate().equals(RDF.Nodes.type) && t.getObject().equals(Terms.CLAIM))
        .map(Triple::getSubject)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
