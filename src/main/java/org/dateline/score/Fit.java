package org.dateline.score;

import java.util.Collections;

/** How well a fact that was read fits one that people found. */
final class Fit {
  private final SameName names;
  private final Kinds kinds;

  Fit(SameName names, Kinds kinds) {
    this.names = names;
    this.kinds = kinds;
  }

  /** Measures the fit. */
  @FunctionalInterface
  interface Measure {
    /** 0: not the same; else the more, the better. */
    int of(Fact ours, Fact gold);
  }

  /** Kind, agent and object must agree; all that agrees besides makes it better. */
  int fact(Fact ours, Fact gold) {
    if (!line(ours).equals(line(gold))
        || !names.any(ours.agent(), gold.agent())
        || !names.any(ours.object(), gold.object())) {
      return 0;
    }
    return 1
        + one(ours.status() == gold.status())
        + one(ours.kind().equals(gold.kind()))
        + one(names.any(ours.source(), gold.source()))
        + one(time(ours, gold));
  }

  /** As {@link #fact}, and the status must agree too. */
  int factWithStatus(Fact ours, Fact gold) {
    return ours.status() == gold.status() ? fact(ours, gold) : 0;
  }

  int citation(Fact ours, Fact gold) {
    return one(names.any(ours.object(), gold.object()));
  }

  boolean source(Fact ours, Fact gold) {
    return gold.ownVoice() ? ours.ownVoice() : names.any(ours.source(), gold.source());
  }

  boolean time(Fact ours, Fact gold) {
    return !Collections.disjoint(ours.time(), gold.time());
  }

  private String line(Fact fact) {
    return kinds.named(fact.kind()).map(Kinds.Kind::line).orElse(fact.kind());
  }

  private static int one(boolean so) {
    return so ? 1 : 0;
  }
}
