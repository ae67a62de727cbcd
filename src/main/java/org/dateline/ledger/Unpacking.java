package org.dateline.ledger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.InflaterInputStream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Gives back what {@link Packing} packed. */
final class Unpacking {
  private static final int BUFFER = 1 << 16;

  private final List<Node> nodes;
  private final ByteBuffer body;

  private Unpacking(List<Node> nodes, ByteBuffer body) {
    this.nodes = nodes;
    this.body = body;
  }

  /** What is packed in the bytes. */
  static Unpacking of(InputStream packed) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed), BUFFER))) {
      int count = in.readInt();
      List<Node> nodes = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        nodes.add(node(in));
      }
      return new Unpacking(nodes, ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node node(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case Packing.IRI -> NodeFactory.createURI(text(in));
      case Packing.BLANK -> NodeFactory.createBlankNode(text(in));
      case Packing.LITERAL -> literal(text(in), text(in), text(in), text(in));
      case Packing.ANY -> Node.ANY;
      default -> throw new IllegalArgumentException("there are no terms of the kind " + kind);
    };
  }

  private static Node literal(String lexical, String language, String direction, String type) {
    if (language.isEmpty()) {
      return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(type));
    }
    return direction.isEmpty()
        ? NodeFactory.createLiteralLang(lexical, language)
        : NodeFactory.createLiteralDirLang(lexical, language, direction);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
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
