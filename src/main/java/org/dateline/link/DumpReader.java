package org.dateline.link;

import java.io.IOException;

/** Reads a dataset's file as a stream. */
interface DumpReader {
  /** Takes what a file says, piece by piece: an entry may come in several. */
  interface Sink {
    /** A piece of an entry. */
    void entry(Entry piece) throws IOException;

    /** A day on which something of the dataset changed, as ISO 8601. */
    void changed(String day);
  }

  /**
   * Reads it all.
   *
   * @throws IOException when it cannot be unpacked
   * @throws LinkException when it is not what it should be
   */
  void read(DatasetFile file, Sink sink) throws IOException;
}
