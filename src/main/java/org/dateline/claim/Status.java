package org.dateline.claim;

/**
 * How a claim stands to what it claims; the names are those of the ontology's individuals.
 *
 * @param polarity whether it is affirmed or denied
 * @param modality whether it is told as having come about
 * @param certainty how sure the teller is
 */
public record Status(Polarity polarity, Modality modality, Certainty certainty) {

  /** Told as plain fact. */
  public static final Status PLAIN =
      new Status(Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN);

  /** {@code dl:Affirmed}, {@code dl:Denied}. */
  public enum Polarity {
    /** Said to be so. */
    AFFIRMED,
    /** Said not to be so. */
    DENIED
  }

  /** {@code dl:Actual}, {@code dl:Planned}, … */
  public enum Modality {
    /** Has come about or holds. */
    ACTUAL,
    /** Intended, ordered, expected. */
    PLANNED,
    /** Being tried. */
    ATTEMPTED,
    /** Called for or required. */
    DEMANDED,
    /** Only supposed: if, could. */
    HYPOTHETICAL
  }

  /** {@code dl:Certain}, {@code dl:Probable}, … */
  public enum Certainty {
    /** No doubt is expressed. */
    CERTAIN,
    /** Held to be likely. */
    PROBABLE,
    /** Held to be possible. */
    POSSIBLE,
    /** The text says that it is not confirmed. */
    UNCONFIRMED
  }

  /** True when the claim yields a direct triple: affirmed and actual. */
  public boolean plain() {
    return polarity == Polarity.AFFIRMED && modality == Modality.ACTUAL;
  }
}
