package org.dateline.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.claim.Status.Certainty;
import org.dateline.claim.Status.Modality;
import org.dateline.claim.Status.Polarity;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Effect;
import org.dateline.ontology.Lexeme.Trait;

/** The words that govern a predicate → its polarity, modality and certainty. */
final class StatusReader {
  /** What a denied word of saying does to what it would have said. */
  static final Effect UNCONFIRMED =
      new Effect(Optional.empty(), Optional.empty(), Optional.of("Unconfirmed"));

  private StatusReader() {}

  /** The status under all of these words. */
  static Status read(List<Lexeme> governing) {
    Status status = Status.PLAIN;
    for (Lexeme lexeme : governing) {
      status = under(status, lexeme.effect());
    }
    return status;
  }

  /** The status under all of these words, settled; see {@link #settle}. */
  static Status settled(List<Lexeme> governing) {
    boolean apparent =
        governing.stream()
            .filter(l -> l.effect().certainty().isPresent())
            .allMatch(l -> l.is(Trait.APPARENT));
    Status status = read(governing);
    return apparent ? status : settle(status);
  }

  /** The status that a status has under one more word. */
  static Status under(Status status, Effect effect) {
    Polarity polarity =
        effect.polarity().isPresent()
            ? constant(Polarity.class, effect.polarity().get())
            : status.polarity();
    Modality modality = status.modality();
    if (effect.modality().isPresent()) {
      modality = stronger(modality, constant(Modality.class, effect.modality().get()));
    }
    Certainty certainty = status.certainty();
    if (effect.certainty().isPresent()) {
      Certainty told = constant(Certainty.class, effect.certainty().get());
      certainty = told.compareTo(certainty) > 0 ? told : certainty;
    }
    return new Status(polarity, modality, certainty);
  }

  /** Of two reasons why something has not come about, the one that leaves it further off. */
  private static Modality stronger(Modality a, Modality b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String local) {
    return Enum.valueOf(type, local.toUpperCase(Locale.ROOT));
  }

  /** What may come about is only supposed: "may soon withdraw" is no plan. */
  static Status settle(Status status) {
    boolean open =
        status.modality() == Modality.PLANNED
            || status.modality() == Modality.ATTEMPTED
            || status.modality() == Modality.DEMANDED;
    boolean doubted =
        status.certainty() == Certainty.POSSIBLE || status.certainty() == Certainty.UNCONFIRMED;
    return open && doubted
        ? new Status(status.polarity(), Modality.HYPOTHETICAL, status.certainty())
        : status;
  }
}
