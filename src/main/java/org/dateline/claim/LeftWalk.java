package org.dateline.claim;

import java.util.List;
import java.util.function.Predicate;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/**
 * How far the words left of a predicate have been read, and what they have told so far; {@link
 * SubjectFinder} goes from right to left, {@link LeftPhrases} and {@link LeftWords} say what each
 * of them does.
 */
final class LeftWalk {
  private static final String DOCUMENT = DL.iri("Document");

  final List<Chunk> chunks;
  final int predicate;
  final Predicate<NounPhrase> acceptable;
  final boolean described;
  final LeftContext context;
  final Governors governors;
  final Beside beside;

  /** The subject, as soon as it is found; and the index of its chunk. */
  NounPhrase subject;

  int subjectAt = -1;

  /** Who may stand in for a subject; where; and how many words governed the clause by then. */
  NounPhrase fallback;

  int fallbackAt = -1;
  int fallbackGoverning;

  /** "Is held by X"; the X. */
  boolean passive;

  NounPhrase passiveAgent;

  /** What a relative clause describes; that it only does so. */
  NounPhrase relativeHead;

  boolean describes;

  /** The predicate has a tense of its own: a particle's, an operator's, a copula's. */
  boolean tense;

  boolean finite;

  /** What stands further left no longer belongs to the predicate, only to its subject. */
  boolean closed;

  /** The clause was left for the one around it. */
  boolean left;

  /** Another verb stands between; its subject is the predicate's as well. */
  boolean verbBetween;

  /** How many words governed the clause when the first verb behind a comma was met. */
  int ownGoverning = -1;

  /** What is told further left dates another clause. */
  boolean otherTime;

  /** How many times were read before a comma closed the clause left of the predicate. */
  int timesBeforeAside = -1;

  /** Pauses and noun phrases that were passed. */
  int commas;

  int skipped;

  /** A coordinator, or a particle or an operator of the predicate itself, was passed. */
  boolean coordinated;

  boolean modified;

  /** "In order to", "until": the clause is the purpose or the end of another. */
  boolean purpose;

  boolean until;

  /** What governs the clause around does not govern this one. */
  boolean detached;

  LeftWalk(List<Chunk> chunks, int predicate, Predicate<NounPhrase> acceptable, boolean described) {
    this.chunks = chunks;
    this.predicate = predicate;
    this.acceptable = acceptable;
    this.described = described;
    this.context = new LeftContext(chunks);
    this.governors = new Governors(chunks);
    this.beside = new Beside(chunks, predicate, acceptable);
  }

  /** This is the subject; returns where it stands. */
  int found(NounPhrase phrase, int at) {
    subject = phrase;
    subjectAt = at;
    return at;
  }

  /** Better than nobody, should no subject be found. */
  void standIn(NounPhrase phrase, int at) {
    fallback = phrase;
    fallbackGoverning = governors.count();
    fallbackAt = at;
  }

  /**
   * From here on words belong to the clause around this one: only its subject is still of interest.
   */
  void leave() {
    left = true;
    closed = true;
  }

  /** A word that says something of how the clause stands. */
  void add(Lexeme lexeme) {
    if (!closed && !lexeme.effect().none() && !(lexeme.is(Trait.NOMINAL) && tense)) {
      governors.add(lexeme);
    }
  }

  /**
   * "May yet defend the port that X holds", "has not confirmed the loss of Y, which X took": what
   * only describes something is told as so, whatever governs the clause around it. "That" opens
   * such a clause where its verb lacks an object; "it is not X who took Y" describes nothing.
   */
  boolean describes(Chunk.Words relative, NounPhrase head) {
    int whole = chunks.indexOf(head);
    Chunk before = whole > 0 ? chunks.get(whole - 1) : null;
    boolean content =
        relative.is(WordClass.COMPLEMENTIZER)
            && (Chunk.at(chunks, predicate + 1) instanceof NounPhrase
                || Chunk.is(before, WordClass.REPORTING_VERB)
                || head.head().filter(h -> h.denotes().contains(DOCUMENT)).isPresent());
    return !content && !Chunk.is(before, WordClass.COPULA) && !Chunk.is(before, WordClass.OPERATOR);
  }

  /** True where a nominaliser begins what accompanies the subject. */
  boolean adjunct(int nominalizer) {
    return !coordinated && commas == 0 && beside.accompanying(nominalizer);
  }
}
