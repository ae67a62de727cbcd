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

/**
 * The index over a store: made when the server starts, brought up to date after each transaction,
 * gone when the server ends. As it never outlives the process it cannot disagree with the store
 * after a crash.
 *
 * <p>Small stores are indexed in memory, others in a folder of the system's for temporary files.
 */
final class SearchIndex implements AutoCloseable {
  /** An index of so many quads takes some 100 MB. */
  private static final long QUADS_IN_MEMORY = 2_000_000;

  private static final String CONTENT_GRAPHS = "graph/";

  private final Optional<Path> folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final FacetsConfig facets = new FacetsConfig();

  /** Reports and knowledge that are indexed, and with which content. */
  private final Map<Node, String> indexed = new HashMap<>();

  private Search search;

  SearchIndex(long quads) {
    try {
      boolean small = quads <= QUADS_IN_MEMORY;
      folder = small ? Optional.empty() : Optional.of(Files.createTempDirectory("dateline-search"));
      directory = small ? new ByteBuffersDirectory() : new MMapDirectory(folder.get());
      writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
      Fields.FACETS.forEach(f -> facets.setMultiValued(f, true));
      facets.setMultiValued(Fields.INVOLVED, true);
      writer.commit();
      search = new Search(DirectoryReader.open(writer), facets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** Brings the index up to date. */
  synchronized void update(Facts facts, Taxonomy taxonomy) {
    try {
      Documents documents = new Documents(facts, taxonomy);
      Map<Node, String> now = contents(facts);
      if (indexed.isEmpty()) {
        writer.deleteAll();
      }
      if (knowledgeDiffers(now)) {
        writer.deleteDocuments(new Term(Fields.KIND_OF_DOCUMENT, Fields.ENTITY));
        for (Node entity : entities(facts, Node.ANY)) {
          add(documents, entity);
        }
        reports(facts, documents, now, false);
      } else {
        reports(facts, documents, now, true);
      }
      indexed.clear();
      indexed.putAll(now);
      writer.commit();
      Search old = search;
      search = new Search(DirectoryReader.open(writer), facets);
      old.release();
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

  private void reports(
      Facts facts, Documents documents, Map<Node, String> now, boolean withEntities)
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
        writer.addDocument(facets.build(documents.report(report)));
        for (Node claim : facts.subjects(report, Terms.TYPE, Terms.CLAIM)) {
          writer.addDocument(facets.build(documents.claim(report, claim)));
        }
      }
    }
    for (Node entity : entities) {
      writer.deleteDocuments(new Term(Fields.IRI, entity.getURI()));
      add(documents, entity);
    }
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
      if (folder.isPresent()) {
        try (Stream<Path> files = Files.walk(folder.get())) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
