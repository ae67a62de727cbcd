package org.dateline.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What people type into a search box: words, {@code "phrases"}, beginnings of words with {@code *}.
 * All must be there, tones or not. Texts that have all of it with its tones come before all that
 * have not; there are no further operators, so nothing that is typed is an error.
 */
final class Words {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");
  private static final int MOST = 32;

  /** More than any sum of relevance scores. */
  private static final float FIRST = 10_000;

  private static final Analyzer ANALYZER = new StandardAnalyzer();

  private Words() {}

  static Query in(List<String> fields, String typed) {
    List<Query> parts = new ArrayList<>();
    List<Query> toned = new ArrayList<>();
    Matcher m = PART.matcher(typed);
    while (m.find() && parts.size() < MOST) {
      boolean phrase = m.group(1) != null;
      String text = phrase ? m.group(1) : m.group(2);
      boolean beginning = !phrase && text.endsWith("*");
      List<Query> toneless = new ArrayList<>();
      List<Query> exact = new ArrayList<>();
      for (String field : fields) {
        add(toneless, field + "Toneless", text, Folding::toneless, beginning);
        add(exact, field, text, Folding::exact, beginning);
      }
      if (!toneless.isEmpty()) {
        parts.add(new DisjunctionMaxQuery(toneless, 0));
        toned.add(new DisjunctionMaxQuery(exact, 0));
      }
    }
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder allToned = new BooleanQuery.Builder();
    parts.forEach(p -> all.add(p, Occur.MUST));
    toned.forEach(p -> allToned.add(p, Occur.MUST));
    all.add(new BoostQuery(new ConstantScoreQuery(allToned.build()), FIRST), Occur.SHOULD);
    // Between texts of the same words, those in which they stand together come first.
    List<Query> together = new ArrayList<>();
    for (String field : fields) {
      add(together, field + "Toneless", typed, Folding::toneless, false);
    }
    together.forEach(q -> all.add(new BoostQuery(q, 2), Occur.SHOULD));
    return all.build();
  }

  private static void add(
      List<Query> queries,
      String field,
      String text,
      UnaryOperator<String> folding,
      boolean beginning) {
    List<String> tokens = tokens(folding.apply(text));
    if (tokens.size() == 1) {
      Term term = new Term(field, tokens.get(0));
      queries.add(beginning ? new PrefixQuery(term) : new TermQuery(term));
    } else if (!tokens.isEmpty()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      tokens.forEach(t -> phrase.add(new Term(field, t)));
      queries.add(phrase.build());
    }
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && tokens.size() < MOST) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
