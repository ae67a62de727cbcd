package org.dateline.ledger;

/** How a period stands among the claims. */
public enum Standing {
  /** Nobody in the store says otherwise. */
  UNDISPUTED,
  /** Claimed for another at the same time, or denied. */
  CONTESTED,
  /** Nobody contradicts, but no claim behind it carries weight. */
  CLAIMED
}
