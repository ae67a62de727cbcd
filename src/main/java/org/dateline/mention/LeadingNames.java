package org.dateline.mention;

import java.util.List;
import java.util.Optional;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** Names before the noun, in a language that puts the noun last. */
final class LeadingNames {
  private final Schema schema;

  LeadingNames(Schema schema) {
    this.schema = schema;
  }

  /** A name of the gazetteer; false where it is no part of the phrase. */
  boolean known(Words words, PhraseBuilder b, Words.Match<Gazetteer.Name> known) {
    String written = words.surface(b.to, known.to());
    boolean adjective = known.values().stream().allMatch(Gazetteer.Name::adjective);
    Gazetteer.Entry entry = known.values().get(0).entry();
    if (adjective) {
      if (b.head != null) {
        boolean narrows = b.owner == null && !b.headIs(Trait.PLURAL) && b.isA("ArmedGroup");
        if (!narrows || words.lexeme(known.to(), WordClass.NOUN) == null) {
          return false;
        }
        // "the rebel Serb stronghold"
        List<String> before = List.copyOf(b.concepts);
        b.concepts.clear();
        before.forEach(c -> b.concepts.add("~" + c));
        b.head = null;
        b.types.clear();
      }
      own(words, b, entry, known);
      return true;
    }
    if (b.head != null) {
      Optional<Gazetteer.Entry> agreeing = b.agreeing(known.values());
      if (agreeing.isEmpty() || b.headIs(Trait.COMPOSES)) {
        return false;
      }
      entry = agreeing.get();
    }
    known.values().stream().map(Gazetteer.Name::entry).distinct().forEach(b.candidates::add);
    b.known(entry, written);
    b.to = known.to();
    return true;
  }

  private void own(
      Words words, PhraseBuilder b, Gazetteer.Entry entry, Words.Match<Gazetteer.Name> known) {
    PhraseBuilder owner = new PhraseBuilder(schema, b.to);
    owner.candidates.add(entry);
    owner.known(entry, words.surface(b.to, known.to()));
    owner.to = known.to();
    b.owner = owner.build();
    b.to = known.to();
  }

  /**
   * A name before a noun is whose it is: "Pentagon + spokesman"; false when there is one already.
   */
  boolean promote(PhraseBuilder b) {
    if (b.head != null || (b.owner != null && b.known == null)) {
      return false;
    }
    PhraseBuilder owner = new PhraseBuilder(schema, b.from);
    owner.to = b.to;
    owner.name = b.name;
    owner.known = b.known;
    owner.types.addAll(b.types);
    owner.candidates.addAll(b.candidates);
    b.owner = owner.build();
    b.known = null;
    b.name = "";
    b.types.clear();
    b.candidates.clear();
    return true;
  }

  /** "The X group", "Y town": the noun says what the name before it names. */
  boolean kindOf(PhraseBuilder b, Lexeme noun) {
    if (!noun.is(Trait.NAMED) || noun.denotes().contains(DL.iri("Person"))) {
      return false;
    }
    for (Gazetteer.Entry entry : b.candidates) {
      boolean same =
          entry.types().stream()
              .anyMatch(t -> noun.denotes().stream().anyMatch(n -> schema.isA(t, n)));
      if (same) {
        b.known = entry;
        b.types.clear();
        b.types.addAll(entry.types());
        return true;
      }
    }
    boolean ground =
        List.of("PopulatedPlace", "Province", "District").stream()
            .anyMatch(t -> schema.anyIsA(noun.denotes(), DL.iri(t)));
    boolean body = schema.anyIsA(noun.denotes(), DL.iri("NewsMedium"));
    if (b.known == null && b.owner == null && (ground || body)) {
      b.types.addAll(noun.denotes());
      return true;
    }
    return false;
  }
}
