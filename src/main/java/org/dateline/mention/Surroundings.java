package org.dateline.mention;

import java.util.List;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Position;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/**
 * What stands around a noun phrase that tells what part it plays.
 *
 * @param schema of the ontology
 * @param chunks of the sentence
 * @param i index of the noun phrase
 */
record Surroundings(Schema schema, List<Chunk> chunks, int i) {
  private static final Set<String> AGENT = Set.of(DL.iri("agent"));

  private static final int LONGEST_DATELINE = 10;

  /** "Rumours in X that …", "a source in X": where they are told. */
  boolean locatesSource() {
    if (i == 1 && Chunk.is(chunks.get(0), WordClass.PREPOSITION) && speakerFollows()) {
      return true;
    }
    if (i < 2
        || !Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION)
        || !(chunks.get(i - 2) instanceof NounPhrase source)) {
      return false;
    }
    return schema.anyIsA(source.types(), DL.iri("Document"))
        || schema.anyIsA(source.types(), DL.iri("Source"))
        || schema.anyIsA(source.types(), DL.iri("Organisation"));
  }

  /** "Since the fall of X": the place of a deed that only dates another. */
  boolean ofEarlierDeed() {
    boolean deed =
        i > 2
            && Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION)
            && chunks.get(i - 2) instanceof Chunk.Words w
            && w.lexemes().stream()
                .anyMatch(l -> l.wordClass() == WordClass.EVENT && l.is(Trait.NOMINAL));
    for (int k = i - 3; deed && k >= 0 && k > i - 6; k--) {
      if (Chunk.is(chunks.get(k), WordClass.SUBORDINATOR)) {
        return true;
      }
      if (!Chunk.is(chunks.get(k), WordClass.QUANTIFIER)
          && !Chunk.is(chunks.get(k), WordClass.MODIFIER)) {
        return false;
      }
    }
    return false;
  }

  /** "Moscow has yet to take …", "Kyiv said": a capital that acts is a government. */
  boolean acts() {
    boolean capital =
        chunks.get(i) instanceof NounPhrase phrase
            && phrase.head().isEmpty()
            && phrase.known().flatMap(Gazetteer.Entry::capitalOf).isPresent();
    if (!capital || (i > 0 && Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION))) {
      return false;
    }
    boolean verb = false;
    for (int k = i + 1; k < chunks.size() && chunks.get(k) instanceof Chunk.Words w; k++) {
      if (w.is(WordClass.PASSIVE) || w.is(WordClass.PREPOSITION)) {
        // "A Kabul run by …": done to it.
        return verb && !Chunk.preposition(w, Position.BY);
      }
      verb |= w.is(WordClass.VERB) || w.is(WordClass.REPORTING_VERB);
      if (w.is(WordClass.EVENT)) {
        return AGENT.containsAll(w.roles(Position.SUBJECT));
      }
    }
    return verb;
  }

  /**
   * "SIRTE, Libya, Dec 6 (Reuters) - ": where a report was written, before the agency and a dash.
   */
  boolean heads() {
    int k = i + 1;
    while (k < chunks.size()
        && (Chunk.mark(chunks.get(k), ",")
            || chunks.get(k) instanceof Chunk.Time
            || (chunks.get(k) instanceof NounPhrase p
                && schema.anyIsA(p.types(), DL.iri("Place"))))) {
      k++;
    }
    return i < 4
        && k + 3 < chunks.size()
        && Chunk.mark(chunks.get(k), "(")
        && chunks.get(k + 1) instanceof NounPhrase agency
        && schema.anyIsA(agency.types(), DL.iri("NewsMedium"))
        && Chunk.mark(chunks.get(k + 2), ")")
        && Chunk.mark(chunks.get(k + 3), "-‐‑–—:");
  }

  /** "Urged X to withdraw its troops": whoever is to do what follows; null if there is none. */
  NounPhrase controlled() {
    for (int k = i - 1; k > 1 && !(chunks.get(k) instanceof Chunk.Mark); k--) {
      boolean whom =
          chunks.get(k) instanceof Chunk.Words to
              && to.is(WordClass.OPERATOR)
              && chunks.get(k - 2) instanceof Chunk.Words verb
              && verb.is(Trait.OBJECT_CONTROL);
      if (whom && chunks.get(k - 1) instanceof NounPhrase phrase && !phrase.pronoun()) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * "X said Y had withdrawn its troops": whom what is said is about; "X said its troops …", "X said
   * the town was in its hands": X; "X denied Y's claim that it …": Y; null where nothing is said
   * before.
   */
  NounPhrase told() {
    int said = i - 1;
    while (said > 0 && !Chunk.is(chunks.get(said), WordClass.REPORTING_VERB)) {
      if (Chunk.mark(chunks.get(said), ";:.“”\"")) {
        return null;
      }
      said--;
    }
    if (said < 1) {
      return null;
    }
    for (int k = said + 1; k < i; k++) {
      if (chunks.get(k) instanceof NounPhrase about) {
        boolean news = schema.anyIsA(about.types(), DL.iri("Document"));
        if (news && about.owner().isPresent() && gains()) {
          return about.owner().get();
        }
        boolean ground = about.head().isPresent() && schema.anyIsA(about.types(), DL.iri("Place"));
        if (ground && !schema.anyIsA(about.types(), DL.iri("Country"))) {
          break;
        }
        if (about.pronoun()) {
          break;
        }
        return about;
      }
      if (Chunk.is(chunks.get(k), WordClass.PREPOSITION)) {
        break;
      }
    }
    return chunks.get(said - 1) instanceof NounPhrase who && !who.pronoun() ? who : null;
  }

  /** "In May it took X": a subject that does what follows. */
  boolean does() {
    for (int k = i + 1; k < chunks.size() && chunks.get(k) instanceof Chunk.Words w; k++) {
      if (w.is(WordClass.PASSIVE)) {
        return false;
      }
      if (w.is(WordClass.EVENT)) {
        return AGENT.containsAll(w.roles(Position.SUBJECT));
      }
    }
    return false;
  }

  /** "That it has taken X": something to boast of. */
  private boolean gains() {
    for (int k = i + 1; k < chunks.size() && !(chunks.get(k) instanceof Chunk.Mark); k++) {
      if (chunks.get(k) instanceof Chunk.Words w && w.is(WordClass.EVENT)) {
        return w.evoke(schema, DL.iri("Takeover"));
      }
    }
    return false;
  }

  /** "Russia's RIA quoted the ministry": the medium that carries what the noun phrase says. */
  NounPhrase carrier() {
    int k = i - 1;
    if (k < 1 || !Chunk.is(chunks.get(k), WordClass.CARRYING_VERB)) {
      return null;
    }
    for (k--; k >= 0; k--) {
      if (chunks.get(k) instanceof NounPhrase medium
          && schema.anyIsA(medium.types(), DL.iri("NewsMedium"))) {
        return medium;
      }
    }
    return null;
  }

  /** "X, the force that holds the capital": the noun phrase that an apposition describes. */
  NounPhrase described() {
    boolean goesOn =
        i + 1 < chunks.size()
            && chunks.get(i + 1) instanceof Chunk.Words w
            && (w.is(WordClass.EVENT)
                || w.is(WordClass.OPERATOR)
                || w.is(WordClass.PARTICLE)
                || w.is(WordClass.RELATIVE));
    boolean comma = i > 1 && Chunk.mark(chunks.get(i - 1), ",–—");
    return goesOn && comma && chunks.get(i - 2) instanceof NounPhrase whom && !whom.pronoun()
        ? whom
        : null;
  }

  /** "Took it", "withdrew from it": a pronoun there is no subject. */
  boolean behindPredicate() {
    return i > 0
        && (Chunk.is(chunks.get(i - 1), WordClass.EVENT)
            || Chunk.is(chunks.get(i - 1), WordClass.PREPOSITION));
  }

  /** True for whoever stands beside a word of saying: "X said", "according to X". */
  boolean speaks() {
    if (i > 0 && Chunk.is(chunks.get(i - 1), WordClass.REPORTING_PREPOSITION)) {
      return true;
    }
    for (int k = i + 1; k < chunks.size() && k < i + 6; k++) {
      Chunk c = chunks.get(k);
      if (Chunk.is(c, WordClass.REPORTING_VERB) || Chunk.is(c, WordClass.CARRYING_VERB)) {
        return true;
      }
      boolean where =
          Chunk.is(c, WordClass.PREPOSITION)
              || (c instanceof NounPhrase && Chunk.is(chunks.get(k - 1), WordClass.PREPOSITION));
      boolean light =
          where
              || c instanceof Chunk.Time
              || c instanceof Chunk.Aside
              || Chunk.is(c, WordClass.PARTICLE);
      if (!light) {
        return false;
      }
    }
    return false;
  }

  /** "In X, officials said": where those are who speak. */
  private boolean speakerFollows() {
    return i + 3 < chunks.size()
        && Chunk.mark(chunks.get(i + 1), ",")
        && chunks.get(i + 2) instanceof NounPhrase
        && new Surroundings(schema, chunks, i + 2).speaks();
  }

  /**
   * "X left, while Y kept what they …": the one that the contrasting clause began with; else null.
   */
  NounPhrase contrasted() {
    NounPhrase first = null;
    for (int k = i - 1; k > 0; k--) {
      if (Chunk.mark(chunks.get(k), ";:.“”\"")) {
        return null;
      }
      if (chunks.get(k) instanceof NounPhrase p) {
        first = p;
      }
      boolean contrast =
          chunks.get(k) instanceof Chunk.Words w
              && w.is(Trait.CONTRAST)
              && Chunk.mark(chunks.get(k - 1), ",");
      if (contrast && chunks.get(k + 1).equals(first)) {
        return first;
      }
    }
    return null;
  }

  /** True for the country in what a report begins with, before a dash: "BEIRUT, Lebanon (AP) —". */
  boolean inDateline() {
    boolean country =
        i < LONGEST_DATELINE
            && chunks.get(i) instanceof NounPhrase p
            && schema.anyIsA(p.types(), DL.iri("Country"));
    for (int k = 0; country && k < chunks.size() && k < LONGEST_DATELINE; k++) {
      Chunk c = chunks.get(k);
      if (Chunk.mark(c, "–—-")) {
        return i < k;
      }
      if (!(c instanceof NounPhrase || c instanceof Chunk.Time || Chunk.mark(c, ",()."))) {
        return false;
      }
    }
    return false;
  }
}
