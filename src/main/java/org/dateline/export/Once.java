package org.dateline.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Lets each triple through once, though several graphs hold it: where graphs are merged. What a
 * report says of itself stands in its own graph and is not remembered; of every other triple memory
 * holds 128 bits of its hash, in a table that is half full at most.
 */
final class Once {
  private final MessageDigest sha = sha();

  /** Hashes in pairs of numbers; a pair of zeros is a free slot. */
  private long[] slots = new long[2 * 1024];

  private int size;

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** True when no graph that was asked about before holds this triple of {@code graph}. */
  boolean isFirst(Node graph, Triple triple) {
    byte[] line = NodeFmtLib.str(triple).getBytes(StandardCharsets.UTF_8);
    ByteBuffer hash = ByteBuffer.wrap(sha.digest(line));
    long a = hash.getLong();
    long b = hash.getLong();
    int slot = slot(a, b);
    boolean isNew = slots[slot] == 0 && slots[slot + 1] == 0;
    if (isNew && !ofItself(graph, triple)) {
      put(slot, a, b);
      if (++size * 4 > slots.length) {
        grow();
      }
    }
    return isNew;
  }

  private static boolean ofItself(Node graph, Triple triple) {
    Node subject = triple.getSubject();
    return graph.isURI()
        && subject.isURI()
        && (subject.equals(graph) || subject.getURI().startsWith(graph.getURI() + "/"));
  }

  /** Where this hash is, or the free slot where it belongs. */
  private int slot(long a, long b) {
    int mask = slots.length - 2;
    int slot = (int) a & mask;
    while ((slots[slot] != 0 || slots[slot + 1] != 0)
        && (slots[slot] != a || slots[slot + 1] != b)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void put(int slot, long a, long b) {
    slots[slot] = a;
    slots[slot + 1] = b;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        put(slot(old[i], old[i + 1]), old[i], old[i + 1]);
      }
    }
  }
}
