package org.dateline.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Claims of a store as the API gives them. For one request: texts are looked up once. */
final class Claims {
  /** A chain of attributions longer than this is not from any text. */
  private static final int LONGEST_CHAIN = 50;

  /** Where evidence stands in a report's text, in UTF-16 code units, half-open. */
  record Span(int start, int end) {}

  private final Facts facts;
  private final Labels labels;
  private final Taxonomy taxonomy;
  private final Search search;
  private final Map<Node, String> bodies = new HashMap<>();
  private final Map<Node, Map<String, Object>> heads = new HashMap<>();

  Claims(View view) {
    this.facts = view.facts();
    this.labels = view.labels();
    this.taxonomy = view.taxonomy();
    this.search = view.search();
  }

  /** One claim; nothing when there is none of that name. */
  Optional<Map<String, Object>> json(Node claim) {
    if (!facts.is(claim, Terms.CLAIM)) {
      return Optional.empty();
    }
    Node report = facts.object(claim, Terms.REPORT).orElse(claim);
    Node event = facts.object(claim, Terms.EVENT).orElse(claim);
    Node quote = facts.object(claim, Terms.QUOTE).orElse(null);
    String sentence = quote == null ? "" : Facts.text(quote);
    String kind = kind(facts, taxonomy, event);
    return Optional.of(
        Json.object(
            "iri", claim.getURI(),
            "report", head(report),
            "kind", kind,
            "kindLabel", labels.of(Terms.dl(kind)),
            "polarity", status(claim, Terms.POLARITY),
            "modality", status(claim, Terms.MODALITY),
            "certainty", status(claim, Terms.CERTAINTY),
            "sentence", sentence,
            "language", language(quote),
            "evidence", evidence(claim, report, sentence),
            "source", named(facts.object(claim, Terms.SOURCE).orElse(report)),
            "chain", chain(claim),
            "event", event(event),
            "reading", facts.text(claim, Terms.READING),
            "rivals", search.rivals(held(claim, event), holders(event))));
  }

  private static Optional<String> language(Node quote) {
    return Optional.ofNullable(quote)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLanguage)
        .filter(l -> !l.isEmpty());
  }

  private String status(Node claim, Node property) {
    return facts.object(claim, property).map(Terms::local).orElse("");
  }

  private Map<String, Object> named(Node node) {
    return labels.named(node);
  }

  /** What a claim says about its report. */
  Map<String, Object> head(Node report) {
    return heads.computeIfAbsent(
        report,
        r ->
            Json.object(
                "iri", r.getURI(),
                "id", facts.text(r, Terms.IDENTIFIER).orElse(Terms.local(r)),
                "headline", facts.text(r, Terms.HEADLINE),
                "published", facts.text(r, Terms.PUBLISHED),
                "publisher", facts.text(r, Terms.PUBLISHER),
                "language", facts.text(r, Terms.LANGUAGE)));
  }

  /** The local name of the most specific type. */
  static String kind(Facts facts, Taxonomy taxonomy, Node event) {
    return taxonomy.order(facts.objects(event, Terms.TYPE)).stream()
        .findFirst()
        .map(Terms::local)
        .orElse("Event");
  }

  /** The places that a claim says to be held, if it says so of any. */
  private List<Node> held(Node claim, Node event) {
    List<Node> types = facts.objects(event, Terms.TYPE);
    boolean holds =
        (types.contains(Terms.CONTROL) || types.contains(Terms.TAKEOVER))
            && status(claim, Terms.POLARITY).equals("Affirmed")
            && status(claim, Terms.MODALITY).equals("Actual")
            && !holders(event).isEmpty();
    return holds ? facts.objects(event, Terms.OBJECT) : List.of();
  }

  private List<Node> holders(Node event) {
    return facts.objects(event, Terms.AGENT);
  }

  /** The places and holders whose rivals are asked for. */
  List<List<Node>> holding(Node claim) {
    Node event = facts.object(claim, Terms.EVENT).orElse(claim);
    return List.of(held(claim, event), holders(event));
  }

  /** Everyone in the chain of a claim, the nearest first. */
  static Set<Node> sources(Facts facts, Node claim) {
    Set<Node> sources = new LinkedHashSet<>(facts.objects(claim, Terms.SOURCE));
    for (Node link : links(facts, claim)) {
      sources.addAll(facts.objects(link, Terms.SOURCE));
    }
    sources.removeIf(s -> !s.isURI());
    return sources;
  }

  private static List<Node> links(Facts facts, Node claim) {
    List<Node> links = new ArrayList<>();
    Optional<Node> next = facts.object(claim, Terms.ATTRIBUTION);
    while (next.isPresent() && links.size() < LONGEST_CHAIN && !links.contains(next.get())) {
      links.add(next.get());
      next = facts.object(next.get(), Terms.WITHIN);
    }
    return links;
  }

  private List<Object> chain(Node claim) {
    List<Object> chain = new ArrayList<>();
    for (Node link : links(facts, claim)) {
      chain.add(
          Json.object(
              "source", facts.object(link, Terms.SOURCE).map(this::named),
              "cue", facts.text(link, Terms.CUE),
              "saidOn", facts.text(link, Terms.SAID_ON),
              "saidIn", facts.object(link, Terms.SAID_IN).map(this::named)));
    }
    return chain;
  }

  static Optional<Span> evidence(Facts facts, Node claim) {
    return facts.objects(claim, Terms.EVIDENCE).stream()
        .flatMap(e -> facts.objects(e, Terms.SELECTOR).stream())
        .flatMap(s -> span(facts, s).stream())
        .findFirst();
  }

  private static Optional<Span> span(Facts facts, Node selector) {
    Optional<Integer> start = facts.text(selector, Terms.START).map(Integer::valueOf);
    Optional<Integer> end = facts.text(selector, Terms.END).map(Integer::valueOf);
    return start.isPresent() && end.isPresent() && start.get() <= end.get()
        ? Optional.of(new Span(start.get(), end.get()))
        : Optional.empty();
  }

  private Optional<Map<String, Object>> evidence(Node claim, Node report, String sentence) {
    String body = bodies.computeIfAbsent(report, r -> facts.text(r, Terms.BODY).orElse(""));
    return evidence(facts, claim)
        .filter(s -> s.end() <= body.length())
        .map(
            s ->
                Json.object(
                    "start", s.start(),
                    "end", s.end(),
                    "inSentence", within(s, body, sentence),
                    "text", body.substring(s.start(), s.end())));
  }

  private static Optional<Map<String, Object>> within(Span span, String body, String sentence) {
    int at = sentence.isEmpty() ? -1 : body.lastIndexOf(sentence, span.start());
    if (at < 0 || span.end() > at + sentence.length()) {
      return Optional.empty();
    }
    return Optional.of(Json.object("start", span.start() - at, "end", span.end() - at));
  }

  private Map<String, Object> event(Node event) {
    List<Object> roles = new ArrayList<>();
    for (Set<Node> some : List.of(taxonomy.actorRoles(), taxonomy.placeRoles())) {
      for (Node role : some) {
        for (Node filler : facts.objects(event, role)) {
          roles.add(
              Json.object(
                  "role", Terms.local(role), "label", labels.of(role), "entity", named(filler)));
        }
      }
    }
    return Json.object(
        "iri", event.getURI(),
        "roles", roles,
        "time", facts.object(event, Terms.TIME).map(Days::json),
        "start", facts.object(event, Terms.START_TIME).map(Days::json),
        "end", facts.object(event, Terms.END_TIME).map(Days::json));
  }
}
