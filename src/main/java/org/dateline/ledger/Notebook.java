package org.dateline.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The ledger's notes on places of which many reports tell, so that a report that adds a claim to a
 * thousand costs little more than one that adds it to ten. Everything in them can be read from the
 * store's graphs. For use inside one transaction.
 *
 * <p>Each place has a page, a file beside the database, and a named graph holds the hash of each
 * page. Graph and ledger change in one transaction; a page whose hash is not the one in the graph
 * is not read, be it that a transaction was cut short, that the file is lost, or that another
 * program or policy wrote it.
 */
final class Notebook {
  /** Of places of which so many reports tell something is noted. */
  static final int MANY = 30;

  private static final Node NOTED = Terms.dl("noted");

  private final DatasetGraph data;
  private final Node graph;
  private final String base;
  private final Path folder;
  private final String key;
  private final int many;

  /**
   * The notes of a store.
   *
   * @param folder of the pages
   * @param key of whoever writes and reads them: what another wrote is not read
   * @param many of places of which so many reports tell something is noted
   */
  Notebook(DatasetGraph data, String base, Path folder, String key, int many) {
    this.data = data;
    this.base = base;
    this.folder = folder;
    this.graph = NodeFactory.createURI(base + "graph/notes");
    this.key = key;
    this.many = many;
  }

  /** True when something is noted of a place of which so many reports tell. */
  boolean keeps(int reports) {
    return reports >= many;
  }

  /** True when something is noted of the place, by whomever. */
  boolean has(Node place) {
    return data.contains(graph, name(place), NOTED, Node.ANY);
  }

  /** The notes of a place. */
  Optional<Notes> notes(Node place) {
    return page(place).map(Page::notes);
  }

  /** Who is claimed to hold the place when, by the record that stands. */
  Optional<List<Scopes.Held>> held(Node place) {
    return page(place).map(Page::held);
  }

  private Optional<Page> page(Node place) {
    Node name = name(place);
    Optional<Node> noted = Subject.first(data, graph, name, NOTED);
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    try {
      Page page = new Page(Files.readAllBytes(file(name)));
      return Optional.of(page).filter(p -> hash(p).equals(noted.get()));
    } catch (IOException e) {
      // It can be read from the graphs as well.
      return Optional.empty();
    }
  }

  /** Puts the page in the place of the one before; none, if too few reports tell of the place. */
  void replace(Node place, Optional<Page> page) {
    Node name = name(place);
    data.deleteAny(graph, name, NOTED, Node.ANY);
    try {
      if (page.isPresent()) {
        write(file(name), page.get());
        data.add(graph, name, NOTED, hash(page.get()));
      } else {
        Files.deleteIfExists(file(name));
      }
    } catch (IOException e) {
      // Nothing is noted then, and the next report on the place takes longer.
    }
  }

  /** A process that is killed leaves the page before, or this one. */
  private static void write(Path file, Page page) throws IOException {
    Files.createDirectories(file.getParent());
    Path made = file.resolveSibling(file.getFileName() + ".new");
    Files.write(made, page.bytes());
    Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets everything that is noted. */
  void clear() {
    data.removeGraph(graph);
  }

  private Node hash(Page page) {
    MessageDigest digest = Terms.digest();
    digest.update(key.getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(digest.digest(page.bytes()));
    return NodeFactory.createLiteralString(hash.substring(0, 32));
  }

  private Node name(Node place) {
    return Terms.minted(base, "notes", place);
  }

  private Path file(Node name) {
    return folder.resolve(name.getURI().substring((base + "notes/").length()));
  }
}
