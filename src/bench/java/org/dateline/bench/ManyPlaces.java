package org.dateline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dateline.link.LinkListener;
import org.dateline.link.Links;
import org.dateline.link.Profile;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;

/**
 * Links many entities to a GeoNames dump that nobody surveyed: how long the index takes, how long
 * the linking, in how much memory, and how many links are right. Seven entities of ten are spelt as
 * in the dump, one lacks its accents, one has a letter wrong, one is not there; four of five have a
 * country. Places share their name with a dozen others.
 *
 * <p>{@code java -Xmx2g -cp ... org.dateline.bench.ManyPlaces ROWS ENTITIES FOLDER}, from the
 * project's folder; FOLDER is made, and holds the dump, the store and the index afterwards.
 */
public final class ManyPlaces {
  private static final String DL = "https://w3id.org/dateline/ontology#";
  private static final int COUNTRIES = 200;
  private static final int PER_REPORT = 20;
  private static final String[] SYLLABLES = {
    "ba", "kā", "zu", "mó", "sha", "tà", "gho", "na", "rí", "du", "fa", "lo", "hã", "ve", "ju", "pe"
  };

  private final Random random = new Random(11);
  private final Map<Integer, String> names = new HashMap<>();

  private ManyPlaces() {}

  /**
   * Runs it.
   *
   * @param args rows of the dump, entities of the store, a folder
   */
  public static void main(String[] args) throws IOException {
    int rows = Integer.parseInt(args[0]);
    int entities = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    ManyPlaces places = new ManyPlaces();
    Path dump = folder.resolve("many.txt.gz");
    places.dump(dump, rows, Math.max(1, rows / entities));
    try (Store store = Store.open(folder.resolve("store"))) {
      Map<String, String> known = places.fill(store, rows, Math.max(1, rows / entities));
      Links links = new Links(store, Knowledge.load(Path.of(""), List.of()), LinkListener.NONE);
      for (String turn : List.of("with the index to make", "with the index there")) {
        long start = System.nanoTime();
        Links.Account account =
            links.link(Profile.GEONAMES, List.of(dump), Links.Options.STANDARD);
        System.out.printf(
            Locale.ROOT,
            "%s: %.0f s; %d of %d linked, heap up to %d MB%n",
            turn,
            (System.nanoTime() - start) / 1e9,
            account.linked(),
            account.asked(),
            Runtime.getRuntime().totalMemory() >> 20);
      }
      tell(store, known);
    }
  }

  private static void tell(Store store, Map<String, String> known) {
    int[] n = new int[2];
    Node links = NodeFactory.createURI(store.base() + "graph/links");
    store.read(
        d -> {
          d.asDatasetGraph()
              .find(links, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
              .forEachRemaining(
                  q ->
                      n[
                          q.getObject().getURI().equals(known.get(q.getSubject().getURI()))
                              ? 0
                              : 1]++);
          return null;
        });
    System.out.printf(
        Locale.ROOT,
        "%d right, %d wrong: precision %.4f, recall %.4f%n",
        n[0],
        n[1],
        (double) n[0] / Math.max(1, n[0] + n[1]),
        (double) n[0] / known.size());
  }

  private void dump(Path file, int rows, int every) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (int id = 1; id <= rows; id++) {
        String name = name();
        if (id % every == 0) {
          names.put(id, name);
        }
        int country = country(id);
        double latitude = -60 + 120.0 * country / COUNTRIES + random.nextDouble();
        double longitude = -170 + 340.0 * (country * 37 % COUNTRIES) / COUNTRIES + random.nextDouble();
        long people = (long) Math.pow(10, 2 + 4 * random.nextDouble());
        out.write(
            String.format(
                Locale.ROOT,
                "%d\t%s\t%s\t\t%.4f\t%.4f\tP\tPPL\t%s\t\t%02d\t\t\t\t%d\t\t\tUTC\t2025-01-01%n",
                id, name, name, latitude, longitude, code(country), id % 30, people));
      }
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static int country(int id) {
    // Not in the order of the rows: neighbours in the dump are no neighbours on earth.
    return (int) ((id * 2654435761L >>> 7) % COUNTRIES);
  }

  private static String code(int country) {
    return "" + (char) ('A' + country / 26) + (char) ('A' + country % 26);
  }

  /** Entities of one country share reports. */
  private Map<String, String> fill(Store store, int rows, int every) {
    Map<String, String> known = new HashMap<>();
    Map<Integer, List<Integer>> byCountry = new HashMap<>();
    for (int id = every; id <= rows; id += every) {
      byCountry.computeIfAbsent(country(id), k -> new ArrayList<>()).add(id);
    }
    String base = store.base();
    Node knowledge = NodeFactory.createURI(base + "graph/knowledge");
    store.write(
        d -> {
          DatasetGraph data = d.asDatasetGraph();
          for (int c = 0; c < COUNTRIES; c++) {
            Node country = NodeFactory.createURI(base + "entity/country" + c);
            add(data, knowledge, country, RDF.Nodes.type, NodeFactory.createURI(DL + "Country"));
            add(data, knowledge, country, SKOS.prefLabel.asNode(), text("Country " + c));
            Node iso = NodeFactory.createURI(DL + "isoCode");
            add(data, knowledge, country, iso, text(code(c)));
          }
          byCountry.forEach(
              (country, ids) -> {
                for (int i = 0; i < ids.size(); i++) {
                  Node report =
                      NodeFactory.createURI(base + "report/" + country + "-" + i / PER_REPORT);
                  entity(data, base, report, country, ids.get(i), i, known);
                }
              });
        });
    return known;
  }

  private void entity(
      DatasetGraph data,
      String base,
      Node report,
      int country,
      int id,
      int number,
      Map<String, String> known) {
    Node knowledge = NodeFactory.createURI(base + "graph/knowledge");
    Node entity = NodeFactory.createURI(base + "entity/place" + id);
    add(data, knowledge, entity, RDF.Nodes.type, NodeFactory.createURI(DL + "City"));
    add(data, knowledge, entity, SKOS.prefLabel.asNode(), text(spelt(names.get(id), number % 10)));
    if (number % 10 != 0) {
      known.put(entity.getURI(), "https://sws.geonames.org/" + id + "/");
    }
    if (number % 5 != 4) {
      Node place = NodeFactory.createURI(base + "entity/country" + country);
      add(data, knowledge, entity, NodeFactory.createURI(DL + "country"), place);
    }
    Node mentions = NodeFactory.createURI("https://schema.org/mentions");
    add(data, report, report, mentions, entity);
    Node place = NodeFactory.createURI(base + "entity/country" + country);
    add(data, report, report, mentions, place);
  }

  private static String spelt(String name, int how) {
    return switch (how) {
      case 0 -> "Qw" + name.substring(2) + "xq";
      case 1 ->
          java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
      case 2 -> name.substring(0, 4) + 'b' + name.substring(5);
      default -> name;
    };
  }

  private static void add(DatasetGraph data, Node graph, Node s, Node p, Node o) {
    data.add(Quad.create(graph, s, p, o));
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
