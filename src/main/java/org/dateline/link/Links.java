package org.dateline.link;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;

/** Links a store's entities to other datasets. */
public final class Links {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  private final Store store;
  private final LinkingRules rules;
  private final LinkListener listener;

  /** Of a store, with what the program knows. */
  public Links(Store store, Knowledge knowledge, LinkListener listener) {
    this.store = store;
    this.rules = LinkingRules.of(knowledge);
    this.listener = listener;
  }

  /**
   * How to link.
   *
   * @param accept the probability from which an entity is linked, above 0.5 and at most 1
   * @param sameAs whether exact matches are written as {@code owl:sameAs}
   * @param all whether entities that no report mentions are linked too
   */
  public record Options(double accept, boolean sameAs, boolean all) {
    /** The usual. */
    public static final Options STANDARD = new Options(0.9, false, false);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when {@code accept} lies outside of them
     */
    public Options {
      if (!(accept > 0.5 && accept <= 1)) {
        throw new IllegalArgumentException(
            accept + " is no probability above 0.5: an entity may be one entry, not two");
      }
    }
  }

  /**
   * What a run did.
   *
   * @param dataset which dataset
   * @param asked how many entities were looked at
   * @param linked how many of them were linked
   * @param decided how many were passed over because a person had decided
   * @param doubtful what people should look at, best first for each entity
   */
  public record Account(
      DatasetDescription dataset, int asked, int linked, int decided, List<Proposal> doubtful) {}

  /**
   * Links to a dataset in files.
   *
   * @throws LinkException when it cannot be read; what was linked before stays
   */
  public Account link(Profile profile, List<Path> files, Options options) {
    try (Entries entries = open(profile, files)) {
      return link(entries, options);
    }
  }

  /**
   * Links to a service: one that speaks the Reconciliation API, else a SPARQL endpoint.
   *
   * @throws LinkException when it does not answer; what was linked before stays, and what it
   *     answered is kept for the next run
   */
  public Account link(URI service, Options options) {
    try (Entries entries = open(service, FIRST_WAIT)) {
      return link(entries, options);
    }
  }

  Entries open(URI service, Duration firstWait) {
    String folder = "answers-" + service.toString().replaceAll("[^\\p{L}\\p{N}.-]+", "_");
    Web web = new Web(indexes().resolve(folder), firstWait);
    Web.Answer answer = web.get(service, "application/json");
    Optional<JsonObject> manifest =
        answer.status() / 100 == 2
            ? ReconciliationEntries.manifest(service, answer.body())
            : Optional.empty();
    return manifest.isPresent()
        ? new ReconciliationEntries(service, web, rules, manifest.get())
        : new SparqlEntries(service, web, rules);
  }

  Entries open(Profile profile, List<Path> files) {
    List<DatasetFile> all = files.stream().map(DatasetFile::new).toList();
    return new IndexBuilder(store.folder(), rules).open(profile, all, listener);
  }

  Account link(Entries entries, Options options) {
    Subjects subjects = Subjects.of(store, rules);
    LinkGraph graph = new LinkGraph(store);
    LinkGraph.Decisions decisions = graph.decisions();
    DatasetDescription dataset = entries.description();
    List<Subject> asked = new ArrayList<>();
    int decided = 0;
    for (Subject s : options.all() ? List.copyOf(subjects.all().values()) : subjects.mentioned()) {
      if (decisions.linked().getOrDefault(s.iri(), Set.of()).contains(dataset.name())) {
        decided++;
      } else {
        asked.add(s);
      }
    }
    int[] linked = {0};
    List<Proposal> doubtful =
        new Linker(rules, subjects, entries, options.accept(), false)
            .run(
                asked,
                decisions.refused(),
                (batch, links) -> {
                  linked[0] += links.size();
                  graph.replace(dataset, batch, links, options.sameAs());
                },
                listener);
    return new Account(dataset, asked.size(), linked[0], decided, doubtful);
  }

  /** Writes what people decided; it wins over every later run. */
  public void decide(List<Decision> decisions) {
    new LinkGraph(store).decide(decisions);
  }

  /**
   * Takes links back; those that people decided only when {@code decided}.
   *
   * @param entities names or IRIs; empty: everybody's
   * @param datasets names of datasets; empty: all
   * @return how many went
   * @throws LinkException when nothing is called so
   */
  public int unlink(List<String> entities, List<String> datasets, boolean decided) {
    Subjects subjects = Subjects.of(store, rules);
    Set<String> whose = new HashSet<>();
    for (String entity : entities) {
      List<Subject> found = subjects.named(entity);
      if (found.isEmpty()) {
        throw new LinkException(
            LinkException.Code.UNKNOWN_ENTITY,
            "the store at " + store.folder() + " knows nothing called " + entity);
      }
      found.forEach(s -> whose.add(s.iri()));
    }
    LinkGraph graph = new LinkGraph(store);
    Set<String> known = graph.datasets();
    int count = 0;
    for (String dataset : datasets) {
      if (!known.contains(dataset)) {
        throw new LinkException(
            LinkException.Code.UNKNOWN_ENTITY,
            known.isEmpty()
                ? "no entity is linked to anything"
                : "no entity is linked to "
                    + dataset
                    + "; there are links to "
                    + String.join(", ", new TreeSet<>(known)));
      }
      count += graph.unlink(whose, Optional.of(dataset), decided);
    }
    return datasets.isEmpty() ? graph.unlink(whose, Optional.empty(), decided) : count;
  }

  /**
   * Measures against known ids, without writing anything. The gazetteer's ids are hidden.
   *
   * @throws LinkException when the table cannot be read
   */
  public List<LinkEvaluation.Score> evaluate(
      Profile profile, List<Path> files, Path gold, Options options) {
    try (Entries entries = open(profile, files)) {
      Subjects subjects = Subjects.of(store, rules);
      return new LinkEvaluation(rules, subjects, entries, options.accept()).run(gold);
    }
  }

  /** The datasets' indexes lie here. */
  public Path indexes() {
    return new IndexBuilder(store.folder(), rules).folder();
  }

  /** Groups files by whose datasets they are. */
  public static Map<Profile, List<Path>> grouped(List<Path> files, List<Profile> profiles) {
    Map<Profile, List<Path>> groups = new EnumMap<>(Profile.class);
    for (int i = 0; i < files.size(); i++) {
      Profile profile =
          i < profiles.size() ? profiles.get(i) : Profile.of(new DatasetFile(files.get(i)));
      groups.computeIfAbsent(profile, k -> new ArrayList<>()).add(files.get(i));
    }
    return groups;
  }
}
