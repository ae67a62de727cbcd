package org.dateline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes reports that nobody wrote, for stores of any size: JSON Lines on standard output, the same
 * for the same count, ten claims a report. Names are made up from syllables, so that reports tell of different people
 * and places; one name in three is one of a few hundred that many reports share. As of real happenings, several reports
 * tell of each: they come in fours, and two sentences in three tell what the others of the four tell, from sources of
 * their own.
 */
public final class ManyReports {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\d}");
  private static final LocalDate FIRST = LocalDate.of(2001, 9, 1);
  private static final int DAYS = 4000;
  private static final int SHARED = 300;
  private static final int REPORTS_A_STORY = 4;

  /** The slots of the agencies. */
  private static final Set<String> SOURCES = Set.of("{name1}", "{name3}");

  private static final String[] HEADS = {
    "Ba", "Ka", "Zu", "Mo", "Sha", "Ta", "Gho", "Na", "Ri", "Du", "Fa", "Lo", "Ha", "Ve", "Ju", "Pe"
  };
  private static final String[] MIDDLES = {
    "ra", "lim", "no", "da", "zan", "ki", "ru", "mel", "sho", "ga", "bi", "tor"
  };
  private static final String[] TAILS = {
    "bad", "gar", "nak", "wal", "din", "zai", "pur", "mir", "lon", "tek", "sar", "vik", "hum", "rod"
  };

  private final Map<String, List<String>> sentences = new LinkedHashMap<>();
  private final Random random;
  private final Map<String, Object> story = new HashMap<>();
  private LocalDate told;

  private ManyReports(long seed) throws IOException {
    random = new Random(seed);
    try (InputStream in = ManyReports.class.getResourceAsStream("sentences.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(
              cells -> sentences.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells[1]));
    }
  }

  /**
   * Writes reports.
   *
   * @param args how many
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    ManyReports reports = new ManyReports(count);
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < count; i++) {
        reports.write(json, i);
        json.writeRaw('\n');
      }
    }
  }

  private void write(JsonGenerator json, int number) throws IOException {
    String language = number % 2 == 0 ? "vi" : "en";
    if (number % REPORTS_A_STORY == 0) {
      told = FIRST.plusDays(random.nextInt(DAYS));
      story.clear();
    }
    LocalDate published = told.plusDays(random.nextInt(3));
    Map<String, Object> own = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences.get(language)) {
      Map<String, Object> filled = random.nextInt(3) > 0 ? story : own;
      text.append(text.length() == 0 ? "" : random.nextInt(3) == 0 ? "\n\n" : " ");
      text.append(
          SLOT.matcher(sentence).replaceAll(slot -> value(slot.group(), slot.group(1), filled, own, language)));
    }
    json.writeStartObject();
    json.writeStringField("id", String.format(Locale.ROOT, "made-%07d", number));
    json.writeStringField("date", published.toString());
    json.writeStringField("language", language);
    json.writeStringField("title", "Made-up report " + number);
    json.writeStringField("text", text.toString());
    json.writeEndObject();
  }

  /** What fills a slot; a source is each report's own. */
  private String value(
      String slot, String kind, Map<String, Object> filled, Map<String, Object> own, String language) {
    if (kind.equals("day")) {
      return day(
          language,
          (LocalDate) filled.computeIfAbsent(slot, k -> told.minusDays(1 + random.nextInt(20))));
    }
    return (String) (SOURCES.contains(slot) ? own : filled).computeIfAbsent(slot, k -> name());
  }

  private static String day(String language, LocalDate day) {
    return language.equals("vi")
        ? day.getDayOfMonth() + "/" + day.getMonthValue()
        : String.format(Locale.ENGLISH, "%tB %<te", day);
  }

  /** One of a few that are shared, or one of tens of thousands. */
  private String name() {
    Random choice = random.nextInt(3) == 0 ? new Random(random.nextInt(SHARED)) : random;
    String name = pick(HEADS, choice) + pick(MIDDLES, choice);
    return (choice.nextBoolean() ? name + pick(MIDDLES, choice) : name) + pick(TAILS, choice);
  }

  private static String pick(String[] from, Random choice) {
    return from[choice.nextInt(from.length)];
  }
}
