package org.dateline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder given by the user, with all that is in it. */
final class Folder {

  private final Path root;
  private final Options options;
  private final SortedSet<String> skippedExtensions = new TreeSet<>();
  private int skipped;

  /** What has been told of, well or ill; else the folder has nothing to tell. */
  private int tried;

  private Folder(Path root, Options options) {
    this.root = root;
    this.options = options;
  }

  static Cursor open(Path root, Options options) throws IOException, Unreadable {
    Folder folder = new Folder(root, options);
    Chain.Link all = new Chain.Link(Source.show(root), () -> folder.list(root, Set.of()));
    Chain.Link end = new Chain.Link(Source.show(root), folder::account);
    return new Chain(List.of(all, end).iterator());
  }

  /**
   * What is in one folder.
   *
   * @param above the real paths of the folders that this one was reached through
   */
  private Cursor list(Path folder, Set<Path> above) throws IOException, Unreadable {
    Set<Path> here = new HashSet<>(above);
    List<Path> children;
    try {
      if (!here.add(folder.toRealPath())) {
        throw new Unreadable("is a link back to a folder that it lies in; it is not followed");
      }
      children = children(folder);
    } catch (IOException | Unreadable e) {
      tried++;
      throw e;
    }
    return new Chain(children.stream().map(child -> link(child, here)).iterator());
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !name(child).startsWith("."))
          .sorted(Comparator.comparing(Folder::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Chain.Link link(Path child, Set<Path> above) {
    return new Chain.Link(
        Source.show(child),
        () -> {
          if (Files.isDirectory(child)) {
            return list(child, above);
          }
          if (Formats.of(child).isPresent()) {
            tried++;
            return Reports.file(child, options);
          }
          skipped++;
          skippedExtensions.add(Formats.extension(child));
          return Cursor.over();
        });
  }

  private Cursor account() throws Unreadable {
    if (tried == 0) {
      throw new Unreadable(
          "there is no report in this folder; reports are files named .txt, .md, .json or .jsonl");
    }
    return skipped == 0
        ? Cursor.over()
        : Cursor.over(
            new Input.Skipped(
                Source.show(root), skipped, Collections.unmodifiableSortedSet(skippedExtensions)));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
