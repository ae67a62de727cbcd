package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme;

/**
 * A noun phrase: a name, a description or a pronoun, before it is known whom it stands for.
 *
 * @param from first token
 * @param to one past the last
 * @param head the noun or pronoun that says what it is; empty for a bare name
 * @param types IRIs of what it can be; empty for a name of which nothing is known
 * @param known the gazetteer's entity of that name
 * @param candidates all of the gazetteer's entities of that name, the best first
 * @param name its own name as written; empty for a description
 * @param abbreviation the short form that the text gives in brackets; empty if none
 * @param concepts what its nouns and modifiers group it with
 * @param quantity {@code Whole}, {@code Part}, {@code Plural}, {@code Indefinite}, {@code Number};
 *     empty if none
 * @param demonstrative whether it points back
 * @param pronoun whether it is a pronoun
 * @param owner whose it is, or what it belongs to
 * @param places where it is
 * @param members the noun phrases it is made of, when it is a list
 * @param attribute what a participle before it tells of it: "rebel-held"
 */
public record NounPhrase(
    int from,
    int to,
    Optional<Lexeme> head,
    Set<String> types,
    Optional<Gazetteer.Entry> known,
    List<Gazetteer.Entry> candidates,
    String name,
    String abbreviation,
    Set<String> concepts,
    String quantity,
    boolean demonstrative,
    boolean pronoun,
    Optional<NounPhrase> owner,
    List<NounPhrase> places,
    List<NounPhrase> members,
    Optional<Attribute> attribute)
    implements Chunk {

  /**
   * "X-held", "X-controlled" before a noun: the noun phrase undergoes it.
   *
   * @param agent who does it
   * @param predicate the participle
   */
  public record Attribute(NounPhrase agent, Chunk.Words predicate) {}

  /** A noun phrase without an attribute. */
  public NounPhrase(
      int from,
      int to,
      Optional<Lexeme> head,
      Set<String> types,
      Optional<Gazetteer.Entry> known,
      List<Gazetteer.Entry> candidates,
      String name,
      String abbreviation,
      Set<String> concepts,
      String quantity,
      boolean demonstrative,
      boolean pronoun,
      Optional<NounPhrase> owner,
      List<NounPhrase> places,
      List<NounPhrase> members) {
    this(
        from,
        to,
        head,
        types,
        known,
        candidates,
        name,
        abbreviation,
        concepts,
        quantity,
        demonstrative,
        pronoun,
        owner,
        places,
        members,
        Optional.empty());
  }

  /** The same, begun earlier and with an attribute. */
  NounPhrase with(int begin, String howMuch, Attribute told) {
    return new NounPhrase(
        begin,
        to,
        head,
        types,
        known,
        candidates,
        name,
        abbreviation,
        concepts,
        howMuch.isEmpty() ? quantity : howMuch,
        demonstrative,
        pronoun,
        owner,
        places,
        members,
        Optional.of(told));
  }

  /** This phrase and those within it. */
  public List<NounPhrase> all() {
    List<NounPhrase> all = new ArrayList<>(List.of(this));
    owner.ifPresent(p -> all.addAll(p.all()));
    places.forEach(p -> all.addAll(p.all()));
    members.forEach(p -> all.addAll(p.all()));
    attribute.ifPresent(a -> all.addAll(a.agent().all()));
    return all;
  }

  /** True when it is nothing but a name that the gazetteer lacks. */
  public boolean bareUnknownName() {
    return head.isEmpty() && known.isEmpty() && !name.isEmpty();
  }

  /** The phrases that it stands for one by one: its members, or itself. */
  public List<NounPhrase> each() {
    return members.isEmpty() ? List.of(this) : members;
  }
}
