package org.dateline.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.Referents;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Sense;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;

/** Offices that somebody comes into, holds or leaves, as noun phrases tell them. */
final class Offices {
  private static final Pattern KEY = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PARTS = Pattern.compile(" ?[,–—] ?");

  private Offices() {}

  /** Whether the words can tell of an office. */
  static boolean told(Chunk predicate) {
    if (predicate instanceof Chunk.Words w) {
      for (Lexeme lexeme : w.lexemes()) {
        for (Sense sense : lexeme.senses()) {
          if (sense.roles().containsKey(Position.AS)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "Governor of X": an office, and nobody's name. */
  static boolean post(NounPhrase phrase) {
    return phrase.head().filter(h -> h.is(Trait.POST)).isPresent()
        && phrase.name().isEmpty()
        && !phrase.pronoun();
  }

  /** Of a word whose object is called by the office that he loses. */
  static boolean befalls(Chunk predicate) {
    if (predicate instanceof Chunk.Words w) {
      for (Lexeme lexeme : w.lexemes()) {
        for (Sense sense : lexeme.is(Trait.TITLED) ? lexeme.senses() : List.<Sense>of()) {
          if (sense.roles().containsKey(Position.OBJECT)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * An office behind a word that tells of one.
   *
   * @param holder who comes into it, where his name stands within the phrase
   * @param office the phrase of the office alone
   * @param end one past the last chunk
   */
  record Post(Optional<NounPhrase> holder, NounPhrase office, int end) {}

  /**
   * The office whose phrase is the chunk at {@code i}: "defence minister"; of "(named) X defence
   * minister (of Y)", parsed as X's, the holder apart.
   *
   * @param named whether the phrase may name the holder
   */
  static Post at(List<Chunk> chunks, int i, boolean named) {
    NounPhrase phrase = (NounPhrase) chunks.get(i);
    Optional<NounPhrase> holder = named ? holder(phrase) : Optional.empty();
    if (holder.isEmpty()) {
      return new Post(holder, phrase, i + 1);
    }
    Optional<NounPhrase> whose =
        Chunk.preposition(Chunk.at(chunks, i + 1), Position.OF)
                && Chunk.at(chunks, i + 2) instanceof NounPhrase p
            ? Optional.of(p)
            : Optional.empty();
    NounPhrase office = of(phrase, holder.get().to(), whose);
    return new Post(holder, office, whose.isPresent() ? i + 3 : i + 1);
  }

  private static Optional<NounPhrase> holder(NounPhrase office) {
    return office
        .owner()
        .filter(o -> o.from() == office.from() && !o.name().isEmpty())
        .filter(o -> o.types().isEmpty() || o.types().contains(DL.iri("Person")));
  }

  /** The office that somebody is called by: of "Defence Minister X", "defence minister". */
  static Optional<NounPhrase> title(NounPhrase holder) {
    return holder.head().filter(h -> h.is(Trait.POST)).isPresent()
        ? Optional.of(of(holder, holder.from(), holder.owner()))
        : Optional.empty();
  }

  private static NounPhrase of(NounPhrase p, int from, Optional<NounPhrase> whose) {
    return new NounPhrase(
        from,
        p.to(),
        p.head(),
        p.types(),
        Optional.empty(),
        List.of(),
        "",
        "",
        p.concepts(),
        "",
        false,
        false,
        whose,
        List.of(),
        List.of());
  }

  /**
   * The key of an office: one for each kind and whose it is.
   *
   * @param office the noun phrase
   * @param words what the text calls it
   * @param told keys of those of whom it is told, whose country a state's office is of
   */
  static String key(Referents referents, NounPhrase office, String words, List<String> told) {
    Lexeme head = office.head().orElseThrow();
    Optional<String> whose = office.owner().flatMap(referents::key);
    if (head.is(Trait.STATE_POST)) {
      whose =
          office.owner().isEmpty()
              ? told.stream().flatMap(k -> referents.country(k).stream()).findFirst()
              : whose.map(w -> state(referents, w));
    }
    String kind = head.concept().map(iri -> iri.substring(iri.indexOf('#') + 1)).orElse(words);
    return referents.office(KEY.matcher(kind).replaceAll("_"), whose, words);
  }

  /** "The commander-in-chief of X's army" is X's. */
  private static String state(Referents referents, String owner) {
    boolean body = referents.isA(owner, "ArmedForces") || referents.isA(owner, "Government");
    return body ? referents.country(owner).orElse(owner) : owner;
  }

  /** What the text calls the office, without the name of who is called by it. */
  static String words(String mention, NounPhrase holder) {
    String name = holder.name();
    int at = name.isEmpty() ? -1 : mention.lastIndexOf(name);
    String rest =
        at < 0 ? mention : mention.substring(0, at) + mention.substring(at + name.length());
    // "Mr X, defence minister": the longest part tells.
    String words =
        PARTS
            .splitAsStream(SPACES.matcher(rest).replaceAll(" "))
            .map(String::strip)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return words.isEmpty() ? mention : words;
  }
}
