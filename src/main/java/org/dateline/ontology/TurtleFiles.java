package org.dateline.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.FactoryRDFStd;

/** Reads Turtle files in a fixed order, and takes the hash of all of them. */
final class TurtleFiles {
  private static final String GENID = "https://w3id.org/dateline/.well-known/genid/";

  /** Files of examples in a folder: they say nothing that reading needs, so it need not wait. */
  private static final String EXAMPLES = "-examples.ttl";

  /** The folder of the ledger's policies: no report need be read again when one changes. */
  private static final String POLICY = "policy";

  /** Digits of a file's hash in the IRIs of its blank nodes: 64 bits keep all files apart. */
  private static final int DIGITS = 16;

  private final MessageDigest digest = sha256();

  /** Reads a file, or every {@code .ttl} file below a folder but examples and policies. */
  void read(Path path, Model into) {
    for (Path file : files(path)) {
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file);
      } catch (IOException e) {
        throw new KnowledgeException("Cannot read " + file + ": " + e.getMessage(), e);
      }
      digest.update(bytes);
      try {
        RDFParser.source(new ByteArrayInputStream(bytes))
            .lang(Lang.TURTLE)
            .base("https://w3id.org/dateline/")
            .factory(new Skolemizing(hash(bytes)))
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(into);
      } catch (RiotException e) {
        throw new KnowledgeException(file + " is no proper Turtle: " + e.getMessage(), e);
      }
    }
  }

  /** Counts what another read into the hash of this. */
  void add(TurtleFiles other) {
    digest.update(other.digest.digest());
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes)).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new KnowledgeException(
          "There is no file or folder "
              + path
              + "; give a Turtle file or a folder that holds some.");
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(p -> p.toString().endsWith(".ttl"))
          .filter(p -> !p.toString().endsWith(EXAMPLES))
          .filter(p -> !p.getParent().endsWith(POLICY))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new KnowledgeException("Cannot list " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Gives blank nodes an IRI by what their file holds and their order in it, so that a store's dump
   * is the same each time, wherever the file lies and whatever it is called.
   */
  private static final class Skolemizing extends FactoryRDFStd {
    private final String hash;
    private int count;

    Skolemizing(String hash) {
      super(LabelToNode.createScopeByDocumentHash());
      this.hash = hash;
    }

    @Override
    public Node createBlankNode() {
      count++;
      return NodeFactory.createURI(GENID + hash + "/" + count);
    }
  }
}
