package org.dateline.link;

import java.util.Locale;
import java.util.Set;

/** Whose dataset it is: how its files are read and which of its labels are kept. */
public enum Profile {
  /** GeoNames dumps: tables of places, and of their names. */
  GEONAMES,
  /** Wikidata in RDF, as the truthy dump has it; labels in Vietnamese, English and no language. */
  WIKIDATA,
  /** DBpedia in RDF; labels in Vietnamese, English and no language. */
  DBPEDIA,
  /** Any RDF with labels, all of them. */
  RDF;

  /** By a file's name. */
  static Profile of(DatasetFile file) {
    String name = file.plainName();
    if (name.endsWith(".txt") || name.endsWith(".tsv") || !name.contains(".")) {
      return GEONAMES;
    }
    if (name.contains("wikidata") || name.contains("truthy")) {
      return WIKIDATA;
    }
    return name.contains("dbpedia") ? DBPEDIA : RDF;
  }

  DumpReader reader(LinkingRules rules) {
    return switch (this) {
      case GEONAMES -> new GeoNamesReader();
      case WIKIDATA, DBPEDIA -> new RdfReader(rules, Set.of("vi", "en", "mul"));
      case RDF -> new RdfReader(rules, Set.of());
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
