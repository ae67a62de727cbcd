package org.dateline.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** Joins a name with its description beside it, and lists of like noun phrases. */
final class ChunkGroups {
  private final Schema schema;
  private final Lists lists;

  ChunkGroups(Schema schema) {
    this.schema = schema;
    this.lists = new Lists(schema);
  }

  List<Chunk> group(List<Chunk> chunks) {
    return placeAppositions(lists.group(appositions(chunks)));
  }

  /**
   * "Name, head of the office, said", "Thống đốc tỉnh, Talal Barazi, nói", "Đại sứ X – Name - tuyên
   * bố".
   */
  private List<Chunk> appositions(List<Chunk> chunks) {
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      Chunk here = chunks.get(i);
      if (here instanceof NounPhrase a && i + 2 < chunks.size()) {
        Chunk mark = chunks.get(i + 1);
        Chunk second = chunks.get(i + 2);
        if (Chunk.mark(mark, ",–-—") && second instanceof NounPhrase b && apposed(a, b)) {
          int next = circumstances(chunks, i + 3);
          Chunk after = Chunk.at(chunks, next);
          boolean closed = after == null || Chunk.mark(after, ",–-—)”\".");
          boolean verb =
              after instanceof Chunk.Words w
                  && (w.is(WordClass.REPORTING_VERB)
                      || w.is(WordClass.PARTICLE)
                      || w.is(WordClass.VERB));
          // "… killed 35 Palestinians, medics said": those who say it are no description.
          boolean says = bareGroup(b) && Chunk.is(after, WordClass.REPORTING_VERB);
          boolean list = lastOne(a) && Chunk.is(Chunk.at(chunks, next + 1), WordClass.COORDINATOR);
          if (!list && (closed || (verb && !says))) {
            boolean swallow =
                after != null
                    && Chunk.mark(after, ",–-—")
                    && Chunk.mark(after, ((Chunk.Mark) mark).mark());
            boolean dashes = after != null && Chunk.mark(mark, "–-—") && Chunk.mark(after, "–-—");
            int to = swallow || dashes ? after.to() : chunks.get(next - 1).to();
            if (bareGroup(b)) {
              out.add(a);
              out.add(new Chunk.Aside(mark.from(), to));
            } else {
              out.add(merge(a, b, b.to()));
              if (to > b.to()) {
                out.add(new Chunk.Aside(b.to(), to));
              }
            }
            i = swallow || dashes ? next + 1 : next;
            continue;
          }
        }
      }
      out.add(here);
      i++;
    }
    return out;
  }

  /** Past what only adds to a description: "an analyst + at the institute in X". */
  private static int circumstances(List<Chunk> chunks, int from) {
    int k = from;
    while (k + 1 < chunks.size() && k < from + 8) {
      boolean link =
          Chunk.is(chunks.get(k), WordClass.PREPOSITION)
              || Chunk.is(chunks.get(k), WordClass.COORDINATOR);
      if (link && chunks.get(k + 1) instanceof NounPhrase) {
        k += 2;
      } else {
        break;
      }
    }
    return k;
  }

  /** "The towns of X and Y, which the rebels held": a place and what it is, named twice. */
  private List<Chunk> placeAppositions(List<Chunk> chunks) {
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      if (i + 3 < chunks.size()
          && chunks.get(i) instanceof NounPhrase a
          && Chunk.mark(chunks.get(i + 1), ",–-—")
          && chunks.get(i + 2) instanceof NounPhrase b
          && place(a)
          && !a.name().isEmpty()
          && place(b)
          && b.name().isEmpty()
          && b.head().isPresent()
          && (Chunk.mark(chunks.get(i + 3), ",.;)”")
              || (chunks.get(i + 3) instanceof Chunk.Words w
                  && !w.is(WordClass.COORDINATOR)
                  // "X, a town + that commands the road": it has a predicate of its own.
                  && !w.is(WordClass.EVENT)))) {
        // "…, the second city + of Y, …"
        int further = circumstances(chunks, i + 3);
        int end = further < chunks.size() && Chunk.mark(chunks.get(further), ",") ? further : i + 3;
        boolean comma = Chunk.mark(chunks.get(end), ",");
        out.add(a);
        out.add(new Chunk.Aside(chunks.get(i + 1).from(), comma ? chunks.get(end).to() : b.to()));
        i = comma ? end + 1 : i + 3;
      } else if (within(chunks, i)) {
        // "took X, Donetsk oblast, on Monday": the region tells where X lies.
        boolean comma = Chunk.mark(Chunk.at(chunks, i + 3), ",");
        int end = comma ? i + 3 : i + 2;
        out.add(chunks.get(i));
        out.add(new Chunk.Aside(chunks.get(i + 1).from(), chunks.get(end).to()));
        i = end + 1;
      } else if (distance(chunks, i) > 0) {
        int end = distance(chunks, i);
        out.add(chunks.get(i));
        out.add(new Chunk.Aside(chunks.get(i + 1).from(), chunks.get(end).to()));
        i = end + 1;
      } else {
        out.add(chunks.get(i));
        i++;
      }
    }
    return out;
  }

  /** "X, Y province + on Monday": a place and the province or country that it lies in. */
  private boolean within(List<Chunk> chunks, int i) {
    if (!(chunks.get(i) instanceof NounPhrase a)
        || !(Chunk.at(chunks, i + 2) instanceof NounPhrase b)
        || !Chunk.mark(Chunk.at(chunks, i + 1), ",")
        || a.name().isEmpty()
        || b.name().isEmpty()
        || !a.members().isEmpty()
        || !b.members().isEmpty()
        || !place(a)
        || wide(a)
        || !wide(b)) {
      return false;
    }
    Chunk next = Chunk.at(chunks, i + 3);
    Chunk further = Chunk.at(chunks, i + 4);
    boolean goesOn = !(further instanceof NounPhrase) && !Chunk.is(further, WordClass.COORDINATOR);
    return next == null
        || next instanceof Chunk.Time
        || Chunk.mark(next, ".;)”")
        || Chunk.is(next, WordClass.PREPOSITION)
        || (Chunk.mark(next, ",") && goesOn);
  }

  private boolean wide(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("Province"))
        || schema.anyIsA(p.types(), DL.iri("Country"));
  }

  /** "X, 110 km from Y, has not fallen": the index of the closing comma, or −1. */
  private int distance(List<Chunk> chunks, int i) {
    if (!(chunks.get(i) instanceof NounPhrase a) || !place(a) || a.name().isEmpty()) {
      return -1;
    }
    boolean opens =
        i + 2 < chunks.size()
            && Chunk.mark(chunks.get(i + 1), ",–")
            && chunks.get(i + 2) instanceof Chunk.Words w
            && (w.unknown() || w.is(WordClass.PREPOSITION));
    if (!opens) {
      return -1;
    }
    for (int k = i + 3; k < chunks.size() && k < i + 9; k++) {
      if (Chunk.mark(chunks.get(k), ",–")) {
        return k;
      }
      if (chunks.get(k) instanceof Chunk.Words w && !w.unknown() && !w.is(WordClass.PREPOSITION)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean place(NounPhrase p) {
    return p.types().isEmpty()
        ? p.head().isEmpty()
        : schema.anyIsA(p.types(), DL.iri("Place")) && !p.pronoun();
  }

  /** One is a person's name, the other says who a person is. */
  private boolean apposed(NounPhrase a, NounPhrase b) {
    if (a.pronoun() || b.pronoun()) {
      return false;
    }
    boolean aNamed = !a.name().isEmpty();
    boolean bNamed = !b.name().isEmpty();
    boolean people = actor(a) && a.name().isEmpty() && !a.types().isEmpty();
    if (people && bareGroup(b)) {
      return true;
    }
    boolean placeNamed =
        place(a)
            && a.head().isPresent()
            && !aNamed
            && a.owner().isEmpty()
            && bNamed
            && b.head().isEmpty()
            && b.known().isEmpty()
            && b.types().isEmpty();
    if (placeNamed) {
      // "The village, X, …"
      return true;
    }
    if (lastOne(a) && bNamed && b.head().isEmpty() && place(b)) {
      // "Its last stronghold, X, …"
      return true;
    }
    boolean aDescribes = person(a) && a.head().isPresent();
    boolean bDescribes = (person(b) || unnamedPeople(b)) && b.head().isPresent();
    boolean aPerson = person(a) || a.types().isEmpty();
    boolean bPerson = person(b) || unnamedPeople(b) || b.types().isEmpty();
    return aPerson
        && bPerson
        && ((aNamed && bDescribes && !bNamed) || (bNamed && aDescribes && !aNamed));
  }

  /** "Its last stronghold", "the group's main base": one place, told by whose it is. */
  private boolean lastOne(NounPhrase p) {
    return p.head().filter(h -> !h.is(Trait.PLURAL)).isPresent()
        && p.name().isEmpty()
        && p.owner().isPresent()
        && (p.quantity().isEmpty() || p.quantity().equals("Ranked"))
        && schema.anyIsA(p.types(), DL.iri("Place"));
  }

  /** "…, leader of the programme, …": a noun that also stands for several. */
  private boolean unnamedPeople(NounPhrase p) {
    return p.name().isEmpty()
        && p.quantity().isEmpty()
        && schema.anyIsA(p.types(), DL.iri("Source"))
        && schema.anyIsA(p.types(), DL.iri("Group"));
  }

  private boolean actor(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("Actor"));
  }

  /** "…, people of a tribe, …": says what sort of people, and names none. */
  private boolean bareGroup(NounPhrase p) {
    return p.name().isEmpty()
        && p.quantity().isEmpty()
        && p.head().isPresent()
        && p.types().equals(Set.of(DL.iri("Civilians")));
  }

  private boolean person(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("Person"));
  }

  /** "Mr X" says nothing of who X is. */
  private static boolean says(NounPhrase named) {
    return named.head().filter(h -> !h.is(Trait.BARE)).isPresent();
  }

  private NounPhrase merge(NounPhrase a, NounPhrase b, int to) {
    boolean second = a.name().isEmpty();
    NounPhrase named = second ? b : a;
    NounPhrase other = second ? a : b;
    Set<String> types = new LinkedHashSet<>(named.types());
    if (named.known().isEmpty()) {
      types.addAll(other.types());
    }
    Set<String> concepts = new LinkedHashSet<>(named.concepts());
    concepts.addAll(other.concepts());
    return new NounPhrase(
        a.from(),
        to,
        says(named) ? named.head() : other.head(),
        Set.copyOf(types),
        named.known(),
        named.candidates(),
        named.name(),
        named.abbreviation(),
        Set.copyOf(concepts),
        named.quantity(),
        false,
        false,
        named.owner().isPresent() ? named.owner() : other.owner(),
        named.places(),
        List.of());
  }
}
