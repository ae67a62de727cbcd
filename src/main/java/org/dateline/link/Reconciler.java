package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says how well entities of a store fit what somebody else asks for by name: the linking of {@link
 * Linker} seen from the other side, with the same layers of names, types and weights.
 *
 * <p>A match is only what is safely the one: its name agrees, its type or a property is the one
 * asked for, nothing that was asked for speaks against it, and nobody else fits as well. An airport
 * that is named after a president is not the president: where only what a generic word leaves of a
 * name agrees, the type that is asked for must be the very one.
 */
public final class Reconciler {
  private static final int FIRST_BEYOND_ASCII = 128;

  private final LinkingRules rules;

  /** By these rules. */
  public Reconciler(LinkingRules rules) {
    this.rules = rules;
  }

  /** In what an entity is compared besides name and type. */
  public enum Respect {
    /** The country it lies in, or is of. */
    COUNTRY("SameCountry", Optional.of("OtherCountry")),
    /** A place that it lies in. */
    WHOLE("SameProvince", Optional.of("OtherProvince")),
    /** What it belongs to; who belongs to one may belong to another. */
    AFFILIATION("SameAffiliation", Optional.empty()),
    /** An entry of another dataset that is the same. */
    IDENTIFIER("SameIdentifier", Optional.of("OtherIdentifier"));

    private final String same;
    private final Optional<String> other;

    Respect(String same, Optional<String> other) {
      this.same = same;
      this.other = other;
    }
  }

  /**
   * That an entity has, or has not, what was asked for.
   *
   * @param respect in what
   * @param agrees whether it has it
   */
  public record Comparison(Respect respect, boolean agrees) {}

  /**
   * What is asked for.
   *
   * @param names any of which will do; empty when it is sought by properties alone
   * @param types IRIs of classes
   * @param allTypes whether it must be of all of them, and not of any
   */
  public record Question(List<String> names, Set<String> types, boolean allTypes) {}

  /**
   * An entity that may be meant.
   *
   * @param id whatever the caller knows it by
   * @param names all its names
   * @param types IRIs of its classes
   * @param comparisons of its properties with those asked for
   */
  public record Entity(
      String id, Collection<String> names, Set<String> types, List<Comparison> comparisons) {}

  /**
   * How well it fits.
   *
   * @param id the entity's
   * @param score the probability, 0 to 1, against all other entities and against none of them
   * @param match whether it is safely the one
   * @param layer how closely its name agrees; none when no name was asked for
   * @param findings what the comparisons found
   */
  public record Answer(
      String id, double score, boolean match, Optional<Layer> layer, List<Finding> findings) {}

  private record Fit(Entity entity, Optional<Layer> layer, boolean whole, List<Finding> findings) {
    boolean confirmed() {
      return entity.comparisons().stream().anyMatch(Comparison::agrees);
    }

    boolean contradicted() {
      return entity.comparisons().stream().anyMatch(c -> !c.agrees());
    }
  }

  /** The keys under which a name is to be looked up, transliterations brought to one form. */
  public Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    rules.keys().exact(name).forEach(e -> keys.add(rules.keys().sound(NameKeys.folded(e))));
    keys.remove("");
    return keys;
  }

  /** Changes when the keys of a name may. */
  public String fingerprint() {
    return rules.keys().fingerprint();
  }

  /** Letters that may differ between two keys of one name, of which one is this long. */
  public static int misspelt(int length) {
    return length < DatasetIndex.FUZZY_FROM ? 0 : length < DatasetIndex.FUZZY_TWO_FROM ? 1 : 2;
  }

  /** Those that may be meant, the most probable first. */
  public List<Answer> answer(Question question, Collection<Entity> entities) {
    List<Fit> fits = new ArrayList<>();
    entities.forEach(e -> fit(question, e).ifPresent(fits::add));
    boolean named =
        fits.stream().anyMatch(f -> f.layer().filter(l -> l != Layer.FUZZY).isPresent());
    if (named) {
      // A misspelling is thought of only where nothing is spelt so.
      fits.removeIf(f -> f.layer().equals(Optional.of(Layer.FUZZY)));
    }
    // Of two that fit equally well, whoever is called just so comes first.
    fits.sort(
        Comparator.comparing((Fit f) -> f.whole() ? 0 : 1).thenComparing(f -> f.entity().id()));
    List<Double> odds = new ArrayList<>();
    for (Fit fit : fits) {
      double bits = fit.findings().stream().mapToDouble(f -> f.outcome().weight()).sum();
      odds.add(Math.pow(2, rules.reconcilingPrior() + bits));
    }
    double sum = 1 + odds.stream().mapToDouble(o -> o).sum();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      Fit fit = fits.get(i);
      answers.add(
          new Answer(
              fit.entity().id(),
              odds.get(i) / sum,
              match(question, fit, fits),
              fit.layer(),
              fit.findings()));
    }
    answers.sort(Comparator.comparingDouble((Answer a) -> -a.score()));
    return answers;
  }

  private Optional<Fit> fit(Question question, Entity entity) {
    Optional<Layer> layer = layer(question.names(), entity.names());
    if (layer.isEmpty() && !question.names().isEmpty()) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    layer.ifPresent(l -> findings.add(new Finding(rules.outcome(l.outcome()), "")));
    if (!question.types().isEmpty()) {
      Optional<Outcome> types = rules.types(question.types(), rules.narrowest(entity.types()));
      if (types.isEmpty()) {
        return Optional.empty();
      }
      findings.add(new Finding(types.get(), ""));
    }
    for (Comparison c : entity.comparisons()) {
      Optional<String> outcome = c.agrees() ? Optional.of(c.respect().same) : c.respect().other;
      outcome.ifPresent(o -> findings.add(new Finding(rules.outcome(o), "")));
    }
    return Optional.of(new Fit(entity, layer, whole(question, entity), findings));
  }

  /** True when a name agrees with all its words, those too that say what a place is. */
  private static boolean whole(Question question, Entity entity) {
    Set<String> theirs = new LinkedHashSet<>();
    entity.names().forEach(n -> theirs.add(NameKeys.folded(NameKeys.whole(n))));
    return question.names().stream()
        .anyMatch(n -> theirs.contains(NameKeys.folded(NameKeys.whole(n))));
  }

  private Optional<Layer> layer(List<String> asked, Collection<String> names) {
    for (Layer layer : List.of(Layer.EXACT, Layer.FOLDED, Layer.SOUND)) {
      if (!MatchingNames.of(rules.keys(), asked, names, layer).isEmpty()) {
        return Optional.of(layer);
      }
    }
    for (String name : asked) {
      for (String key : keys(name)) {
        int allowed = misspelt(key.length());
        boolean almost =
            allowed > 0
                && names.stream()
                    .flatMap(n -> keys(n).stream())
                    .filter(k -> Math.abs(k.length() - key.length()) <= allowed)
                    .anyMatch(k -> MatchingNames.edits(key, k) <= allowed);
        if (almost) {
          return Optional.of(Layer.FUZZY);
        }
      }
    }
    return Optional.empty();
  }

  private boolean match(Question question, Fit fit, List<Fit> all) {
    boolean typed = !question.types().isEmpty() && isOf(question, fit.entity());
    boolean identified =
        fit.entity().comparisons().contains(new Comparison(Respect.IDENTIFIER, true));
    return !fit.contradicted()
        && (question.types().isEmpty() || typed)
        && (spelt(question, fit) || (question.names().isEmpty() && identified))
        && (typed || fit.confirmed())
        && (fit.whole() || question.names().isEmpty() || isJust(question, fit.entity()))
        && all.stream().noneMatch(other -> !other.equals(fit) && rivals(question, fit, other));
  }

  private boolean isOf(Question question, Entity entity) {
    var types = question.types().stream();
    return question.allTypes()
        ? types.allMatch(t -> isOf(t, entity))
        : types.anyMatch(t -> isOf(t, entity));
  }

  private boolean isJust(Question question, Entity entity) {
    return rules.narrowest(entity.types()).stream().anyMatch(question.types()::contains);
  }

  private boolean isOf(String type, Entity entity) {
    return entity.types().stream().anyMatch(t -> rules.isA(t, type));
  }

  /** Same letters; and same tones, if whoever asks writes any. */
  private static boolean spelt(Question question, Fit fit) {
    boolean toneless =
        question.names().stream().allMatch(n -> n.chars().allMatch(c -> c < FIRST_BEYOND_ASCII));
    return fit.layer().equals(Optional.of(Layer.EXACT))
        || (toneless && fit.layer().equals(Optional.of(Layer.FOLDED)));
  }

  /** True when what was asked for does not tell the two apart. */
  private boolean rivals(Question question, Fit fit, Fit other) {
    boolean toldApart = fit.confirmed() && other.contradicted();
    // One that is merely a place may be the city that was asked for.
    boolean typed = question.types().isEmpty() || other.findings().contains(sameType());
    return !toldApart && typed && (question.names().isEmpty() || spelt(question, other));
  }

  private Finding sameType() {
    return new Finding(rules.outcome("SameType"), "");
  }
}
