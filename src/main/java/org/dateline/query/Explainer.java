package org.dateline.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dateline.query.QuestionException.Code;
import org.dateline.store.Store;

/** Finds the claims behind a name, a direct triple or a claim's own IRI. */
public final class Explainer {
  private final Store store;

  /** Explains what this store holds. */
  public Explainer(Store store) {
    this.store = store;
  }

  /**
   * Every claim behind {@code what}, by report and then by place in the text.
   *
   * @param what a claim's IRI or the last part of it; a report's id; the name of anyone or anything
   *     in any language, with or without tones; or a direct triple, "Taliban withdrewFrom Uruzgan"
   * @throws QuestionException when the store knows nothing of that name; the message suggests the
   *     nearest
   */
  public List<Testimony> explain(String what) {
    return store.read(
        dataset -> {
          DatasetGraph data = dataset.asDatasetGraph();
          Names names = new Names(data, store.base());
          Witnesses witnesses = new Witnesses(data, names, store.base());
          return claims(what.strip(), data, names).stream()
              .map(witnesses::testimony)
              .sorted(
                  Comparator.comparing((Testimony t) -> t.report())
                      .thenComparingInt(Testimony::offset)
                      .thenComparing(Testimony::claim))
              .toList();
        });
  }

  private Set<Node> claims(String what, DatasetGraph data, Names names) {
    Optional<Node> claim = claim(what, data, names);
    if (claim.isPresent()) {
      return Set.of(claim.get());
    }
    Set<Node> known = names.find(what);
    if (!known.isEmpty()) {
      return about(known, data);
    }
    Optional<DirectTriple> triple = DirectTriple.parse(what, data, names);
    if (triple.isPresent()) {
      Set<Node> behind = triple.get().claims(data);
      if (behind.isEmpty()) {
        throw new QuestionException(Code.UNKNOWN_NAME, "no report claims that " + what);
      }
      return behind;
    }
    throw new QuestionException(
        Code.UNKNOWN_NAME, "nothing in the store goes by the name " + what + names.hint(what));
  }

  /** A claim by its IRI, by its shortened IRI or by the last part of it. */
  private Optional<Node> claim(String what, DatasetGraph data, Names names) {
    if (what.matches("[0-9a-f]{6,}")) {
      Iterator<Quad> all = data.find(Node.ANY, Node.ANY, RDF.type.asNode(), Vocabulary.CLAIM);
      while (all.hasNext()) {
        Node claim = all.next().getSubject();
        if (claim.getURI().contains("/claim/" + what)) {
          return Optional.of(claim);
        }
      }
    }
    return names
        .iri(what)
        .filter(n -> data.contains(Node.ANY, n, RDF.type.asNode(), Vocabulary.CLAIM));
  }

  /** Claims that an entity takes part in, that it is the source of, or that a report carries. */
  private static Set<Node> about(Collection<Node> nodes, DatasetGraph data) {
    Set<Node> claims = new LinkedHashSet<>();
    for (Node node : nodes) {
      add(claims, data.find(Node.ANY, Node.ANY, Vocabulary.SOURCE, node), data);
      add(claims, data.find(Node.ANY, Node.ANY, Vocabulary.REPORT, node), data);
      Iterator<Quad> roles = data.find(Node.ANY, Node.ANY, Node.ANY, node);
      while (roles.hasNext()) {
        // Roles may be of a user's own vocabulary: whatever points from an event is one.
        Node event = roles.next().getSubject();
        add(claims, data.find(Node.ANY, Node.ANY, Vocabulary.EVENT, event), data);
      }
    }
    return claims;
  }

  private static void add(Set<Node> claims, Iterator<Quad> quads, DatasetGraph data) {
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      if (data.contains(Node.ANY, subject, RDF.type.asNode(), Vocabulary.CLAIM)) {
        claims.add(subject);
      }
    }
  }

  /** The direct triple's predicate as a node. */
  static Node term(String local) {
    return NodeFactory.createURI(Vocabulary.DL + local);
  }
}
