package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Entity.Scope;
import org.dateline.mention.Referents.Draft;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * Decides whom each noun phrase stands for: names through the gazetteer or through an earlier
 * mention of the same name, forces and governments through their country, descriptions and pronouns
 * through what was spoken of last.
 */
public final class Resolver {
  private final Schema schema;
  private final Referents referents;
  private final Gazetteer gazetteer;
  private final Antecedents antecedents;
  private final Followers followers;
  private final Surfaces surfaces;
  private final NamedReferents names;
  private final StateBodies bodies;
  private final Descriptions descriptions;
  private int nesting;
  private int ofSource;

  private Resolver(Knowledge knowledge, String text, String language, List<Parsed> sentences) {
    this.schema = knowledge.schema();
    this.gazetteer = knowledge.entities();
    this.referents = new Referents(schema, gazetteer, language);
    this.antecedents = new Antecedents(schema, gazetteer, referents);
    this.followers =
        new Followers(
            schema, referents, label -> NamedReferents.key(label).toLowerCase(Locale.ROOT));
    this.surfaces = new Surfaces(text);
    ReportCountries countries = new ReportCountries(schema, sentences);
    this.names = new NamedReferents(schema, referents, countries, surfaces);
    this.bodies = new StateBodies(schema, gazetteer, referents, countries, antecedents, surfaces);
    this.descriptions =
        new Descriptions(
            schema, gazetteer, referents, countries, antecedents, names, bodies, surfaces);
  }

  /** Resolves every noun phrase of a report, in order. */
  public static Referents resolve(
      Knowledge knowledge, String text, String language, List<Parsed> sentences) {
    Resolver resolver = new Resolver(knowledge, text, language, sentences);
    for (Parsed sentence : sentences) {
      for (int i = 0; i < sentence.chunks().size(); i++) {
        if (sentence.chunks().get(i) instanceof NounPhrase phrase) {
          resolver.antecedents.moveTo(sentence.chunks(), i);
          resolver.phrase(phrase, sentence, sentence.chunks(), i);
        }
      }
    }
    return resolver.referents;
  }

  /** "The leader of X is the cleric Y": both stand for Y. */
  private void phrase(NounPhrase phrase, Parsed sentence, List<Chunk> chunks, int i) {
    boolean equated =
        i + 2 < chunks.size()
            && Chunk.is(chunks.get(i + 1), WordClass.COPULA)
            && chunks.get(i + 2) instanceof NounPhrase named
            && !named.name().isEmpty()
            && schema.anyIsA(named.types(), DL.iri("Person"))
            && schema.anyIsA(phrase.types(), DL.iri("Person"))
            && !phrase.pronoun()
            && phrase.name().isEmpty()
            && phrase.quantity().isEmpty();
    if (!equated) {
      phrase(phrase, sentence);
      return;
    }
    phrase.owner().ifPresent(o -> phrase(o, sentence));
    phrase((NounPhrase) chunks.get(i + 2), sentence)
        .ifPresent(
            draft -> {
              referents.bind(phrase, draft);
              describe(draft, phrase, sentence, List.of());
            });
  }

  private Optional<Draft> phrase(NounPhrase phrase, Parsed sentence) {
    if (!phrase.members().isEmpty()) {
      NounPhrase head = phrase.members().get(0);
      for (NounPhrase member : phrase.members()) {
        surfaces.sharing(head, member, sentence);
        phrase(member, sentence);
      }
      surfaces.sharingNothing();
      referents
          .key(phrase.members().get(0))
          .flatMap(referents::draft)
          .ifPresent(d -> referents.bind(phrase, d));
      return Optional.empty();
    }
    nesting++;
    antecedents.possessed(
        schema.anyIsA(phrase.types(), DL.iri("ArmedGroup"))
            || phrase.head().filter(h -> h.is(Trait.FOLLOWERS)).isPresent());
    boolean body = schema.anyIsA(phrase.types(), DL.iri("Actor"));
    // "The Baghdad government": whose it is, not where things happen.
    ofSource += body ? 1 : 0;
    Optional<Draft> owner = phrase.owner().flatMap(o -> phrase(o, sentence));
    ofSource -= body ? 1 : 0;
    antecedents.possessed(false);
    List<Draft> places = new ArrayList<>();
    boolean people = !schema.anyIsA(phrase.types(), DL.iri("Place"));
    ofSource += people ? 1 : 0;
    phrase.places().forEach(p -> phrase(p, sentence).ifPresent(places::add));
    ofSource -= people ? 1 : 0;
    phrase.attribute().ifPresent(a -> phrase(a.agent(), sentence));
    nesting--;
    Optional<Draft> found = find(phrase, sentence, owner);
    found.ifPresent(
        draft -> {
          referents.bind(phrase, draft);
          describe(draft, phrase, sentence, places);
          draft.commands |= phrase.head().filter(h -> h.is(Trait.COMMANDS)).isPresent();
          owner
              .filter(o -> o != draft && schema.anyIsA(draft.types, DL.iri("Person")))
              .ifPresent(o -> draft.serves.add(o.key));
          if (owner.isEmpty() && phrase.head().filter(h -> h.is(Trait.STATE_POST)).isPresent()) {
            // "President X" speaks for the country whose president he is.
            draft
                .country
                .flatMap(gazetteer::entry)
                .filter(e -> draft.scope == Scope.KNOWN)
                .ifPresent(e -> draft.serves.add(referents.known(e).key));
          }
          Set<String> called = phrase.head().map(Lexeme::denotes).orElse(Set.of());
          antecedents.add(sentence.index(), draft, called, nesting > 0, ofSource > 0);
        });
    return found;
  }

  private void describe(Draft draft, NounPhrase phrase, Parsed sentence, List<Draft> places) {
    if (!phrase.pronoun()) {
      if (draft.types.isEmpty()) {
        draft.types.addAll(phrase.types());
      }
      draft.concepts.addAll(phrase.concepts());
      referents.name(draft, phrase.name());
      referents.name(draft, phrase.abbreviation());
      boolean some = !phrase.quantity().isEmpty() && !phrase.quantity().equals("Plural");
      boolean whose = phrase.owner().filter(NounPhrase::pronoun).isPresent();
      boolean theWhole = draft.scope == Scope.LOCAL || !(some || whose);
      if (!phrase.demonstrative() && theWhole && phrase.to() - phrase.from() <= 12) {
        referents.name(draft, surfaces.of(phrase, sentence));
        surfaces.plainName(phrase, sentence).ifPresent(name -> referents.name(draft, name));
      }
      if (!phrase.abbreviation().isEmpty()) {
        names.shortForm(phrase.abbreviation(), draft);
      }
    }
    places.stream().filter(p -> p != draft).forEach(p -> draft.partOf.add(p.key));
  }

  private Optional<Draft> find(NounPhrase phrase, Parsed sentence, Optional<Draft> owner) {
    if (phrase.pronoun()) {
      return antecedents.ofPronoun(phrase, sentence);
    }
    Optional<Draft> introduced = names.introduced(phrase);
    if (introduced.isPresent()) {
      return introduced;
    }
    if (phrase.known().isPresent() && !descriptions.partial(phrase)) {
      return Optional.of(referents.known(names.best(phrase)));
    }
    Optional<Draft> lord = owner.or(() -> names.nounOwner(phrase, sentence));
    if (owner.isEmpty()) {
      lord.ifPresent(o -> antecedents.add(sentence.index(), o, Set.of(), true, false));
    }
    Optional<Draft> force =
        lord.flatMap(o -> followers.find(phrase, o, surfaces.of(phrase, sentence)));
    if (force.isPresent()) {
      return force;
    }
    if (phrase.head().isPresent()
        && phrase.head().get().is(Trait.COMPOSES)
        && !descriptions.partial(phrase)) {
      Optional<Draft> composed = bodies.compose(phrase, sentence, owner);
      if (composed.isPresent()) {
        return composed;
      }
    }
    Optional<Draft> forces = bodies.forces(phrase, owner);
    if (forces.isPresent()) {
      return forces;
    }
    if (!phrase.name().isEmpty() && !descriptions.partial(phrase)) {
      return Optional.of(names.named(phrase));
    }
    Optional<Draft> facility = descriptions.facility(phrase, owner);
    return facility.isPresent() ? facility : descriptions.find(phrase, sentence, lord);
  }
}
