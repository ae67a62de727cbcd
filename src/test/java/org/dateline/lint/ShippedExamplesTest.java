package org.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ontology.Knowledge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example beside an entry of the shipped lexicons yields what it promises. */
class ShippedExamplesTest {

  @TestFactory
  Stream<DynamicTest> entries() {
    Examiner examiner = new Examiner(Knowledge.load(Path.of(""), List.of()));
    Map<String, List<Example>> byEntry =
        TurtleSource.files(List.of(Path.of("ontology"))).stream()
            .map(TurtleSource::read)
            .flatMap(source -> Examples.of(source).stream())
            .collect(Collectors.groupingBy(Example::entry, TreeMap::new, Collectors.toList()));
    return byEntry.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(examiner, e.getValue())));
  }

  private static void check(Examiner examiner, List<Example> examples) {
    assertThat(
            examples.stream()
                .flatMap(e -> examiner.examine(e).stream())
                .map(f -> f.example().file() + ":" + f.example().line() + ": " + f.message()))
        .isEmpty();
  }
}
