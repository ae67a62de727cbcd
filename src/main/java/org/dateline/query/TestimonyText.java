package org.dateline.query;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Testimonies on a page: the sentence with its evidence underlined, and who says so. */
public final class TestimonyText {
  private static final String INDENT = "    ";
  private static final int READABLE = 96;

  private final PrintStream out;
  private final boolean styled;
  private final int width;

  /**
   * A page.
   *
   * @param styled whether to underline as a terminal does; else a line of marks stands below
   * @param width columns of the terminal, 0 where there is none
   */
  public TestimonyText(PrintStream out, boolean styled, int width) {
    this.out = out;
    this.styled = styled;
    this.width = (width == 0 ? READABLE : Math.min(width, READABLE)) - INDENT.length();
  }

  /** Prints them, each report's under its heading. */
  public void print(List<Testimony> testimonies) {
    String report = "";
    for (Testimony t : testimonies) {
      if (!t.report().equals(report)) {
        report = t.report();
        out.println(
            report
                + (t.published().isEmpty()
                    ? ""
                    : "  " + Columns.oneLine(String.join(" · ", t.published()))));
        out.println();
      }
      print(t);
    }
  }

  private void print(Testimony t) {
    out.println("  " + head(t));
    Underlined.lines(t.quote(), t.start(), t.end(), styled, Math.max(20, width))
        .forEach(line -> out.println(INDENT + line));
    out.println(INDENT + "says     " + Columns.oneLine(says(t)));
    out.println(
        INDENT
            + "status   "
            + String.join(", ", t.status())
            + t.when().map(w -> "; " + w).orElse(""));
    t.reading().ifPresent(r -> out.println(INDENT + "read by  " + r));
    out.println(INDENT + "claim    " + t.claim());
    t.merge()
        .ifPresent(
            m -> {
              out.println(INDENT + "same as  " + String.join(", ", m.claims()));
              out.println(INDENT + "because  " + m.because());
            });
    out.println();
  }

  private static String head(Testimony t) {
    return t.event()
        + ": "
        + t.roles().stream()
            .map(r -> r.role() + " " + Columns.oneLine(r.name()))
            .collect(Collectors.joining(", "));
  }

  private static String says(Testimony t) {
    if (t.chain().isEmpty()) {
      return "the report itself";
    }
    return t.chain().stream().map(TestimonyText::link).collect(Collectors.joining(" ← "))
        + " ← the report";
  }

  private static String link(Testimony.Link link) {
    List<String> parts =
        List.of(
                link.cue().map(c -> "“" + c + "”"),
                link.saidOn().map(on -> "on " + on),
                link.saidIn().map(in -> "in " + in))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return link.source() + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
  }
}
