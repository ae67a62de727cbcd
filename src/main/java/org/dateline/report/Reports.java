package org.dateline.report;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads reports from files, folders and standard input. */
public final class Reports {

  /** The longest text that is read as one report, in UTF-16 code units. */
  public static final int MAX_CHARS = 10_000_000;

  /** No text within {@link #MAX_CHARS} takes more bytes, in any encoding, outside JSON escapes. */
  static final int MAX_BYTES = 4 * MAX_CHARS;

  private static final Path STDIN = Path.of("-");

  private Reports() {}

  /**
   * The reports in these paths, in this order, each read only when it is asked for.
   *
   * <p>A folder is read with all folders in it, sorted by name, so that the order is the same on
   * every machine; hidden files and files of other formats are passed over. A file that is named
   * itself is read whatever its name. {@code -} is standard input. Links are followed. A report
   * whose id an earlier one already has is a problem, since one would replace the other.
   *
   * <p>Nothing is thrown for bad input: it comes as an {@link Input.Problem}, and the rest is read.
   * Besides the report at hand, memory holds the ids and origins of those before.
   *
   * @param paths files, folders or {@code -}
   * @param stdin read where {@code -} stands, and not closed
   * @return a sequential stream that is to be closed if it is not read to its end
   */
  public static Stream<Input> read(Collection<Path> paths, InputStream stdin, Options options) {
    Chain chain =
        new Chain(
            paths.stream()
                .map(path -> new Chain.Link(origin(path), () -> open(path, stdin, options)))
                .iterator());
    Inputs inputs = new Inputs(chain);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(inputs, traits), false)
        .onClose(
            () -> {
              try {
                chain.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * True when what can be read begins as reports in JSON do.
   *
   * @param buffered a stream that can be marked; nothing of it is read
   */
  public static boolean json(InputStream buffered) throws IOException {
    return Formats.json(buffered);
  }

  private static String origin(Path path) {
    return path.equals(STDIN) ? Source.STDIN.origin() : Source.show(path);
  }

  private static Cursor open(Path path, InputStream stdin, Options options)
      throws IOException, Unreadable {
    if (path.equals(STDIN)) {
      return Formats.sniff(Source.STDIN, new Unclosed(stdin), options);
    }
    return Files.isDirectory(path) ? Folder.open(path, options) : file(path, options);
  }

  /** A file of any name. */
  static Cursor file(Path path, Options options) throws IOException, Unreadable {
    Source source = Source.of(path);
    InputStream in = Files.newInputStream(path);
    try {
      return Formats.of(path).isPresent()
          ? Formats.of(path).get().open(source, new BufferedInputStream(in), options)
          : Formats.sniff(source, in, options);
    } catch (IOException | Unreadable | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Standard input belongs to the caller. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
