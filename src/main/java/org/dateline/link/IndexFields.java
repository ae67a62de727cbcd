package org.dateline.link;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** How a piece of an entry lies in the index. */
final class IndexFields {
  /** Changes when an index of an earlier program cannot be read any more. */
  static final int FORMAT = 1;

  static final String ID = "id";
  static final String EXACT = "exact";
  static final String FOLDED = "folded";
  static final String SOUND = "sound";
  static final String NAME = "name";
  static final String LABEL = "label";
  static final String COUNTRY = "country";
  static final String SAME = "same";
  static final String RANK = "rank";
  static final String POPULATION = "population";

  private static final Map<Meaning, String> STORED = new EnumMap<>(Meaning.class);

  static {
    STORED.put(Meaning.LABEL, LABEL);
    STORED.put(Meaning.KIND, "type");
    STORED.put(Meaning.POINT, "point");
    STORED.put(Meaning.IN_COUNTRY, COUNTRY);
    STORED.put(Meaning.IN_PLACE, "place");
    STORED.put(Meaning.INHABITANTS, "inhabitants");
    STORED.put(Meaning.SAME_THING, SAME);
    STORED.put(Meaning.BELONGS_TO, "group");
    STORED.put(Meaning.BEGUN, "begun");
    STORED.put(Meaning.ENDED, "ended");
  }

  /** Everything but the names. */
  static final Set<String> FACTS = Set.copyOf(STORED.values());

  private IndexFields() {}

  static Document write(Entry entry, NameKeys keys) {
    Document d = new Document();
    d.add(new StringField(ID, entry.iri(), Store.YES));
    Set<String> exact = new LinkedHashSet<>();
    for (String name : entry.names()) {
      d.add(new StoredField(NAME, name));
      exact.addAll(keys.exact(name));
    }
    Set<String> folded = new LinkedHashSet<>();
    Set<String> sound = new LinkedHashSet<>();
    for (String key : exact) {
      d.add(new StringField(EXACT, key, Store.NO));
      folded.add(NameKeys.folded(key));
    }
    for (String key : folded) {
      d.add(new StringField(FOLDED, key, Store.NO));
      sound.add(keys.sound(key));
    }
    sound.forEach(s -> d.add(new StringField(SOUND, s, Store.NO)));
    if (!entry.names().isEmpty()) {
      d.add(new StoredField(LABEL, entry.names().get(0)));
    }
    entry.types().forEach(t -> d.add(new StoredField("type", t)));
    entry.countries().forEach(c -> d.add(new StringField(COUNTRY, c, Store.YES)));
    entry.places().forEach(p -> d.add(new StoredField("place", p)));
    entry.same().forEach(s -> d.add(new StringField(SAME, s, Store.YES)));
    entry.groups().forEach(g -> d.add(new StoredField("group", g)));
    entry.point().ifPresent(p -> d.add(new StoredField("point", p.wkt())));
    entry.begun().ifPresent(y -> d.add(new StoredField("begun", y.toString())));
    entry.ended().ifPresent(y -> d.add(new StoredField("ended", y.toString())));
    if (entry.population() > 0) {
      d.add(new StoredField("inhabitants", Long.toString(entry.population())));
      d.add(new FeatureField(RANK, POPULATION, entry.population()));
    }
    return d;
  }

  static void read(Document d, Entry.Builder entry) {
    STORED.forEach(
        (meaning, field) -> {
          for (String value : d.getValues(field)) {
            entry.add(meaning, value);
          }
        });
  }
}
