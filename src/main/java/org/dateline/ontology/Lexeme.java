package org.dateline.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lexicon entry in one of its word classes, with what reading needs to know of it.
 *
 * @param iri the entry
 * @param wordClass what it does in a sentence
 * @param senses events: what it evokes, and where its roles are expressed
 * @param denotes nouns and pronouns: IRIs of the entity types that it stands for
 * @param concept nouns and modifiers: groups words that may name the same thing again ("rebels",
 *     "insurgents")
 * @param marks prepositions: the position that they mark
 * @param effect operators, subordinators, verbs, comments: what they do to the status of what they
 *     govern
 * @param quantity quantifiers: {@code Whole}, {@code Part}, {@code Plural}, {@code Indefinite}
 * @param traits further marks, by local name
 * @param closing words that must follow the noun phrase behind it: "under … control"; mostly none
 */
public record Lexeme(
    String iri,
    WordClass wordClass,
    List<Sense> senses,
    Set<String> denotes,
    Optional<String> concept,
    Optional<Position> marks,
    Effect effect,
    Optional<String> quantity,
    Set<Trait> traits,
    List<String> closing) {

  /**
   * What a word evokes.
   *
   * @param event IRI of the event type
   * @param needs roles without which the word has another sense
   * @param roles which position fills which role (property IRIs; where two are given, the filler's
   *     type decides)
   */
  public record Sense(String event, Map<Position, List<String>> roles, Set<String> needs) {}

  /**
   * What a word does to the status of what it governs; empty parts leave that part alone.
   *
   * @param polarity local name of a {@code dl:Polarity}
   * @param modality local name of a {@code dl:Modality}
   * @param certainty local name of a {@code dl:Certainty}
   */
  public record Effect(
      Optional<String> polarity, Optional<String> modality, Optional<String> certainty) {
    /** Changes nothing. */
    public static final Effect NONE =
        new Effect(Optional.empty(), Optional.empty(), Optional.empty());

    /** True when nothing is changed. */
    public boolean none() {
      return polarity.isEmpty() && modality.isEmpty() && certainty.isEmpty();
    }
  }

  /** Further marks; each is a {@code dl:Trait} in Turtle. */
  public enum Trait {
    /** A verb whose object is the subject of the verb that follows: "force X to leave". */
    OBJECT_CONTROL,
    /** Ends the reach of operators before it: "and has already". */
    TENSE,
    /** Places: its own name follows it: "town X"; persons: a title. */
    NAMED,
    /** Joins with a country into that country's forces or government. */
    COMPOSES,
    /**
     * Joins with a country as COMPOSES does, but only where the country is told: "Russian forces".
     */
    COMPOSES_BESIDE,
    /** Comes before the noun that it belongs to even where heads come first. */
    BEFORE,
    /** A participle that makes a passive with a passive word, or with "by". */
    PARTICIPLE,
    /** An event's form that undergoes nothing by itself: its entry has a participle for that. */
    ACTIVE,
    /** The event's agent is a force or a power, else the word means something else. */
    FORCES,
    /** A word form that is a noun: "withdrawal". */
    NOMINAL,
    /** Refers to several. */
    PLURAL,
    /** A modifier or noun that takes a noun phrase of its own: "loyal to". */
    GOVERNS,
    /** Not a source by itself: "radio" without a name. */
    BARE,
    /** A relative word that stands for a place: "where". */
    PLACE,
    /** A word of doubt about what it looks like, which leaves a plan a plan: "seems about to". */
    APPARENT,
    /** A reporting word whose object is a hearer that carries the words: "told". */
    HEARER,
    /** The event needs an armed or governing actor, else the word means something else. */
    ARMED,
    /** The event needs a known kind of place, else the word means something else. */
    STRICT,
    /** What follows names parts, and the whole is told as well. */
    WITH_WHOLE,
    /** The event needs its object or origin, else the word means something else. */
    NEEDS_OBJECT,
    /** A verb that brings about what follows: what someone is made to do, he does. */
    CAUSES,
    /**
     * Under way or begun: what has an end that it has not reached ("is taking the town") has not
     * come about.
     */
    UNFINISHED,
    /** "Twice": a time beside it dates nothing that is told next. */
    REPEATED,
    /** Opens a clause that holds at the time of the main clause: "when". */
    SAME_TIME,
    /** What it opens comes after the main clause in time: "before", "ahead of". */
    POSTERIOR,
    /** Tells of a time before the story's: "earlier", "once". */
    ANTERIOR,
    /** Tells, in the report's own voice, of what came before the story's time: "had". */
    PLUPERFECT,
    /** Right before a predicate, tells that it came about shortly before the report: "just". */
    RECENT,
    /** Before a state, tells that it began: "then holds". */
    INCEPTIVE,
    /** What follows is told by whoever told the sentence before: "accordingly". */
    CONTINUES,
    /** Opens a clause that tells since when a state has lasted: "since". */
    SINCE,
    /** A body named by whose it is: "the embassy of the Taliban" is not the Taliban. */
    OWNED,
    /** Of what takes a noun phrase: tells who stands by it, not whose it is: "backed by". */
    ALLIED,
    /** Sets one clause against another: "but", "while". */
    CONTRAST,
    /** What it sets against the clause is news that others tell: "despite (reports that)". */
    COUNTER,
    /** People who, told of by whose they are, are that one's force: "his men". */
    FOLLOWERS,
    /** A demand that, told of what came about, was met: "was ambushed and had to withdraw". */
    NARRATED,
    /** Opens a clause that the main clause behind it is set against: "although". */
    CONCESSIVE,
    /** Parts a clause from what follows from it: "if X falls, then Y". */
    CONSEQUENT,
    /** A purpose: its subject is the main clause's. */
    PURPOSE,
    /** Follows from what a word tells only of what came about: "driven out of X", so X is lost. */
    ENTAILED,
    /** Whom it befalls is told by number or name: "twelve civilians", not "civilians". */
    TOLD,
    /** A deed that is begun; what is joined to it is another: "launched an attack and took X". */
    LAUNCHES,
    /** Opens a clause that is to come where its main clause is: "will not stop until X falls". */
    UNTIL,
    /** A form in the present: behind "said that X had …, but", it is not what was said. */
    PRESENT_TENSE,
    /** A noun that is an office somebody is put into: "governor". */
    POST,
    /** An office that a state has one of: "defence minister". */
    STATE_POST,
    /** A noun for the body that a country's forces obey: "defence ministry". */
    COMMANDS,
    /** Whom the event befalls is called by the office: "Defence Minister X resigned". */
    TITLED,
    /** Of what is denied, there is none: "(will yield to no) demand whatever to leave X". */
    ANY,
    /** Before a state, tells that it holds when it is told: "now holds". */
    PRESENT,
    /** Of what takes a noun phrase: tells against whom it stands: "opposed to". */
    OPPOSED,
    /** Whoever tells it of his own country tells what his own side did: "has been liberated". */
    LIBERATES
  }

  /** The same with words that must follow the noun phrase behind it. */
  Lexeme closedBy(List<String> words) {
    return new Lexeme(
        iri, wordClass, senses, denotes, concept, marks, effect, quantity, traits, words);
  }

  /** True when it has the mark. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
