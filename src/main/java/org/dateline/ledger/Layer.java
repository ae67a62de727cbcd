package org.dateline.ledger;

/** Which claims a period rests on. */
public enum Layer {
  /** Whatever anyone claims. */
  CLAIMED,
  /** What the policy holds to be so. */
  ASSESSED
}
