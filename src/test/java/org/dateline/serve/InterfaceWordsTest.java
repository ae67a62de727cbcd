package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages' words: the same in both languages, none missing, no holes that nobody fills. */
class InterfaceWordsTest {
  private static final Path WEB = Path.of("src/main/resources/org/dateline/serve/web");
  private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:\\bt\\(\"|data-t(?:-label|-hint)?=\"|data-title=\")([a-z][\\w.-]*)\"");

  private static Map<String, String> words(String language) throws IOException {
    Map<String, String> words = new TreeMap<>();
    Matcher entries = ENTRY.matcher(Files.readString(WEB.resolve("i18n/" + language + ".json")));
    while (entries.find()) {
      words.put(entries.group(1), entries.group(2));
    }
    return words;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Map<String, String> english = words("en");
    Map<String, String> vietnamese = words("vi");
    assertThat(english).isNotEmpty();
    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> assertThat(holes(vietnamese.get(key))).as(key).isEqualTo(holes(text)));
  }

  @Test
  void everyWordThatThePagesAskForIsThere() throws IOException {
    SortedSet<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(WEB.getParent())) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(js|html)")).toList()) {
        Matcher found = ASKED.matcher(Files.readString(file));
        while (found.find()) {
          asked.add(found.group(1));
        }
        String name = file.getFileName().toString();
        if (file.startsWith(WEB) && name.endsWith(".html")) {
          asked.add("title." + name.replace("index", "map").replace(".html", ""));
        }
      }
    }
    // The frame's own, in whose place each page's is put.
    assertThat(asked.remove("title.PAGE")).isTrue();
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(words("en").keySet()).containsAll(asked);
  }

  private static List<String> holes(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(r -> r.group())
        .sorted()
        .toList();
  }
}
