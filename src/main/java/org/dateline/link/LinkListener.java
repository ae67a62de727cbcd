package org.dateline.link;

import java.nio.file.Path;

/** Hears how far linking has come. */
public interface LinkListener {
  /** Hears nothing. */
  LinkListener NONE = new LinkListener() {};

  /** A dataset's file is being read. */
  default void reading(Path file) {}

  /** So many entries were read so far. */
  default void read(long entries) {}

  /** So many of the store's entities were compared so far. */
  default void compared(int done, int all) {}

  /** Something went wrong that linking survives; one plain sentence. */
  default void problem(String sentence) {}
}
