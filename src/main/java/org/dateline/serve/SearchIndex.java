package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.dateline.link.Reconciler;

/**
 * The index over a store, brought up to date after each transaction. It tells of each report from
 * which content it was made, so that it can be kept: when a server starts again, only reports that
 * differ are read, whatever happened in between. Where SPARQL updates are allowed that does not
 * hold, as they change a report's graph and not the hash of its text; nothing is kept then.
 *
 * <p>Small stores are indexed in memory, and anew at each start.
 */
final class SearchIndex implements AutoCloseable {
  /** An index of so many quads takes some 10 MB, and a few seconds to make. */
  private static final long QUADS_IN_MEMORY = 200_000;

  /** To be changed when the documents do. */
  private static final String EDITION = "2";

  private static final String MADE_BY = "madeBy";
  private static final String CONTENT_GRAPHS = "graph/";

  private final Reconciler reconciler;
  private final Place place;
  private final Directory directory;
  private final IndexWriter writer;
  private final FacetsConfig facets = new FacetsConfig();

  /** Reports and knowledge that are indexed, and with which content. */
  private final Map<Node, String> indexed = new HashMap<>();

  private Search search;

  /**
   * Where an index is.
   *
   * @param folder on disk; none: in memory
   * @param kept whether it stays there when the server ends
   */
  record Place(Optional<Path> folder, boolean kept) {
    /** In memory when small; beside the store when it may be kept; else among temporary files. */
    static Place of(Path store, long quads, boolean mayKeep) {
      Path beside = store.resolveSibling(store.getFileName() + ".search");
      try {
        if (!mayKeep) {
          delete(beside);
        }
        if (quads <= QUADS_IN_MEMORY) {
          return new Place(Optional.empty(), false);
        }
        if (mayKeep && Files.isWritable(beside.toAbsolutePath().getParent())) {
          return new Place(Optional.of(beside), true);
        }
        return new Place(Optional.of(Files.createTempDirectory("dateline-search")), false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) throws IOException {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  SearchIndex(Place place, Reconciler reconciler) {
    this.place = place;
    this.reconciler = reconciler;
    Fields.FACETS.forEach(f -> facets.setMultiValued(f, true));
    facets.setMultiValued(Fields.INVOLVED, true);
    try {
      if (place.folder().isPresent() && !usable(place.folder().get())) {
        Place.delete(place.folder().get());
      }
      directory =
          place.folder().isPresent()
              ? new MMapDirectory(place.folder().get())
              : new ByteBuffersDirectory();
      writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
      writer.setLiveCommitData(Map.of(MADE_BY, madeBy()).entrySet());
      writer.commit();
      DirectoryReader reader = DirectoryReader.open(writer);
      search = new Search(reader, facets);
      search.contents().forEach((iri, hash) -> indexed.put(NodeFactory.createURI(iri), hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String madeBy() {
    return EDITION + " " + reconciler.fingerprint();
  }

  /** False when there is none, or one that cannot be read, or was made in another way. */
  private boolean usable(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory kept = new MMapDirectory(folder);
        DirectoryReader reader = DirectoryReader.open(kept)) {
      return madeBy().equals(reader.getIndexCommit().getUserData().get(MADE_BY));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The index as it is now; to be released after use. */
  synchronized Search acquire() {
    search.retain();
    return search;
  }

  /**
   * Forgets what was indexed, so that all of it is indexed again: for changes of unknown extent.
   */
  synchronized void forget() {
    indexed.clear();
  }

  /**
   * Brings the index up to date.
   *
   * @return how many reports were read for it
   */
  synchronized int update(Facts facts, Taxonomy taxonomy) {
    try {
      Documents documents = new Documents(facts, taxonomy, reconciler);
      Map<Node, String> now = contents(facts);
      int read;
      if (indexed.isEmpty() || knowledgeDiffers(now)) {
        // Kinds of events and names of entities may have changed anywhere.
        writer.deleteAll();
        indexed.clear();
        for (Node entity : entities(facts, Node.ANY)) {
          add(documents, entity);
        }
        for (Map.Entry<Node, String> graph : knowledge(now).entrySet()) {
          writer.addDocument(Documents.graph(graph.getKey(), graph.getValue()));
        }
        read = reports(facts, documents, now, false);
      } else {
        read = reports(facts, documents, now, true);
      }
      indexed.clear();
      indexed.putAll(now);
      writer.commit();
      Search old = search;
      search = new Search(DirectoryReader.open(writer), facets);
      old.release();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each report's graph, and each graph of knowledge, was made from. */
  private static Map<Node, String> contents(Facts facts) {
    Map<Node, String> contents = new HashMap<>();
    try (Stream<Quad> quads =
        facts.data().stream(Node.ANY, Node.ANY, Terms.CONTENT_HASH, Node.ANY)) {
      quads.forEach(q -> contents.put(q.getGraph(), Facts.text(q.getObject())));
    }
    return contents;
  }

  private boolean knowledgeDiffers(Map<Node, String> now) {
    return !knowledge(now).equals(knowledge(indexed));
  }

  private static Map<Node, String> knowledge(Map<Node, String> contents) {
    Map<Node, String> knowledge = new HashMap<>(contents);
    knowledge.keySet().removeIf(g -> !g.getURI().contains(CONTENT_GRAPHS));
    return knowledge;
  }

  private int reports(Facts facts, Documents documents, Map<Node, String> now, boolean withEntities)
      throws IOException {
    Set<Node> changed = new LinkedHashSet<>(now.keySet());
    changed.addAll(indexed.keySet());
    changed.removeIf(
        g ->
            g.getURI().startsWith(facts.base() + CONTENT_GRAPHS)
                || now.getOrDefault(g, "").equals(indexed.get(g)));
    Set<Node> entities = new LinkedHashSet<>();
    for (Node report : changed) {
      if (withEntities) {
        entities.addAll(entities(facts, report));
        search.entitiesIn(report).forEach(iri -> entities.add(NodeFactory.createURI(iri)));
      }
      remove(report);
      if (now.containsKey(report)) {
        writer.addDocument(facets.build(documents.report(report, now.get(report))));
        for (Node claim : facts.subjects(report, Terms.TYPE, Terms.CLAIM)) {
          writer.addDocument(facets.build(documents.claim(report, claim)));
        }
      }
    }
    for (Node entity : entities) {
      writer.deleteDocuments(new Term(Fields.IRI, entity.getURI()));
      add(documents, entity);
    }
    return changed.size();
  }

  /** A report's own document and its claims; entities that it names may be named by others. */
  private void remove(Node report) throws IOException {
    writer.deleteDocuments(
        new org.apache.lucene.search.BooleanQuery.Builder()
            .add(Search.term(Fields.IN, report.getURI()), Search.MUST)
            .add(Search.term(Fields.KIND_OF_DOCUMENT, Fields.ENTITY), Search.NOT)
            .build());
  }

  private void add(Documents documents, Node entity) throws IOException {
    var document = documents.entity(entity);
    if (document.isPresent()) {
      writer.addDocument(facets.build(document.get()));
    }
  }

  /** Everything of the store's own that has a name in a graph. */
  private static Set<Node> entities(Facts facts, Node graph) {
    Set<Node> entities = new HashSet<>();
    try (Stream<Quad> quads = facts.data().stream(graph, Node.ANY, Terms.PREF_LABEL, Node.ANY)) {
      quads
          .map(Quad::getSubject)
          .filter(s -> s.isURI() && s.getURI().startsWith(facts.base()))
          .forEach(entities::add);
    }
    return entities;
  }

  @Override
  public synchronized void close() {
    try {
      search.release();
      writer.close();
      directory.close();
      if (place.folder().isPresent() && !place.kept()) {
        Place.delete(place.folder().get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
