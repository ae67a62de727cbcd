package org.dateline.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.dateline.store.Store;

/** What a store holds: its reports, and its counts. */
public final class Inventory {
  private static final int TOP = 10;

  /**
   * One report of a store.
   *
   * @param iri its IRI
   * @param id its id
   * @param date when it was published, as far as known
   * @param publisher who published it
   * @param headline its headline
   * @param claims how many claims it carries
   */
  public record Row(
      String iri,
      String id,
      Optional<String> date,
      Optional<String> publisher,
      Optional<String> headline,
      long claims) {}

  /**
   * Counts. Keys of the maps are IRIs, the most frequent first.
   *
   * @param graphs named graphs
   * @param quads all quads
   * @param reports reports
   * @param claims claims
   * @param citations citations
   * @param claimsByType by the most specific type of their events
   * @param claimsByPolarity by polarity
   * @param claimsByModality by modality
   * @param claimsByCertainty by certainty
   * @param entitiesByType entities that reports speak of, by their most specific types
   * @param topSources the ten sources that most reports cite
   */
  public record Stats(
      long graphs,
      long quads,
      long reports,
      long claims,
      long citations,
      Map<String, Long> claimsByType,
      Map<String, Long> claimsByPolarity,
      Map<String, Long> claimsByModality,
      Map<String, Long> claimsByCertainty,
      Map<String, Long> entitiesByType,
      Map<String, Long> topSources) {}

  private Inventory() {}

  /** All reports of a store, the oldest first, those without a date last. */
  public static List<Row> reports(Store store) {
    return store.read(
        data -> {
          Scan scan = new Scan(data.asDatasetGraph());
          return scan.reports()
              .map(report -> row(scan, report))
              .sorted(Comparator.comparing((Row r) -> r.date().orElse("~")).thenComparing(Row::id))
              .toList();
        });
  }

  /** The counts of a store. Walks through all of it, a few hundred thousand claims a minute. */
  public static Stats stats(Store store) {
    return store.read(
        data -> {
          Scan scan = new Scan(data.asDatasetGraph());
          Map<String, Long> byPolarity = scan.values("polarity");
          return new Stats(
              scan.graphs(),
              store.quads(),
              scan.reports().count(),
              byPolarity.values().stream().mapToLong(Long::longValue).sum(),
              scan.instances("Citation"),
              scan.claimsByType(),
              byPolarity,
              scan.values("modality"),
              scan.values("certainty"),
              scan.entitiesByType(),
              scan.sources(TOP));
        });
  }

  private static Row row(Scan scan, Node report) {
    return new Row(
        report.getURI(),
        scan.text(report, "identifier").orElse(""),
        scan.text(report, "datePublished"),
        scan.text(report, "publisher"),
        scan.text(report, "headline"),
        scan.claimsOf(report));
  }
}
