package org.dateline.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/**
 * The card in a store's folder that says what it is. A folder without one holds no store, or one
 * whose making was cut short.
 *
 * @param format number of the format; {@link #FORMAT} is the newest known
 * @param base where every data IRI of the store starts
 * @param settled bytes on disk after the last compaction, 0 before the first
 */
record Card(int format, String base, long settled) {
  static final int FORMAT = 1;
  static final String FILE = "dateline-store.properties";
  private static final String TEMPORARY = FILE + ".new";

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static boolean owns(String file) {
    return file.equals(FILE) || file.equals(TEMPORARY);
  }

  static Card read(Path folder) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
    try {
      int format = Integer.parseInt(properties.getProperty("format", ""));
      if (format > FORMAT) {
        throw new StoreException(
            StoreException.Code.NEWER, folder, "format " + format + ", known is " + FORMAT);
      }
      String base = properties.getProperty("base", "");
      if (base.isEmpty()) {
        throw new NumberFormatException("no base");
      }
      return new Card(format, base, Long.parseLong(properties.getProperty("settled", "0")));
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          StoreException.Code.NOT_A_STORE, folder, FILE + " cannot be understood", e);
    }
  }

  /** Replaces the card at one stroke: whoever looks sees the old one or the new one. */
  void write(Path folder) throws IOException {
    Path temporary = folder.resolve(TEMPORARY);
    Files.writeString(
        temporary,
        String.format(
            Locale.ROOT,
            "# A Dateline store.%nformat=%d%nbase=%s%nsettled=%d%n",
            format,
            base,
            settled));
    Files.move(
        temporary,
        folder.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
