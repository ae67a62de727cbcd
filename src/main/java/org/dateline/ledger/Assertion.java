package org.dateline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Claims that say the same of one place.
 *
 * @param says what they say
 * @param witnesses those who say so, in the order of the claims' IRIs
 */
record Assertion(Saying says, List<Testimony> witnesses) {

  /**
   * What is said.
   *
   * @param place of which place
   * @param tidings what of it
   * @param holder of whom; empty when the text names nobody
   * @param loser who had it before, if the text names him
   * @param when at what time
   * @param since true when it has held since then, not only then
   * @param polarity {@code dl:Affirmed} or {@code dl:Denied}
   * @param modality {@code dl:Actual} or another
   * @param certainty {@code dl:Certain} or another
   */
  record Saying(
      Node place,
      Tidings tidings,
      Optional<Node> holder,
      Optional<Node> loser,
      Bounds when,
      boolean since,
      Node polarity,
      Node modality,
      Node certainty) {

    /** The same, of another holder. */
    Saying with(Optional<Node> other) {
      return new Saying(place, tidings, other, loser, when, since, polarity, modality, certainty);
    }

    boolean affirmed() {
      return polarity.equals(AFFIRMED);
    }

    boolean actual() {
      return modality.equals(ACTUAL);
    }
  }

  private static final Node AFFIRMED = Terms.dl("Affirmed");
  private static final Node ACTUAL = Terms.dl("Actual");

  /** Where the words come from: each independent origin once. */
  List<Node> roots() {
    return witnesses.stream().map(Testimony::root).distinct().toList();
  }

  /** Who says so, whoever carries it: each once. */
  List<Node> speakers() {
    return witnesses.stream().map(Testimony::speaker).distinct().toList();
  }

  /** The day of the first report that carries it. */
  Optional<LocalDate> firstReported() {
    return witnesses.stream().flatMap(w -> w.reported().stream()).min(LocalDate::compareTo);
  }

  /** The day of the latest report that carries it. */
  Optional<LocalDate> lastReported() {
    return witnesses.stream().flatMap(w -> w.reported().stream()).max(LocalDate::compareTo);
  }

  /** The words that make it. */
  Stream<Node> evidence() {
    return witnesses.stream().flatMap(w -> w.evidence().stream());
  }

  Bounds when() {
    return says.when();
  }

  Tidings tidings() {
    return says.tidings();
  }

  boolean of(Node holder) {
    return says.holder().filter(holder::equals).isPresent();
  }

  List<Node> claims() {
    return witnesses.stream().map(Testimony::claim).toList();
  }
}
