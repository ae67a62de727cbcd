package org.dateline.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.dateline.graph.SampleReadings;
import org.dateline.ledger.Ledger;
import org.dateline.report.Report;
import org.dateline.store.Store;

/** Builds and dumps for tests. */
final class Stores {
  private static final Model ONTOLOGY = SampleReadings.ontology();

  private Stores() {}

  static Build build(Store store, String knowledgeHash) {
    return build(store, knowledgeHash, ModelFactory.createDefaultModel());
  }

  static Build build(Store store, String knowledgeHash, Model gazetteer) {
    return new Build(
        ONTOLOGY, gazetteer, knowledgeHash, SampleReadings::simple, store, ledger(store));
  }

  static Ledger ledger(Store store) {
    return Ledger.of(store, Path.of("ontology/policy"), Ledger.STANDARD);
  }

  static Account build(Store store, int threads, List<Report> reports) {
    return build(store, threads, 7, reports);
  }

  static Account build(Store store, int threads, int batch, List<Report> reports) {
    return build(store, "k1")
        .run(reports.stream(), new Build.Options(threads, batch), Build.Listener.NONE);
  }

  static Report report(String id, String body) {
    Optional<String> none = Optional.empty();
    return new Report(
        id, none, Optional.of("2001-11-14"), none, none, none, none, body, "file of " + id);
  }

  /** Reports of {@code claims} claims each. */
  static List<Report> reports(int count, int claims) {
    return IntStream.range(0, count).mapToObj(i -> report("r" + i, body(i, claims))).toList();
  }

  static String body(int seed, int claims) {
    return String.join(
        " ",
        IntStream.range(0, claims)
            .mapToObj(c -> "Army " + (seed + c) % 17 + " took Town " + (seed * 31 + c) % 101 + ".")
            .toList());
  }

  /** The store as N-Quads, in the order in which it yields them. */
  static String dump(Store store) {
    return store.read(
        data -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          RDFDataMgr.write(out, data.asDatasetGraph(), Lang.NQUADS);
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  static List<String> sortedDump(Store store) {
    return Arrays.stream(dump(store).split("\n")).sorted().toList();
  }

  static Stream<Report> stream(Report... reports) {
    return Stream.of(reports);
  }
}
