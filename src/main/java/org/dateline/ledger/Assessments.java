package org.dateline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.dateline.store.Bulk;

/**
 * How the claims of each source fared, in the ledger's graph: on each place, and in sum. When a
 * place is derived again the sums change by the difference, whatever their size. For use inside one
 * transaction.
 */
final class Assessments {
  private static final String LETTERS = "ABCDEF";

  private final DatasetGraph data;
  private final Node graph;
  private final String base;
  private final Bulk added;
  private final Map<Node, SourceRecord> more = new HashMap<>();
  private final Map<Node, SourceRecord> less = new HashMap<>();
  private final Set<Node> recount = new HashSet<>();

  /**
   * The assessments in a graph.
   *
   * @param added collects what is added to the graph
   */
  Assessments(DatasetGraph data, Node graph, String base, Bulk added) {
    this.added = added;
    this.data = data;
    this.graph = graph;
    this.base = base;
  }

  /** The name of a source's assessment. */
  static Node name(String base, Node source) {
    return Terms.minted(base, "assessment", source);
  }

  /** The name of the assessment of a source on one place. */
  static Node name(String base, Node place, Node source) {
    return Terms.minted(base, "assessment", place, source);
  }

  /** The sums, those with the most claims first. */
  List<SourceRecord> all() {
    return Subject.having(data, graph, RDF.Nodes.type, Terms.SOURCE_ASSESSMENT).stream()
        .map(node -> record(Subject.of(data, graph, node)))
        .sorted(SourceRecord.IN_ORDER)
        .toList();
  }

  /** Of a place these assessments are put in the place of those. */
  void replaced(List<SourceRecord> before, List<SourceRecord> now) {
    Map<Node, SourceRecord> left = new TreeMap<>(NodeCmp::compareRDFTerms);
    before.forEach(r -> left.put(r.source(), r));
    for (SourceRecord record : now) {
      SourceRecord old = left.remove(record.source());
      if (!record.equals(old)) {
        changed(old, record);
      }
    }
    left.values().forEach(old -> changed(old, null));
  }

  private void changed(SourceRecord before, SourceRecord now) {
    if (now != null) {
      more.merge(now.source(), now, SourceRecord::plus);
    }
    if (before != null) {
      less.merge(before.source(), before, SourceRecord::plus);
      boolean lost =
          now == null
              || now.reliability() > before.reliability()
              || !now.through().containsAll(before.through());
      if (lost) {
        recount.add(before.source());
      }
    }
  }

  /** Brings the sums up to date. */
  void sum() {
    Change change = new Change();
    Set<Node> changed = new HashSet<>(more.keySet());
    changed.addAll(less.keySet());
    for (Node source : changed) {
      Node name = name(base, source);
      Subject stored = Subject.of(data, graph, name);
      List<SourceRecord> parts = new ArrayList<>();
      if (recount.contains(source)) {
        parts.addAll(onPlaces(source));
      } else {
        if (stored.is(Terms.SOURCE_ASSESSMENT)) {
          parts.add(record(stored));
        }
        Stream.of(more.get(source)).filter(r -> r != null).forEach(parts::add);
        Stream.of(less.get(source)).filter(r -> r != null).forEach(r -> parts.add(negative(r)));
      }
      change.from(stored.said());
      parts.stream()
          .reduce(SourceRecord::plus)
          .filter(sum -> sum.claims() > 0)
          .ifPresent(
              sum -> {
                change.to(name, RDF.Nodes.type, Terms.SOURCE_ASSESSMENT);
                describe(sum, (property, value) -> change.to(name, property, value));
              });
    }
    change.write(data, graph, added);
    added.write();
    more.clear();
    less.clear();
    recount.clear();
  }

  private List<SourceRecord> onPlaces(Node source) {
    return Subject.having(data, graph, property(source), source).stream()
        .map(node -> Subject.of(data, graph, node))
        .filter(node -> node.is(Terms.PLACE_ASSESSMENT))
        .map(Assessments::record)
        .toList();
  }

  private static SourceRecord negative(SourceRecord r) {
    return new SourceRecord(
        r.source(),
        r.reliability(),
        -r.claims(),
        -r.direct(),
        -r.corroborated(),
        -r.contradicted(),
        -r.retracted(),
        r.through());
  }

  private static Node property(Node source) {
    return source.isLiteral() ? Terms.PUBLISHER : Terms.SOURCE;
  }

  /** Hands over what an assessment says. */
  static void describe(SourceRecord record, BiConsumer<Node, Node> to) {
    to.accept(property(record.source()), record.source());
    to.accept(Terms.RELIABILITY, Terms.dl(record.letter()));
    to.accept(Terms.CLAIM_COUNT, Terms.number(record.claims()));
    to.accept(Terms.DIRECT_COUNT, Terms.number(record.direct()));
    to.accept(Terms.CORROBORATED_COUNT, Terms.number(record.corroborated()));
    to.accept(Terms.CONTRADICTED_COUNT, Terms.number(record.contradicted()));
    to.accept(Terms.RETRACTED_COUNT, Terms.number(record.retracted()));
    record.through().forEach(t -> to.accept(Terms.THROUGH, t));
  }

  /** An assessment as it stands in the graph. */
  static SourceRecord record(Subject stored) {
    return new SourceRecord(
        stored.first(Terms.SOURCE).or(() -> stored.first(Terms.PUBLISHER)).orElseThrow(),
        LETTERS.indexOf(stored.first(Terms.RELIABILITY).map(Node::getLocalName).orElse("F")) + 1,
        count(stored, Terms.CLAIM_COUNT),
        count(stored, Terms.DIRECT_COUNT),
        count(stored, Terms.CORROBORATED_COUNT),
        count(stored, Terms.CONTRADICTED_COUNT),
        count(stored, Terms.RETRACTED_COUNT),
        stored.all(Terms.THROUGH));
  }

  private static long count(Subject stored, Node property) {
    return stored.first(property).map(n -> Long.parseLong(n.getLiteralLexicalForm())).orElse(0L);
  }
}
