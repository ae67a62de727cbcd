package org.dateline.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.query.QuestionException.Code;

/** The questions that have a name: the {@code .rq} files of a folder. */
public final class Questions {
  private static final String ENDING = ".rq";

  private final Path folder;

  /** The questions in a folder. */
  public Questions(Path folder) {
    this.folder = folder;
  }

  /** All of them, the simple ones first. */
  public List<Question> all() {
    return names().stream()
        .map(this::read)
        .sorted(Comparator.comparingInt(Question::step).thenComparing(Question::name))
        .toList();
  }

  /**
   * The question of that name.
   *
   * @throws QuestionException when there is none; the message suggests the nearest
   */
  public Question find(String name) {
    List<String> names = names();
    if (names.contains(name)) {
      return read(name);
    }
    throw new QuestionException(
        Code.UNKNOWN_QUESTION,
        "there is no question named "
            + name
            + Nearest.hint(name, names)
            + " (all: dateline questions; SPARQL is recognised by its braces)");
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(ENDING))
          .map(n -> n.substring(0, n.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new QuestionException(
          Code.UNREADABLE, "cannot read the folder of questions, " + folder, e);
    }
  }

  private Question read(String name) {
    Path file = folder.resolve(name + ENDING);
    try {
      return Question.of(name, Files.readString(file));
    } catch (IOException e) {
      throw new QuestionException(Code.UNREADABLE, "cannot read the question in " + file, e);
    }
  }
}
