package org.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.score.Counts;
import org.dateline.score.EntryScore;
import org.dateline.score.Fact;
import org.dateline.score.Remark;
import org.dateline.score.Score;

/** Shows a score: as a table for people, as tab-separated lines or JSON for programs. */
final class ScoreText {
  private final Score score;
  private final boolean remarks;

  ScoreText(Score score, boolean remarks) {
    this.score = score;
    this.remarks = remarks;
  }

  void table(PrintStream out) {
    if (remarks) {
      score.remarks().forEach(r -> out.println(line(r)));
      out.println();
    }
    out.printf(
        "%-24s %9s %7s %7s %7s %7s %7s%n",
        AccountText.count(score.reports(), "report"),
        "precision",
        "recall",
        "F1",
        "right",
        "wrong",
        "missed");
    lines()
        .forEach(
            (name, c) ->
                out.printf(
                    Locale.ROOT,
                    "%-24s %9.3f %7.3f %7.3f %7d %7d %7d%n",
                    name,
                    c.precision(),
                    c.recall(),
                    c.f1(),
                    c.right(),
                    c.wrong(),
                    c.missed()));
    out.println();
    score
        .attributes()
        .forEach(
            (name, t) ->
                out.printf(
                    Locale.ROOT,
                    "%-24s %9.3f   in %d of %d facts matched%n",
                    name + " agrees",
                    t.share(),
                    t.agreeing(),
                    t.all()));
    out.println();
    out.printf("%-40s %7s %9s %7s%n", "lexicon entry", "right", "misstated", "wrong");
    for (Map.Entry<String, EntryScore> e : entries()) {
      EntryScore s = e.getValue();
      out.printf(
          "%-40s %7d %9d %7d%s%n",
          local(e.getKey()),
          s.right(),
          s.misstated(),
          s.wrong(),
          s.wrong() > s.right() ? "   does more harm than good" : "");
    }
  }

  void tsv(PrintStream out) {
    out.println("section\tname\tright\tmisstated\twrong\tmissed\tprecision\trecall\tf1");
    lines()
        .forEach(
            (name, c) ->
                out.printf(
                    Locale.ROOT,
                    "kind\t%s\t%d\t\t%d\t%d\t%.4f\t%.4f\t%.4f%n",
                    name,
                    c.right(),
                    c.wrong(),
                    c.missed(),
                    c.precision(),
                    c.recall(),
                    c.f1()));
    score
        .attributes()
        .forEach(
            (name, t) ->
                out.printf(
                    Locale.ROOT,
                    "attribute\t%s\t%d\t\t%d\t\t%.4f\t\t%n",
                    name,
                    t.agreeing(),
                    t.all() - t.agreeing(),
                    t.share()));
    for (Map.Entry<String, EntryScore> e : entries()) {
      EntryScore s = e.getValue();
      out.printf(
          "entry\t%s\t%d\t%d\t%d\t\t\t\t%n", e.getKey(), s.right(), s.misstated(), s.wrong());
    }
    if (remarks) {
      score
          .remarks()
          .forEach(
              r ->
                  out.printf(
                      "%s\t%s: %s\t\t\t\t\t\t\t%n",
                      r.verdict().name().toLowerCase(Locale.ROOT), r.report(), words(r)));
    }
  }

  void json(PrintStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("reports", score.reports());
      json.writeObjectFieldStart("kinds");
      for (Map.Entry<String, Counts> e : lines().entrySet()) {
        Counts c = e.getValue();
        json.writeObjectFieldStart(e.getKey());
        json.writeNumberField("right", c.right());
        json.writeNumberField("wrong", c.wrong());
        json.writeNumberField("missed", c.missed());
        json.writeNumberField("precision", c.precision());
        json.writeNumberField("recall", c.recall());
        json.writeNumberField("f1", c.f1());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeObjectFieldStart("attributes");
      for (var e : score.attributes().entrySet()) {
        json.writeObjectFieldStart(e.getKey());
        json.writeNumberField("agreeing", e.getValue().agreeing());
        json.writeNumberField("of", e.getValue().all());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeObjectFieldStart("entries");
      for (Map.Entry<String, EntryScore> e : entries()) {
        json.writeObjectFieldStart(e.getKey());
        json.writeNumberField("right", e.getValue().right());
        json.writeNumberField("misstated", e.getValue().misstated());
        json.writeNumberField("wrong", e.getValue().wrong());
        json.writeEndObject();
      }
      json.writeEndObject();
      if (remarks) {
        json.writeArrayFieldStart("remarks");
        for (Remark r : score.remarks()) {
          remark(r, json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.println();
  }

  private static void remark(Remark r, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("report", r.report());
    json.writeStringField("verdict", r.verdict().name().toLowerCase(Locale.ROOT));
    json.writeStringField("kind", r.fact().kind());
    json.writeStringField("agent", String.join("|", r.fact().agent()));
    json.writeStringField("object", String.join("|", r.fact().object()));
    json.writeStringField("status", r.fact().status().toString());
    json.writeStringField("should", r.should().toString());
    json.writeStringField("entry", r.fact().entry());
    json.writeStringField("quote", r.fact().quote());
    json.writeEndObject();
  }

  private Map<String, Counts> lines() {
    Map<String, Counts> lines = new LinkedHashMap<>(score.lines());
    lines.put("all facts", score.facts());
    lines.put("all facts with status", score.factsWithStatus());
    lines.put("citations", score.citations());
    return lines;
  }

  /** The most harmful first. */
  private List<Map.Entry<String, EntryScore>> entries() {
    List<Map.Entry<String, EntryScore>> all = new ArrayList<>(score.entries().entrySet());
    all.sort(
        Comparator.comparing((Map.Entry<String, EntryScore> e) -> -e.getValue().wrong())
            .thenComparing(e -> -e.getValue().misstated())
            .thenComparing(e -> -e.getValue().right())
            .thenComparing(Map.Entry::getKey));
    return all;
  }

  private static String line(Remark r) {
    return r.report() + "  " + String.format(Locale.ROOT, "%-6s", r.verdict()) + "  " + words(r);
  }

  private static String words(Remark r) {
    Fact f = r.fact();
    String stated =
        r.verdict() == Remark.Verdict.STATUS
            ? f.status() + ", should be " + r.should()
            : f.status().toString();
    String who = f.citation() ? "" : " | " + some(f.agent());
    String by = f.entry().isEmpty() ? "" : " | " + local(f.entry());
    String quote = f.quote().replaceAll("\\s+", " ").strip();
    String shown = quote.length() > 100 ? quote.substring(0, 100) + "…" : quote;
    return f.kind()
        + who
        + " | "
        + some(f.object())
        + (f.citation() ? "" : " | " + stated)
        + by
        + " | "
        + shown;
  }

  private static String some(Set<String> names) {
    return names.isEmpty() ? "–" : String.join("/", names.stream().limit(2).toList());
  }

  private static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
