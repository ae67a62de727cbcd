package org.dateline.link;

import java.util.List;

/**
 * That an entity may be an entry of a dataset.
 *
 * @param subject the entity
 * @param candidate the entry
 * @param score the probability, 0 to 1, against all other candidates and against none of them
 * @param findings what the comparisons found
 * @param near whether the types are only near, so that the two are close rather than the same
 * @param grounded whether something beyond name and type speaks for it
 */
public record Proposal(
    Subject subject,
    Candidate candidate,
    double score,
    List<Finding> findings,
    boolean near,
    boolean grounded) {

  /** The property that joins the two. */
  public String relation() {
    return "http://www.w3.org/2004/02/skos/core#" + (near ? "closeMatch" : "exactMatch");
  }

  /** True when it may be linked without asking anybody. */
  public boolean passes(double accept) {
    return grounded && score >= accept;
  }
}
