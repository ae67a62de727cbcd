package org.dateline.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * SHA-256 over a list of fields; each is preceded by its length, so that no two lists run together.
 */
final class Digest {
  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Digest add(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha.update(bytes);
    return this;
  }

  /** An absent field differs from an empty one. */
  Digest add(Optional<String> field) {
    return field.map(f -> add("1").add(f)).orElseGet(() -> add("0"));
  }

  /** The first {@code digits} hexadecimal digits. Ends the digest. */
  String hex(int digits) {
    return HexFormat.of().formatHex(sha.digest()).substring(0, digits);
  }
}
