package org.dateline.claim;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.mention.When;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.WordClass;

/** The time that the clause of an event tells. */
final class EventTime {
  private final List<Chunk> chunks;

  EventTime(List<Chunk> chunks) {
    this.chunks = chunks;
  }

  /**
   * When an event was: told in the clause, or, of a state, with what it has lasted since.
   *
   * @param at index of the predicate's chunk
   * @param ends whether it is no state, and reaches an end
   */
  When of(int at, Subject before, Complements after, Status.Modality modality, boolean ends) {
    When when = when(at, before, after, modality);
    return when.unknown() && !ends ? since(at + 1, after.end()) : when;
  }

  /** The time told in the clause; "in December" is the last one for what is done. */
  private When when(int at, Subject before, Complements after, Status.Modality modality) {
    When when = When.UNKNOWN;
    for (Chunk.Time time : after.times()) {
      if (!ofWhatFollowed(time, at)) {
        when = join(when, told(time, modality));
      }
    }
    for (Chunk.Time time : before.times()) {
      if (!ofWhatFollowed(time, -1)) {
        // "On Monday they planned to": the Monday of the plan, not the next one.
        when = join(when, verbBetween(time, at) ? time.when() : told(time, modality));
      }
    }
    // What has lasted since a day held on that day; what is due by a day is planned for that day.
    boolean due = modality == Status.Modality.PLANNED || modality == Status.Modality.DEMANDED;
    Optional<String> point = when.at().or(when::start);
    return due && point.isEmpty()
        ? new When(when.end(), Optional.empty(), Optional.empty())
        : new When(point, when.start(), when.end());
  }

  private static When told(Chunk.Time time, Status.Modality modality) {
    Optional<String> other =
        switch (modality) {
          case PLANNED, DEMANDED -> time.ahead();
          case ACTUAL, ATTEMPTED -> time.behind();
          case HYPOTHETICAL -> Optional.empty();
        };
    return other.map(t -> time.when().movedTo(t)).orElse(time.when());
  }

  /** "(Ahead of) the talks on Monday": the time is theirs. */
  private boolean ofWhatFollowed(Chunk.Time time, int from) {
    boolean thing = false;
    for (int k = chunks.indexOf(time) - 1; k > from; k--) {
      Chunk c = chunks.get(k);
      if (c instanceof Chunk.Words w && w.is(Trait.POSTERIOR)) {
        return thing;
      }
      thing |= c instanceof NounPhrase || (c instanceof Chunk.Words w && w.unknown());
      if (c instanceof Chunk.Mark || Chunk.is(c, WordClass.EVENT)) {
        return false;
      }
    }
    return false;
  }

  private boolean verbBetween(Chunk.Time time, int at) {
    for (int k = at - 1; k >= 0 && chunks.get(k).from() > time.from(); k--) {
      Chunk c = chunks.get(k);
      if (Chunk.is(c, WordClass.VERB) || Chunk.is(c, WordClass.REPORTING_VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Has held X since it took Y in May": a state has lasted since the time of that clause. */
  private When since(int from, int end) {
    boolean opened = false;
    for (int k = from; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      opened |= k <= end && chunks.get(k) instanceof Chunk.Words w && w.is(Trait.SINCE);
      if (opened && chunks.get(k) instanceof Chunk.Time time && time.when().at().isPresent()) {
        Optional<String> start = time.when().at();
        return new When(start, start, Optional.empty());
      }
    }
    return When.UNKNOWN;
  }

  /** The first time told wins; a span's ends may come from two. */
  private static When join(When a, When b) {
    Optional<String> at = a.at().or(b::at);
    return new When(at, a.start().or(b::start), a.end().or(b::end));
  }
}
