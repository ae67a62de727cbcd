package org.dateline.link;

import java.util.Locale;

/** What a property of a dataset tells of an entry; {@code link:means} in linking.ttl. */
enum Meaning {
  LABEL,
  KIND,
  POINT,
  LATITUDE,
  LONGITUDE,
  IN_COUNTRY,
  IN_PLACE,
  INHABITANTS,
  SAME_THING,
  BELONGS_TO,
  BEGUN,
  ENDED,
  CHANGED;

  /** By its name in the ontology: {@code inCountry}. */
  static Meaning named(String local) {
    return valueOf(local.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
