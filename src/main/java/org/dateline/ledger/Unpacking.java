package org.dateline.ledger;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** Gives back what {@link Packing} packed. */
final class Unpacking {
  private final List<Node> nodes;
  private final ByteBuffer body;

  private Unpacking(List<Node> nodes, ByteBuffer body) {
    this.nodes = nodes;
    this.body = body;
  }

  /** What is packed in the text; nothing, if it was packed with another key. */
  static Optional<Unpacking> of(String text, String key) {
    if (!text.startsWith(key + ' ')) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(text.substring(key.length() + 1));
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int count = in.readInt();
      List<Node> nodes = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        nodes.add(node(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
      }
      return Optional.of(new Unpacking(nodes, ByteBuffer.wrap(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node node(String written) {
    String name = written.substring(1);
    return switch (written.charAt(0)) {
      case Packing.IRI -> NodeFactory.createURI(name);
      case Packing.BLANK -> NodeFactory.createBlankNode(name);
      case Packing.LITERAL -> NodeFactoryExtra.parseNode(name);
      default -> Node.ANY;
    };
  }

  long number() {
    long n = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = body.get();
      n |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return n;
      }
    }
  }

  long digest() {
    return body.getLong();
  }

  boolean truth() {
    return number() == 1;
  }

  Node node() {
    return nodes.get((int) number());
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return truth() ? Optional.of(reader.get()) : Optional.empty();
  }

  Bounds bounds() {
    return new Bounds(optional(this::day), optional(this::day));
  }

  <T> List<T> all(Supplier<T> reader) {
    int size = (int) number();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(reader.get());
    }
    return all;
  }

  List<Node> nodes() {
    return all(this::node);
  }
}
