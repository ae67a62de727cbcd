package org.dateline.ledger;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.jena.graph.Node;

/**
 * Packs terms, days and numbers into bytes; {@link Unpacking} gives them back in the same order.
 * Each term is written once, and called by its number afterwards.
 */
final class Packing {
  static final int IRI = 0;
  static final int BLANK = 1;
  static final int LITERAL = 2;

  /** No term: nothing is said. */
  static final int ANY = 3;

  private static final int BUFFER = 1 << 16;

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

  /** All of it. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream to =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(bytes, fast), BUFFER))) {
      to.writeInt(numbers.size());
      for (Node node : numbers.keySet()) {
        to.writeByte(kind(node));
        for (String part : parts(node)) {
          byte[] text = part.getBytes(StandardCharsets.UTF_8);
          to.writeInt(text.length);
          to.write(text);
        }
      }
      body.writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static int kind(Node node) {
    if (node.isURI()) {
      return IRI;
    }
    if (node.isLiteral()) {
      return LITERAL;
    }
    return node.isBlank() ? BLANK : ANY;
  }

  /** The texts of which a term consists. */
  private static List<String> parts(Node node) {
    return switch (kind(node)) {
      case IRI -> List.of(node.getURI());
      case BLANK -> List.of(node.getBlankNodeLabel());
      case LITERAL ->
          List.of(
              node.getLiteralLexicalForm(),
              node.getLiteralLanguage(),
              Objects.toString(node.getLiteralBaseDirection(), ""),
              node.getLiteralDatatypeURI());
      default -> {
        if (!node.equals(Node.ANY)) {
          throw new IllegalArgumentException("no report's claims tell of " + node);
        }
        yield List.of();
      }
    };
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
