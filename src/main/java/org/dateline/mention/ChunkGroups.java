package org.dateline.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * Joins chunks that act as one: lists of like noun phrases, and a name with its description beside
 * it.
 */
final class ChunkGroups {
  private final Schema schema;

  ChunkGroups(Schema schema) {
    this.schema = schema;
  }

  List<Chunk> group(List<Chunk> chunks, Words words) {
    return lists(appositions(chunks, words));
  }

  /**
   * "Name, head of the office, said", "Thống đốc tỉnh, Talal Barazi, nói", "Đại sứ X – Name - tuyên
   * bố".
   */
  private List<Chunk> appositions(List<Chunk> chunks, Words words) {
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      Chunk here = chunks.get(i);
      if (here instanceof NounPhrase a && i + 2 < chunks.size()) {
        Chunk mark = chunks.get(i + 1);
        Chunk second = chunks.get(i + 2);
        if (Chunk.mark(mark, ",–-—") && second instanceof NounPhrase b && apposed(a, b)) {
          Chunk after = i + 3 < chunks.size() ? chunks.get(i + 3) : null;
          boolean closed = after == null || Chunk.mark(after, ",–-—)”\".");
          boolean verb =
              after instanceof Chunk.Words w
                  && (w.is(WordClass.REPORTING_VERB)
                      || w.is(WordClass.PARTICLE)
                      || w.is(WordClass.VERB));
          if (closed || verb) {
            boolean swallow =
                after != null
                    && Chunk.mark(after, ",–-—")
                    && Chunk.mark(after, ((Chunk.Mark) mark).mark());
            boolean dashes = after != null && Chunk.mark(mark, "–-—") && Chunk.mark(after, "–-—");
            int to = swallow || dashes ? after.to() : b.to();
            out.add(merge(a, b, to));
            i += swallow || dashes ? 4 : 3;
            continue;
          }
        }
      }
      out.add(here);
      i++;
    }
    return out;
  }

  /** One is a person's name, the other says who a person is. */
  private boolean apposed(NounPhrase a, NounPhrase b) {
    if (a.pronoun() || b.pronoun()) {
      return false;
    }
    boolean aNamed = !a.name().isEmpty();
    boolean bNamed = !b.name().isEmpty();
    boolean aDescribes = person(a) && a.head().isPresent();
    boolean bDescribes = person(b) && b.head().isPresent();
    boolean aPerson = person(a) || a.types().isEmpty();
    boolean bPerson = person(b) || b.types().isEmpty();
    return aPerson
        && bPerson
        && ((aNamed && bDescribes && !bNamed) || (bNamed && aDescribes && !aNamed));
  }

  private boolean person(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("Person"));
  }

  private NounPhrase merge(NounPhrase a, NounPhrase b, int to) {
    NounPhrase named = a.name().isEmpty() ? b : a;
    NounPhrase other = named == a ? b : a;
    Set<String> types = new LinkedHashSet<>(named.types());
    if (named.known().isEmpty()) {
      types.addAll(other.types());
    }
    Set<String> concepts = new LinkedHashSet<>(named.concepts());
    concepts.addAll(other.concepts());
    return new NounPhrase(
        a.from(),
        to,
        named.head().isPresent() ? named.head() : other.head(),
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

  /** "X, Y and Z", all of one broad kind. */
  private List<Chunk> lists(List<Chunk> chunks) {
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      if (chunks.get(i) instanceof NounPhrase first && !first.pronoun()) {
        List<NounPhrase> members = new ArrayList<>(List.of(first));
        int end = i + 1;
        boolean joined = false;
        int j = i + 1;
        while (j + 1 < chunks.size()) {
          boolean comma = Chunk.mark(chunks.get(j), ",/");
          boolean and = Chunk.is(chunks.get(j), WordClass.COORDINATOR);
          int k = j + 1;
          if (comma && k + 1 < chunks.size() && Chunk.is(chunks.get(k), WordClass.COORDINATOR)) {
            and = true;
            k++;
          }
          if (!(comma || and)
              || !(chunks.get(k) instanceof NounPhrase next)
              || !alike(first, next)) {
            break;
          }
          members.add(next);
          j = k + 1;
          if (and || trailingDots(chunks, j)) {
            joined = true;
            end = j;
            if (and && !(j < chunks.size() && Chunk.mark(chunks.get(j), ","))) {
              break;
            }
          }
        }
        if (joined) {
          List<NounPhrase> kept = List.copyOf(members);
          out.add(list(kept, chunks.get(end - 1).to()));
          i = end;
          continue;
        }
      }
      out.add(chunks.get(i));
      i++;
    }
    return out;
  }

  private static boolean trailingDots(List<Chunk> chunks, int j) {
    return j < chunks.size() && chunks.get(j) instanceof Chunk.Mark m && m.mark().startsWith("..")
        || j < chunks.size() && Chunk.mark(chunks.get(j), "…");
  }

  private boolean alike(NounPhrase a, NounPhrase b) {
    if (b.pronoun() || !b.members().isEmpty()) {
      return false;
    }
    Optional<String> kindA = kind(a);
    Optional<String> kindB = kind(b);
    return kindA.isEmpty() || kindB.isEmpty() || kindA.equals(kindB);
  }

  private Optional<String> kind(NounPhrase p) {
    for (String type : List.of("Place", "Actor", "Source")) {
      if (schema.anyIsA(p.types(), DL.iri(type))) {
        return Optional.of(type);
      }
    }
    return p.types().stream().findFirst();
  }

  private static NounPhrase list(List<NounPhrase> members, int to) {
    NounPhrase first = members.get(0);
    return new NounPhrase(
        first.from(),
        to,
        first.head(),
        first.types(),
        first.known(),
        first.candidates(),
        first.name(),
        first.abbreviation(),
        first.concepts(),
        first.quantity(),
        false,
        false,
        first.owner(),
        first.places(),
        List.copyOf(members));
  }
}
