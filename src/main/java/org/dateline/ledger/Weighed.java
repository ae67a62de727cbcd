package org.dateline.ledger;

import java.util.Set;

/**
 * An assertion with the policy's verdict.
 *
 * @param assertion what is said
 * @param layers in which it counts
 * @param credibility from 1 to 6; 6 when the policy says nothing
 * @param reliability the best letter among its witnesses, A as 1
 */
record Weighed(Assertion assertion, Set<Layer> layers, int credibility, int reliability) {
  /** The last number and letter of the Admiralty's scales. */
  static final int CANNOT_BE_JUDGED = 6;
}
