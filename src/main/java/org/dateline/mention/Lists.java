package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ontology.DL;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** Joins noun phrases of one broad kind into a list: "X, Y and Z". */
final class Lists {
  /** In chunks: "(21-1)", "(Donetsk oblast)". */
  private static final int LONGEST_GLOSS = 6;

  private final Schema schema;

  Lists(Schema schema) {
    this.schema = schema;
  }

  /** The same chunks, lists joined. */
  List<Chunk> group(List<Chunk> chunks) {
    List<Chunk> out = new ArrayList<>();
    int i = 0;
    while (i < chunks.size()) {
      if (chunks.get(i) instanceof NounPhrase first && (!first.pronoun() || force(first))) {
        List<NounPhrase> members = new ArrayList<>(List.of(first));
        List<NounPhrase> kept = List.of();
        int end = i + 1;
        boolean joined = false;
        // "According to the paper X, Y and Z are …": X is not one of them.
        boolean cited =
            i > 0
                && Chunk.is(chunks.get(i - 1), WordClass.REPORTING_PREPOSITION)
                && !onlyNames(chunks, i);
        boolean each =
            (behindPredicate(chunks, i) || behindDated(chunks, i)) && allDated(chunks, i);
        int j = each ? i + 1 : afterGloss(chunks, i + 1);
        while (j + 1 < chunks.size()) {
          boolean comma = Chunk.mark(chunks.get(j), ",/") && !cited;
          boolean and = Chunk.is(chunks.get(j), WordClass.COORDINATOR);
          int k = j + 1;
          if (comma && k + 1 < chunks.size() && Chunk.is(chunks.get(k), WordClass.COORDINATOR)) {
            if (members.size() == 1 && !closed(chunks, k + 2) && !goesOn(chunks, first, k + 2)) {
              // "…, and the men of X are …": a clause begins, not the last of a list.
              break;
            }
            and = true;
            k++;
          }
          if (!(comma || and)
              || !(chunks.get(k) instanceof NounPhrase next)
              || !alike(first, next)) {
            break;
          }
          members.add(next);
          j = afterGloss(chunks, k + 1);
          if (and || trailingDots(chunks, j) || severalNamed(first, next, chunks, j)) {
            joined = true;
            kept = List.copyOf(members);
            end = j;
            if (and
                && !(j < chunks.size() && Chunk.mark(chunks.get(j), ","))
                && !goesOn(chunks, first, j)) {
              break;
            }
          }
        }
        if (!joined && goesOnElsewhere(chunks, i, j, members)) {
          // "took X, Y and then entered Z": the list has ended, the sentence goes on.
          joined = true;
          kept = List.copyOf(members);
          end = j;
        }
        if (joined && including(chunks, end)) {
          // "Thousands of X, Y and Z among them, …"
          out.add(first);
          out.add(new Chunk.Aside(first.to(), chunks.get(end).to()));
          i = end + 1;
          continue;
        }
        if (joined) {
          out.add(list(withoutRest(kept), chunks.get(end - 1).to()));
          i = end;
          continue;
        }
      }
      out.add(chunks.get(i));
      i++;
    }
    return out;
  }

  /** "X, then Y + and Z": one more that is alike, and the last. */
  private boolean goesOn(List<Chunk> chunks, NounPhrase first, int j) {
    return Chunk.is(Chunk.at(chunks, j), WordClass.COORDINATOR)
        && Chunk.at(chunks, j + 1) instanceof NounPhrase last
        && alike(first, last)
        && closed(chunks, j + 2);
  }

  /**
   * Behind a predicate bare names of places, no "and" among them, and then "and" with a verb,
   * "from" or what is no member of a list.
   */
  private boolean goesOnElsewhere(List<Chunk> chunks, int first, int j, List<NounPhrase> members) {
    return members.size() > 1
        && first > 0
        && (Chunk.is(chunks.get(first - 1), WordClass.EVENT)
            || Chunk.is(chunks.get(first - 1), WordClass.INCLUDING))
        && Chunk.is(Chunk.at(chunks, j), WordClass.COORDINATOR)
        && Chunk.at(chunks, j + 1) instanceof Chunk.Words w
        && (w.unknown()
            || w.is(WordClass.EVENT)
            || w.is(WordClass.QUANTIFIER)
            || Chunk.preposition(w, Position.FROM))
        && members.stream().allMatch(p -> bareName(p) && schema.anyIsA(p.types(), DL.iri("Place")));
  }

  /** Past what only glosses a member in brackets: "X (4 January), Y". */
  private static int afterGloss(List<Chunk> chunks, int i) {
    if (i >= chunks.size() || !Chunk.mark(chunks.get(i), "(")) {
      return i;
    }
    for (int k = i + 1; k < chunks.size() && k <= i + LONGEST_GLOSS; k++) {
      if (Chunk.mark(chunks.get(k), ")")) {
        boolean goesOn =
            k + 1 < chunks.size()
                && (Chunk.mark(chunks.get(k + 1), ",")
                    || Chunk.is(chunks.get(k + 1), WordClass.COORDINATOR));
        return goesOn ? k + 1 : i;
      }
    }
    return i;
  }

  private static boolean behindPredicate(List<Chunk> chunks, int i) {
    return i > 0
        && (Chunk.is(chunks.get(i - 1), WordClass.EVENT)
            || Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION));
  }

  private static boolean behindDated(List<Chunk> chunks, int i) {
    return i > 1
        && Chunk.mark(chunks.get(i - 2), ")")
        && (Chunk.mark(chunks.get(i - 1), ",")
            || Chunk.is(chunks.get(i - 1), WordClass.COORDINATOR));
  }

  /** "(Took) X (4 January), Y (5 January)": each has a time of its own. */
  private static boolean allDated(List<Chunk> chunks, int first) {
    int i = first;
    while (chunks.get(i) instanceof NounPhrase && dated(chunks, i + 1)) {
      int k = i + 4;
      if (k < chunks.size() && Chunk.mark(chunks.get(k), ",")) {
        k++;
      }
      if (k < chunks.size() && Chunk.is(chunks.get(k), WordClass.COORDINATOR)) {
        k++;
      }
      if (k == i + 4 || k >= chunks.size() || !(chunks.get(k) instanceof NounPhrase)) {
        return true;
      }
      i = k;
    }
    return false;
  }

  private static boolean dated(List<Chunk> chunks, int i) {
    return i + 2 < chunks.size()
        && Chunk.mark(chunks.get(i), "(")
        && chunks.get(i + 1) instanceof Chunk.Time
        && Chunk.mark(chunks.get(i + 2), ")");
  }

  /** "The bases X, Y": several are announced and named, though no "and" joins them. */
  private boolean severalNamed(NounPhrase first, NounPhrase next, List<Chunk> chunks, int j) {
    boolean announced =
        first.quantity().equals("Plural")
            && schema.anyIsA(first.types(), DL.iri("Place"))
            && (!first.name().isEmpty() || first.owner().filter(Lists::bareName).isPresent());
    return announced && bareName(next) && (closed(chunks, j) || prepositionAt(chunks, j));
  }

  private static boolean bareName(NounPhrase p) {
    return p.head().isEmpty() && !p.name().isEmpty();
  }

  private static boolean closed(List<Chunk> chunks, int i) {
    return i >= chunks.size() || Chunk.mark(chunks.get(i), ".;”\")");
  }

  private static boolean prepositionAt(List<Chunk> chunks, int i) {
    return i < chunks.size() && Chunk.is(chunks.get(i), WordClass.PREPOSITION);
  }

  /** "X, Y and several other places": nobody can tell which the last are. */
  private static List<NounPhrase> withoutRest(List<NounPhrase> members) {
    NounPhrase last = members.get(members.size() - 1);
    boolean vague =
        last.name().isEmpty()
            && last.owner().isEmpty()
            && last.places().isEmpty()
            && !last.demonstrative()
            && (last.quantity().equals("Number") || last.quantity().equals("Plural"));
    boolean othersNamed =
        members.subList(0, members.size() - 1).stream().noneMatch(p -> p.name().isEmpty());
    return vague && othersNamed && members.size() > 2
        ? members.subList(0, members.size() - 1)
        : members;
  }

  /** "This force and its allies". */
  private boolean force(NounPhrase p) {
    return schema.anyIsA(p.types(), DL.iri("ArmedGroup"));
  }

  private static boolean including(List<Chunk> chunks, int end) {
    return end + 1 < chunks.size()
        && Chunk.is(chunks.get(end), WordClass.INCLUDING)
        && chunks.get(end + 1) instanceof Chunk.Mark;
  }

  private static boolean onlyNames(List<Chunk> chunks, int from) {
    return chunks.subList(from, chunks.size()).stream()
        .allMatch(c -> c instanceof NounPhrase || c instanceof Chunk.Mark);
  }

  private static boolean trailingDots(List<Chunk> chunks, int j) {
    return j < chunks.size()
        && chunks.get(j) instanceof Chunk.Mark m
        && (m.mark().startsWith("..") || m.in("…"));
  }

  private boolean alike(NounPhrase a, NounPhrase b) {
    if (b.pronoun() || !b.members().isEmpty()) {
      return false;
    }
    Optional<String> kindA = kind(a);
    Optional<String> kindB = kind(b);
    // "the ministry and the radio station": a building as well.
    boolean station =
        schema.anyIsA(a.types(), DL.iri("Facility"))
            && schema.anyIsA(b.types(), DL.iri("Broadcaster"))
            && b.name().isEmpty();
    // "the army of X and Y": a country acts as well.
    boolean sides =
        kindA.equals(Optional.of("Actor")) && schema.anyIsA(b.types(), DL.iri("Country"));
    return kindA.isEmpty() || kindB.isEmpty() || kindA.equals(kindB) || station || sides;
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
