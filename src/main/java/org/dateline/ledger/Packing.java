package org.dateline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Packs terms, days and numbers into a text; {@link Unpacking} gives them back in the same order.
 * Each term is written once, and called by its number afterwards.
 */
final class Packing {
  static final char IRI = 'I';
  static final char BLANK = 'B';
  static final char LITERAL = 'L';
  static final char ANY = 'A';

  private final Map<Node, Integer> numbers = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);

  void number(long n) {
    write(
        to -> {
          long rest = n;
          for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
            to.writeByte((int) ((rest & 0x7F) | 0x80));
          }
          to.writeByte((int) rest);
        });
  }

  void digest(long n) {
    write(to -> to.writeLong(n));
  }

  void truth(boolean value) {
    number(value ? 1 : 0);
  }

  void node(Node node) {
    Integer number = numbers.putIfAbsent(node, numbers.size());
    number(number == null ? numbers.size() - 1 : number);
  }

  void day(LocalDate day) {
    // Days before 1970 have many bits set, like all negative numbers.
    number(day.toEpochDay());
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    truth(value.isPresent());
    value.ifPresent(writer);
  }

  void bounds(Bounds bounds) {
    optional(bounds.earliest(), this::day);
    optional(bounds.latest(), this::day);
  }

  <T> void all(Collection<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  void nodes(Collection<Node> nodes) {
    all(nodes, this::node);
  }

  /** All of it, for whoever has the key. */
  String text(String key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream to = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      to.writeInt(numbers.size());
      for (Node node : numbers.keySet()) {
        byte[] name = written(node).getBytes(StandardCharsets.UTF_8);
        to.writeInt(name.length);
        to.write(name);
      }
      body.writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return key + ' ' + Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static String written(Node node) {
    if (node.isURI()) {
      return IRI + node.getURI();
    }
    if (node.isBlank()) {
      return BLANK + node.getBlankNodeLabel();
    }
    return node.isLiteral() ? LITERAL + NodeFmtLib.strNT(node) : String.valueOf(ANY);
  }

  private interface Writer {
    void to(DataOutputStream out) throws IOException;
  }

  private void write(Writer writer) {
    try {
      writer.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
