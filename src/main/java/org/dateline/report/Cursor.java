package org.dateline.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Inputs one after the other, each read when it is asked for. */
interface Cursor extends Closeable {

  /**
   * The next one, or nothing at the end.
   *
   * @throws Unreadable if neither this nor anything after it can be read
   * @throws IOException likewise
   */
  Optional<Input> next() throws IOException, Unreadable;

  @Override
  default void close() throws IOException {}

  /** Over inputs already at hand. */
  static Cursor over(Input... inputs) {
    Iterator<Input> rest = List.of(inputs).iterator();
    return () -> rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }
}
