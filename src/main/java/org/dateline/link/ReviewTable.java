package org.dateline.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The table in which people decide: UTF-8 with a byte order mark, by which spreadsheets know it,
 * and tabs between the columns. Column {@code decision} takes {@code yes}, {@code close} or {@code
 * no}; a row without one is passed over.
 */
public final class ReviewTable {
  private static final String[] COLUMNS = {
    "entity", "name", "candidate", "candidate name", "score", "evidence", "decision", "dataset"
  };
  private static final CSVFormat TABS =
      CSVFormat.TDF.builder().setIgnoreSurroundingSpaces(true).setRecordSeparator("\n").get();
  private static final int MARK = 0xFEFF;

  private ReviewTable() {}

  /**
   * Writes rows for what nobody has decided yet, in their order.
   *
   * @param proposals each with the name of its dataset
   */
  public static void write(Map<Proposal, String> proposals, Appendable out) {
    try {
      out.append((char) MARK);
      CSVPrinter table = new CSVPrinter(out, TABS);
      table.printRecord((Object[]) COLUMNS);
      for (Map.Entry<Proposal, String> row : proposals.entrySet()) {
        Proposal p = row.getKey();
        Entry entry = p.candidate().entry();
        table.printRecord(
            p.subject().iri(),
            p.subject().name(),
            entry.iri(),
            entry.names().isEmpty() ? "" : entry.names().get(0),
            String.format(Locale.ROOT, "%.4f", p.score()),
            p.findings().stream().map(Finding::text).collect(Collectors.joining("; ")),
            "",
            row.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the rows that were decided.
   *
   * @throws LinkException when a column or a word is not one of those that are known
   */
  public static List<Decision> read(Path file) {
    List<Decision> decisions = new ArrayList<>();
    for (CSVRecord row : rows(file, "entity", "candidate", "decision")) {
      String word = row.get("decision").strip();
      if (!word.isEmpty()) {
        decisions.add(
            new Decision(
                required(file, row, "entity"),
                required(file, row, "candidate"),
                verdict(file, row, word),
                row.isMapped("dataset") && row.isSet("dataset") ? row.get("dataset") : ""));
      }
    }
    return decisions;
  }

  /** All rows of a table with a header that names these columns. */
  static List<CSVRecord> rows(Path file, String... columns) {
    CSVFormat format =
        TABS.builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(false)
            .get();
    try (Reader reader = unmarked(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        CSVParser parser = CSVParser.parse(reader, format)) {
      for (String column : columns) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new LinkException(
              LinkException.Code.TABLE,
              file
                  + " has no column \""
                  + column
                  + "\"; its first line must name the columns, parted by tabs");
        }
      }
      return parser.getRecords();
    } catch (IOException | IllegalArgumentException e) {
      if (e instanceof java.nio.file.NoSuchFileException missing) {
        throw new UncheckedIOException(missing);
      }
      throw new LinkException(
          LinkException.Code.TABLE, file + " is no table in UTF-8: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new LinkException(
          LinkException.Code.TABLE, file + " is no table in UTF-8: " + e.getMessage(), e);
    }
  }

  private static Reader unmarked(BufferedReader reader) throws IOException {
    PushbackReader pushback = new PushbackReader(reader);
    int first = pushback.read();
    if (first != MARK && first >= 0) {
      pushback.unread(first);
    }
    return pushback;
  }

  private static String required(Path file, CSVRecord row, String column) {
    String value = row.get(column).strip();
    if (!value.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
      throw new LinkException(
          LinkException.Code.TABLE,
          String.format(
              "%s, row %d: \"%s\" in column %s is no IRI",
              file, row.getRecordNumber() + 1, value, column));
    }
    return value;
  }

  private static Decision.Verdict verdict(Path file, CSVRecord row, String word) {
    try {
      return Decision.Verdict.of(word);
    } catch (IllegalArgumentException e) {
      throw new LinkException(
          LinkException.Code.TABLE,
          String.format(
              "%s, row %d: the decision \"%s\" is not yes, close or no",
              file, row.getRecordNumber() + 1, word),
          e);
    }
  }
}
