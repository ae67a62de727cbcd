package org.dateline.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which file is of which format. */
final class Formats {

  private static final Format TEXT = new TextFormat();

  private static final Map<String, Format> BY_EXTENSION =
      Map.of(
          "txt", TEXT,
          "md", TEXT,
          "json", JsonFormat.ANY,
          "jsonl", JsonFormat.LINES,
          "ndjson", JsonFormat.LINES);

  /** How JSON begins, as against "[Photo] ..." or any other text. */
  private static final Pattern JSON =
      Pattern.compile(
          "(\u00EF\u00BB\u00BF)?\\s*(\\[\\s*)?([{]\\s*(\"|[}])|\\[\\s*\\]).*", Pattern.DOTALL);

  private static final int HEAD = 4096;

  private Formats() {}

  /** The extension in small letters without the dot, or the empty string. */
  static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static Optional<Format> of(Path file) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(file)));
  }

  /** Opens a stream whose name tells nothing: JSON if it begins so, else text. */
  static Cursor sniff(Source source, InputStream raw, Options options)
      throws IOException, Unreadable {
    InputStream in = new BufferedInputStream(raw);
    return (json(in) ? JsonFormat.ANY : TEXT).open(source, in, options);
  }

  /** True when what can be read begins as JSON does; nothing is read. */
  static boolean json(InputStream buffered) throws IOException {
    buffered.mark(HEAD);
    String head = new String(buffered.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    buffered.reset();
    return JSON.matcher(head).matches();
  }
}
