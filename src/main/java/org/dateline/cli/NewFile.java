package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file that is there whole or not at all: written beside under another name, then moved. */
final class NewFile {
  private NewFile() {}

  static void write(Path file, Consumer<OutputStream> writing) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new Mistake(file + " is a folder; name a file");
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new Mistake("there is no folder " + target.getParent() + " to write " + file + " to");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A device such as /dev/null, or a named pipe: nothing to move there.
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        writing.accept(out);
      }
      return;
    }
    Path beside = target.resolveSibling("." + target.getFileName() + "." + pid() + ".new");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        writing.accept(out);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
