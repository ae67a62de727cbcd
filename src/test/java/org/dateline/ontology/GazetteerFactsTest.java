package org.dateline.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the gazetteer to its own rules, and its ids and coordinates to the reference tables. */
class GazetteerFactsTest {
  private static final String ENT = DL.DEFAULT_BASE + "entity/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final Path REFERENCE = Path.of("../shared/reference");
  private static final Pattern POINT = Pattern.compile("POINT\\((-?[0-9.]+) (-?[0-9.]+)\\)");
  private static final Pattern GEONAMES = Pattern.compile("https://sws\\.geonames\\.org/([0-9]+)/");

  /** Ids of things that the tables do not list, each checked by its own record. */
  private static final Map<String, String> CHECKED_ELSEWHERE = Map.of("Osama_bin_Laden", "Q1317");

  private static final Property ISO_CODE = dl("isoCode");
  private static final Property CAPITAL = dl("capital");
  private static final Property AMBIGUOUS = dl("ambiguousName");
  private static final Property LOCATED_IN = dl("locatedIn");
  private static final Property COUNTRY = dl("country");
  private static final Property AS_WKT = ResourceFactory.createProperty(GEO, "asWKT");
  private static final Property HAS_GEOMETRY = ResourceFactory.createProperty(GEO, "hasGeometry");

  private static final Model GAZETTEER = ModelFactory.createDefaultModel();
  private static final Model ONTOLOGY = ModelFactory.createDefaultModel();
  private static final Map<Resource, String> FILE_OF = new HashMap<>();
  private static final List<String> REPEATED = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (Path file : turtle(Path.of("ontology"))) {
      RDFDataMgr.read(ONTOLOGY, file.toUri().toString());
    }
    for (Path file : turtle(Path.of("data/gazetteer"))) {
      Model part = RDFDataMgr.loadModel(file.toUri().toString());
      String name = file.getFileName().toString();
      part.listSubjects()
          .forEach(
              s -> {
                String before = FILE_OF.put(s, name);
                if (before != null) {
                  REPEATED.add(s + " in " + before + " and " + name);
                }
              });
      GAZETTEER.add(part);
    }
  }

  @Test
  void everyEntityStandsInOneFileOnly() {
    assertThat(entities()).hasSizeGreaterThan(3000);
    assertThat(REPEATED).isEmpty();
  }

  @Test
  void hasNoBlankNodes() {
    List<Statement> blank =
        GAZETTEER
            .listStatements()
            .filterKeep(s -> s.getSubject().isAnon() || s.getObject().isAnon())
            .toList();
    assertThat(blank).isEmpty();
  }

  @Test
  void everyEntityHasAClassOfTheOntologyAndAName() {
    List<String> wrong = new ArrayList<>();
    for (Resource e : entities()) {
      List<RDFNode> types = GAZETTEER.listObjectsOfProperty(e, RDF.type).toList();
      if (types.isEmpty()) {
        wrong.add(e + " has no type");
      }
      for (RDFNode type : types) {
        if (!ONTOLOGY.contains(type.asResource(), RDF.type, OWL.Class)) {
          wrong.add(e + " is of no class of the ontology: " + type);
        }
      }
      boolean named = e.hasProperty(SKOS.prefLabel);
      if (!named && !e.hasProperty(ISO_CODE)) {
        wrong.add(e + " has neither a name nor an ISO code");
      }
      if (named) {
        for (String language : List.of("en", "vi")) {
          long labels =
              e.listProperties(SKOS.prefLabel)
                  .filterKeep(s -> s.getLanguage().equals(language))
                  .toList()
                  .size();
          if (labels != 1) {
            wrong.add(e + " has " + labels + " preferred names in " + language);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPropertyOfOursIsDeclared() {
    Set<String> undeclared = new TreeSet<>();
    GAZETTEER
        .listStatements()
        .forEach(
            s -> {
              Property p = s.getPredicate();
              if (p.getURI().startsWith(DL.NS)
                  && !ONTOLOGY.contains(p.asResource(), RDFS.label, (RDFNode) null)) {
                undeclared.add(p.getURI());
              }
            });
    assertThat(undeclared).isEmpty();
  }

  @Test
  void allIsoCountriesAreThere() {
    Set<String> codes = new TreeSet<>();
    GAZETTEER.listObjectsOfProperty(ISO_CODE).forEach(n -> codes.add(n.asLiteral().getString()));
    assertThat(codes).contains(Locale.getISOCountries()).contains("XK");
    assertThat(GAZETTEER.listSubjectsWithProperty(ISO_CODE).toList()).hasSameSizeAs(codes);
  }

  @Test
  void referencesResolve() {
    List<String> dangling = new ArrayList<>();
    for (String name :
        List.of("locatedIn", "country", "capital", "memberOf", "forcesOf", "governmentOf")) {
      GAZETTEER
          .listStatements(null, dl(name), (RDFNode) null)
          .forEach(
              s -> {
                if (!GAZETTEER.contains(s.getResource(), RDF.type, (RDFNode) null)) {
                  dangling.add(s.toString());
                }
              });
    }
    GAZETTEER
        .listStatements(null, COUNTRY, (RDFNode) null)
        .forEach(
            s -> {
              if (!isA(s.getResource(), "Country")) {
                dangling.add(s + " is no country");
              }
            });
    GAZETTEER
        .listStatements(null, CAPITAL, (RDFNode) null)
        .forEach(
            s -> {
              if (!isA(s.getResource(), "City")) {
                dangling.add(s + " is no city");
              }
            });
    assertThat(dangling).isEmpty();
  }

  @Test
  void nothingLiesInItself() {
    List<String> loops = new ArrayList<>();
    for (Resource e : entities()) {
      Set<Resource> seen = new HashSet<>();
      List<Resource> todo = new ArrayList<>(List.of(e));
      while (!todo.isEmpty()) {
        for (Statement s : todo.remove(todo.size() - 1).listProperties(LOCATED_IN).toList()) {
          if (s.getResource().equals(e)) {
            loops.add(e.toString());
          } else if (seen.add(s.getResource())) {
            todo.add(s.getResource());
          }
        }
      }
    }
    assertThat(loops).isEmpty();
  }

  @Test
  void namesAreNormalisedAndTagged() {
    List<String> wrong = new ArrayList<>();
    for (Property p : List.of(SKOS.prefLabel, SKOS.altLabel, AMBIGUOUS, dl("demonym"))) {
      GAZETTEER
          .listStatements(null, p, (RDFNode) null)
          .forEach(
              s -> {
                Literal label = s.getLiteral();
                String text = label.getString();
                if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)
                    || !text.equals(text.strip())
                    || text.isEmpty()
                    || text.contains("  ")
                    || label.getLanguage().isEmpty()) {
                  wrong.add(s.toString());
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anAmbiguousNameIsOneOfTheEntitysNames() {
    List<String> wrong = new ArrayList<>();
    GAZETTEER
        .listStatements(null, AMBIGUOUS, (RDFNode) null)
        .forEach(
            s -> {
              if (!s.getSubject().hasProperty(SKOS.prefLabel, s.getObject())
                  && !s.getSubject().hasProperty(SKOS.altLabel, s.getObject())) {
                wrong.add(s.toString());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNameSharedByTwoOfOneKindIsToldApart() {
    Map<String, List<Resource>> byName = new HashMap<>();
    for (Resource e : entities()) {
      Set<String> names = new HashSet<>();
      for (Property p : List.of(SKOS.prefLabel, SKOS.altLabel)) {
        e.listProperties(p).forEach(s -> names.add(s.getString() + "@" + s.getLanguage()));
      }
      for (RDFNode type : GAZETTEER.listObjectsOfProperty(e, RDF.type).toList()) {
        for (String name : names) {
          byName.computeIfAbsent(name + " " + type, k -> new ArrayList<>()).add(e);
        }
      }
    }
    List<String> clashes = new ArrayList<>();
    byName.forEach(
        (key, found) -> {
          String name = key.substring(0, key.lastIndexOf(' '));
          for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
              Resource a = found.get(i);
              Resource b = found.get(j);
              if (!flagged(a, name) && !flagged(b, name) && !apart(a, b)) {
                clashes.add(key + ": " + a.getLocalName() + ", " + b.getLocalName());
              }
            }
          }
        });
    assertThat(clashes).isEmpty();
  }

  @Test
  void coordinatesAreOnEarth() {
    List<String> wrong = new ArrayList<>();
    GAZETTEER
        .listStatements(null, AS_WKT, (RDFNode) null)
        .forEach(
            s -> {
              Matcher m = POINT.matcher(s.getString());
              if (!m.matches()
                  || Math.abs(Double.parseDouble(m.group(1))) > 180
                  || Math.abs(Double.parseDouble(m.group(2))) > 90
                  || !GAZETTEER.contains(null, HAS_GEOMETRY, s.getSubject())) {
                wrong.add(s.toString());
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTwoEntitiesShareAnId() {
    Map<String, List<String>> byId = new HashMap<>();
    GAZETTEER
        .listStatements(null, SKOS.exactMatch, (RDFNode) null)
        .forEach(
            s ->
                byId.computeIfAbsent(s.getResource().getURI(), k -> new ArrayList<>())
                    .add(s.getSubject().getLocalName()));
    byId.values().removeIf(list -> list.size() == 1);
    assertThat(byId).isEmpty();
  }

  @Test
  void idsAndCoordinatesAgreeWithTheReferenceTables() throws IOException {
    assumeTrue(
        Files.isDirectory(REFERENCE),
        "no reference tables at " + REFERENCE + ": ids and coordinates stay unchecked");
    Map<String, double[]> geonames = new HashMap<>();
    lines(
        REFERENCE.resolve("cities15000.txt.gz"),
        f -> {
          if (f.length > 5) {
            geonames.put(f[0], new double[] {Double.parseDouble(f[5]), Double.parseDouble(f[4])});
          }
        });
    Set<String> unplaced = new HashSet<>();
    lines(
        REFERENCE.resolve("geonames-admin1.tsv"),
        f -> {
          if (f.length > 3) {
            unplaced.add(f[3]);
          }
        });
    lines(
        REFERENCE.resolve("geonames-countries.tsv"),
        f -> {
          if (f.length > 16) {
            unplaced.add(f[16]);
          }
        });
    Map<String, List<double[]>> wikidata = new HashMap<>();
    lines(
        REFERENCE.resolve("wikidata-places.tsv.gz"),
        f -> {
          if (f.length > 5 && f[3].startsWith("Q") && !f[4].isEmpty()) {
            wikidata
                .computeIfAbsent(f[3], k -> new ArrayList<>())
                .add(new double[] {Double.parseDouble(f[5]), Double.parseDouble(f[4])});
          } else if (f.length > 3) {
            wikidata.computeIfAbsent(f[3], k -> new ArrayList<>());
          }
        });

    List<String> wrong = new ArrayList<>();
    for (Resource e : entities()) {
      double[] at = coordinates(e);
      for (Statement s : e.listProperties(SKOS.exactMatch).toList()) {
        String id = s.getResource().getURI();
        Matcher m = GEONAMES.matcher(id);
        if (m.matches()) {
          String number = m.group(1);
          if (geonames.containsKey(number)) {
            if (at == null || kilometres(at, geonames.get(number)) > 5) {
              wrong.add(e.getLocalName() + " is not where GeoNames has " + number);
            }
          } else if (!unplaced.contains(number)) {
            wrong.add(e.getLocalName() + ": GeoNames lists no " + number);
          }
        } else if (id.startsWith(WIKIDATA)) {
          String q = id.substring(WIKIDATA.length());
          if (q.equals(CHECKED_ELSEWHERE.get(e.getLocalName()))) {
            continue;
          }
          List<double[]> places = wikidata.get(q);
          if (places == null) {
            wrong.add(e.getLocalName() + ": the table lists no " + q);
          } else if (!places.isEmpty()
              && (at == null || places.stream().noneMatch(p -> kilometres(at, p) <= 5))) {
            wrong.add(e.getLocalName() + " is not where the table has " + q);
          }
        } else {
          wrong.add(e.getLocalName() + " has an id of no known dataset: " + id);
        }
      }
      if (at != null && !e.hasProperty(SKOS.exactMatch)) {
        wrong.add(e.getLocalName() + " has coordinates that nothing vouches for");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void geoNamesIdsBelongToTheEntitysCountry() throws IOException {
    assumeTrue(
        Files.isDirectory(REFERENCE),
        "no reference tables at " + REFERENCE + ": countries of ids stay unchecked");
    Map<String, String> countryOf = new HashMap<>();
    lines(
        REFERENCE.resolve("cities15000.txt.gz"),
        f -> {
          if (f.length > 8) {
            countryOf.put(f[0], f[8]);
          }
        });
    lines(
        REFERENCE.resolve("geonames-admin1.tsv"),
        f -> {
          if (f.length > 3) {
            countryOf.put(f[3], f[0].substring(0, 2));
          }
        });
    lines(
        REFERENCE.resolve("geonames-countries.tsv"),
        f -> {
          if (f.length > 16) {
            countryOf.put(f[16], f[0]);
          }
        });
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Resource e : entities()) {
      Resource country = e.hasProperty(ISO_CODE) ? e : e.getPropertyResourceValue(COUNTRY);
      for (Statement s : e.listProperties(SKOS.exactMatch).toList()) {
        Matcher m = GEONAMES.matcher(s.getResource().getURI());
        if (m.matches() && country != null) {
          checked++;
          String code = country.getProperty(ISO_CODE).getString();
          if (!code.equals(countryOf.get(m.group(1)))) {
            wrong.add(e.getLocalName() + ": " + m.group(1) + " is in " + countryOf.get(m.group(1)));
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(1500);
    assertThat(wrong).isEmpty();
  }

  private static boolean flagged(Resource e, String name) {
    int at = name.lastIndexOf('@');
    return e.hasProperty(AMBIGUOUS, name.substring(0, at), name.substring(at + 1));
  }

  /** Whether two entities lie in different places, or belong to different countries. */
  private static boolean apart(Resource a, Resource b) {
    for (Property p : List.of(LOCATED_IN, COUNTRY)) {
      Set<RDFNode> left = GAZETTEER.listObjectsOfProperty(a, p).toSet();
      Set<RDFNode> right = GAZETTEER.listObjectsOfProperty(b, p).toSet();
      if (!left.equals(right)) {
        return true;
      }
    }
    return false;
  }

  private static double[] coordinates(Resource e) {
    Statement geometry = e.getProperty(HAS_GEOMETRY);
    if (geometry == null) {
      return null;
    }
    Matcher m = POINT.matcher(geometry.getProperty(AS_WKT).getString());
    assertThat(m.matches()).isTrue();
    return new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))};
  }

  private static double kilometres(double[] a, double[] b) {
    double north = Math.toRadians(a[1] - b[1]);
    double east = Math.toRadians(a[0] - b[0]);
    double h =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(a[1]))
                * Math.cos(Math.toRadians(b[1]))
                * Math.pow(Math.sin(east / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(h));
  }

  private static boolean isA(Resource e, String type) {
    return e.hasProperty(RDF.type, ResourceFactory.createResource(DL.iri(type)));
  }

  /** The entities themselves, without their geometries. */
  private static List<Resource> entities() {
    return GAZETTEER
        .listSubjects()
        .filterKeep(s -> s.getURI().startsWith(ENT) && !s.getURI().endsWith(".geo"))
        .toList();
  }

  private static Property dl(String name) {
    return ResourceFactory.createProperty(DL.NS, name);
  }

  private static List<Path> turtle(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private static void lines(Path file, Consumer<String[]> each) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("country\tkind"))
          .forEach(line -> each.accept(line.split("\t", -1)));
    }
  }
}
