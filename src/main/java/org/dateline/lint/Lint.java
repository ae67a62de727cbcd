package org.dateline.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.dateline.lint.Finding.Severity;
import org.dateline.ontology.Knowledge;
import org.dateline.ontology.KnowledgeException;

/** Checks files of lexicons, examples and gazetteers against all that the program knows. */
public final class Lint {
  private final Path home;

  /** Checks against what ships in {@code home}. */
  public Lint(Path home) {
    this.home = home;
  }

  /**
   * Checks files, and the Turtle files below folders; without any, all that ships.
   *
   * @throws KnowledgeException when there is no such path
   */
  public Outcome run(List<Path> paths) {
    List<Finding> findings = new ArrayList<>();
    Map<Path, TurtleSource> shipped = new LinkedHashMap<>();
    for (Path file : TurtleSource.files(List.of(home.resolve("ontology"), gazetteer()))) {
      parse(file, findings).ifPresent(s -> shipped.put(file.toAbsolutePath().normalize(), s));
    }
    Map<Path, TurtleSource> all = new LinkedHashMap<>(shipped);
    List<TurtleSource> checked = new ArrayList<>();
    List<Path> extra = new ArrayList<>();
    List<Path> files = TurtleSource.files(paths);
    for (Path file : files) {
      Path key = file.toAbsolutePath().normalize();
      if (!shipped.containsKey(key)) {
        extra.add(file);
        parse(file, findings).ifPresent(s -> all.put(key, s));
      }
      Optional.ofNullable(all.get(key)).ifPresent(checked::add);
    }
    if (paths.isEmpty()) {
      checked.addAll(shipped.values());
    }
    return check(checked, all.values(), extra, findings, Math.max(files.size(), checked.size()));
  }

  private Path gazetteer() {
    return home.resolve("data").resolve("gazetteer");
  }

  private Outcome check(
      List<TurtleSource> checked,
      Collection<TurtleSource> all,
      List<Path> extra,
      List<Finding> findings,
      int files) {
    findings.addAll(new Rules(home, all).check(checked));
    List<Example> examples = new ArrayList<>();
    for (TurtleSource source : checked) {
      try {
        examples.addAll(Examples.of(source));
      } catch (KnowledgeException e) {
        findings.add(error(source.file(), 0, e.getMessage()));
      }
    }
    boolean run = examples(examples, extra, findings);
    findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::line));
    return new Outcome(
        List.copyOf(findings),
        files,
        checked.stream().mapToLong(s -> entries(s.model())).sum(),
        checked.stream().mapToLong(s -> entities(s.model())).sum(),
        examples.size(),
        run);
  }

  /** False when the knowledge is too broken to read with. */
  private boolean examples(List<Example> examples, List<Path> extra, List<Finding> findings) {
    Knowledge knowledge;
    try {
      knowledge = Knowledge.load(home, extra);
    } catch (KnowledgeException e) {
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        findings.add(error(extra.isEmpty() ? home : extra.get(0), 0, e.getMessage()));
      }
      return false;
    } catch (RuntimeException e) {
      // What the loader trips over is what the rules have told already; else it is our mistake.
      if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
        throw e;
      }
      return false;
    }
    Examiner examiner = new Examiner(knowledge);
    for (Example example : examples) {
      examiner
          .examine(example)
          .ifPresent(
              failure ->
                  findings.add(
                      new Finding(
                          Severity.ERROR,
                          example.file(),
                          example.line(),
                          Wording.local(example.entry()),
                          failure.message())));
    }
    return true;
  }

  private static Optional<TurtleSource> parse(Path file, List<Finding> findings) {
    try {
      return Optional.of(TurtleSource.parse(file));
    } catch (TurtleSource.Malformed e) {
      findings.add(error(file, e.line(), e.getMessage()));
      return Optional.empty();
    }
  }

  private static Finding error(Path file, int line, String message) {
    return new Finding(Severity.ERROR, file.toString(), line, "", message);
  }

  private static long entries(Model model) {
    return (long) model.listSubjectsWithProperty(Dl.WORD_CLASS).toList().size()
        + model.listSubjectsWithProperty(RDF.type, Dl.TIME_PATTERN).toList().size();
  }

  private static long entities(Model model) {
    return model
        .listSubjects()
        .filterKeep(r -> r.isURIResource() && r.getURI().startsWith(Dl.ENTITY))
        .filterKeep(r -> !r.getURI().endsWith(".geo"))
        .toList()
        .size();
  }
}
