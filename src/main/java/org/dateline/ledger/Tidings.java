package org.dateline.ledger;

/** What a claim tells of who holds a place; the terms of the ontology by the same names. */
enum Tidings {
  HOLDS,
  TAKES,
  LOSES,
  LEAVES;

  /** True when who is spoken of has the place then, or from then on. */
  boolean supports() {
    return this == HOLDS || this == TAKES;
  }
}
