package org.dateline.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.claim.ClaimReader;
import org.dateline.claim.Reading;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many reports of some five hundred words one warm core reads in a second: text to claims,
 * without the store. The reports are the samples, joined and cut to length.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 2)
// With large pages, as the launcher gives them to long work.
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages"})
public class ReadingBenchmark {
  private static final int WORDS = 500;

  /** The language of the reports; a lexicon must be there for it. */
  @Param({"vi"})
  public String language;

  private ClaimReader reader;
  private final List<Report> reports = new ArrayList<>();
  private int next;

  /** Loads what the program knows, and makes the reports. */
  @Setup
  public void prepare() {
    reader = new ClaimReader(Knowledge.load(Path.of(""), List.of()));
    List<String> paragraphs = new ArrayList<>();
    try (Stream<Input> inputs =
        Reports.read(
            List.of(Path.of("data/reports")), InputStream.nullInputStream(), Options.NONE)) {
      inputs
          .filter(Input.Read.class::isInstance)
          .map(i -> ((Input.Read) i).report())
          .filter(r -> r.language().orElse("").equals(language))
          .forEach(r -> r.body().lines().filter(l -> !l.isBlank()).forEach(paragraphs::add));
    }
    StringBuilder body = new StringBuilder();
    int words = 0;
    for (String paragraph : paragraphs) {
      for (String word : paragraph.split("\\s+")) {
        body.append(word).append(' ');
        words++;
        if (words == WORDS) {
          reports.add(Report.of("r" + reports.size(), body.toString()));
          body.setLength(0);
          words = 0;
        }
      }
      body.append("\n\n");
    }
  }

  /** Reads one report. */
  @Benchmark
  public Reading read() {
    next = (next + 1) % reports.size();
    return reader.read(reports.get(next));
  }
}
