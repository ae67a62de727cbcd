package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets are read from files: on a command line every user of the machine could see them. */
final class Secret {
  private Secret() {}

  /** The first line of a token file. */
  static String token(Path file) throws IOException {
    String token = firstLine(file);
    if (!token.matches("[\\x21-\\x7E]+")) {
      throw new Mistake("the first line of " + file + " is no token: printable ASCII, no spaces");
    }
    return token;
  }

  /** The first line of a password file, {@code user:password}. */
  static String password(Path file) throws IOException {
    String line = firstLine(file);
    if (!line.matches("[^:]+:.+")) {
      throw new Mistake("the first line of " + file + " is not user:password");
    }
    return line;
  }

  private static String firstLine(Path file) throws IOException {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (MalformedInputException e) {
      throw new Mistake(file + " is not a text in UTF-8");
    }
  }
}
