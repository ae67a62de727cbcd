package org.dateline.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/** Which noun phrases are a predicate's subject, object and so on, in either voice. */
final class Arguments {
  private final List<Chunk> chunks;
  private final RoleFit fit;

  Arguments(List<Chunk> chunks, RoleFit fit) {
    this.chunks = chunks;
    this.fit = fit;
  }

  /** Whether subject and object have changed places. */
  boolean turned(int at, Lexeme lexeme, Sense sense, Subject before, Complements after) {
    List<String> subjectRoles = sense.roles().getOrDefault(Position.SUBJECT, List.of());
    List<String> objectRoles = sense.roles().getOrDefault(Position.OBJECT, List.of());
    return passive(lexeme, sense, before, after, objectRoles)
        || reduced(at, lexeme, after, subjectRoles, objectRoles);
  }

  /** Whether what stands before the predicate undergoes it. */
  private static boolean passive(
      Lexeme lexeme, Sense sense, Subject before, Complements after, List<String> objectRoles) {
    boolean never = lexeme.is(Trait.ACTIVE) || lexeme.is(Trait.NOMINAL);
    // "X was driven out of Y": X lost it, though "drove X out of Y" tells of no other loser.
    boolean subject =
        sense.roles().containsKey(Position.SUBJECT)
            || lexeme.is(Trait.PARTICIPLE)
            || lexeme.is(Trait.ENTAILED);
    if (never || objectRoles.isEmpty() || !subject) {
      return false;
    }
    boolean byAgent = after.obliques().containsKey(Position.BY);
    if (lexeme.is(Trait.PARTICIPLE)) {
      return after.object().isEmpty() && (before.passive() || byAgent);
    }
    return before.passive() && (after.object().isEmpty() || before.passiveAgent().isPresent());
  }

  /**
   * "The town (that was) captured on Friday": a participle right behind what can only undergo it.
   */
  private boolean reduced(
      int at,
      Lexeme lexeme,
      Complements after,
      List<String> subjectRoles,
      List<String> objectRoles) {
    return lexeme.is(Trait.PARTICIPLE)
        && at > 0
        && after.object().isEmpty()
        && chunks.get(at - 1) instanceof NounPhrase described
        && !fit.types(described).isEmpty()
        && fit.fitsAny(objectRoles, described, lexeme)
        && !fit.fitsAny(subjectRoles, described, lexeme);
  }

  /**
   * "After taking X, the army …", "taken by X, the town …": the subject of the main clause.
   *
   * @param roles those that it can have
   * @param changes whether the predicate tells of a change and no state: such a one may begin the
   *     sentence, "losing X, the army …"
   */
  Optional<NounPhrase> mainSubject(
      int at, Complements after, List<String> roles, Lexeme lexeme, boolean changes) {
    boolean subordinate = at > 0 && Chunk.is(chunks.get(at - 1), WordClass.SUBORDINATOR);
    boolean begins =
        changes
            && at == 0
            && (after.object().isPresent() || after.obliques().containsKey(Position.BY));
    if (!(lexeme.is(Trait.ACTIVE) || subordinate || begins)
        || after.end() >= chunks.size()
        || !Chunk.mark(chunks.get(after.end()), ",")) {
      return Optional.empty();
    }
    int k = after.end() + 1;
    while (k < chunks.size()
        && (chunks.get(k) instanceof Chunk.Time || Chunk.is(chunks.get(k), WordClass.PARTICLE))) {
      k++;
    }
    return k < chunks.size()
            && chunks.get(k) instanceof NounPhrase main
            && fit.fitsAny(roles, main, lexeme)
        ? Optional.of(main)
        : Optional.empty();
  }

  /** "X's capture of Y (by X)", "the withdrawal of X". */
  static Map<Position, List<NounPhrase>> ofNoun(
      Subject before, Complements after, List<String> objectRoles) {
    Map<Position, List<NounPhrase>> places = new LinkedHashMap<>(after.obliques());
    List<NounPhrase> subject = new ArrayList<>();
    List<NounPhrase> object = new ArrayList<>();
    List<NounPhrase> of = after.obliques().getOrDefault(Position.OF, List.of());
    List<NounPhrase> by = after.obliques().getOrDefault(Position.BY, List.of());
    subject.addAll(by);
    // "X's capture by Y": the owner undergoes it.
    before.phrase().ifPresent((by.isEmpty() || objectRoles.isEmpty() ? subject : object)::add);
    after.object().ifPresent(object::add);
    (objectRoles.isEmpty() ? subject : object).addAll(of);
    places.put(Position.SUBJECT, subject);
    places.put(Position.OBJECT, object);
    return places;
  }

  /** What stands where; in a passive clause subject and object have changed places. */
  static Map<Position, List<NounPhrase>> filled(Subject before, Complements after, boolean turned) {
    Map<Position, List<NounPhrase>> places = new LinkedHashMap<>();
    after.obliques().forEach((position, phrases) -> places.put(position, new ArrayList<>(phrases)));
    List<NounPhrase> subject = new ArrayList<>();
    List<NounPhrase> object = new ArrayList<>();
    if (turned) {
      before.passiveAgent().ifPresent(subject::add);
      after.obliques().getOrDefault(Position.BY, List.of()).forEach(subject::add);
      before.phrase().ifPresent(object::add);
      before.relativeHead().ifPresent(object::add);
    } else {
      before.phrase().ifPresent(subject::add);
      if (after.object().isEmpty()) {
        // "the last town that X holds is Y"
        after.cleft().filter(p -> before.relativeHead().isPresent()).ifPresent(object::add);
      } else {
        after.cleft().ifPresent(p -> subject.add(0, p));
      }
      after.object().ifPresent(object::add);
      if (object.isEmpty()) {
        before.relativeHead().ifPresent(object::add);
      }
    }
    if (subject.isEmpty()) {
      after.obliques().getOrDefault(Position.BY, List.of()).forEach(subject::add);
      after.obliques().getOrDefault(Position.OF, List.of()).forEach(subject::add);
      // "the campaign to retake all of Aleppo by (of) Damascus"
      boolean plan = before.governing().stream().anyMatch(l -> l.is(Trait.NOMINAL));
      after
          .object()
          .filter(o -> plan)
          .flatMap(o -> o.owner().filter(owner -> owner.from() > o.from()))
          .ifPresent(subject::add);
    }
    places.put(Position.SUBJECT, subject);
    places.put(Position.OBJECT, object);
    return places;
  }

  /**
   * "Herat is the last city that X holds": Herat, which the clause is about, rather than a city.
   */
  NounPhrase identified(NounPhrase phrase, String role) {
    int copula = chunks.indexOf(phrase) - 1;
    boolean described = phrase.name().isEmpty() && !phrase.pronoun() && phrase.members().isEmpty();
    if (copula < 1
        || !described
        || role.equals(RoleFit.OFFICE)
        || !Chunk.is(chunks.get(copula), WordClass.COPULA)) {
      return phrase;
    }
    int k = copula - 1;
    while (k > 0 && Chunk.is(chunks.get(k), WordClass.PARTICLE)) {
      k--;
    }
    return chunks.get(k) instanceof NounPhrase named
            && !named.name().isEmpty()
            && named.members().isEmpty()
            && fit.fitsRange(role, named)
        ? named
        : phrase;
  }

  /** "The north, the east and the centre"; not "towns in the provinces X, Y and Z". */
  private static boolean alike(NounPhrase list) {
    return list.each().stream().map(p -> p.name().isEmpty()).distinct().count() == 1;
  }

  /** The single phrases that a filler names: its members, or those listed behind it. */
  List<NounPhrase> expand(NounPhrase phrase, String role, Complements after) {
    boolean isObject =
        (after.cleft().isPresent()
                ? after.cleft().equals(Optional.of(phrase))
                : after.object().equals(Optional.of(phrase)))
            || (after.object().isEmpty()
                && after.obliques().getOrDefault(Position.OF, List.of()).contains(phrase));
    List<NounPhrase> all = new ArrayList<>();
    if (isObject && !after.included().isEmpty()) {
      if (after.wholeToo()) {
        all.addAll(alike(phrase) ? phrase.each() : List.of(phrase));
      }
      after.included().stream().filter(p -> fit.fitsRange(role, p)).forEach(all::add);
    }
    if (all.isEmpty()) {
      all.addAll(phrase.each());
    }
    return all;
  }
}
