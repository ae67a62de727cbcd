package org.dateline.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.Chunk;
import org.dateline.mention.NounPhrase;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.WordClass;

/**
 * What stands behind a predicate and belongs to it.
 *
 * @param object the direct object
 * @param included members named after the object: "several towns, among them X and Y"
 * @param wholeToo whether the object is told besides its members
 * @param obliques noun phrases behind prepositions, by what these mark
 * @param cleft the noun phrase behind "is", where the predicate is a clause's subject: "in control
 *     now are X", or describes it: "the last town that X holds is Y"
 * @param times times told in the same clause
 * @param end index of the first chunk that does not belong any more
 */
record Complements(
    Optional<NounPhrase> object,
    List<NounPhrase> included,
    boolean wholeToo,
    Map<Position, List<NounPhrase>> obliques,
    Optional<NounPhrase> cleft,
    List<Chunk.Time> times,
    int end) {

  private static final String QUOTES = "\"“”‘’«»'";
  private static final int UNKNOWN_WORDS = 2;

  /** Several of a kind, and behind the colon at {@code i} their names. */
  private static boolean listed(List<Chunk> chunks, int i, NounPhrase object, NounPhrase cleft) {
    NounPhrase several = cleft != null ? cleft : object;
    return several != null
        && (several.quantity().equals("Number") || several.quantity().equals("Plural"))
        && several.name().isEmpty()
        && i + 1 < chunks.size()
        && chunks.get(i + 1) instanceof NounPhrase names
        && !names.each().get(0).name().isEmpty();
  }

  /** Reads rightwards from the predicate. */
  static Complements read(List<Chunk> chunks, int predicate) {
    NounPhrase object = null;
    List<NounPhrase> included = new ArrayList<>();
    boolean wholeToo = false;
    Map<Position, List<NounPhrase>> obliques = new EnumMap<>(Position.class);
    NounPhrase cleft = null;
    List<Chunk.Time> times = new ArrayList<>();
    int unknown = 0;
    boolean offices = Offices.told(chunks.get(predicate));
    int i = predicate + 1;
    while (i < chunks.size()) {
      Chunk chunk = chunks.get(i);
      if (chunk instanceof Chunk.Time time) {
        times.add(time);
        i++;
      } else if (chunk instanceof Chunk.Aside) {
        i++;
      } else if (chunk instanceof NounPhrase phrase && offices && Offices.post(phrase)) {
        Offices.Post post = Offices.at(chunks, i, object == null);
        if (object == null && post.holder().isEmpty() && Offices.befalls(chunks.get(predicate))) {
          // "dismissed the defence minister": him, and from that office.
          object = phrase;
          i++;
        } else {
          object = post.holder().orElse(object);
          obliques.computeIfAbsent(Position.AS, p -> new ArrayList<>()).add(post.office());
          i = post.end();
        }
      } else if (chunk instanceof NounPhrase phrase) {
        boolean described =
            phrase.pronoun() && chunks.get(i - 1) instanceof NounPhrase && verbAt(chunks, i + 1);
        if (object != null || described) {
          // "the positions they had seized": the pronoun begins a clause of its own.
          break;
        }
        object = phrase;
        i++;
      } else if (chunk instanceof Chunk.Mark mark) {
        if (mark.in(QUOTES)) {
          i++;
        } else if (mark.in(",(")
            && (object != null || obliques.containsKey(Position.OF))
            && includingAt(chunks, i + 1)) {
          i++;
        } else if (mark.in(":") && listed(chunks, i, object, cleft)) {
          // "took three towns: X, Y and Z"
          included.addAll(((NounPhrase) chunks.get(i + 1)).each());
          i += 2;
        } else if (mark.in("(")
            && i + 1 < chunks.size()
            && chunks.get(i + 1) instanceof Chunk.Time t) {
          times.add(t);
          i += 2;
        } else if (mark.in(")")) {
          i++;
        } else {
          break;
        }
      } else {
        Chunk.Words w = (Chunk.Words) chunk;
        Lexeme preposition = w.as(WordClass.PREPOSITION);
        int phraseAt = phraseFrom(chunks, i + 1);
        boolean whole = object != null || obliques.containsKey(Position.OF);
        if (w.is(WordClass.INCLUDING) && whole && phraseAt > 0) {
          NounPhrase list = (NounPhrase) chunks.get(phraseAt);
          included.addAll(list.each());
          wholeToo = w.as(WordClass.INCLUDING).is(Trait.WITH_WHOLE) || region(object);
          i = phraseAt + 1;
        } else if (preposition != null && preposition.marks().isPresent() && phraseAt > 0) {
          NounPhrase oblique = (NounPhrase) chunks.get(phraseAt);
          Position position = preposition.marks().get();
          if (position == Position.OBJECT && object == null) {
            object = oblique;
          } else {
            obliques.computeIfAbsent(position, p -> new ArrayList<>()).add(oblique);
          }
          i = phraseAt + 1;
        } else if (w.is(WordClass.MODIFIER) && w.as(WordClass.MODIFIER).is(Trait.GOVERNS)) {
          i = phraseAt > 0 ? phraseAt + 1 : i + 1;
        } else if (w.is(WordClass.PARTICLE) || w.is(WordClass.MODIFIER) || preposition != null) {
          i++;
        } else if (w.is(WordClass.COORDINATOR)
            && object == null
            && verbAt(chunks, i + 1)
            && !elsewhere(chunks.get(predicate), chunks.get(i + 1))) {
          // "captured and destroyed the outpost": one object for both.
          i += 2;
        } else if (w.is(WordClass.COORDINATOR) && object == null && alsoFrom(chunks, i + 1)) {
          // "withdrew troops and settlers from Y"
          i += 2;
        } else if (w.is(WordClass.COPULA) && phraseAt > 0 && (object != null || bare(chunks, i))) {
          cleft = (NounPhrase) chunks.get(phraseAt);
          i = phraseAt + 1;
        } else if (w.unknown()
            && unknown < UNKNOWN_WORDS
            && object == null
            && !narrows(chunks, i)) {
          unknown++;
          i++;
        } else {
          break;
        }
      }
    }
    int end = i;
    laterTimes(chunks, end, times);
    return new Complements(
        Optional.ofNullable(object),
        List.copyOf(included),
        wholeToo,
        obliques,
        Optional.ofNullable(cleft),
        List.copyOf(times),
        end);
  }

  /** "Under a deal + brokered by X": a word unknown that says by whom what stands before it was. */
  private static boolean narrows(List<Chunk> chunks, int unknown) {
    Chunk next = Chunk.at(chunks, unknown + 1);
    return chunks.get(unknown - 1) instanceof NounPhrase && Chunk.preposition(next, Position.BY);
  }

  /** "Most of the north, including X": a name or a share is more than its parts that are listed. */
  private static boolean region(NounPhrase whole) {
    return whole != null && (!whole.name().isEmpty() || whole.quantity().equals("Part"));
  }

  /** "That X holds is …": the copula right behind the predicate. */
  private static boolean bare(List<Chunk> chunks, int copula) {
    return Chunk.is(chunks.get(copula - 1), WordClass.EVENT);
  }

  /** A noun phrase at {@code i} or behind words of degree or quotes; else −1. */
  static int phraseFrom(List<Chunk> chunks, int i) {
    int k = i;
    while (k < chunks.size() && k < i + 3) {
      Chunk c = chunks.get(k);
      if (c instanceof NounPhrase) {
        return k;
      }
      boolean skip =
          Chunk.mark(c, QUOTES)
              || (c instanceof Chunk.Words w
                  && (w.is(WordClass.PARTICLE) || w.is(WordClass.MODIFIER)));
      if (!skip) {
        return -1;
      }
      k++;
    }
    return -1;
  }

  private static boolean verbAt(List<Chunk> chunks, int i) {
    return i < chunks.size()
        && (Chunk.is(chunks.get(i), WordClass.VERB)
            || Chunk.is(chunks.get(i), WordClass.EVENT)
            || Chunk.is(chunks.get(i), WordClass.PARTICLE));
  }

  /** A noun phrase, and behind it where it is taken from. */
  private static boolean alsoFrom(List<Chunk> chunks, int i) {
    return i + 1 < chunks.size()
        && chunks.get(i) instanceof NounPhrase
        && Chunk.preposition(chunks.get(i + 1), Position.FROM);
  }

  /** "Surrendered and crossed into X": where the second verb leads is no object of the first. */
  private static boolean elsewhere(Chunk first, Chunk second) {
    Set<String> to = Set.of(DL.iri("destination"));
    return objects(second).equals(to) && !objects(first).containsAll(to);
  }

  private static Set<String> objects(Chunk chunk) {
    return chunk instanceof Chunk.Words w ? w.roles(Position.OBJECT) : Set.of();
  }

  private static boolean includingAt(List<Chunk> chunks, int i) {
    return i < chunks.size() && Chunk.is(chunks.get(i), WordClass.INCLUDING);
  }

  /** What follows a relative clause between commas; −1 if none does. */
  private static int behindRelative(List<Chunk> chunks, int i) {
    if (!Chunk.is(Chunk.at(chunks, i), WordClass.RELATIVE)) {
      return -1;
    }
    for (int k = i + 1; k + 1 < chunks.size(); k++) {
      if (chunks.get(k) instanceof Chunk.Time) {
        return -1;
      }
      if (Chunk.mark(chunks.get(k), ",")) {
        return k + 1;
      }
    }
    return -1;
  }

  /** A time further on in the same clause still dates it. */
  private static void laterTimes(List<Chunk> chunks, int from, List<Chunk.Time> times) {
    for (int i = from; i < chunks.size(); i++) {
      Chunk c = chunks.get(i);
      if (c instanceof Chunk.Time time) {
        times.add(time);
      } else if (c instanceof Chunk.Mark m && !m.in(QUOTES)) {
        // "took X, which Y calls Z, on Friday"
        int behind = m.in(",") ? behindRelative(chunks, i + 1) : -1;
        if (behind > 0 && chunks.get(behind) instanceof Chunk.Time time) {
          times.add(time);
        }
        return;
      } else if (c instanceof Chunk.Words w
          && (w.is(WordClass.EVENT)
              || w.is(WordClass.VERB)
              || w.is(WordClass.SUBORDINATOR)
              || w.is(WordClass.REPORTING_VERB)
              || w.is(WordClass.COORDINATOR)
              || w.is(WordClass.RELATIVE)
              || w.is(WordClass.COMPLEMENTIZER))) {
        return;
      }
    }
  }
}
