package org.dateline.serve;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A user name and the hash of a password, as one line: {@code user:pbkdf2-sha256:ROUNDS:SALT:HASH},
 * salt and hash in Base64. From the line the password cannot be told (PBKDF2, RFC 8018).
 */
public final class Password {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 310_000;
  private static final int LEAST_ROUNDS = 1000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final String user;
  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  /** The last that was right, hashed quickly: a page asks for a dozen files. */
  private final AtomicReference<byte[]> right = new AtomicReference<>(new byte[0]);

  private Password(String user, int rounds, byte[] salt, byte[] hash) {
    this.user = user;
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /** Of a user who may choose any password. */
  public static Password of(String user, String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new Password(user, ROUNDS, salt, derived(password, ROUNDS, salt));
  }

  /** Reads a line; empty when it is none of this form, as a password in plain text is. */
  public static Optional<Password> parse(String line) {
    String[] parts = line.split(":", -1);
    if (parts.length != 5 || !parts[1].equals(SCHEME) || !parts[2].matches("[0-9]{1,8}")) {
      return Optional.empty();
    }
    int rounds = Integer.parseInt(parts[2]);
    try {
      byte[] salt = Base64.getDecoder().decode(parts[3]);
      byte[] hash = Base64.getDecoder().decode(parts[4]);
      boolean sound =
          rounds >= LEAST_ROUNDS
              && rounds <= MOST_ROUNDS
              && salt.length > 0
              && hash.length * Byte.SIZE == HASH_BITS
              && !parts[0].isEmpty();
      return sound ? Optional.of(new Password(parts[0], rounds, salt, hash)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The line that {@link #parse} reads. */
  public String line() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        user,
        SCHEME,
        Integer.toString(rounds),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  /**
   * True for {@code user:password}. Wrong ones are worked out one at a time: whoever guesses gets
   * no more than one core to do it with.
   */
  boolean matches(String given) {
    byte[] quick = digest(given);
    if (MessageDigest.isEqual(quick, right.get())) {
      return true;
    }
    int colon = given.indexOf(':');
    String name = given.substring(0, Math.max(0, colon));
    byte[] theirs;
    synchronized (this) {
      theirs = derived(given.substring(colon + 1), rounds, salt);
    }
    boolean matches = MessageDigest.isEqual(theirs, hash) && name.equals(user);
    if (matches) {
      right.set(quick);
    }
    return matches;
  }

  private byte[] digest(String given) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      return sha.digest(given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] derived(String password, int rounds, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    }
  }

  @Override
  public String toString() {
    return "Password of " + user;
  }
}
