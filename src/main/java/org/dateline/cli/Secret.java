package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.serve.Password;

/** Secrets are read from files: on a command line every user of the machine could see them. */
final class Secret {
  private static final int SHORTEST_PASSWORD = 8;

  private Secret() {}

  /** The first line of a token file. */
  static String token(Path file) throws IOException {
    String token = firstLine(file);
    if (!token.matches("[\\x21-\\x7E]+")) {
      throw new Mistake("the first line of " + file + " is no token: printable ASCII, no spaces");
    }
    return token;
  }

  /** The first line of a password file: a user, and the hash of a password. */
  static Password password(Path file) throws IOException {
    return Password.parse(firstLine(file))
        .orElseThrow(
            () ->
                new Mistake(
                    "the first line of "
                        + file
                        + " is no hashed password; write the file anew with 'dateline serve"
                        + " --hash-password USER > "
                        + file
                        + "'"));
  }

  /** The line for a password file; the password is the first line of standard input. */
  static String hashed(String user, InputStream in) throws IOException {
    if (!user.matches("[^:\\s]+")) {
      throw new Mistake("--hash-password " + user + ": a user name has no colon and no space");
    }
    String password =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    if (password == null || password.length() < SHORTEST_PASSWORD) {
      throw new Mistake(
          "the first line of standard input is the password, of at least "
              + SHORTEST_PASSWORD
              + " characters");
    }
    return Password.of(user, password).line();
  }

  private static String firstLine(Path file) throws IOException {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (MalformedInputException e) {
      throw new Mistake(file + " is not a text in UTF-8");
    }
  }
}
