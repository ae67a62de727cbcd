package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;

/** Gathers what a noun phrase is made of while it is being parsed. */
final class PhraseBuilder {
  private final Schema schema;
  int from;
  int to;
  Lexeme head;
  final Set<String> types = new LinkedHashSet<>();
  final Set<String> concepts = new LinkedHashSet<>();
  final List<Gazetteer.Entry> candidates = new ArrayList<>();
  Gazetteer.Entry known;
  String name = "";
  String abbreviation = "";
  String quantity = "";
  boolean demonstrative;
  boolean pronoun;

  /** Whether a modifier says where it lies: "the area west of". */
  boolean located;

  NounPhrase owner;

  /** Who stands by it, and the word for that: "backed by X". */
  NounPhrase.Attribute ally;

  final List<NounPhrase> places = new ArrayList<>();

  /** Whose the further ones are: "the troops of X and of Y". */
  final List<Owner> furtherOwners = new ArrayList<>();

  /**
   * An owner of a further one of the same kind.
   *
   * @param from the token that marks it as an owner
   * @param phrase who
   */
  record Owner(int from, NounPhrase phrase) {}

  PhraseBuilder(Schema schema, int from) {
    this.schema = schema;
    this.from = from;
    this.to = from;
  }

  /** "There": whichever place is meant. */
  static NounPhrase place(Schema schema, int from, int to) {
    PhraseBuilder b = new PhraseBuilder(schema, from);
    b.types.add(DL.iri("Place"));
    b.pronoun = true;
    b.to = to;
    return b.build();
  }

  boolean isA(String type) {
    return schema.anyIsA(types, DL.iri(type));
  }

  boolean headIs(Trait trait) {
    return head != null && head.is(trait);
  }

  void head(Lexeme noun, String folded) {
    head = noun;
    types.addAll(noun.denotes());
    concepts.add(noun.concept().orElse(folded));
  }

  /** A further noun or modifier of the same thing. */
  void narrow(Lexeme lexeme) {
    lexeme.concept().ifPresent(concepts::add);
    if (!lexeme.denotes().isEmpty() && !types.isEmpty()) {
      // Only a more specific kind of the same thing narrows: "group" + "rebels".
      for (String type : lexeme.denotes()) {
        boolean narrower = types.stream().anyMatch(t -> schema.isA(type, t));
        if (narrower) {
          types.removeIf(t -> schema.isA(type, t));
          types.add(type);
        }
      }
    }
  }

  /** "Troops loyal to X" are nobody's army as such: they are an armed group of their own. */
  void ofOwnKind() {
    if (headIs(Trait.COMPOSES) && isA("ArmedGroup")) {
      types.clear();
      types.add(DL.iri("ArmedGroup"));
      concepts.removeAll(head.concept().map(Set::of).orElse(Set.of()));
      concepts.add("own");
      head = null;
    }
  }

  /** "Gunmen allied with X", "troops opposed to X": whoever they are, they are not X's. */
  void beside(String whom) {
    concepts.add("beside");
    concepts.add("^" + whom);
  }

  /** "The people of X", "people loyal to X": a force, and X's. */
  void followers() {
    if (headIs(Trait.FOLLOWERS)) {
      types.clear();
      types.add(DL.iri("Group"));
    }
  }

  /** The best reading of a gazetteer name that agrees with what is known of the phrase. */
  Optional<Gazetteer.Entry> agreeing(List<Gazetteer.Name> names) {
    return allAgreeing(names).stream().findFirst();
  }

  /** All whose types agree, and first those for whom the name is a name and nothing else. */
  List<Gazetteer.Entry> allAgreeing(List<Gazetteer.Name> names) {
    return names.stream()
        .filter(n -> !n.adjective())
        .sorted(Comparator.comparing(Gazetteer.Name::ambiguous))
        .map(Gazetteer.Name::entry)
        .distinct()
        .filter(e -> types.isEmpty() || agrees(e))
        .toList();
  }

  /**
   * True when the entry's type and the phrase's are in one line: a town may be a city, but not a
   * person.
   */
  boolean agrees(Gazetteer.Entry entry) {
    for (String type : types) {
      String root = root(type);
      if (entry.types().stream().anyMatch(t -> root(t).equals(root) || schema.isA(t, type))) {
        return true;
      }
    }
    return false;
  }

  /** The broad kind that decides whether two types can be of one thing. */
  private String root(String type) {
    for (String broad : List.of("Person", "Place", "Actor", "Source")) {
      if (schema.isA(type, DL.iri(broad))) {
        return broad;
      }
    }
    return type;
  }

  void known(Gazetteer.Entry entry, String asWritten) {
    known = entry;
    if (name.isEmpty()) {
      name = asWritten;
    }
    if (types.isEmpty() || entry.types().stream().anyMatch(t -> isKindOfMine(t))) {
      types.clear();
      types.addAll(entry.types());
    } else {
      types.addAll(entry.types());
    }
  }

  private boolean isKindOfMine(String type) {
    return types.stream().anyMatch(t -> schema.isA(type, t));
  }

  /** True of a place, and of what nothing is known of. */
  boolean mayBePlace(NounPhrase phrase) {
    return phrase.types().isEmpty() || schema.anyIsA(phrase.types(), DL.iri("Place"));
  }

  NounPhrase build() {
    if (furtherOwners.isEmpty()) {
      return one(from, to, owner, List.of());
    }
    List<NounPhrase> members = new ArrayList<>(List.of(one(from, owner.to(), owner, List.of())));
    furtherOwners.forEach(o -> members.add(one(o.from(), o.phrase().to(), o.phrase(), List.of())));
    return one(from, to, owner, members);
  }

  private NounPhrase one(int begin, int end, NounPhrase whose, List<NounPhrase> members) {
    return new NounPhrase(
        begin,
        end,
        Optional.ofNullable(head),
        Set.copyOf(types),
        Optional.ofNullable(known),
        List.copyOf(candidates),
        name,
        abbreviation,
        Set.copyOf(concepts),
        quantity,
        demonstrative,
        pronoun,
        Optional.ofNullable(whose),
        List.copyOf(places),
        List.copyOf(members),
        Optional.ofNullable(ally));
  }
}
