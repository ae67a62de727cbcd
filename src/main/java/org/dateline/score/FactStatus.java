package org.dateline.score;

import java.util.Locale;
import java.util.Optional;
import org.dateline.claim.Status;
import org.dateline.claim.Status.Certainty;
import org.dateline.claim.Status.Modality;
import org.dateline.claim.Status.Polarity;

/** Polarity, modality and certainty in one word, as gold files tell them. */
public enum FactStatus {
  /** It is so. */
  ACTUAL,
  /** It is not so. */
  DENIED,
  /** It is meant to be, or tried. */
  PLANNED,
  /** It is called for. */
  DEMANDED,
  /** It may be so. */
  UNCERTAIN;

  /** Of a claim. */
  static FactStatus of(Status status) {
    if (status.polarity() == Polarity.DENIED) {
      return DENIED;
    }
    if (status.modality() == Modality.PLANNED || status.modality() == Modality.ATTEMPTED) {
      return PLANNED;
    }
    if (status.modality() == Modality.DEMANDED) {
      return DEMANDED;
    }
    boolean open =
        status.modality() == Modality.HYPOTHETICAL
            || status.certainty() == Certainty.POSSIBLE
            || status.certainty() == Certainty.UNCONFIRMED;
    return open ? UNCERTAIN : ACTUAL;
  }

  /** As written in a gold file. */
  static Optional<FactStatus> parse(String word) {
    for (FactStatus status : values()) {
      if (status.toString().equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
