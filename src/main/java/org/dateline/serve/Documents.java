package org.dateline.serve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.dateline.link.Reconciler;

/** Claims, entities and reports of a store as documents of the index. */
final class Documents {
  /** A term of the index cannot be longer than 32766 bytes; no name comes near this. */
  private static final int LONGEST_NAME = 1000;

  /** Sorts before all days, so that such reports come last when the newest comes first. */
  private static final String UNDATED = " ";

  private final Facts facts;
  private final Taxonomy taxonomy;
  private final Reconciler reconciler;

  Documents(Facts facts, Taxonomy taxonomy, Reconciler reconciler) {
    this.facts = facts;
    this.taxonomy = taxonomy;
    this.reconciler = reconciler;
  }

  /** A graph of knowledge: no more than from which content the index was made. */
  static Document graph(Node graph, String hash) {
    Document doc = document(Fields.GRAPH, graph);
    doc.add(new StoredField(Fields.HASH, hash));
    return doc;
  }

  Document report(Node report, String hash) {
    Document doc = document(Fields.REPORT_DOCUMENT, report);
    doc.add(new StoredField(Fields.HASH, hash));
    in(doc, report);
    texts(doc, Fields.TEXT, facts.text(report, Terms.BODY).orElse(""));
    texts(doc, Fields.HEAD, facts.text(report, Terms.HEADLINE).orElse(""));
    facts.text(report, Terms.LANGUAGE).ifPresent(l -> facet(doc, Fields.LANGUAGE, l));
    String published = facts.text(report, Terms.PUBLISHED).orElse(UNDATED);
    order(doc, published + "|" + report.getURI());
    return doc;
  }

  Document claim(Node report, Node claim) {
    Document doc = document(Fields.CLAIM, claim);
    in(doc, report);
    facet(doc, "report", report.getURI());
    texts(doc, Fields.TEXT, facts.text(claim, Terms.QUOTE).orElse(""));
    texts(doc, Fields.HEAD, facts.text(report, Terms.HEADLINE).orElse(""));
    facts.text(report, Terms.LANGUAGE).ifPresent(l -> facet(doc, Fields.LANGUAGE, l));
    for (Node status : List.of(Terms.POLARITY, Terms.MODALITY, Terms.CERTAINTY)) {
      facts.object(claim, status).ifPresent(v -> facet(doc, Terms.local(status), Terms.local(v)));
    }
    Set<Node> involved = new LinkedHashSet<>();
    for (Node source : Claims.sources(facts, claim)) {
      facet(doc, Fields.SOURCE, source.getURI());
      involved.add(source);
    }
    Optional<Node> event = facts.object(claim, Terms.EVENT);
    event.ifPresent(e -> event(doc, claim, e, involved));
    involved.forEach(i -> doc.add(new StringField(Fields.INVOLVED, i.getURI(), Field.Store.NO)));
    involved.forEach(i -> doc.add(new SortedSetDocValuesFacetField(Fields.INVOLVED, i.getURI())));
    Optional<Days> days = event.flatMap(e -> Days.of(facts, e));
    days.ifPresent(d -> days(doc, d));
    facts
        .text(report, Terms.PUBLISHED)
        .map(text -> text.substring(0, Math.min(10, text.length())))
        .flatMap(Days::parse)
        .ifPresent(d -> doc.add(new IntPoint(Fields.PUBLISHED, Days.sinceEpoch(d.to()))));
    int start = Claims.evidence(facts, claim).map(Claims.Span::start).orElse(0);
    String day = days.map(d -> d.from().toString()).orElse("~");
    order(doc, day + "|" + report.getURI() + "|" + String.format(Locale.ROOT, "%09d", start));
    String kind = event.map(e -> Claims.kind(facts, taxonomy, e)).orElse("Event");
    doc.add(
        new SortedSetDocValuesFacetField(
            Fields.DAY_AND_KIND, days.map(d -> d.from() + "|").orElse("|") + kind));
    return doc;
  }

  private void event(Document doc, Node claim, Node event, Set<Node> involved) {
    List<Node> types = taxonomy.order(facts.objects(event, Terms.TYPE));
    for (int i = 0; i < types.size(); i++) {
      doc.add(new StringField(Fields.KIND, Terms.local(types.get(i)), Field.Store.NO));
      if (i == 0) {
        doc.add(new SortedSetDocValuesFacetField(Fields.KIND, Terms.local(types.get(i))));
      }
    }
    taxonomy.actorRoles().forEach(r -> role(doc, event, r, Fields.ACTOR, involved));
    taxonomy.placeRoles().forEach(r -> role(doc, event, r, Fields.PLACE, involved));
    boolean holds =
        (types.contains(Terms.CONTROL) || types.contains(Terms.TAKEOVER))
            && facts.objects(claim, Terms.POLARITY).contains(Terms.dl("Affirmed"))
            && facts.objects(claim, Terms.MODALITY).contains(Terms.dl("Actual"));
    if (holds) {
      strings(doc, Fields.HELD, facts.objects(event, Terms.OBJECT));
      strings(doc, Fields.HOLDER, facts.objects(event, Terms.AGENT));
    }
  }

  private void role(Document doc, Node event, Node role, String field, Set<Node> involved) {
    for (Node filler : facts.objects(event, role)) {
      if (filler.isURI()) {
        facet(doc, field, filler.getURI());
        involved.add(filler);
      }
    }
  }

  /** An entity with all its names, or nothing when nobody names it any more. */
  Optional<Document> entity(Node entity) {
    Document doc = document(Fields.ENTITY, entity);
    for (Node name : facts.objects(entity, Terms.PREF_LABEL)) {
      String preferred = Folding.toneless(Facts.text(name));
      if (preferred.length() <= LONGEST_NAME) {
        doc.add(new StringField(Fields.PREFERRED, preferred, Field.Store.NO));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
      facts.objects(entity, property).stream().map(Facts::text).forEach(names::add);
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    for (String name : names) {
      texts(doc, Fields.TEXT, name);
      if (name.length() <= LONGEST_NAME) {
        doc.add(new StringField(Fields.NAME, Folding.exact(name), Field.Store.NO));
        doc.add(new StringField(Fields.NAME_TONELESS, Folding.toneless(name), Field.Store.NO));
        reconciler
            .keys(name)
            .forEach(k -> doc.add(new StringField(Fields.NAME_SOUND, k, Field.Store.NO)));
      }
    }
    strings(
        doc,
        Fields.IN,
        facts.data().stream(Node.ANY, entity, Terms.PREF_LABEL, Node.ANY)
            .map(q -> q.getGraph())
            .distinct()
            .toList());
    for (Node type : taxonomy.order(facts.objects(entity, Terms.TYPE))) {
      doc.add(new StringField(Fields.TYPE, Terms.local(type), Field.Store.NO));
    }
    order(doc, entity.getURI());
    return Optional.of(doc);
  }

  private static Document document(String kind, Node iri) {
    Document doc = new Document();
    doc.add(new StringField(Fields.KIND_OF_DOCUMENT, kind, Field.Store.NO));
    doc.add(new StringField(Fields.IRI, iri.getURI(), Field.Store.YES));
    return doc;
  }

  private static void in(Document doc, Node report) {
    doc.add(new StringField(Fields.IN, report.getURI(), Field.Store.NO));
  }

  private static void texts(Document doc, String field, String text) {
    doc.add(new TextField(field, Folding.exact(text), Field.Store.NO));
    doc.add(new TextField(field + "Toneless", Folding.toneless(text), Field.Store.NO));
  }

  private static void facet(Document doc, String field, String value) {
    if (!value.isEmpty()) {
      doc.add(new StringField(field, value, Field.Store.NO));
      doc.add(new SortedSetDocValuesFacetField(field, value));
    }
  }

  private static void strings(Document doc, String field, List<Node> values) {
    values.stream()
        .filter(Node::isURI)
        .forEach(v -> doc.add(new StringField(field, v.getURI(), Field.Store.NO)));
  }

  private static void days(Document doc, Days days) {
    doc.add(new IntPoint(Fields.FROM, Days.sinceEpoch(days.from())));
    doc.add(new IntPoint(Fields.TO, Days.sinceEpoch(days.to())));
  }

  private static void order(Document doc, String key) {
    doc.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(key)));
  }
}
