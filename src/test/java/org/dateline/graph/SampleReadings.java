package org.dateline.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.dateline.claim.Citation;
import org.dateline.claim.Claim;
import org.dateline.claim.Reading;
import org.dateline.claim.Status;
import org.dateline.claim.Status.Certainty;
import org.dateline.claim.Status.Modality;
import org.dateline.claim.Status.Polarity;
import org.dateline.mention.Entity;
import org.dateline.mention.Label;
import org.dateline.mention.When;
import org.dateline.ontology.DL;
import org.dateline.report.Report;
import org.dateline.text.Span;

/** Readings made by hand, so that graphs and stores are tested without a reader. */
public final class SampleReadings {
  private static final String RULE = "https://w3id.org/dateline/lexicon/vi#rule";

  private SampleReadings() {}

  /** The ontology as it ships. */
  public static Model ontology() {
    return RDFDataMgr.loadModel("ontology/dateline.ttl");
  }

  /**
   * A report of one sentence: an agency carries an ambassador's words, and says some things itself.
   */
  public static Reading kandahar() {
    String body =
        "Đại sứ Ibragim Khikmak nói với AIP: Liên minh phương Bắc đã nắm được Kandahar. "
            + "Các chỉ huy địa phương chưa rút khỏi sân bay ở Kandahar.";
    Optional<String> none = Optional.empty();
    Report report =
        new Report(
            "mẫu 1",
            none,
            Optional.of("2001-11-15"),
            Optional.of("Mẫu"),
            none,
            Optional.of("https://example.org/1"),
            none,
            body,
            "sample:1");
    Map<String, Entity> entities = new LinkedHashMap<>();
    add(entities, known("Northern_Alliance", "ArmedGroup", "Liên minh phương Bắc"));
    add(entities, known("Kandahar", "City", "Kandahar"));
    add(entities, known("AIP", "NewsAgency", "AIP"));
    add(entities, entity("Ibragim Khikmak", Entity.Scope.NAMED, "Person", "Ibragim Khikmak"));
    add(entities, entity("các chỉ huy", Entity.Scope.LOCAL, "Group", "Các chỉ huy địa phương"));
    add(
        entities,
        new Entity(
            "sân bay",
            Entity.Scope.LOCAL,
            Set.of(DL.iri("Airport")),
            new Label("sân bay ở Kandahar", "vi"),
            List.of(new Label("sân bay ở Kandahar", "vi")),
            List.of("Kandahar")));
    Span first =
        span(
            body, "Đại sứ Ibragim Khikmak nói với AIP: Liên minh phương Bắc đã nắm được Kandahar.");
    Span second = span(body, "Các chỉ huy địa phương chưa rút khỏi sân bay ở Kandahar.");
    Span said = span(body, "nói với");
    List<Claim.Attribution> chain =
        List.of(
            new Claim.Attribution(
                "Ibragim Khikmak",
                Optional.of(said),
                Optional.of(When.at("2001-11-14")),
                Optional.of("AIP")),
            new Claim.Attribution("AIP", Optional.empty(), Optional.empty(), Optional.empty()));
    Claim taken =
        new Claim(
            DL.iri("Takeover"),
            List.of(role("agent", "Northern_Alliance", first), role("object", "Kandahar", first)),
            When.at("2001-11-14"),
            chain,
            Status.PLAIN,
            first,
            span(body, "Liên minh phương Bắc đã nắm được Kandahar"),
            RULE);
    Claim stayed =
        new Claim(
            DL.iri("Flight"),
            List.of(role("agent", "các chỉ huy", second), role("origin", "sân bay", second)),
            new When(Optional.of("--11-14"), Optional.of("2001"), Optional.empty()),
            List.of(),
            new Status(Polarity.DENIED, Modality.ACTUAL, Certainty.UNCONFIRMED),
            second,
            span(body, "chưa rút khỏi sân bay"),
            RULE);
    Citation cited =
        new Citation(
            "Ibragim Khikmak",
            Optional.of("AIP"),
            said,
            span(body, "Ibragim Khikmak nói với AIP"),
            first,
            RULE);
    return new Reading(
        report,
        "vi",
        Optional.of("Tin mẫu"),
        List.of(first, second),
        entities,
        List.of(taken, stayed),
        List.of(cited));
  }

  /**
   * Reads reports whose sentences are of the form {@code Agent took Place.}: one takeover each.
   * Anything else is no claim; the word {@code FAIL} makes the reader fail.
   */
  public static Reading simple(Report report) {
    if (report.body().contains("FAIL")) {
      throw new IllegalStateException("cannot make sense of it");
    }
    Map<String, Entity> entities = new LinkedHashMap<>();
    List<Span> sentences = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    int start = 0;
    for (String sentence : report.body().split("(?<=\\.) ", -1)) {
      Span span = new Span(start, start + sentence.length());
      start = span.end() + 1;
      sentences.add(span);
      String[] words = sentence.replace(".", "").split(" took ", -1);
      if (words.length == 2) {
        add(entities, entity(words[0], Entity.Scope.NAMED, "ArmedGroup", words[0]));
        add(entities, entity(words[1], Entity.Scope.NAMED, "City", words[1]));
        claims.add(
            new Claim(
                DL.iri("Takeover"),
                List.of(role("agent", words[0], span), role("object", words[1], span)),
                report.date().map(When::at).orElse(When.UNKNOWN),
                List.of(),
                Status.PLAIN,
                span,
                span,
                RULE));
      }
    }
    return new Reading(report, "en", report.title(), sentences, entities, claims, List.of());
  }

  private static void add(Map<String, Entity> entities, Entity entity) {
    entities.put(entity.key(), entity);
  }

  private static Entity known(String key, String type, String name) {
    return entity(key, Entity.Scope.KNOWN, type, name);
  }

  private static Entity entity(String key, Entity.Scope scope, String type, String name) {
    Label label = new Label(name, "vi");
    return new Entity(key, scope, Set.of(DL.iri(type)), label, List.of(label), List.of());
  }

  private static Claim.Role role(String property, String entity, Span mention) {
    return new Claim.Role(DL.iri(property), entity, mention);
  }

  private static Span span(String body, String part) {
    int start = body.indexOf(part);
    return new Span(start, start + part.length());
  }
}
