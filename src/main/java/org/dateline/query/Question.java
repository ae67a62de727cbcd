package org.dateline.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with a name and a meaning: one file of {@code ontology/questions}.
 *
 * @param name what it is asked by; the file's name without its ending
 * @param title a few words
 * @param meaning what it asks, in a sentence
 * @param step its place in the list: the lower, the simpler
 * @param variables what may be set, and what each stands for
 * @param text the query
 */
public record Question(
    String name,
    String title,
    String meaning,
    int step,
    Map<String, String> variables,
    String text) {

  private static final Pattern HEADER =
      Pattern.compile("^# ?(title|question|step|param):\\s*(.*)$");
  private static final Pattern PARAM = Pattern.compile("^(\\w+)\\s*[–-]\\s*(.*)$");

  /**
   * Reads a question's header comments: {@code # title:}, {@code # question:}, {@code # step:},
   * {@code # param:}.
   */
  public static Question of(String name, String text) {
    String title = name;
    String meaning = "";
    int step = 99;
    Map<String, String> variables = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (String line : lines) {
      Matcher m = HEADER.matcher(line);
      if (m.matches()) {
        switch (m.group(1)) {
          case "title" -> title = m.group(2);
          case "question" -> meaning = m.group(2);
          case "step" -> step = Integer.parseInt(m.group(2).strip());
          default ->
              Optional.of(PARAM.matcher(m.group(2)))
                  .filter(Matcher::matches)
                  .ifPresent(p -> variables.put(p.group(1), p.group(2)));
        }
      }
    }
    return new Question(name, title, meaning, step, Map.copyOf(variables), text);
  }
}
