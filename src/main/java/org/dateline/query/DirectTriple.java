package org.dateline.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A direct triple as people write it, "Taliban withdrewFrom Uruzgan": which claims yield it, the
 * store's own ontology tells. For use inside a transaction.
 */
record DirectTriple(Set<Node> subjects, Node predicate, Set<Node> objects) {

  /** Reads it, when it is one: the predicate by its name or any of its labels. */
  static Optional<DirectTriple> parse(String text, DatasetGraph data, Names names) {
    String words = " " + text.strip() + " ";
    for (Node predicate : predicates(data)) {
      for (String name : names.all(predicate)) {
        int at = words.toLowerCase(java.util.Locale.ROOT).indexOf(" " + name + " ");
        if (at < 0) {
          continue;
        }
        Set<Node> subjects = names.find(words.substring(0, at).strip());
        Set<Node> objects = names.find(words.substring(at + name.length() + 2).strip());
        if (!subjects.isEmpty() && !objects.isEmpty()) {
          return Optional.of(new DirectTriple(subjects, predicate, objects));
        }
      }
    }
    return Optional.empty();
  }

  /** The claims that yield it. */
  Set<Node> claims(DatasetGraph data) {
    Set<Node> claims = new LinkedHashSet<>();
    Iterator<Quad> rules = data.find(Node.ANY, Node.ANY, Vocabulary.PREDICATE, predicate);
    while (rules.hasNext()) {
      Node rule = rules.next().getSubject();
      for (Node subjectRole : objects(data, rule, Vocabulary.SUBJECT_ROLE)) {
        for (Node objectRole : objects(data, rule, Vocabulary.OBJECT_ROLE)) {
          for (Node type : subjects(data, Vocabulary.YIELDS, rule)) {
            add(claims, type, subjectRole, objectRole, data);
          }
        }
      }
    }
    return claims;
  }

  private void add(
      Set<Node> claims, Node type, Node subjectRole, Node objectRole, DatasetGraph data) {
    Node typeOf = org.apache.jena.vocabulary.RDF.type.asNode();
    for (Node object : objects) {
      for (Node event : subjects(data, objectRole, object)) {
        boolean fits =
            data.contains(Node.ANY, event, typeOf, type)
                && subjects.stream().anyMatch(s -> data.contains(Node.ANY, event, subjectRole, s));
        if (fits) {
          for (Node claim : subjects(data, Vocabulary.EVENT, event)) {
            if (plain(claim, data)) {
              claims.add(claim);
            }
          }
        }
      }
    }
  }

  private static boolean plain(Node claim, DatasetGraph data) {
    return data.contains(Node.ANY, claim, Vocabulary.POLARITY, Explainer.term("Affirmed"))
        && data.contains(Node.ANY, claim, Vocabulary.MODALITY, Explainer.term("Actual"));
  }

  private static Set<Node> predicates(DatasetGraph data) {
    Set<Node> predicates = new LinkedHashSet<>();
    data.find(Node.ANY, Node.ANY, Vocabulary.PREDICATE, Node.ANY)
        .forEachRemaining(q -> predicates.add(q.getObject()));
    return predicates;
  }

  private static List<Node> subjects(DatasetGraph data, Node property, Node object) {
    List<Node> nodes = new ArrayList<>();
    data.find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(q -> nodes.add(q.getSubject()));
    return nodes;
  }

  private static List<Node> objects(DatasetGraph data, Node subject, Node property) {
    List<Node> nodes = new ArrayList<>();
    data.find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(q -> nodes.add(q.getObject()));
    return nodes;
  }
}
