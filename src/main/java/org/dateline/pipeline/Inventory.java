package org.dateline.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.dateline.ontology.DL;
import org.dateline.store.Store;

/** What a store holds: its reports, and its counts. */
public final class Inventory {

  private static final String PREFIXES =
      "PREFIX dl: <"
          + DL.NS
          + ">\n"
          + """
          PREFIX schema: <https://schema.org/>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          """;

  private static final String REPORTS =
      """
      SELECT ?report ?id ?date ?publisher ?headline WHERE {
        ?report a dl:Report ; schema:identifier ?id .
        OPTIONAL { ?report schema:datePublished ?date }
        OPTIONAL { ?report schema:publisher ?publisher }
        OPTIONAL { ?report schema:headline ?headline }
      }
      """;

  private static final String CLAIMS_OF_REPORTS =
      "SELECT ?key (COUNT(*) AS ?n) { ?claim a dl:Claim ; dl:report ?key } GROUP BY ?key";

  private static final String BY_TYPE =
      """
      SELECT ?key (COUNT(?claim) AS ?n) {
        ?claim a dl:Claim ; dl:event ?event .
        ?event a ?key .
        FILTER NOT EXISTS { ?event a ?below . ?below rdfs:subClassOf ?key . }
      } GROUP BY ?key ORDER BY DESC(?n) ?key
      """;

  private static final String BY_STATUS =
      """
      SELECT ?key (COUNT(?claim) AS ?n) {
        ?claim a dl:Claim ; dl:%s ?key
      } GROUP BY ?key ORDER BY DESC(?n) ?key
      """;

  private static final String ENTITIES =
      """
      SELECT ?key (COUNT(DISTINCT ?entity) AS ?n) {
        ?report schema:mentions ?entity .
        ?entity a ?key .
        FILTER NOT EXISTS { ?entity a ?below . ?below rdfs:subClassOf ?key . }
      } GROUP BY ?key ORDER BY DESC(?n) ?key
      """;

  private static final String SOURCES =
      """
      SELECT ?key (COUNT(DISTINCT ?report) AS ?n) {
        ?report a dl:Report ; dl:cites ?key
      } GROUP BY ?key ORDER BY DESC(?n) ?key LIMIT 10
      """;

  private static final String CITATIONS = "SELECT (COUNT(*) AS ?n) { ?citation a dl:Citation }";

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
          Map<String, Long> claims = counts(data, CLAIMS_OF_REPORTS);
          return ask(
              data,
              REPORTS,
              rows ->
                  Iter.iter(rows).map(row -> row(row, claims)).toList().stream()
                      .sorted(
                          Comparator.comparing((Row r) -> r.date().orElse("~"))
                              .thenComparing(Row::id))
                      .toList());
        });
  }

  /** The counts of a store. Reads all of it: seconds for each ten million quads. */
  public static Stats stats(Store store) {
    return store.read(
        data -> {
          Map<String, Long> byPolarity = counts(data, String.format(BY_STATUS, "polarity"));
          return new Stats(
              Iter.count(data.asDatasetGraph().listGraphNodes()),
              data.asDatasetGraph().stream().count(),
              number(data, "SELECT (COUNT(*) AS ?n) { ?report a dl:Report }"),
              byPolarity.values().stream().mapToLong(Long::longValue).sum(),
              number(data, CITATIONS),
              counts(data, BY_TYPE),
              byPolarity,
              counts(data, String.format(BY_STATUS, "modality")),
              counts(data, String.format(BY_STATUS, "certainty")),
              counts(data, ENTITIES),
              counts(data, SOURCES));
        });
  }

  private static Row row(QuerySolution row, Map<String, Long> claims) {
    String iri = row.getResource("report").getURI();
    return new Row(
        iri,
        row.getLiteral("id").getLexicalForm(),
        text(row, "date"),
        text(row, "publisher"),
        text(row, "headline"),
        claims.getOrDefault(iri, 0L));
  }

  private static Optional<String> text(QuerySolution row, String name) {
    return Optional.ofNullable(row.get(name)).map(n -> n.asLiteral().getLexicalForm());
  }

  private static long number(Dataset data, String query) {
    return ask(data, query, rows -> rows.next().getLiteral("n").getLong());
  }

  private static Map<String, Long> counts(Dataset data, String query) {
    return ask(
        data,
        query,
        rows -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          rows.forEachRemaining(
              row -> {
                RDFNode key = row.get("key");
                // An aggregate over nothing gives one row without a key.
                if (key != null) {
                  counts.put(key.toString(), row.getLiteral("n").getLong());
                }
              });
          return counts;
        });
  }

  private static <T> T ask(Dataset data, String query, Function<ResultSet, T> reading) {
    try (QueryExecution execution = QueryExecution.dataset(data).query(PREFIXES + query).build()) {
      return reading.apply(execution.execSelect());
    }
  }
}
