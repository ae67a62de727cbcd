package org.dateline.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.claim.ClaimReader;
import org.dateline.claim.Reading;
import org.dateline.ontology.Knowledge;
import org.dateline.report.Input;
import org.dateline.report.Options;
import org.dateline.report.Report;
import org.dateline.report.Reports;

/** Reads the reports for which there is gold, and scores what was read. */
public final class Evaluation {
  private static final String GOLD = ".tsv";

  private final Knowledge knowledge;

  /** An evaluation of reading with what {@code knowledge} holds. */
  public Evaluation(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Scores reports against gold files of the same names: {@code x.txt} against {@code x.tsv}.
   * Reports without gold are passed over.
   *
   * @param reports the folder of the reports
   * @param gold the folder of the gold files
   * @throws GoldException when gold cannot be read, or its report is not there
   */
  public Score run(Path reports, Path gold) {
    List<GoldFile> found =
        list(gold).stream().filter(p -> p.toString().endsWith(GOLD)).map(GoldFile::read).toList();
    if (found.isEmpty()) {
      throw new GoldException("there are no " + GOLD + " files in " + gold + " to hold against");
    }
    Kinds kinds = new Kinds(knowledge);
    for (GoldFile file : found) {
      for (Fact fact : file.facts()) {
        if (!fact.citation() && kinds.named(fact.kind()).isEmpty()) {
          throw new GoldException(
              file.name()
                  + GOLD
                  + ": \""
                  + fact.kind()
                  + "\" is no kind of fact; there are "
                  + kinds.names()
                  + " and "
                  + Fact.CITATION);
        }
      }
    }
    ClaimReader reader = new ClaimReader(knowledge);
    List<Path> files = list(reports);
    List<Reading> readings = new ArrayList<>();
    for (GoldFile file : found) {
      readings.add(reader.read(report(file.name(), files, reports)));
    }
    Facts facts = new Facts(knowledge, kinds, readings);
    Scorer scorer = new Scorer(knowledge);
    for (int i = 0; i < found.size(); i++) {
      scorer.add(found.get(i).name(), facts.of(readings.get(i)), found.get(i).facts());
    }
    return scorer.score();
  }

  private static Report report(String name, List<Path> files, Path folder) {
    Optional<Path> file =
        files.stream()
            .filter(p -> p.getFileName().toString().matches("\\Q" + name + "\\E\\.(txt|json)"))
            .findFirst();
    if (file.isEmpty()) {
      throw new GoldException("there is gold for " + name + ", but no such report in " + folder);
    }
    try (Stream<Input> inputs =
        Reports.read(List.of(file.get()), InputStream.nullInputStream(), Options.NONE)) {
      Input first =
          inputs.findFirst().orElseThrow(() -> new GoldException(file.get() + " is empty"));
      if (first instanceof Input.Problem problem) {
        throw new GoldException(problem.message());
      }
      return ((Input.Read) first).report();
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new GoldException("there is no folder " + folder);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new GoldException("cannot list " + folder + ": " + e.getMessage());
    }
  }
}
