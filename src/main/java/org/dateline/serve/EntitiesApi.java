package org.dateline.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** {@code /api/entities}: entities by name, or those with most claims. */
final class EntitiesApi {
  private static final int MOST_COUNTED = 100_000;

  private EntitiesApi() {}

  static Object list(View view, Params params) {
    Optional<String> q = params.text("q");
    return q.isPresent() ? named(view, params, q.get()) : frequent(view, params);
  }

  private static Object named(View view, Params params, String q) {
    BooleanQuery.Builder query = Search.all(Fields.ENTITY).add(names(q), Occur.MUST);
    List<String> types = params.all("type");
    if (!types.isEmpty()) {
      query.add(Search.any(Fields.TYPE, types), Occur.FILTER);
    }
    boolean claimed = params.text("claimed").equals(Optional.of("true"));
    if (claimed) {
      Set<String> involved = involved(view).keySet();
      query.add(Search.any(Fields.IRI, List.copyOf(involved)), Occur.FILTER);
    }
    Search.Hits hits =
        view.search().find(query.build(), true, false, params.offset(), params.limit());
    List<Object> items = new ArrayList<>();
    for (String iri : hits.iris()) {
      Node entity = NodeFactory.createURI(iri);
      items.add(row(view, entity, claims(view, entity), match(view.facts(), entity, q)));
    }
    return page(params, hits.total(), items);
  }

  /**
   * A whole name first, with its tones before without; then what begins so; then what has all the
   * words.
   */
  static Query names(String q) {
    String exact = Folding.exact(q);
    String toneless = Folding.toneless(q);
    BooleanQuery.Builder names = new BooleanQuery.Builder();
    names.add(scored(Search.term(Fields.NAME, exact), 8_000_000), Occur.SHOULD);
    names.add(scored(Search.term(Fields.NAME_TONELESS, toneless), 4_000_000), Occur.SHOULD);
    // Who is mainly called so comes before who is called so, too.
    names.add(scored(Search.term(Fields.PREFERRED, toneless), 500_000), Occur.SHOULD);
    names.add(scored(beginning(Fields.NAME, exact), 2_000_000), Occur.SHOULD);
    names.add(scored(beginning(Fields.NAME_TONELESS, toneless), 1_000_000), Occur.SHOULD);
    names.add(Words.in(List.of(Fields.TEXT), q), Occur.SHOULD);
    return names.build();
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query beginning(String field, String text) {
    return new PrefixQuery(new Term(field, text));
  }

  private static Object frequent(View view, Params params) {
    Map<String, Long> involved = new LinkedHashMap<>(involved(view));
    List<String> types = params.all("type");
    if (!types.isEmpty()) {
      Query query =
          Search.all(Fields.ENTITY)
              .add(Search.any(Fields.TYPE, types), Occur.FILTER)
              .add(Search.any(Fields.IRI, List.copyOf(involved.keySet())), Occur.FILTER)
              .build();
      Set<String> fitting =
          Set.copyOf(view.search().find(query, false, false, 0, MOST_COUNTED).iris());
      involved.keySet().retainAll(fitting);
    }
    List<Object> items = new ArrayList<>();
    involved.entrySet().stream()
        .skip(params.offset())
        .limit(params.limit())
        .forEach(
            e -> {
              Node entity = NodeFactory.createURI(e.getKey());
              items.add(row(view, entity, e.getValue(), Optional.empty()));
            });
    return page(params, involved.size(), items);
  }

  /** All that claims name, and how many do; reports as sources of their own words left out. */
  private static Map<String, Long> involved(View view) {
    Map<String, Long> involved = new LinkedHashMap<>();
    view.search()
        .counts(Search.all(Fields.CLAIM).build(), List.of(Fields.INVOLVED), MOST_COUNTED)
        .get(Fields.INVOLVED)
        .forEach(
            (iri, n) -> {
              if (!view.facts().is(NodeFactory.createURI(iri), Terms.REPORT_CLASS)) {
                involved.put(iri, n);
              }
            });
    return involved;
  }

  static long claims(View view, Node entity) {
    return view.search().claimsOf(Fields.INVOLVED, entity);
  }

  private static Map<String, Object> row(
      View view, Node entity, long claims, Optional<String> match) {
    return Json.object(
        "iri", entity.getURI(),
        "label", view.labels().of(entity),
        "types", types(view, entity),
        "claims", claims,
        "match", match);
  }

  static List<String> types(View view, Node entity) {
    return view.taxonomy().order(view.facts().objects(entity, Terms.TYPE)).stream()
        .map(Terms::local)
        .toList();
  }

  /** The name that was found: the one that is what was typed, else begins so, else has it. */
  static Optional<String> match(Facts facts, Node entity, String typed) {
    Set<String> names = new LinkedHashSet<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
      facts.objects(entity, property).stream().map(Facts::text).forEach(names::add);
    }
    String exact = Folding.exact(typed);
    String toneless = Folding.toneless(typed);
    return Stream.<java.util.function.Predicate<String>>of(
            n -> Folding.exact(n).equals(exact),
            n -> Folding.toneless(n).equals(toneless),
            n -> Folding.exact(n).startsWith(exact),
            n -> Folding.toneless(n).startsWith(toneless),
            n -> Folding.toneless(n).contains(toneless),
            n -> true)
        .flatMap(test -> names.stream().filter(test).limit(1))
        .findFirst();
  }

  private static Object page(Params params, long total, List<Object> items) {
    return Json.object(
        "total", total, "offset", params.offset(), "limit", params.limit(), "items", items);
  }
}
