package org.dateline.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dateline.query.Testimony.Link;
import org.dateline.query.Testimony.Role;

/** Gathers what stands behind one claim. For use inside a transaction. */
final class Witnesses {
  private final DatasetGraph data;
  private final Names names;
  private final Map<String, String> prefixes;

  Witnesses(DatasetGraph data, Names names, String base) {
    this.data = data;
    this.names = names;
    this.prefixes = Prefixes.of(base);
  }

  Testimony testimony(Node claim) {
    Node report = one(claim, Vocabulary.REPORT).orElse(claim);
    Node event = one(claim, Vocabulary.EVENT).orElse(claim);
    String quote = text(claim, Vocabulary.QUOTE).orElse("");
    Evidence evidence = evidence(claim, report, quote);
    return new Testimony(
        shorten(claim),
        type(event),
        roles(event, report),
        Stream.of(Vocabulary.POLARITY, Vocabulary.MODALITY, Vocabulary.CERTAINTY)
            .flatMap(p -> one(claim, p).stream())
            .map(Witnesses::local)
            .toList(),
        when(event),
        chain(claim, report),
        quote,
        evidence.offset,
        evidence.start,
        evidence.end,
        one(claim, Vocabulary.READING).map(this::shorten),
        shorten(report),
        Stream.of(Vocabulary.HEADLINE, Vocabulary.PUBLISHER, Vocabulary.PUBLISHED)
            .flatMap(p -> text(report, p).stream())
            .toList(),
        merge(event));
  }

  /** The other events of the happening that the ledger takes this one to be, by their claims. */
  private Optional<Testimony.Merge> merge(Node event) {
    return one(event, Vocabulary.HAPPENING)
        .map(
            happening -> {
              Set<String> claims = new TreeSet<>();
              data.find(Node.ANY, Node.ANY, Vocabulary.HAPPENING, happening)
                  .forEachRemaining(q -> claims.addAll(claims(q.getSubject(), event)));
              return new Testimony.Merge(
                  text(happening, Vocabulary.BECAUSE).orElse(""), List.copyOf(claims));
            });
  }

  private List<String> claims(Node other, Node event) {
    List<String> claims = new ArrayList<>();
    if (!other.equals(event)) {
      data.find(Node.ANY, Node.ANY, Vocabulary.EVENT, other)
          .forEachRemaining(q -> claims.add(shorten(q.getSubject())));
    }
    return claims;
  }

  /** The event's own type: the one above which all its others lie. */
  private String type(Node event) {
    List<Node> types = names.objects(event, RDF.type.asNode());
    Set<Node> above = new HashSet<>();
    for (Node type : types) {
      names.objects(type, RDFS.subClassOf.asNode()).stream()
          .filter(t -> !t.equals(type))
          .forEach(above::add);
    }
    return types.stream()
        .filter(t -> t.isURI() && !above.contains(t))
        .min(Comparator.comparing(Node::getURI))
        .map(this::word)
        .orElse("event");
  }

  private List<Role> roles(Node event, Node report) {
    List<Role> roles = new ArrayList<>();
    Iterator<Quad> quads = data.find(Node.ANY, event, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad q = quads.next();
      Node property = q.getPredicate();
      if (!property.equals(RDF.type.asNode()) && q.getObject().isURI()) {
        Role role = new Role(word(property), names.label(q.getObject(), report));
        if (!roles.contains(role)) {
          roles.add(role);
        }
      }
    }
    roles.sort(Comparator.comparing(Role::role).thenComparing(Role::name));
    return roles;
  }

  private Optional<String> when(Node event) {
    Optional<String> start = text(event, Vocabulary.START_TIME);
    Optional<String> end = text(event, Vocabulary.END_TIME);
    List<String> parts = new ArrayList<>();
    text(event, Vocabulary.TIME).ifPresent(parts::add);
    start.ifPresent(s -> parts.add("from " + s));
    end.ifPresent(e -> parts.add("until " + e));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
  }

  private List<Link> chain(Node claim, Node report) {
    List<Link> chain = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Optional<Node> link = one(claim, Vocabulary.ATTRIBUTION);
    while (link.isPresent() && seen.add(link.get())) {
      Node at = link.get();
      chain.add(
          new Link(
              one(at, Vocabulary.SOURCE).map(s -> names.label(s, report)).orElse("someone"),
              text(at, Vocabulary.CUE),
              text(at, Vocabulary.SAID_ON),
              one(at, Vocabulary.SAID_IN).map(s -> names.label(s, report))));
      link = one(at, Vocabulary.WITHIN);
    }
    return chain;
  }

  private record Evidence(int offset, int start, int end) {}

  /**
   * Where in the quote the evidence lies. Offsets count from the start of the report's text, in
   * which the same sentence may stand twice: the one that holds the evidence is meant.
   */
  private Evidence evidence(Node claim, Node report, String quote) {
    for (Node target : names.objects(claim, Vocabulary.EVIDENCE)) {
      for (Node selector : names.objects(target, Vocabulary.SELECTOR)) {
        Optional<Integer> start = text(selector, Vocabulary.START).map(Integer::valueOf);
        Optional<Integer> end = text(selector, Vocabulary.END).map(Integer::valueOf);
        if (start.isPresent() && end.isPresent()) {
          String body = text(report, Vocabulary.BODY).orElse("");
          int at = quote.isEmpty() ? -1 : body.lastIndexOf(quote, start.get());
          if (at >= 0 && end.get() <= at + quote.length()) {
            return new Evidence(start.get(), start.get() - at, end.get() - at);
          }
          return new Evidence(start.get(), 0, 0);
        }
      }
    }
    return new Evidence(0, 0, 0);
  }

  /** The term's English label, else its name. */
  private String word(Node term) {
    return names.objects(term, RDFS.label.asNode()).stream()
        .filter(l -> l.isLiteral() && l.getLiteralLanguage().equals("en"))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElseGet(() -> local(term));
  }

  private Optional<Node> one(Node subject, Node property) {
    return names.objects(subject, property).stream().min(Comparator.comparing(Node::toString));
  }

  private Optional<String> text(Node subject, Node property) {
    return one(subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  private String shorten(Node node) {
    return node.isURI() ? Prefixes.shorten(node.getURI(), prefixes) : node.toString();
  }

  private static String local(Node term) {
    String uri = term.toString();
    int cut = Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/'));
    return uri.substring(cut + 1).toLowerCase(Locale.ROOT);
  }
}
