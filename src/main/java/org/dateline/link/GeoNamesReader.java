package org.dateline.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the dumps of GeoNames: a place a line in nineteen columns, or, in alternateNames files, a
 * name a line. Dumps of other years have the same columns.
 */
final class GeoNamesReader implements DumpReader {
  private static final int COLUMNS = 19;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String PLACE = "https://sws.geonames.org/%s/";
  private static final String TYPE = "https://www.geonames.org/ontology#";

  @Override
  public void read(DatasetFile file, Sink sink) throws IOException {
    boolean names = file.plainName().startsWith("alternatenames");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8), 1 << 16)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> f = split(line);
        if (names) {
          name(file, number, f, sink);
        } else {
          place(file, number, f, sink);
        }
      }
    }
  }

  private static void place(DatasetFile file, long line, List<String> f, Sink sink)
      throws IOException {
    if (f.size() != COLUMNS || !isNumber(f.get(0))) {
      throw wrong(file, line, f.size(), COLUMNS);
    }
    String country = f.get(8);
    Entry.Builder entry = new Entry.Builder(String.format(PLACE, f.get(0)));
    entry.name(f.get(1)).name(f.get(2));
    for (String other : f.get(3).split(",", -1)) {
      entry.name(other);
    }
    entry.type(TYPE + f.get(6) + (f.get(7).isEmpty() ? "" : "." + f.get(7)));
    if (!country.isEmpty()) {
      entry.add(Meaning.IN_COUNTRY, country);
    }
    String province = country + "." + f.get(10);
    if (f.get(7).equals("ADM1")) {
      // The code by which the places of the province call it.
      entry.add(Meaning.SAME_THING, province);
    } else if (!f.get(10).isEmpty() && !f.get(10).equals("00")) {
      entry.add(Meaning.IN_PLACE, province);
    }
    entry.add(Meaning.LATITUDE, f.get(4)).add(Meaning.LONGITUDE, f.get(5));
    entry.add(Meaning.INHABITANTS, f.get(14));
    if (DAY.matcher(f.get(18)).matches()) {
      sink.changed(f.get(18));
    }
    sink.entry(entry.build());
  }

  private static void name(DatasetFile file, long line, List<String> f, Sink sink)
      throws IOException {
    if (f.size() < 4 || !isNumber(f.get(0)) || !isNumber(f.get(1))) {
      throw wrong(file, line, f.size(), 8);
    }
    String language = f.get(2);
    // Longer codes are no languages: links, post codes, airport codes.
    if (language.length() <= 3 || language.contains("-")) {
      sink.entry(new Entry.Builder(String.format(PLACE, f.get(1))).name(f.get(3)).build());
    }
  }

  private static LinkException wrong(DatasetFile file, long line, int found, int expected) {
    return new LinkException(
        LinkException.Code.DATASET,
        String.format(
            "%s, line %d: %d columns, or no number where the id should be; a GeoNames dump has %d,"
                + " parted by tabs, the id first",
            file.path(), line, found, expected));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<String> split(String line) {
    List<String> fields = new ArrayList<>(COLUMNS);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }
}
