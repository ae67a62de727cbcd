package org.dateline.lint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.dateline.ontology.KnowledgeException;

/**
 * A Turtle file, with its text at hand to show where something stands.
 *
 * @param file where it lies
 * @param text what is written in it
 * @param model what that says
 */
public record TurtleSource(Path file, String text, Model model) {

  /** The file is no proper Turtle. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(String sentence, int line) {
      super(sentence);
      this.line = line;
    }

    /** Where, from 1; 0 if unknown. */
    int line() {
      return line;
    }
  }

  /**
   * Reads a file.
   *
   * @throws KnowledgeException when it cannot be read or is no proper Turtle
   */
  public static TurtleSource read(Path file) {
    try {
      return parse(file);
    } catch (Malformed e) {
      throw new KnowledgeException(file + ":" + e.line() + ": " + e.getMessage(), e);
    }
  }

  static TurtleSource parse(Path file) throws Malformed {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new Malformed("is not in UTF-8, as Turtle must be", 0);
    } catch (IOException e) {
      throw new KnowledgeException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    Model model = ModelFactory.createDefaultModel();
    Strict handler = new Strict();
    try {
      RDFParser.fromString(text, Lang.TURTLE)
          .base("https://w3id.org/dateline/")
          .errorHandler(handler)
          .parse(model);
    } catch (RiotException e) {
      int line = handler.line;
      String shown = line < 1 ? "" : ": " + text.lines().skip(line - 1L).findFirst().orElse("");
      throw new Malformed("no proper Turtle: " + handler.message + shown.stripTrailing(), line);
    }
    return new TurtleSource(file, text, model);
  }

  /** The Turtle files among these, and below the folders among these, in a fixed order. */
  static List<Path> files(List<Path> paths) {
    return paths.stream().flatMap(TurtleSource::files).distinct().toList();
  }

  private static Stream<Path> files(Path path) {
    if (Files.isRegularFile(path)) {
      return Stream.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new KnowledgeException(
          "there is no file or folder " + path + "; give Turtle files or folders that hold some");
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(p -> p.toString().endsWith(".ttl")).sorted().toList().stream();
    } catch (IOException e) {
      throw new KnowledgeException("Cannot list " + path + ": " + e.getMessage(), e);
    }
  }

  /** The line on which some words first stand, from 1; 0 if they are not written so. */
  int line(String words) {
    int plain = text.indexOf(words);
    int at = plain >= 0 ? plain : text.indexOf(words.replace("\\", "\\\\").replace("\"", "\\\""));
    return at < 0 ? 0 : (int) text.substring(0, at).lines().count() + (atLineStart(at) ? 1 : 0);
  }

  /** The line on which a thing is written about, else named; by the last part of its IRI. */
  int lineOf(String local) {
    Pattern name = Pattern.compile("[:/]" + Pattern.quote(local) + "(?![\\p{L}\\p{N}_-])");
    Pattern subject = Pattern.compile("(?m)^\\S*" + name);
    for (Pattern p : List.of(subject, name)) {
      Matcher m = p.matcher(text);
      if (m.find()) {
        return (int) text.substring(0, m.start() + 1).lines().count();
      }
    }
    return 0;
  }

  private boolean atLineStart(int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Every error ends the reading, and its place is kept. */
  private static final class Strict implements ErrorHandler {
    private String message = "it cannot be read";
    private int line;

    @Override
    public void warning(String text, long at, long column) {
      error(text, at, column);
    }

    @Override
    public void error(String text, long at, long column) {
      message = text + (column > 0 ? " (column " + column + ")" : "");
      line = (int) at;
      throw new RiotException(text);
    }

    @Override
    public void fatal(String text, long at, long column) {
      error(text, at, column);
    }
  }
}
