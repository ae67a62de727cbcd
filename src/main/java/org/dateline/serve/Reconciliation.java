package org.dateline.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.dateline.link.Reconciler;
import org.dateline.link.Reconciler.Answer;
import org.dateline.link.Reconciler.Comparison;

/** Finds the entities of a store that a query of the Reconciliation API may mean. */
final class Reconciliation {
  /** More namesakes than these are not looked at. */
  private static final int NAMESAKES = 64;

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String GEONAMES = "https://sws.geonames.org/";

  private final View view;
  private final Facts facts;
  private final Reconciler reconciler;

  /** Entities by the text of a value: the same country stands in every row of a table. */
  private final Map<String, Set<Node>> meant = new LinkedHashMap<>();

  Reconciliation(View view, Reconciler reconciler) {
    this.view = view;
    this.facts = view.facts();
    this.reconciler = reconciler;
  }

  /** The candidates as the API gives them, the best first. */
  List<Object> candidates(ReconcileQuery query) {
    Set<String> types = new LinkedHashSet<>();
    query.types().forEach(t -> types.add(EntityIds.type(view, t).getURI()));
    var question = new Reconciler.Question(query.names(), types, query.allTypes());
    Set<Node> called = called(query);
    boolean alone = called.size() == 1;
    List<Object> candidates = new ArrayList<>();
    called.forEach(e -> candidates.add(candidate(e, 1, alone, List.of())));
    List<Reconciler.Entity> entities = new ArrayList<>();
    for (Node found : found(query)) {
      compared(query, found)
          .ifPresent(
              c ->
                  entities.add(
                      new Reconciler.Entity(
                          found.getURI(), EntityNames.of(facts, found), types(found), c)));
    }
    for (Answer answer : reconciler.answer(question, entities)) {
      Node entity = NodeFactory.createURI(answer.id());
      if (!called.contains(entity)) {
        boolean match = answer.match() && called.isEmpty();
        candidates.add(candidate(entity, answer.score(), match, features(answer)));
      }
    }
    return candidates.subList(0, Math.min(query.limit(), candidates.size()));
  }

  /** Those that are asked for by their ids, and are what else is required. */
  private Set<Node> called(ReconcileQuery query) {
    Set<Node> called = new LinkedHashSet<>();
    Stream.concat(
            query.ids().stream(), query.names().stream().limit(1).filter(Reconciliation::isId))
        .flatMap(id -> EntityIds.entity(view, id).stream())
        .filter(e -> compared(query, e).isPresent())
        .forEach(called::add);
    return called;
  }

  /** Ids look like names; what has a slash or an underscore is written by no one as a name. */
  private static boolean isId(String text) {
    return text.contains("://") || text.contains("_");
  }

  private Map<String, Object> candidate(
      Node entity, double score, boolean match, List<Object> features) {
    return Json.object(
        "id", EntityIds.of(view, entity),
        "name", view.labels().of(entity),
        "description", ReconcilePreview.description(view, entity),
        "type",
            view.taxonomy().order(facts.objects(entity, Terms.TYPE)).stream()
                .map(this::type)
                .toList(),
        "score", Math.round(score * 10_000) / 100.0,
        "features", features,
        "match", match);
  }

  private static List<Object> features(Answer answer) {
    Map<String, Object> features = new LinkedHashMap<>();
    answer
        .findings()
        .forEach(
            f -> {
              String iri = f.outcome().iri();
              String id = iri.substring(iri.indexOf('#') + 1);
              features.put(id, Json.object("id", id, "name", f.outcome().label(), "value", true));
            });
    return List.copyOf(features.values());
  }

  private Map<String, Object> type(Node type) {
    return Json.object("id", Terms.local(type), "name", view.labels().of(type));
  }

  private Set<Node> found(ReconcileQuery query) {
    Set<Node> found = new LinkedHashSet<>();
    query.names().forEach(n -> found.addAll(named(n)));
    if (query.names().isEmpty() && query.ids().isEmpty()) {
      ReconcileQuery.Condition first = query.conditions().get(0);
      Node predicate = first.property().predicate();
      for (Node value : asked(first)) {
        facts.subjects(predicate, value).stream()
            .filter(this::isEntity)
            .limit(NAMESAKES)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** All that are called so, or nearly. */
  private Set<Node> named(String name) {
    BooleanQuery.Builder names = new BooleanQuery.Builder();
    names.add(scored(Search.term(Fields.NAME, Folding.exact(name)), 8), Occur.SHOULD);
    names.add(scored(Search.term(Fields.NAME_TONELESS, Folding.toneless(name)), 4), Occur.SHOULD);
    for (String key : reconciler.keys(name)) {
      names.add(scored(Search.term(Fields.NAME_SOUND, key), 2), Occur.SHOULD);
      int edits = Reconciler.misspelt(key.length());
      if (edits > 0) {
        Term term = new Term(Fields.NAME_SOUND, key);
        names.add(scored(new FuzzyQuery(term, edits, 1), 1), Occur.SHOULD);
      }
    }
    Query query =
        Search.all(Fields.ENTITY)
            .add(names.build(), Occur.MUST)
            .add(ofTheStore(view), Occur.FILTER)
            .build();
    Set<Node> found = new LinkedHashSet<>();
    view.search()
        .find(query, true, false, 0, NAMESAKES)
        .iris()
        .forEach(iri -> found.add(NodeFactory.createURI(iri)));
    return found;
  }

  /** Those that live in one report alone ("local commanders") are nobody's namesakes. */
  static Query ofTheStore(View view) {
    return new PrefixQuery(new Term(Fields.IRI, EntityIds.space(view.base())));
  }

  private boolean isEntity(Node node) {
    return node.isURI()
        && node.getURI().startsWith(EntityIds.space(view.base()))
        && facts.object(node, Terms.PREF_LABEL).isPresent();
  }

  private static Query scored(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private Set<String> types(Node entity) {
    Set<String> types = new LinkedHashSet<>();
    facts.objects(entity, Terms.TYPE).stream()
        .filter(t -> t.isURI() && t.getURI().startsWith(Terms.DL))
        .forEach(t -> types.add(t.getURI()));
    return types;
  }

  /** How an entity's properties agree with those asked for; empty when it lacks a required one. */
  private Optional<List<Comparison>> compared(ReconcileQuery query, Node entity) {
    List<Comparison> comparisons = new ArrayList<>();
    for (ReconcileQuery.Condition condition : query.conditions()) {
      Optional<Boolean> agrees = agrees(condition, entity);
      if (condition.required() && !agrees.orElse(false)) {
        return Optional.empty();
      }
      boolean none = condition.quantifier() == ReconcileQuery.Quantifier.NONE;
      // That it lacks what it should lack tells nothing of who it is.
      agrees
          .filter(yes -> !(none && yes))
          .ifPresent(
              yes -> comparisons.add(new Comparison(condition.property().respect().get(), yes)));
    }
    return Optional.of(comparisons);
  }

  /** Empty when the entity, or what it is compared with, is not known well enough. */
  private Optional<Boolean> agrees(ReconcileQuery.Condition condition, Node entity) {
    Set<Node> own = condition.property().compared(facts, entity);
    List<Set<Node>> asked =
        condition.values().stream().map(v -> meant(condition.property(), v)).toList();
    boolean none = condition.quantifier() == ReconcileQuery.Quantifier.NONE;
    if (own.isEmpty() || asked.stream().allMatch(Set::isEmpty)) {
      return none ? Optional.of(true) : Optional.empty();
    }
    if (condition.property() == EntityProperty.EXACT_MATCH
        && asked.stream().flatMap(Set::stream).noneMatch(a -> comparable(a, own))) {
      return Optional.empty();
    }
    Stream<Boolean> each = asked.stream().map(a -> a.stream().anyMatch(own::contains));
    return Optional.of(
        switch (condition.quantifier()) {
          case ANY -> each.anyMatch(yes -> yes);
          case ALL -> each.allMatch(yes -> yes);
          case NONE -> each.noneMatch(yes -> yes);
        });
  }

  private Set<Node> asked(ReconcileQuery.Condition condition) {
    Set<Node> all = new LinkedHashSet<>();
    condition.values().forEach(v -> all.addAll(meant(condition.property(), v)));
    return all;
  }

  /** The nodes that a value may stand for. */
  private Set<Node> meant(EntityProperty property, ReconcileQuery.Value value) {
    String key = property + "|" + value.isId() + "|" + value.text();
    Set<Node> known = meant.get(key);
    if (known == null) {
      known = resolved(property, value);
      meant.put(key, known);
    }
    return known;
  }

  private Set<Node> resolved(EntityProperty property, ReconcileQuery.Value value) {
    String text = value.text();
    if (property == EntityProperty.ISO_CODE) {
      return Set.of(NodeFactory.createLiteralString(text.toUpperCase(Locale.ROOT)));
    }
    if (property == EntityProperty.EXACT_MATCH) {
      return Set.of(NodeFactory.createURI(identifier(text)));
    }
    Set<Node> found = new HashSet<>();
    if (value.isId() || isId(text)) {
      EntityIds.entity(view, text).ifPresent(found::add);
    }
    if (!value.isId() && found.isEmpty() && !text.isBlank()) {
      found.addAll(
          facts.subjects(
              EntityProperty.ISO_CODE.predicate(),
              NodeFactory.createLiteralString(text.toUpperCase(Locale.ROOT))));
      var question =
          new Reconciler.Question(List.of(text), Set.of(property.type().get().getURI()), false);
      List<Reconciler.Entity> entities = new ArrayList<>();
      named(text)
          .forEach(
              e ->
                  entities.add(
                      new Reconciler.Entity(
                          e.getURI(), EntityNames.of(facts, e), types(e), List.of())));
      reconciler.answer(question, entities).stream()
          .filter(a -> a.layer().filter(l -> l != org.dateline.link.Layer.FUZZY).isPresent())
          .forEach(a -> found.add(NodeFactory.createURI(a.id())));
    }
    return found;
  }

  /** An entry of another dataset, also as its bare number. */
  private static String identifier(String text) {
    if (text.matches("Q[0-9]+")) {
      return WIKIDATA + text;
    }
    return text.matches("[0-9]+") ? GEONAMES + text + "/" : text;
  }

  /** Another dataset's identifier tells nothing against an entity that has none of it. */
  private static boolean comparable(Node asked, Set<Node> own) {
    return own.stream().anyMatch(o -> space(o).equals(space(asked)));
  }

  private static String space(Node iri) {
    return iri.toString().replaceFirst("[^/#]*/?$", "");
  }
}
