package org.dateline.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** What a claim tells of who holds a place; the terms of the ontology by the same names. */
enum Tidings {
  HOLDS,
  TAKES,
  LOSES,
  LEAVES;

  private static final Map<Node, Tidings> BY_TERM =
      Arrays.stream(values()).collect(Collectors.toMap(Terms::dl, Function.identity()));

  /** The one that a term of the ontology names. */
  static Optional<Tidings> of(Node term) {
    return Optional.ofNullable(BY_TERM.get(term));
  }

  /** True when who is spoken of has the place then, or from then on. */
  boolean supports() {
    return this == HOLDS || this == TAKES;
  }
}
