package org.dateline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What is to stand of a place in the ledger's graph, and what stands there that is to go. Things of
 * which notes tell that they are as they were are in neither.
 *
 * @param gone the periods, happenings, disputes and assessments that stand
 * @param come those that are to stand
 * @param scopes the differences of scope between the place and its wholes that stand
 * @param assessed how its sources were assessed
 * @param assess how they are to be assessed
 * @param page what is to be noted of the place; nothing, if too few reports tell of it
 */
record Replacement(
    List<Triple> gone,
    List<Triple> come,
    List<Triple> scopes,
    List<SourceRecord> assessed,
    List<SourceRecord> assess,
    Optional<Page> page) {

  /** Reads what stands; for use inside one transaction, before anything of the place is changed. */
  static Replacement of(Derived derived, Node policy, String base, DatasetGraph data) {
    PlaceRecord made = derived.made();
    Map<Node, List<Triple>> things = Things.of(made, policy, base);
    Optional<Map<Node, Long>> digests = derived.accounts().map(a -> digests(things));
    Set<Node> same = digests.map(now -> equal(derived.things(), now)).orElse(Set.of());
    Replacement all =
        new Replacement(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            digests.map(now -> page(derived.accounts().orElseThrow(), now, made)));
    // Whatever the notes say, only what stands there can stay.
    Set<Node> stay = all.read(made.place(), same, LedgerGraph.name(base), data);
    things.forEach((thing, said) -> all.come.addAll(stay.contains(thing) ? List.of() : said));
    for (SourceRecord record : made.sources()) {
      if (!stay.contains(Assessments.name(base, made.place(), record.source()))) {
        all.assess.add(record);
      }
    }
    return all;
  }

  private static Page page(List<Account> accounts, Map<Node, Long> things, PlaceRecord made) {
    return Page.of(new Notes(accounts, things), Scopes.Held.of(made.periods()));
  }

  static Map<Node, Long> digests(Map<Node, List<Triple>> things) {
    Map<Node, Long> all = new HashMap<>();
    things.forEach((thing, said) -> all.put(thing, Things.digest(said)));
    return all;
  }

  private static Set<Node> equal(Map<Node, Long> before, Map<Node, Long> now) {
    Set<Node> same = new HashSet<>();
    now.forEach(
        (thing, digest) -> {
          if (digest.equals(before.get(thing))) {
            same.add(thing);
          }
        });
    return same;
  }

  /** Reads what stands of the place, but for things that are the same; gives those that stand. */
  private Set<Node> read(Node place, Set<Node> same, Node graph, DatasetGraph data) {
    Set<Node> stay = new HashSet<>();
    for (Node node : Subject.having(data, graph, Terms.PLACE, place)) {
      if (same.contains(node)) {
        stay.add(node);
      } else {
        read(node, graph, data);
      }
    }
    add(data.find(graph, place, Terms.PART_OF, Node.ANY));
    return stay;
  }

  private void read(Node node, Node graph, DatasetGraph data) {
    Subject thing = Subject.of(data, graph, node);
    boolean scope = thing.first(Terms.WHOLE).isPresent();
    (scope ? scopes : gone).addAll(thing.said());
    if (thing.is(Terms.PLACE_ASSESSMENT)) {
      assessed.add(Assessments.record(thing));
    } else if (thing.is(Terms.HAPPENING)) {
      add(data.find(graph, Node.ANY, Terms.IN_HAPPENING, node));
    }
  }

  private void add(Iterator<Quad> quads) {
    quads.forEachRemaining(q -> gone.add(q.asTriple()));
  }
}
