package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dateline.query.Prefixes;
import org.dateline.query.Sample;
import org.dateline.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
  @TempDir static Path dir;
  private static DatasetGraph sample;
  private static Store store;
  private static Store shuffled;

  @BeforeAll
  static void open() {
    sample = Sample.quads();
    store = Store.open(dir.resolve("store"));
    shuffled = Store.open(dir.resolve("shuffled"));
    // As the pipeline writes them: without blank nodes.
    List<Quad> quads =
        sample.stream()
            .filter(q -> !q.getSubject().isBlank() && !q.getObject().isBlank())
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    sample = DatasetGraphFactory.create();
    quads.forEach(sample::add);
    store.write(d -> quads.forEach(d.asDatasetGraph()::add));
    Collections.shuffle(quads, new Random(7));
    shuffled.write(d -> quads.forEach(d.asDatasetGraph()::add));
  }

  @AfterAll
  static void close() {
    store.close();
    shuffled.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "NTRIPLES", "TRIG", "NQUADS", "JSONLD", "RDFXML"})
  void whatIsWrittenReadsBackAsItWas(Format format) {
    DatasetGraph back = DatasetGraphFactory.create();
    RDFParser.source(
            new ByteArrayInputStream(export(store, format).getBytes(StandardCharsets.UTF_8)))
        .lang(lang(format))
        .parse(back);
    boolean named = format == Format.TRIG || format == Format.NQUADS || format == Format.JSONLD;
    if (named) {
      assertThat(IsoMatcher.isomorphic(sample, back)).isTrue();
    } else {
      assertThat(back.getDefaultGraph().isIsomorphicWith(sample.getUnionGraph())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameGraphsGiveTheSameBytes(Format format) {
    assertThat(export(store, format)).isEqualTo(export(shuffled, format));
  }

  @Test
  void oneReportAlone() {
    String vi = export(store, Format.TRIG, "vi");
    assertThat(vi).contains("report:vi {").doesNotContain("report:en {").contains("đã rút khỏi");
    assertThatThrownBy(() -> export(store, Format.TRIG, "nope"))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("holds no report nope");
  }

  @Test
  void whereGraphsAreMergedATripleComesOnce() {
    List<String> lines = export(store, Format.NTRIPLES).lines().toList();
    assertThat(lines)
        .doesNotHaveDuplicates()
        .hasSize((int) sample.getUnionGraph().stream().count());
    assertThat(export(store, Format.NQUADS).lines()).hasSizeGreaterThan(lines.size());
  }

  @Test
  void reportsAlone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(store, Prefixes.of(store.base()))
        .export(Format.NQUADS, Graphs.REPORTS, List.of(), out);
    String quads = out.toString(StandardCharsets.UTF_8);
    assertThat(quads.lines()).isNotEmpty().allMatch(line -> line.contains("/id/report/"));
    assertThat(quads).doesNotContain("/id/graph/");
    assertThat(export(store, Format.NQUADS)).contains("/id/graph/");
  }

  private static String export(Store from, Format format, String... reports) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(from, Prefixes.of(from.base())).export(format, List.of(reports), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case NTRIPLES -> Lang.NTRIPLES;
      case TRIG -> Lang.TRIG;
      case NQUADS -> Lang.NQUADS;
      case JSONLD -> Lang.JSONLD;
      case RDFXML -> Lang.RDFXML;
      default -> throw new IllegalArgumentException(format + " is not read back here");
    };
  }
}
