package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/**
 * What governs a clause: the words of denial, will, doubt and saying that it stands under, nearest
 * first, and the times told with them.
 */
final class Governors {
  private static final String QUOTES = "\"“”‘’«»'";
  private static final String DOCUMENT = DL.iri("Document");

  private final List<Chunk> chunks;
  private final List<Lexeme> words = new ArrayList<>();
  private final List<Chunk.Time> times = new ArrayList<>();
  private boolean nominal;
  private int reportedBy = -1;

  Governors(List<Chunk> chunks) {
    this.chunks = chunks;
  }

  void add(Lexeme lexeme) {
    words.add(lexeme);
  }

  void add(Chunk.Time time) {
    times.add(time);
  }

  /** How many words govern the clause so far; see {@link #forgetFrom}. */
  int count() {
    return words.size();
  }

  /** The words from that one on turned out to govern another clause. */
  void forgetFrom(int count) {
    words.subList(count, words.size()).clear();
  }

  /** How many times were read so far; see {@link #forgetTimesFrom}. */
  int timeCount() {
    return times.size();
  }

  /** The times from that one on turned out to date another clause. */
  void forgetTimesFrom(int count) {
    times.subList(count, times.size()).clear();
  }

  /**
   * What was demanded turned out to be done.
   *
   * @param behind what stands right behind whoever had to do it: "forced X + to leave" plans
   *     nothing
   */
  void forgetDemands(Chunk behind) {
    words.removeIf(l -> l.effect().modality().equals(Optional.of("Demanded")));
    if (behind instanceof Chunk.Words w
        && w.is(WordClass.PREPOSITION)
        && w.is(WordClass.OPERATOR)) {
      words.remove(w.as(WordClass.OPERATOR));
    }
  }

  /** The clause is the content of that reporting verb, unless a nearer one was met. */
  void reported(int at) {
    reportedBy = reportedBy < 0 ? at : reportedBy;
  }

  boolean reported() {
    return reportedBy >= 0;
  }

  /** The predicate is made a noun. */
  void nominalize() {
    nominal = true;
  }

  List<Lexeme> words() {
    return List.copyOf(words);
  }

  List<Chunk.Time> times() {
    return List.copyOf(times);
  }

  boolean nominal() {
    return nominal;
  }

  /** Index of the reporting verb in whose content the clause stands; −1 if none. */
  int reportedBy() {
    return reportedBy;
  }

  /**
   * Reads the words left of a subject that govern its clause: "if X …", "called on X to …", "the
   * plan for X to …".
   *
   * @param befalls whether the clause tells what befalls its subject, as "fell" does: "let X fall"
   *     is no purpose, though the word may be the same
   */
  void read(int from, boolean befalls) {
    boolean beyond = false;
    boolean prepositions = false;
    boolean passed = false;
    boolean caused = false;
    int first = times.size();
    for (int k = from; k >= 0; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk instanceof Chunk.Time time) {
        if (!beyond) {
          times.add(time);
        }
        continue;
      }
      if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(QUOTES) || (mark.in(",") && !beyond && leads(k - 1))) {
          continue;
        }
        int between = mark.in(",") && !beyond ? circumstance(k) : -1;
        if (between < 0) {
          return;
        }
        k = between;
        continue;
      }
      if (chunk instanceof NounPhrase plan) {
        if (plan.head().filter(h -> h.denotes().contains(DOCUMENT)).isPresent()
            && plan.owner().isEmpty()) {
          // "denied the news (that) X left"
          new News(chunks).against(k).ifPresent(words::add);
          if (beyond) {
            // "There are claims that X left"
            plan.head().filter(h -> !h.effect().none()).ifPresent(words::add);
          }
          continue;
        }
        // "an agreement on the withdrawal of X", "plans for X to leave"
        if (prepositions || beyond) {
          plan.head().filter(h -> !h.effect().none()).ifPresent(words::add);
        }
        if (beyond && !passed) {
          // "called on others to help X retake Y": the call reaches down to X.
          passed = true;
          continue;
        }
        if (prepositions) {
          doubted(k - 1);
        }
        return;
      }
      if (!(chunk instanceof Chunk.Words w)) {
        return;
      }
      boolean until = w.is(WordClass.SUBORDINATOR) && w.as(WordClass.SUBORDINATOR).is(Trait.UNTIL);
      boolean links =
          w.is(WordClass.PARTICLE) || w.is(WordClass.PREPOSITION) || w.is(WordClass.NOMINALIZER);
      if (links && !until) {
        nominal |= w.is(WordClass.NOMINALIZER);
        prepositions |= w.is(WordClass.PREPOSITION);
        continue;
      }
      if (w.is(WordClass.COMPLEMENTIZER)) {
        beyond = true;
        continue;
      }
      if (w.is(WordClass.OPERATOR)) {
        if (caused && w.as(WordClass.OPERATOR).is(Trait.LAUNCHES)) {
          // "the offensive of Y forced X to leave": it did so, it is no plan.
          return;
        }
        words.add(w.as(WordClass.OPERATOR));
        continue;
      }
      if (befalls
          && w.is(WordClass.SUBORDINATOR)
          && w.as(WordClass.SUBORDINATOR).is(Trait.PURPOSE)) {
        continue;
      }
      if (w.is(WordClass.SUBORDINATOR)) {
        words.add(stipulated(w.as(WordClass.SUBORDINATOR), k));
        if (w.as(WordClass.SUBORDINATOR).is(Trait.PURPOSE)) {
          ofNone(k - 1);
        }
        if (w.as(WordClass.SUBORDINATOR).is(Trait.SAME_TIME)) {
          mainClauseTimes(k - 1);
        }
        if (until) {
          ahead(k - 1);
        }
        return;
      }
      if (w.is(WordClass.REPORTING_VERB)) {
        if (!timed(k)) {
          // "Said on Monday (that) X would leave": the Monday of saying so.
          times.subList(first, times.size()).clear();
        }
        reported(k);
        if (w.as(WordClass.REPORTING_VERB).effect().polarity().isPresent()) {
          // "Denied claims that X left": whoever denies them does not doubt it.
          words.removeIf(l -> l.denotes().contains(DOCUMENT));
        }
        words.add(w.as(WordClass.REPORTING_VERB));
        new News(chunks).against(k - 1).ifPresent(words::add);
        return;
      }
      if (w.is(WordClass.CARRYING_VERB)) {
        reported(k);
        return;
      }
      if (w.is(WordClass.VERB)) {
        words.add(w.as(WordClass.VERB));
        caused |= w.as(WordClass.VERB).is(Trait.CAUSES);
        beyond = true;
        continue;
      }
      if ((w.unknown() && prepositions) || (w.is(WordClass.INCLUDING) && nominal)) {
        // "(the next stage) is to include (that) X leaves"
        continue;
      }
      return;
    }
  }

  /**
   * "Will not stop until X is taken": what is to come in the main clause is to come here as well.
   */
  private void ahead(int from) {
    for (int k = from; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      if (chunks.get(k) instanceof Chunk.Words w) {
        for (Lexeme lexeme : w.lexemes()) {
          boolean verb =
              lexeme.wordClass() == WordClass.OPERATOR
                  || lexeme.wordClass() == WordClass.REPORTING_VERB
                  || lexeme.wordClass() == WordClass.VERB;
          if (verb && lexeme.effect().modality().equals(Optional.of("Planned"))) {
            words.add(lexeme);
            return;
          }
        }
      }
    }
  }

  /** "Proposed a truce if X leaves": what such a condition tells of is demanded with it. */
  private Lexeme stipulated(Lexeme subordinator, int at) {
    boolean condition = subordinator.effect().modality().equals(Optional.of("Hypothetical"));
    for (int k = at - 1; condition && k >= 0 && !(chunks.get(k) instanceof Chunk.Mark); k--) {
      Lexeme demand =
          chunks.get(k) instanceof Chunk.Words w ? w.as(WordClass.REPORTING_VERB) : null;
      if (demand != null) {
        return demand.effect().modality().equals(Optional.of("Demanded")) ? demand : subordinator;
      }
    }
    return subordinator;
  }

  /** "Will yield to no pressure whatever + to leave X": X will not be left. */
  private void ofNone(int from) {
    boolean any =
        from >= 0
            && chunks.get(from) instanceof Chunk.Words last
            && last.is(WordClass.MODIFIER)
            && last.as(WordClass.MODIFIER).is(Trait.ANY);
    for (int k = from; any && k >= 0 && !(chunks.get(k) instanceof Chunk.Mark); k--) {
      if (chunks.get(k) instanceof Chunk.Words w
          && w.is(WordClass.OPERATOR)
          && w.as(WordClass.OPERATOR).effect().polarity().isPresent()) {
        words.add(w.as(WordClass.OPERATOR));
        return;
      }
    }
  }

  /** "Has not confirmed (reaching) an agreement on X's leaving": the doubt reaches X's leaving. */
  private void doubted(int from) {
    for (int k = from; k >= 0 && chunks.get(k) instanceof Chunk.Words w; k--) {
      Lexeme operator = w.as(WordClass.OPERATOR);
      if (operator != null && operator.effect().certainty().isPresent()) {
        words.add(operator);
      }
    }
  }

  /** True where a time stands before the verb in its clause. */
  private boolean timed(int verb) {
    for (int k = verb - 1; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      if (chunks.get(k) instanceof Chunk.Time t && !t.when().unknown()) {
        return true;
      }
      if (Chunk.is(chunks.get(k), WordClass.EVENT)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "On Monday, when X left, Y took Z": the time is the main clause's too.
   *
   * @param close index of the second comma
   * @return index of the first comma; −1 where no circumstance stands between the two
   */
  private int circumstance(int close) {
    int open = close - 1;
    while (open > 0 && !(chunks.get(open) instanceof Chunk.Mark)) {
      open--;
    }
    return open > 0
            && Chunk.mark(chunks.get(open), ",")
            && (Chunk.is(chunks.get(open + 1), WordClass.SUBORDINATOR)
                || Chunk.is(chunks.get(open + 1), WordClass.RELATIVE))
            && leads(open - 1)
        ? open
        : -1;
  }

  /** True for a time that no clause before it has: "(Before X left) on Monday, …" has one. */
  private boolean leads(int last) {
    int k = last;
    while (k >= 0 && Chunk.is(chunks.get(k), WordClass.PARTICLE)) {
      k--;
    }
    if (k < 0 || !(chunks.get(k) instanceof Chunk.Time)) {
      return false;
    }
    while (k >= 0 && !(chunks.get(k) instanceof Chunk.Mark)) {
      if (Chunk.is(chunks.get(k), WordClass.EVENT)
          || Chunk.is(chunks.get(k), WordClass.SUBORDINATOR)) {
        return false;
      }
      k--;
    }
    return true;
  }

  /** "On Monday, when X took Y, …": the main clause's time is the time of both. */
  private void mainClauseTimes(int from) {
    for (int k = from; k >= 0; k--) {
      if (chunks.get(k) instanceof Chunk.Time time) {
        times.add(time);
      } else if (chunks.get(k) instanceof Chunk.Words w
          && (w.is(WordClass.REPORTING_VERB) || w.is(WordClass.SUBORDINATOR))) {
        return;
      }
    }
  }

  /**
   * Reads the words of the clause that a noun stands in: what will or may lead to it is no fact
   * yet.
   */
  void readAround(int from) {
    for (int k = from; k >= 0; k--) {
      Chunk chunk = chunks.get(k);
      if (chunk instanceof Chunk.Time
          || chunk instanceof Chunk.Aside
          || Chunk.mark(chunk, QUOTES)) {
        continue;
      }
      if (!(chunk instanceof Chunk.Words w) || w.is(WordClass.RELATIVE)) {
        if (chunk instanceof NounPhrase plan) {
          plan.head().filter(h -> !h.effect().none()).ifPresent(words::add);
        }
        return;
      }
      for (WordClass c :
          List.of(
              WordClass.OPERATOR,
              WordClass.SUBORDINATOR,
              WordClass.REPORTING_VERB,
              WordClass.VERB)) {
        Lexeme lexeme = w.as(c);
        boolean toPlace = c == WordClass.OPERATOR && w.is(WordClass.PREPOSITION) && k == from;
        if (lexeme != null && !lexeme.effect().none() && !toPlace) {
          words.add(lexeme);
        }
      }
      if (w.is(WordClass.REPORTING_VERB)) {
        reported(k);
      }
      if (w.is(WordClass.SUBORDINATOR)) {
        return;
      }
    }
  }
}
