package org.dateline.report;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Where bytes come from.
 *
 * @param origin for messages, one line
 * @param stem the id of a report that names none
 */
record Source(String origin, String stem) {

  static final Source STDIN = new Source("standard input", "stdin");

  static Source of(Path path) {
    Path name = path.getFileName();
    String file = name == null ? path.toString() : name.toString();
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    // Some file systems store names decomposed; the id should not depend on the machine.
    String id = Normalizer.normalize(stem, Normalizer.Form.NFC);
    return new Source(show(path), id.isBlank() ? file : id);
  }

  /** The path as one line: a file name may hold a line break or worse. */
  static String show(Path path) {
    StringBuilder shown = new StringBuilder();
    path.toString()
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
