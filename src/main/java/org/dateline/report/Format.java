package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;

/** A way to write reports in a file. */
interface Format {

  /**
   * Begins to read; the cursor owns the stream and closes it.
   *
   * @param in supports {@code mark}
   */
  Cursor open(Source source, InputStream in, Options options) throws IOException, Unreadable;
}
