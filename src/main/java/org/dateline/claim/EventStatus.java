package org.dateline.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.Chunk;
import org.dateline.ontology.DL;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Lexeme.Trait;
import org.dateline.ontology.Schema;
import org.dateline.ontology.WordClass;

/** How an event stands by the words around it: done or planned, denied, how sure. */
final class EventStatus {
  private static final Lexeme.Effect UNDER_WAY =
      new Lexeme.Effect(Optional.empty(), Optional.of("Attempted"), Optional.empty());

  private static final Lexeme.Effect ASKED =
      new Lexeme.Effect(Optional.empty(), Optional.of("Hypothetical"), Optional.empty());

  private final Schema schema;
  private final List<Chunk> chunks;
  private final Hearsay hearsay;

  EventStatus(Schema schema, List<Chunk> chunks) {
    this.schema = schema;
    this.chunks = chunks;
    this.hearsay = new Hearsay(schema, chunks);
  }

  /**
   * The status of one event.
   *
   * @param at index of the predicate's chunk
   * @param before what stood before the predicate
   * @param after what stood behind it
   * @param ends whether it is no state, and reaches an end
   */
  Status of(int at, Lexeme lexeme, Subject before, Complements after, boolean ends) {
    boolean noun = lexeme.is(Trait.NOMINAL);
    // "Not X … and in control are Y": the inverted clause stands for itself.
    boolean inverted = after.cleft().isPresent() && after.object().isPresent();
    List<Lexeme> governing = new ArrayList<>(inverted ? List.of() : before.governing());
    governing.removeIf(l -> !ends && l.is(Trait.UNFINISHED));
    boolean unadmitted =
        (noun || before.nominal()) && hearsay.predicated(after.end(), governing, before.nominal());
    if (!before.tense()) {
      hearsay.foreseenBy(at).ifPresent(governing::add);
    }
    if (befell(before, at)) {
      governing.removeIf(l -> l.is(Trait.NARRATED));
    }
    Status status = StatusReader.settled(governing);
    if (ends && lexeme.is(Trait.UNFINISHED) && before.passive()) {
      // "Is taking the town": has not taken it.
      status = StatusReader.settle(StatusReader.under(status, UNDER_WAY));
    }
    if (!lexeme.effect().none()) {
      status = StatusReader.under(status, lexeme.effect());
    }
    boolean open =
        status.modality() == Status.Modality.PLANNED
            || (status.modality() == Status.Modality.ACTUAL
                && status.certainty() == Status.Certainty.POSSIBLE);
    if (open && conditional(before)) {
      // "If X falls, Y will hold Z", "… Y may hold Z".
      status = new Status(status.polarity(), Status.Modality.HYPOTHETICAL, status.certainty());
    }
    if (hearsay.asked(at)) {
      status = StatusReader.under(status, ASKED);
    }
    int saying = hearsay.before(at);
    status = hearsay.underRumour(status, saying);
    boolean unsaid = hearsay.denied(saying);
    if (unadmitted || unsaid) {
      // "has not confirmed that X withdrew": nobody holds it.
      status = StatusReader.settle(StatusReader.under(status, StatusReader.UNCONFIRMED));
      if (noun && unsaid) {
        status = new Status(Status.Polarity.AFFIRMED, status.modality(), status.certainty());
      }
    }
    return status;
  }

  /** "X was ambushed, X lost Y and had to …": what came before in the clause befell X. */
  private boolean befell(Subject before, int at) {
    boolean passive = false;
    for (int k = Math.max(before.at(), 0); k < at; k++) {
      Chunk chunk = chunks.get(k);
      passive |= Chunk.passive(chunk) || (k > before.at() && loses(chunk));
      if (passive && (Chunk.is(chunk, WordClass.COORDINATOR) || Chunk.mark(chunk, ","))) {
        return true;
      }
    }
    return false;
  }

  private boolean loses(Chunk chunk) {
    return chunk instanceof Chunk.Words w && w.evoke(schema, DL.iri("Loss"));
  }

  /** True for a main clause behind the condition with which its sentence, or a speech, begins. */
  private boolean conditional(Subject before) {
    boolean comma = false;
    for (int k = before.at() - 1; k >= 0 && !Chunk.mark(chunks.get(k), ";:"); k--) {
      comma |= Chunk.mark(chunks.get(k), ",");
      boolean begins = k == 0 || chunks.get(k - 1) instanceof Chunk.Mark;
      if (comma && begins && chunks.get(k) instanceof Chunk.Words w) {
        Lexeme opening = w.as(WordClass.SUBORDINATOR);
        if (opening != null) {
          return opening.effect().modality().equals(Optional.of("Hypothetical"));
        }
      }
    }
    return false;
  }
}
