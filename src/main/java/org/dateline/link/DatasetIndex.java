package org.dateline.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A dataset on disk, looked up by name. A layer of names is asked after the other; misspellings
 * only where the surer layers have nothing that could be of the entity's type.
 */
final class DatasetIndex implements Entries {
  /**
   * More namesakes than these are not looked at; those in the same country, and large ones, first.
   */
  private static final int NAMESAKES = 64;

  /** Shorter names are not compared letter by letter: too many are one letter apart. */
  static final int FUZZY_FROM = 5;

  /** Names from this length on may differ in two letters. */
  static final int FUZZY_TWO_FROM = 9;

  /** Names of one entity that are compared letter by letter. */
  private static final int FUZZY_NAMES = 6;

  private static final int CACHED_NAMES = 20_000;
  private static final int BATCH = 500;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LinkingRules rules;
  private final DatasetDescription description;
  private final Map<String, List<String>> names =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > CACHED_NAMES;
        }
      };

  /** Opens what {@link IndexBuilder} made. */
  DatasetIndex(Path folder, LinkingRules rules, DatasetDescription description) throws IOException {
    this.reader = DirectoryReader.open(FSDirectory.open(folder));
    this.searcher = new IndexSearcher(reader);
    this.rules = rules;
    this.description = description;
    searcher.setQueryCache(null);
  }

  @Override
  public DatasetDescription description() {
    return description;
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public Map<String, List<Candidate>> candidates(List<Subject> subjects) {
    List<List<Candidate>> found = subjects.parallelStream().map(this::lookUp).toList();
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      all.put(subjects.get(i).iri(), found.get(i));
    }
    return all;
  }

  private List<Candidate> lookUp(Subject subject) {
    try {
      return candidates(subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Candidate> candidates(Subject subject) throws IOException {
    Set<String> exact = new LinkedHashSet<>();
    subject.names().forEach(n -> exact.addAll(rules.keys().exact(n)));
    Set<String> folded = new LinkedHashSet<>();
    exact.forEach(e -> folded.add(NameKeys.folded(e)));
    Set<String> sound = new LinkedHashSet<>();
    folded.forEach(f -> sound.add(rules.keys().sound(f)));
    Map<String, Candidate> found = new LinkedHashMap<>();
    look(Layer.EXACT, terms(IndexFields.EXACT, exact), subject, found);
    look(Layer.FOLDED, terms(IndexFields.FOLDED, folded), subject, found);
    look(Layer.SOUND, terms(IndexFields.SOUND, sound), subject, found);
    boolean typed =
        found.values().stream()
            .anyMatch(
                c -> rules.types(subject.types(), rules.classes(c.entry().types())).isPresent());
    if (!typed) {
      look(Layer.FUZZY, fuzzy(sound), subject, found);
    }
    return List.copyOf(found.values());
  }

  private void look(Layer layer, Query names, Subject subject, Map<String, Candidate> found)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new ConstantScoreQuery(names), Occur.MUST);
    if (!subject.countries().isEmpty()) {
      Query country = terms(IndexFields.COUNTRY, subject.countries());
      query.add(new BoostQuery(new ConstantScoreQuery(country), 2), Occur.SHOULD);
    }
    query.add(
        FeatureField.newLogQuery(IndexFields.RANK, IndexFields.POPULATION, 0.1f, 1), Occur.SHOULD);
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : searcher.search(query.build(), NAMESAKES).scoreDocs) {
      String iri = stored.document(hit.doc, Set.of(IndexFields.ID)).get(IndexFields.ID);
      if (!found.containsKey(iri)) {
        found.put(iri, new Candidate(entry(iri), layer));
      }
    }
  }

  private static Query terms(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query fuzzy(Set<String> sound) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    sound.stream()
        .filter(s -> s.length() >= FUZZY_FROM)
        .limit(FUZZY_NAMES)
        .forEach(
            s ->
                any.add(
                    new FuzzyQuery(
                        new Term(IndexFields.SOUND, s), s.length() >= FUZZY_TWO_FROM ? 2 : 1, 1),
                    Occur.SHOULD));
    return any.build();
  }

  /** All pieces of an entry, without its names but the first. */
  private Entry entry(String iri) throws IOException {
    Entry.Builder entry = new Entry.Builder(iri);
    for (Document d : pieces(new TermQuery(new Term(IndexFields.ID, iri)), IndexFields.FACTS)) {
      IndexFields.read(d, entry);
    }
    return entry.build();
  }

  private List<Document> pieces(Query query, Set<String> fields) throws IOException {
    List<Document> pieces = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    // A well-known entry has a few hundred names in alternateNames files, a piece each.
    for (ScoreDoc hit : searcher.search(query, 2000).scoreDocs) {
      pieces.add(stored.document(hit.doc, fields));
    }
    return pieces;
  }

  @Override
  public synchronized Collection<String> names(String id) {
    List<String> known = names.get(id);
    if (known == null) {
      try {
        Query query =
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.ID, id)), Occur.SHOULD)
                .add(new TermQuery(new Term(IndexFields.SAME, id)), Occur.SHOULD)
                .build();
        Set<String> all = new LinkedHashSet<>();
        for (Document d : pieces(query, Set.of(IndexFields.NAME))) {
          all.addAll(List.of(d.getValues(IndexFields.NAME)));
        }
        known = List.copyOf(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      names.put(id, known);
    }
    return known;
  }

  @Override
  public boolean lists(String iri) {
    try {
      return searcher.count(new TermQuery(new Term(IndexFields.ID, iri))) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
