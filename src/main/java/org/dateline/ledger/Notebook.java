package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The ledger's notes on places of which many reports tell, in a named graph of their own: so that a
 * report that adds a claim to a thousand costs little more than one that adds it to ten. Everything
 * in it can be read from the other graphs; it is no part of what is exported. For use inside one
 * transaction.
 */
final class Notebook {
  /** Of places of which so many reports tell something is noted. */
  static final int MANY = 30;

  private static final Node NOTES = Terms.dl("notedAccounts");
  private static final Node HELD = Terms.dl("notedPeriods");

  private final DatasetGraph data;
  private final Node graph;
  private final String base;
  private final String key;
  private final int many;

  /**
   * What is noted of one place.
   *
   * @param notes its notes, as a literal
   * @param held who is claimed to hold it when, as a literal
   */
  record Page(Node notes, Node held) {}

  /**
   * The notes in a store.
   *
   * @param key of whoever writes and reads them: what another wrote is not read
   * @param many of places of which so many reports tell something is noted
   */
  Notebook(DatasetGraph data, String base, String key, int many) {
    this.data = data;
    this.base = base;
    this.graph = name(base);
    this.key = key;
    this.many = many;
  }

  static Node name(String base) {
    return NodeFactory.createURI(base + "graph/notes");
  }

  /** True when something is noted of a place of which so many reports tell. */
  boolean keeps(int reports) {
    return reports >= many;
  }

  /** True when something is noted of the place, by whomever. */
  boolean has(Node place) {
    return data.contains(graph, page(place), NOTES, Node.ANY);
  }

  /** The notes of a place. */
  Optional<Notes> notes(Node place) {
    return unpacked(place, NOTES).map(NotesCodec::notes);
  }

  /** Who is claimed to hold the place when, by the record that stands. */
  Optional<List<Scopes.Held>> held(Node place) {
    return unpacked(place, HELD).map(NotesCodec::held);
  }

  private Optional<Unpacking> unpacked(Node place, Node property) {
    return Subject.first(data, graph, page(place), property)
        .flatMap(literal -> Unpacking.of(literal.getLiteralLexicalForm(), key));
  }

  /** What is to be noted. */
  Page page(Notes notes, PlaceRecord made) {
    return new Page(
        literal(NotesCodec.packed(notes)),
        literal(NotesCodec.packed(Scopes.Held.of(made.periods()))));
  }

  private Node literal(Packing packed) {
    return NodeFactory.createLiteralString(packed.text(key));
  }

  /** Puts the page in the place of the one before. */
  void replace(Node place, Optional<Page> page) {
    Node name = page(place);
    List<Quad> before = new ArrayList<>();
    data.find(graph, name, Node.ANY, Node.ANY).forEachRemaining(before::add);
    List<Quad> after =
        page.stream()
            .flatMap(
                p ->
                    Stream.of(
                        new Quad(graph, name, NOTES, p.notes()),
                        new Quad(graph, name, HELD, p.held())))
            .toList();
    before.stream().filter(q -> !after.contains(q)).forEach(data::delete);
    after.stream().filter(q -> !before.contains(q)).forEach(data::add);
  }

  /** Forgets everything. */
  void clear() {
    data.removeGraph(graph);
  }

  private Node page(Node place) {
    return Terms.minted(base, "notes", place);
  }
}
