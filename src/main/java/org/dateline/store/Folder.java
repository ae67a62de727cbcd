package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a store: what is whole, what was left behind by a process that died, how large. */
final class Folder {
  /** Stands in the folder while a store is being made. */
  static final String MARK = "dateline-store.making";

  /** A folder of files that the ledger can do without. */
  static final String NOTES = "notes";

  private static final Pattern GENERATION = Pattern.compile("Data-\\d+");

  /**
   * What a generation of the database cannot do without; TDB2 makes anew, empty, what is missing.
   */
  private static final List<String> ESSENTIAL =
      Stream.concat(
              Stream.of("nodes", "GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG")
                  .flatMap(tree -> Stream.of(tree + ".idn", tree + ".dat", tree + ".bpt")),
              Stream.of("nodes-data.obj", "nodes-data.bdf"))
          .toList();

  private Folder() {}

  /** True when nothing but what Dateline itself leaves behind before a store is whole is here. */
  static boolean isFree(Path folder) throws IOException {
    boolean making = Files.exists(folder.resolve(MARK));
    return list(folder).stream()
        .map(f -> f.getFileName().toString())
        .allMatch(name -> name.equals(Hold.FILE) || Card.owns(name) || making);
  }

  /** Removes the database whose making was cut short. */
  static void sweep(Path folder) throws IOException {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith("Data-") || name.equals("tdb.lock")) {
        delete(file);
      }
    }
  }

  /**
   * Removes the generations before the newest, left when a process died between the end of a
   * compaction and the clearing up. A compaction's result gets its name only when it is whole, so
   * the newest one always is.
   */
  static void forgetOldGenerations(Path folder) throws IOException {
    List<Path> generations = generations(folder).toList();
    for (int i = 0; i + 1 < generations.size(); i++) {
      delete(generations.get(i));
    }
  }

  /** The first file that the newest generation lacks; empty when the database is all there. */
  static Optional<Path> missing(Path folder) throws IOException {
    Optional<Path> newest = generations(folder).reduce((a, b) -> b);
    if (newest.isEmpty()) {
      return Optional.of(folder.resolve("Data-0001"));
    }
    return ESSENTIAL.stream().map(newest.get()::resolve).filter(Files::notExists).findFirst();
  }

  /** Removes a store, and the folder when nothing else is in it. */
  static void discard(Path folder) throws IOException {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      if (name.startsWith("Data-")
          || name.equals("tdb.lock")
          || name.equals(Hold.FILE)
          || name.equals(MARK)
          || name.equals(NOTES)
          || Card.owns(name)) {
        delete(file);
      }
    }
    if (list(folder).isEmpty()) {
      Files.delete(folder);
    }
  }

  /** The bytes of all files, as their lengths say. */
  static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The oldest first. */
  private static Stream<Path> generations(Path folder) throws IOException {
    return list(folder).stream()
        .filter(f -> GENERATION.matcher(f.getFileName().toString()).matches())
        .sorted(Comparator.comparingLong(Folder::number));
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring("Data-".length()));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
