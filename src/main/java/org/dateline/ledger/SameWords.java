package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Finds claims that are made in the same words: "A and B control X" tells of both, and the words
 * that tell of B are among those that tell of A. For use inside one transaction.
 */
final class SameWords {
  private final DatasetGraph data;

  /** From which character of the text to which. */
  private record Words(int from, int to) {
    boolean overlap(Words other) {
      return from < other.to && other.from < to;
    }
  }

  SameWords(DatasetGraph data) {
    this.data = data;
  }

  /** What a report tells of a place; claims that share words have the evidence of the first. */
  List<Account.Told> shared(Node report, List<Account.Told> told) {
    List<Account.Told> all = new ArrayList<>();
    for (Account.Told one : told) {
      Optional<Account.Told> with =
          all.stream().filter(o -> alike(o, one) && together(report, o, one)).findFirst();
      all.add(with.map(o -> new Account.Told(one.says(), like(one, o))).orElse(one));
    }
    return all;
  }

  private static Testimony like(Account.Told one, Account.Told other) {
    return one.witness().withEvidence(other.witness().evidence());
  }

  /** True when they differ in who has the place, and in nothing else. */
  private static boolean alike(Account.Told one, Account.Told other) {
    Assertion.Saying a = one.says();
    Assertion.Saying b = other.says();
    return !a.holder().equals(b.holder())
        && a.with(b.holder()).equals(b)
        && one.witness().source().equals(other.witness().source());
  }

  private boolean together(Node report, Account.Told one, Account.Told other) {
    Optional<Words> words = words(report, one.witness());
    return words.isPresent()
        && words(report, other.witness()).filter(words.get()::overlap).isPresent();
  }

  private Optional<Words> words(Node report, Testimony witness) {
    if (witness.evidence().isEmpty()) {
      return Optional.empty();
    }
    for (Node selector : Subject.of(data, report, witness.evidence().get()).all(Terms.SELECTOR)) {
      Subject position = Subject.of(data, report, selector);
      OptionalInt from = number(position, Terms.START);
      OptionalInt to = number(position, Terms.END);
      if (from.isPresent() && to.isPresent()) {
        return Optional.of(new Words(from.getAsInt(), to.getAsInt()));
      }
    }
    return Optional.empty();
  }

  private static OptionalInt number(Subject position, Node property) {
    return position
        .first(property)
        .map(n -> OptionalInt.of(Integer.parseInt(n.getLiteralLexicalForm())))
        .orElse(OptionalInt.empty());
  }
}
