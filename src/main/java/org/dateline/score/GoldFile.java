package org.dateline.score;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people found in one report: a table in UTF-8, its columns parted by tabs, with a head line.
 * {@code kind agent object time source status core quote}; a cell may hold several names or times
 * that are all accepted, parted by {@code |}.
 *
 * @param name the report's file name without its extension
 * @param facts its rows
 */
public record GoldFile(String name, List<Fact> facts) {
  private static final List<String> COLUMNS =
      List.of("kind", "agent", "object", "time", "source", "status", "core", "quote");

  /**
   * Reads a file.
   *
   * @throws GoldException when it is not such a table
   */
  public static GoldFile read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new GoldException(file + " is not in UTF-8, as gold files must be");
    } catch (IOException e) {
      throw new GoldException("cannot read " + file + ": " + e.getMessage());
    }
    String name = file.getFileName().toString().replaceFirst("\\.tsv$", "");
    Map<String, Integer> columns = columns(file, lines.isEmpty() ? "" : lines.get(0));
    List<Fact> facts = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        facts.add(
            new Row(file + ":" + (i + 1), columns, List.of(lines.get(i).split("\t", -1))).fact());
      }
    }
    return new GoldFile(name, List.copyOf(facts));
  }

  private static Map<String, Integer> columns(Path file, String head) {
    List<String> names = Arrays.asList(head.replace("\uFEFF", "").strip().split("\t"));
    Map<String, Integer> columns = new HashMap<>();
    for (String column : COLUMNS) {
      if (!names.contains(column)) {
        throw new GoldException(
            file + ": the first line names no column " + column + "; it must be " + COLUMNS);
      }
      columns.put(column, names.indexOf(column));
    }
    return columns;
  }

  /** One line of the table. */
  private record Row(String where, Map<String, Integer> columns, List<String> cells) {

    Fact fact() {
      String status = cell("status");
      boolean citation = cell("kind").equals(Fact.CITATION);
      return new Fact(
          cell("kind"),
          several("agent"),
          several("object"),
          several("time"),
          several("source"),
          FactStatus.parse(citation && status.isEmpty() ? "actual" : status)
              .orElseThrow(
                  () ->
                      new GoldException(
                          where
                              + ": \""
                              + status
                              + "\" is no status; write one of "
                              + Arrays.toString(FactStatus.values()))),
          core(),
          cell("quote"),
          "");
    }

    private boolean core() {
      return switch (cell("core")) {
        case "y" -> true;
        case "n" -> false;
        default ->
            throw new GoldException(
                where + ": \"" + cell("core") + "\" in the column core; write y or n");
      };
    }

    private String cell(String column) {
      int at = columns.get(column);
      return at < cells.size() ? cells.get(at).strip() : "";
    }

    private Set<String> several(String column) {
      Set<String> names = new LinkedHashSet<>();
      for (String part : cell(column).split("\\|", -1)) {
        if (!part.isBlank()) {
          names.add(part.strip());
        }
      }
      return names;
    }
  }
}
