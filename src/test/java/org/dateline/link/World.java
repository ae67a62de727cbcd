package org.dateline.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dateline.ontology.Knowledge;
import org.dateline.store.Store;

/** A small world of two reports, and datasets that know some of it. */
final class World {
  static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), List.of());
  static final String E = "https://w3id.org/dateline/id/entity/";
  static final String GN = "https://sws.geonames.org/";

  /** Kandahar lies twice on earth; Khanabad twice in one country; Kandak nowhere but almost. */
  static final String PLACES =
      String.join(
          "\n",
          place(1, "Kandahār", "Qandahar", 31.61, 65.71, "P", "PPLA", "AF", "23", 523300),
          place(2, "Kandahār", "Kandahar", 18.87, 77.19, "P", "PPL", "IN", "16", 24843),
          place(3, "Wilāyat-e Kandahār", "Kandahar", 31, 65.5, "A", "ADM1", "AF", "23", 1200000),
          place(4, "Khanabad", "", 36.68, 69.11, "P", "PPL", "AF", "24", 20000),
          place(5, "Khanabad", "", 33.00, 63.00, "P", "PPL", "AF", "11", 20000),
          place(6, "Afghanistan", "Afganistan", 33, 65, "A", "PCLI", "AF", "00", 37000000),
          place(7, "Moscow", "Moskva,Mátxcơva", 55.75, 37.61, "P", "PPLC", "RU", "48", 10381222),
          place(8, "Taliban", "", 10, 10, "P", "PPL", "AF", "11", 50000),
          place(9, "Shindand", "", 33.3, 62.15, "P", "PPLA2", "AF", "11", 29264),
          "");

  private static final String STORE =
      """
      @prefix dl: <https://w3id.org/dateline/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix geo: <http://www.opengis.net/ont/geosparql#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix e: <https://w3id.org/dateline/id/entity/> .
      @prefix g: <https://w3id.org/dateline/id/graph/> .
      @prefix r: <https://w3id.org/dateline/id/report/> .
      g:knowledge {
        e:Afghanistan a dl:Country ; dl:isoCode "AF" ; skos:prefLabel "Afghanistan"@en .
        e:Russia a dl:Country ; dl:isoCode "RU" ; skos:prefLabel "Nga"@vi ;
          skos:exactMatch <http://www.wikidata.org/entity/Q159> .
        e:Kandahar_Province a dl:Province ; skos:prefLabel "tỉnh Kandahar"@vi ; dl:country e:Afghanistan .
        e:Kandahar a dl:City ; skos:prefLabel "Kandahar"@en ; dl:locatedIn e:Kandahar_Province ; dl:country e:Afghanistan .
        e:Khanabad a dl:Town ; skos:prefLabel "Khanabad"@en ; dl:country e:Afghanistan .
        e:Moscow a dl:City ; skos:prefLabel "Mát-xcơ-va"@vi ; skos:altLabel "Mạc Tư Khoa"@vi ; dl:country e:Russia .
        e:Taliban a dl:ArmedGroup ; skos:prefLabel "Taliban"@en ; dl:country e:Afghanistan .
        e:Herat a dl:City ; skos:prefLabel "Herat"@en ; dl:country e:Afghanistan ; geo:hasGeometry e:Herat.geo .
        e:Herat.geo geo:asWKT "POINT(62.2 34.34)"^^geo:wktLiteral .
        e:Unmentioned a dl:City ; skos:prefLabel "Shindand"@en ; dl:country e:Afghanistan .
      }
      r:a { r:a a dl:Report ; schema:datePublished "2001-11-15"^^xsd:date ;
          schema:mentions e:Afghanistan, e:Kandahar, e:Kandahar_Province, e:Khanabad, e:Moscow, e:Taliban, e:Herat, e:Sin-đan, e:Ali .
        e:Sin-đan a dl:Place ; skos:prefLabel "Sin-đan"@vi ; skos:altLabel "thành phố này"@vi .
        e:Ali a dl:Person ; skos:prefLabel "Ali Kandahari"@vi . }
      """;

  private World() {}

  static LinkingRules rules() {
    return LinkingRules.of(KNOWLEDGE);
  }

  static Store store(Path dir) {
    Store store = Store.open(dir);
    DatasetGraph quads = DatasetGraphFactory.create();
    RDFParser.fromString(STORE, Lang.TRIG).parse(quads);
    store.write(d -> quads.stream().forEach(d.asDatasetGraph()::add));
    return store;
  }

  static String place(
      int id,
      String name,
      String other,
      double lat,
      double lon,
      String feature,
      String code,
      String country,
      String admin,
      long people) {
    return String.join(
        "\t",
        Integer.toString(id),
        name,
        name,
        other,
        Double.toString(lat),
        Double.toString(lon),
        feature,
        code,
        country,
        "",
        admin,
        "",
        "",
        "",
        Long.toString(people),
        "",
        "",
        "Asia/Kabul",
        "2024-06-" + (10 + id));
  }

  static Path gzip(Path file, String text) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }

  /** Each text is a stream of its own. */
  static Path bzip2(Path file, String... texts) throws IOException {
    try (OutputStream whole = Files.newOutputStream(file)) {
      for (String text : texts) {
        BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(whole);
        out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        out.finish();
      }
    }
    return file;
  }

  static Path zip(Path file, String inner, String text) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("what this is".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry(inner));
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return file;
  }
}
