package org.dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * GeoJSON (RFC 7946): a point for each claim whose place has coordinates, and for each control
 * period of the ledger. Longitude comes first, in degrees of WGS 84.
 */
final class GeoJson {
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Pattern POINT =
      Pattern.compile("(?i)POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");
  private static final List<String> ROLES = List.of("object", "place", "origin", "destination");
  private static final List<String> BOUNDS =
      List.of(
          "hasEarliestBeginTimeStamp",
          "hasLatestBeginTimeStamp",
          "hasEarliestEndTimeStamp",
          "hasLatestEndTimeStamp");
  private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";

  private final DatasetGraph data;
  private final JsonGenerator json;

  private GeoJson(DatasetGraph data, JsonGenerator json) {
    this.data = data;
    this.json = json;
  }

  static void write(DatasetGraph data, List<Node> graphs, OutputStream out) {
    try {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      GeoJson writer = new GeoJson(data, json);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Node graph : graphs) {
        for (ToldClaim claim : ToldClaim.in(data, graph)) {
          writer.claim(claim);
        }
        writer.periods(graph);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.close();
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void claim(ToldClaim claim) throws IOException {
    Optional<Node> event = claim.event();
    if (event.isEmpty()) {
      return;
    }
    for (String role : ROLES) {
      for (Node place : claim.values(event.get(), ToldClaim.dl(role))) {
        Optional<String[]> at = point(place);
        if (at.isPresent()) {
          start(claim.iri(), at.get());
          json.writeStringField("kind", "claim");
          text("event", claim.type().map(ToldClaim::local));
          json.writeStringField("role", role);
          json.writeStringField("place", claim.label(place));
          json.writeStringField("placeIri", place.getURI());
          text("agent", claim.value(event.get(), ToldClaim.dl("agent")).map(claim::label));
          for (String time : List.of("time", "startTime", "endTime")) {
            text(time, claim.value(event.get(), ToldClaim.dl(time)).map(GeoJson::lexical));
          }
          for (String term : List.of("polarity", "modality", "certainty")) {
            json.writeStringField(term, claim.term(term));
          }
          text(
              "source",
              claim.value(claim.iri(), ToldClaim.dl("source")).map(s -> source(claim, s)));
          json.writeStringField("report", claim.report().getURI());
          text(
              "published",
              claim.value(claim.report(), ToldClaim.schema("datePublished")).map(GeoJson::lexical));
          text("quote", claim.value(claim.iri(), ToldClaim.dl("quote")).map(GeoJson::lexical));
          end();
        }
      }
    }
  }

  private static String source(ToldClaim claim, Node source) {
    return source.equals(claim.report()) ? "the report itself" : claim.label(source);
  }

  /** The ledger's periods, wherever the place is known. */
  private void periods(Node graph) throws IOException {
    List<Node> periods =
        Iter.iter(data.find(graph, Node.ANY, RDF.Nodes.type, ToldClaim.dl("ControlPeriod")))
            .map(Quad::getSubject)
            .toList()
            .stream()
            .sorted(Order::compare)
            .toList();
    for (Node period : periods) {
      Optional<Node> place = value(graph, period, ToldClaim.dl("place"));
      Optional<String[]> at = place.flatMap(this::point);
      if (at.isPresent()) {
        start(period, at.get());
        json.writeStringField("kind", "controlPeriod");
        json.writeStringField("place", label(place.get()));
        json.writeStringField("placeIri", place.get().getURI());
        text("holder", value(graph, period, ToldClaim.dl("holder")).map(this::label));
        for (String term : List.of("layer", "standing", "policy")) {
          text(term, value(graph, period, ToldClaim.dl(term)).map(ToldClaim::local));
        }
        for (String time : List.of("startTime", "endTime", "credibility")) {
          text(time, value(graph, period, ToldClaim.dl(time)).map(GeoJson::lexical));
        }
        for (String bound : BOUNDS) {
          Node property = NodeFactory.createURI(SEM + bound);
          text(bound, value(graph, period, property).map(GeoJson::lexical));
        }
        end();
      }
    }
  }

  private void start(Node id, String[] at) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", id.getURI());
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(at[0]);
    json.writeNumber(at[1]);
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  /** Longitude and latitude as the gazetteer writes them. */
  private Optional<String[]> point(Node place) {
    return anywhere(place, GEO + "hasGeometry").stream()
        .flatMap(g -> anywhere(g, GEO + "asWKT").stream())
        .map(w -> POINT.matcher(w.getLiteralLexicalForm()))
        .filter(Matcher::matches)
        .map(m -> new String[] {number(m.group(1)), number(m.group(2))})
        .findFirst();
  }

  private static String number(String text) {
    return new java.math.BigDecimal(text).toPlainString();
  }

  private String label(Node thing) {
    return anywhere(thing, "http://www.w3.org/2004/02/skos/core#prefLabel").stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> ToldClaim.local(thing));
  }

  private List<Node> anywhere(Node thing, String property) {
    return Iter.iter(data.find(Node.ANY, thing, NodeFactory.createURI(property), Node.ANY))
        .map(Quad::getObject)
        .distinct()
        .toList()
        .stream()
        .sorted(Order::compare)
        .toList();
  }

  private Optional<Node> value(Node graph, Node thing, Node property) {
    return Iter.iter(data.find(graph, thing, property, Node.ANY))
        .map(Quad::getObject)
        .toList()
        .stream()
        .min(Order::compare);
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : ToldClaim.local(node);
  }
}
