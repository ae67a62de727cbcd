package org.dateline.mention;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ontology.DL;
import org.dateline.ontology.Gazetteer;
import org.dateline.ontology.Schema;

/** Which countries a report is about, for bodies named without one ("the government"). */
final class ReportCountries {
  private final Schema schema;
  private final Set<String> countries = new LinkedHashSet<>();
  private String main;

  ReportCountries(Schema schema, List<Parsed> sentences) {
    this.schema = schema;
    Map<String, Integer> count = new HashMap<>();
    for (Parsed sentence : sentences) {
      for (Chunk chunk : sentence.chunks()) {
        if (chunk instanceof NounPhrase phrase) {
          count(phrase, count);
        }
      }
    }
    for (Map.Entry<String, Integer> e : count.entrySet()) {
      countries.add(e.getKey());
      if (main == null
          || e.getValue() > count.get(main)
          || (e.getValue().equals(count.get(main)) && e.getKey().compareTo(main) < 0)) {
        main = e.getKey();
      }
    }
  }

  private void count(NounPhrase phrase, Map<String, Integer> count) {
    for (NounPhrase p : phrase.each()) {
      // A place in a country weighs more than the country's name, which may be an ally's.
      boolean place =
          schema.anyIsA(p.types(), DL.iri("Place")) && !schema.anyIsA(p.types(), DL.iri("Country"));
      // A name that things of several countries bear tells of none.
      boolean unclear =
          p.candidates().size() > 1
              && p.candidates().stream().map(Gazetteer.Entry::country).distinct().limit(2).count()
                  > 1;
      p.known()
          .filter(k -> !unclear)
          .flatMap(Gazetteer.Entry::country)
          .ifPresent(c -> count.merge(c, place ? 2 : 1, Integer::sum));
      p.owner().ifPresent(o -> count(o, count));
      p.places().forEach(o -> count(o, count));
    }
  }

  /** The country spoken of most. */
  Optional<String> main() {
    return Optional.ofNullable(main);
  }

  boolean contains(String country) {
    return countries.contains(country);
  }
}
