package org.dateline.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in aligned columns. The widths are found from the first rows; what comes later is written as
 * it comes, so that an answer of any length needs little memory.
 */
public final class Table {
  private static final int LOOK_AHEAD = 5_000;
  private static final int NARROWEST = 10;
  private static final int TALLEST = 8;
  private static final int WIDEST = 80;
  private static final String GAP = "  ";

  /**
   * One value.
   *
   * @param text what is shown
   * @param number whether it stands at the right of its column
   */
  public record Cell(String text, boolean number) {
    /** Keeps to one line, and to what a terminal shows and does not obey. */
    public Cell {
      text = Columns.oneLine(text);
    }

    /** Words. */
    public static Cell text(String text) {
      return new Cell(text, false);
    }

    /** A number. */
    public static Cell number(long number) {
      return new Cell(Long.toString(number), true);
    }
  }

  private final List<String> names;
  private final int maxWidth;
  private final StringBuilder out = new StringBuilder();
  private final List<List<Cell>> waiting = new ArrayList<>();
  private final OutputStream stream;
  private int[] widths;
  private boolean cards;
  private long rows;

  /**
   * An empty table.
   *
   * @param names column headings
   * @param maxWidth how wide a line may be; 0 for no bound
   * @param stream where it is written, as UTF-8
   */
  public Table(List<String> names, int maxWidth, OutputStream stream) {
    this.names = names;
    this.maxWidth = maxWidth;
    this.stream = stream;
  }

  /** Adds a row: as many cells as there are headings. */
  public void add(List<Cell> row) {
    rows++;
    if (widths != null) {
      write(row);
      return;
    }
    waiting.add(row);
    if (waiting.size() == LOOK_AHEAD) {
      start();
    }
  }

  /** Writes what is left and says how many rows there were. */
  public void end() {
    if (widths == null) {
      start();
    }
    out.append(rows == 1 ? "1 row\n" : rows + " rows\n");
    flush();
  }

  private void start() {
    widths = names.stream().mapToInt(Columns::width).toArray();
    for (List<Cell> row : waiting) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i).text()));
      }
    }
    narrow();
    cards = maxWidth > 0 && (!fits() || waiting.stream().anyMatch(this::tall));
    if (cards) {
      waiting.forEach(this::write);
      waiting.clear();
      return;
    }
    List<Cell> head = new ArrayList<>();
    List<Cell> rule = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      head.add(new Cell(names.get(i), numbers(i)));
      rule.add(Cell.text("─".repeat(widths[i])));
    }
    write(head);
    write(rule);
    waiting.forEach(this::write);
    waiting.clear();
  }

  private boolean numbers(int column) {
    boolean any = false;
    for (List<Cell> row : waiting) {
      Cell cell = row.get(column);
      if (!cell.text().isEmpty() && !cell.number()) {
        return false;
      }
      any |= cell.number();
    }
    return any;
  }

  /** Takes from the widest column, again and again, until a line fits. */
  private void narrow() {
    if (maxWidth == 0) {
      // Nothing is cut or wrapped for a file; but one long cell must not push all others away.
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.min(widths[i], WIDEST);
      }
      return;
    }
    int total = total();
    while (total > maxWidth) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
      total--;
    }
  }

  private int total() {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private boolean fits() {
    return total() <= maxWidth;
  }

  /** A row of so many lines is easier to read as a card. */
  private boolean tall(List<Cell> row) {
    for (int i = 0; i < widths.length; i++) {
      if (Columns.width(row.get(i).text()) > TALLEST * widths[i]) {
        return true;
      }
    }
    return false;
  }

  /** A row that is too much for one line each: a line a column, its name before it. */
  private void writeCard(List<Cell> row) {
    int label = names.stream().mapToInt(Columns::width).max().orElse(0) + GAP.length();
    for (int i = 0; i < widths.length; i++) {
      String name = names.get(i);
      if (!row.get(i).text().isEmpty()) {
        for (String line : Columns.wrap(row.get(i).text(), Math.max(1, maxWidth - label))) {
          out.append(Columns.pad(name, label, false)).append(line).append('\n');
          name = "";
        }
      }
    }
    out.append('\n');
  }

  private void write(List<Cell> row) {
    if (cards) {
      writeCard(row);
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String text = row.get(i).text();
      List<String> wrapped = maxWidth == 0 ? List.of(text) : Columns.wrap(text, widths[i]);
      cells.add(wrapped);
      lines = Math.max(lines, wrapped.size());
    }
    for (int line = 0; line < lines; line++) {
      int start = out.length();
      for (int i = 0; i < widths.length; i++) {
        String text = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        out.append(i == 0 ? "" : GAP).append(Columns.pad(text, widths[i], row.get(i).number()));
      }
      int end = out.length();
      while (end > start && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
      out.append('\n');
    }
    if (out.length() > 1 << 15) {
      flush();
    }
  }

  private void flush() {
    try {
      stream.write(out.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.setLength(0);
  }
}
