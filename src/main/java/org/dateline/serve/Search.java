package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Finds and counts in one state of the index. */
final class Search {
  static final Occur MUST = Occur.MUST;
  static final Occur NOT = Occur.MUST_NOT;

  /** Of what one question can find at most, when all of it is wanted. */
  private static final int ALL = 1_000_000;

  /**
   * A page of what was found.
   *
   * @param total how many there are
   * @param iris those of the page
   */
  record Hits(long total, List<String> iris) {}

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facets;

  Search(DirectoryReader reader, FacetsConfig config) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.facets = reader.numDocs() == 0 ? null : state(reader, config);
  }

  private static SortedSetDocValuesReaderState state(IndexReader reader, FacetsConfig config)
      throws IOException {
    try {
      return new DefaultSortedSetDocValuesReaderState(reader, config);
    } catch (IllegalArgumentException e) {
      // Lucene's way to say that no document has a facet: a store without reports.
      return null;
    }
  }

  void retain() {
    reader.incRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  static Query any(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** All of a kind of document. */
  static BooleanQuery.Builder all(String kind) {
    return new BooleanQuery.Builder().add(term(Fields.KIND_OF_DOCUMENT, kind), Occur.FILTER);
  }

  /** By relevance when words are searched, else by the documents' own order. */
  Hits find(Query query, boolean byRelevance, boolean backwards, int offset, int limit) {
    SortField order = new SortField(Fields.ORDER, SortField.Type.STRING, backwards);
    Sort sort = byRelevance ? new Sort(SortField.FIELD_SCORE, order) : new Sort(order);
    try {
      int most = Math.max(1, Math.min(offset + limit, reader.maxDoc()));
      TopDocs found = searcher.search(query, most, sort);
      StoredFields stored = searcher.storedFields();
      List<String> iris = new ArrayList<>();
      for (int i = offset; i < found.scoreDocs.length && iris.size() < limit; i++) {
        ScoreDoc doc = found.scoreDocs[i];
        iris.add(stored.document(doc.doc).get(Fields.IRI));
      }
      return new Hits(searcher.count(query), iris);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(Query query) {
    try {
      return searcher.count(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many claims name an entity or its words. */
  long claimsOf(String field, Node entity) {
    return count(all(Fields.CLAIM).add(term(field, entity.getURI()), Occur.FILTER).build());
  }

  /** Claims that somebody else holds one of the places. */
  static Query rivalsQuery(List<Node> held, List<Node> holders) {
    BooleanQuery.Builder rivals =
        all(Fields.CLAIM)
            .add(any(Fields.HELD, held.stream().map(Node::toString).toList()), Occur.FILTER);
    holders.forEach(h -> rivals.add(term(Fields.HOLDER, h.toString()), Occur.MUST_NOT));
    return rivals.build();
  }

  /** See {@code Claim.rivals} in the OpenAPI document. */
  long rivals(List<Node> held, List<Node> holders) {
    return held.isEmpty() ? 0 : count(rivalsQuery(held, holders));
  }

  /** The most frequent values of a field among what is found, the most frequent first. */
  Map<String, Map<String, Long>> counts(Query query, List<String> fields, int most) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    fields.forEach(f -> counts.put(f, new LinkedHashMap<>()));
    if (facets == null) {
      return counts;
    }
    try {
      FacetsCollector collector =
          FacetsCollectorManager.search(searcher, query, 1, new FacetsCollectorManager())
              .facetsCollector();
      Facets all = new SortedSetDocValuesFacetCounts(facets, collector);
      for (String field : fields) {
        FacetResult result = all.getTopChildren(most, field);
        if (result != null) {
          for (LabelAndValue value : result.labelValues) {
            counts.get(field).put(value.label, value.value.longValue());
          }
        }
      }
      return counts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All values of a field among what is found. */
  Map<String, Long> counts(Query query, String field) {
    return counts(query, List.of(field), ALL).get(field);
  }

  /** Reports and graphs of knowledge, and from which content each was indexed. */
  Map<String, String> contents() {
    Map<String, String> contents = new LinkedHashMap<>();
    try {
      Query query = any(Fields.KIND_OF_DOCUMENT, List.of(Fields.REPORT_DOCUMENT, Fields.GRAPH));
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
        Document doc = stored.document(hit.doc);
        contents.put(doc.get(Fields.IRI), doc.get(Fields.HASH));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entities that a report names. */
  List<String> entitiesIn(Node report) {
    Query query = all(Fields.ENTITY).add(term(Fields.IN, report.getURI()), Occur.FILTER).build();
    return find(query, false, false, 0, ALL).iris();
  }
}
