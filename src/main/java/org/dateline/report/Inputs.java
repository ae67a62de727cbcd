package org.dateline.report;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A chain as an iterator that lets no id pass twice. */
final class Inputs implements Iterator<Input> {

  private final Chain chain;
  private final Map<String, String> originById = new HashMap<>();
  private Optional<Input> next = Optional.empty();

  Inputs(Chain chain) {
    this.chain = chain;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      next = chain.next().map(this::unlessKnown);
    }
    return next.isPresent();
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input input = next.get();
    next = Optional.empty();
    return input;
  }

  private Input unlessKnown(Input input) {
    if (!(input instanceof Input.Read read)) {
      return input;
    }
    Report report = read.report();
    String first = originById.putIfAbsent(report.id(), report.origin());
    return first == null
        ? input
        : new Input.Problem(
            report.origin(),
            first.equals(report.origin())
                ? "is given twice; it was read once"
                : "its id “%s” is already that of %s; give one of them another id"
                    .formatted(report.id(), first));
  }
}
