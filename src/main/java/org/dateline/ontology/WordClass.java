package org.dateline.ontology;

import java.util.List;

/**
 * What a word does in a sentence, as far as reading claims needs it; each is a {@code dl:WordClass}
 * in Turtle.
 */
public enum WordClass {
  /** Evokes an event: a verb, or a noun made from one. */
  EVENT,
  /** Says what a thing is: "town", "rebels", "spokesman". */
  NOUN,
  /** Narrows a noun down: "armed", "local". */
  MODIFIER,
  /** Says how much of a thing, or that there are several. */
  QUANTIFIER,
  /** Points back: "this", "that". */
  DEMONSTRATIVE,
  /** Stands for someone or something named before. */
  PRONOUN,
  /** Marks what a noun phrase does in the clause. */
  PREPOSITION,
  /** Turns the clause round: what stands before it undergoes what follows. */
  PASSIVE,
  /** Opens a relative clause. */
  RELATIVE,
  /** Opens the content of what is said. */
  COMPLEMENTIZER,
  /** Opens a subordinate clause; may change its status ("if", "in order to"). */
  SUBORDINATOR,
  /** Joins equals. */
  COORDINATOR,
  /** Opens a list of members: "including". */
  INCLUDING,
  /** Changes polarity, modality or certainty of what it governs. */
  OPERATOR,
  /** Tense, aspect, emphasis: changes no status and is passed over. */
  PARTICLE,
  /** Any other verb. */
  VERB,
  /** Says that someone says something. */
  REPORTING_VERB,
  /** "According to". */
  REPORTING_PREPOSITION,
  /** Passes on another's words: "quoting". */
  CARRYING_VERB,
  /** Credits a picture, not a source. */
  CREDIT,
  /** "Is". */
  COPULA,
  /** Small word inside a name: "al", "bin". */
  NAME_PARTICLE,
  /** Makes a clause a noun: "the fact that". */
  NOMINALIZER,
  /** A full stop after it ends no sentence. */
  ABBREVIATION,
  /** A statement about what was just told: "this has not been confirmed". */
  COMMENT;

  /** The first of the lexemes that is of this class, or null. */
  public Lexeme among(List<Lexeme> lexemes) {
    // Asked of every word again and again: without an iterator each time.
    for (int i = 0; i < lexemes.size(); i++) {
      if (lexemes.get(i).wordClass() == this) {
        return lexemes.get(i);
      }
    }
    return null;
  }
}
