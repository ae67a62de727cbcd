package org.dateline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.dateline.ontology.Lexeme;
import org.dateline.ontology.Position;
import org.dateline.ontology.TimePattern;
import org.dateline.ontology.WordClass;
import org.junit.jupiter.api.Test;

/** What ontology/reading.ttl lists is what the program knows. */
class ReadingVocabularyTest {
  private static final TurtleSource READING = TurtleSource.read(Path.of("ontology/reading.ttl"));

  @Test
  void theListsAreTheProgramsOwn() {
    assertThat(listed("WordClass")).isEqualTo(known(WordClass.values()));
    assertThat(listed("Trait")).isEqualTo(known(Lexeme.Trait.values()));
    assertThat(listed("Position")).isEqualTo(known(Position.values()));
    assertThat(listed("TimeKind")).isEqualTo(known(TimePattern.Kind.values()));
  }

  private static Set<String> listed(String type) {
    return READING
        .model()
        .listSubjectsWithProperty(RDF.type, Dl.resource(type))
        .mapWith(r -> r.getLocalName().toLowerCase(Locale.ROOT))
        .toSet();
  }

  private static Set<String> known(Enum<?>[] values) {
    return Stream.of(values)
        .map(v -> v.name().replace("_", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
