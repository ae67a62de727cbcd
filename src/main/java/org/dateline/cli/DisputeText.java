package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dateline.ledger.Dispute;
import org.dateline.ledger.PlaceRecord;
import org.dateline.query.Explainer;
import org.dateline.query.Names;
import org.dateline.query.Testimony;
import org.dateline.query.TestimonyText;
import org.dateline.store.Store;

/** Prints disputes for reading: the place, the days, and the sentences of both sides. */
final class DisputeText {
  private final Store store;
  private final Explainer explainer;
  private final TestimonyText sentences;
  private final PrintStream out;
  private long printed;

  DisputeText(Store store, Console console, PrintStream out) {
    this.store = store;
    this.explainer = new Explainer(store);
    this.sentences = new TestimonyText(out, console.styled(), console.width());
    this.out = out;
  }

  /** Prints a place's disputes of the kinds wanted. */
  void print(PlaceRecord made, Set<Dispute.Kind> wanted) {
    for (Dispute dispute : made.disputes()) {
      if (wanted.contains(dispute.kind())) {
        print(dispute);
        printed++;
      }
    }
  }

  long printed() {
    return printed;
  }

  private void print(Dispute dispute) {
    String place =
        name(dispute.place()) + dispute.whole().map(w -> ", part of " + name(w)).orElse("");
    String when = dispute.when().toString();
    String kind = dispute.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String title = place + (when.isEmpty() ? "" : ", " + when) + ": " + kind;
    out.println(title);
    out.println("═".repeat(title.codePointCount(0, title.length())));
    side(dispute.whole().isPresent() ? "On the part" : "On one side", dispute.one());
    side(dispute.whole().isPresent() ? "On the whole" : "On the other", dispute.other());
  }

  private String name(Node place) {
    return store.read(data -> new Names(data.asDatasetGraph(), store.base()).label(place));
  }

  private void side(String title, List<Node> claims) {
    out.println(title);
    out.println();
    List<Testimony> said =
        claims.stream().flatMap(c -> explainer.explain(c.getURI()).stream()).toList();
    sentences.print(said);
  }
}
