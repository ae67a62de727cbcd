package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever Dateline passes on of others is named with its licence in README. */
class LibrariesIT {
  /** Beginning of a file's name, and what README calls the library. */
  private static final Map<String, String> NAMES = new TreeMap<>();

  static {
    List.of(
            "jena- Apache Jena",
            "lucene- Apache Lucene",
            "commons- Apache Commons",
            "libthrift- Apache Thrift",
            "picocli- picocli",
            "snakeyaml- SnakeYAML",
            "jackson- Jackson",
            "gson- Gson",
            "caffeine- Caffeine",
            "RoaringBitmap- RoaringBitmap",
            "titanium- Titanium JSON-LD",
            "micrometer- Micrometer",
            "prometheus- Prometheus client",
            "error_prone_annotations- Error Prone's annotations",
            "jspecify- JSpecify",
            "jetty- Eclipse Jetty",
            "jakarta.servlet- Jakarta Servlet",
            "jakarta.json- Jakarta JSON",
            "jline- JLine",
            "protobuf- Protocol Buffers",
            "slf4j- SLF4J",
            "jcl-over-slf4j- SLF4J",
            "progressbar- progressbar",
            "collection- Dexx Collections",
            "HdrHistogram- HdrHistogram",
            "LatencyUtils- LatencyUtils",
            "d3. D3",
            "cytoscape. Cytoscape.js",
            "yasgui. Yasgui")
        .forEach(
            line -> {
              int gap = line.indexOf(' ');
              NAMES.put(line.substring(0, gap), line.substring(gap + 1));
            });
  }

  @Test
  void everyLibraryIsInTheReadmeWithItsLicence() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String libraries =
        readme.substring(readme.indexOf("## Libraries"), readme.indexOf("## Licence"));
    TreeSet<String> used = new TreeSet<>();
    for (String file : files()) {
      String known = NAMES.keySet().stream().filter(file::startsWith).findFirst().orElse("(none)");
      assertThat(known)
          .as("%s comes along: find out its licence, and add it to README and here", file)
          .isNotEqualTo("(none)");
      assertThat(libraries.replace('\n', ' ')).contains(NAMES.get(known));
      used.add(known);
    }
    assertThat(used).as("libraries that are there no more").isEqualTo(NAMES.keySet());
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/lib"));
        Stream<Path> scripts = Files.list(Path.of("target/classes/org/dateline/serve/web/lib"))) {
      return Stream.concat(jars, scripts).map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
