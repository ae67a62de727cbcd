package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurtleFilesTest {
  private static final String TAKE = "<take> <sense> [ <evokes> <Takeover> ] .";
  private static final String LEAVE = "<leave> <sense> [ <evokes> <Exit> ] .";

  @TempDir Path dir;

  @Test
  void filesOfTheSameNameKeepTheirBlankNodesApart() throws IOException {
    Model both = read(file("shipped/vi.ttl", TAKE), file("mine/vi.ttl", LEAVE));
    assertThat(both.listSubjects().toList()).hasSize(4);
    assertThat(both.size()).isEqualTo(4);
  }

  @Test
  void theSameWordsSayTheSameWhereverTheyLie() throws IOException {
    Path one = file("shipped/vi.ttl", TAKE);
    Path other = file("mine/words.ttl", TAKE);
    Model once = read(one);
    assertThat(read(other).listStatements().toSet()).isEqualTo(once.listStatements().toSet());
    assertThat(read(one, other).size()).isEqualTo(once.size());
  }

  private Path file(String name, String turtle) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, turtle);
  }

  private static Model read(Path... files) {
    TurtleFiles reader = new TurtleFiles();
    Model model = ModelFactory.createDefaultModel();
    for (Path file : files) {
      reader.read(file, model);
    }
    return model;
  }
}
