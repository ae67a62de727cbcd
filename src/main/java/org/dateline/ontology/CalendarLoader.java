package org.dateline.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** Turtle → how one language writes times. */
final class CalendarLoader {
  private static final Pattern AROUND = Pattern.compile("\\(\\?<?[=!]");

  private static final Pattern GROUP = Pattern.compile("(?<=\\(\\?<)\\w+(?=>)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Model model;
  private final String language;
  private final Calendar calendar;

  CalendarLoader(Model model, String language) {
    this.model = model;
    this.language = language;
    this.calendar =
        new Calendar(
            numbers("MonthName"),
            capitals(),
            numbers("WeekdayName"),
            numbers("NumberWord"),
            units(),
            bounds());
  }

  Calendar calendar() {
    return calendar;
  }

  private List<Resource> instances(String type) {
    return model
        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(DL.iri(type)))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Resource::toString))
        .toList();
  }

  private Map<String, Integer> numbers(String type) {
    Map<String, Integer> names = new HashMap<>();
    for (Resource r : instances(type)) {
      int value = r.getRequiredProperty(LexiconLoader.dl("value")).getInt();
      forms(r).forEach(form -> names.put(form, value));
    }
    return names;
  }

  private Set<String> capitals() {
    Set<String> names = new HashSet<>();
    for (Resource r : instances("MonthName")) {
      r.listProperties(LexiconLoader.dl("form"))
          .filterKeep(s -> s.getLanguage().equals(language))
          .mapWith(Statement::getString)
          .filterKeep(form -> Character.isUpperCase(form.codePointAt(0)))
          .forEach(form -> names.add(String.join(" ", Spelling.words(form))));
    }
    return Set.copyOf(names);
  }

  private Map<String, String> units() {
    Map<String, String> names = new HashMap<>();
    for (Resource r : instances("UnitName")) {
      String value = r.getRequiredProperty(LexiconLoader.dl("unit")).getString();
      forms(r).forEach(form -> names.put(form, value));
    }
    return names;
  }

  private Map<String, Calendar.BoundWord> bounds() {
    Map<String, Calendar.BoundWord> words = new HashMap<>();
    for (Resource r : instances("BoundWord")) {
      Statement paired = r.getProperty(LexiconLoader.dl("paired"));
      Calendar.BoundWord word =
          new Calendar.BoundWord(
              LexiconLoader.constant(
                  TimePattern.Bound.class,
                  r.getPropertyResourceValue(LexiconLoader.dl("bound")),
                  r),
              paired != null && paired.getBoolean());
      forms(r).forEach(form -> words.put(form, word));
    }
    return words;
  }

  private List<String> forms(Resource r) {
    return r.listProperties(LexiconLoader.dl("form"))
        .filterKeep(s -> s.getLanguage().equals(language))
        .mapWith(s -> String.join(" ", Spelling.words(s.getString())))
        .toList();
  }

  List<TimePattern> patterns() {
    List<TimePattern> patterns = new ArrayList<>();
    for (Resource r : instances("TimePattern")) {
      List<Statement> written = r.listProperties(LexiconLoader.dl("pattern")).toList();
      written.stream()
          .filter(s -> s.getLanguage().equals(language))
          .map(Statement::getString)
          .sorted()
          .forEach(p -> patterns.add(pattern(r, p)));
    }
    return List.copyOf(patterns);
  }

  private TimePattern pattern(Resource r, String written) {
    String regex =
        written
            .replace("{monthName}", "(?<monthName>" + any(calendar.months()) + ")")
            .replace("{weekday}", "(?<weekday>" + any(calendar.weekdays()) + ")")
            .replace("{n}", "(?<n>\\d{1,3}|" + any(calendar.numbers()) + ")")
            .replace("{unit}", "(?<unit>" + any(calendar.units()) + ")")
            .replace("{from}", "(?<from>0?[1-9]|[12]\\d|3[01])")
            .replace("{fromYear}", "(?<fromYear>1[0-9]\\d\\d|20\\d\\d)")
            .replace("{day}", "(?<day>0?[1-9]|[12]\\d|3[01])")
            .replace("{month}", "(?<month>0?[1-9]|1[0-2])")
            .replace("{year}", "(?<year>1[0-9]\\d\\d|20\\d\\d)");
    try {
      Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}%])");
      return new TimePattern(
          r.getURI(),
          whole,
          LexiconLoader.constant(
              TimePattern.Kind.class, r.getPropertyResourceValue(LexiconLoader.dl("kind")), r),
          Optional.ofNullable(r.getProperty(LexiconLoader.dl("shift")))
              .map(Statement::getInt)
              .orElse(0),
          Optional.ofNullable(r.getProperty(LexiconLoader.dl("unit"))).map(Statement::getString),
          Optional.ofNullable(r.getPropertyResourceValue(LexiconLoader.dl("bound")))
              .map(b -> LexiconLoader.constant(TimePattern.Bound.class, b, r))
              .orElse(TimePattern.Bound.AT),
          all(GROUP, regex),
          words(regex),
          regex.contains("\\d"),
          Pattern.compile(bare(regex)));
    } catch (PatternSyntaxException e) {
      throw new KnowledgeException(
          "The time pattern <"
              + r
              + "> is no regular expression: "
              + e.getDescription()
              + " in \""
              + written
              + "\".",
          e);
    }
  }

  /** The words of a pattern; those of its syntax do no harm among them. */
  private static Set<String> words(String regex) {
    return all(WORD, regex.replace("\\Q", " ").replace("\\E", " "));
  }

  private static Set<String> all(Pattern part, String regex) {
    return part.matcher(regex)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A pattern without what it asks of the text before and behind a match. */
  private static String bare(String regex) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    Matcher around = AROUND.matcher(regex);
    while (around.find(at)) {
      out.append(regex, at, around.start());
      at = closing(regex, around.start());
    }
    return out.append(regex.substring(at)).toString();
  }

  /** One past the bracket that closes the one at {@code open}. */
  private static int closing(String regex, int open) {
    int depth = 0;
    int at = open;
    do {
      switch (regex.charAt(at)) {
        case '\\' -> at++;
        // No bracket in a character class opens a group.
        case '[' -> at = regex.indexOf(']', at);
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
      at++;
    } while (depth > 0);
    return at;
  }

  private static String any(Map<String, ?> names) {
    return names.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(s -> s))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
