package org.dateline.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The parameters of a request, checked. */
final class Params {
  private static final int MOST = 200;
  private static final int STANDARD = 50;

  /** A page further down than this nobody reads, and it costs as much as all before it. */
  private static final int DEEPEST = 100_000;

  private static final int LONGEST = 2000;
  private static final int MOST_VALUES = 100;
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  private final HttpServletRequest request;

  Params(HttpServletRequest request) {
    this.request = request;
  }

  Optional<String> text(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    String[] values = request.getParameterValues(name);
    if (values == null) {
      return List.of();
    }
    if (values.length > MOST_VALUES) {
      throw Refusal.bad(name + " is given more than " + MOST_VALUES + " times");
    }
    for (String value : values) {
      if (value.length() > LONGEST) {
        throw Refusal.bad(name + " is longer than " + LONGEST + " characters");
      }
    }
    return java.util.Arrays.stream(values).filter(v -> !v.isBlank()).map(String::strip).toList();
  }

  Optional<Node> iri(String name) {
    return text(name).map(value -> iri(name, value));
  }

  Node needed(String name) {
    return iri(name).orElseThrow(() -> Refusal.bad("give " + name + ", an IRI"));
  }

  private static Node iri(String name, String value) {
    if (!IRI.matcher(value).matches()) {
      throw Refusal.bad(name + " is not an IRI: " + value);
    }
    return NodeFactory.createURI(value);
  }

  String lang() {
    return oneOf("lang", Set.of("en", "vi"), "en");
  }

  String oneOf(String name, Set<String> known, String standard) {
    String value = text(name).orElse(standard);
    if (!known.contains(value)) {
      throw Refusal.bad(
          name
              + " is "
              + value
              + ", but may be "
              + String.join(", ", known.stream().sorted().toList()));
    }
    return value;
  }

  Optional<LocalDate> day(String name) {
    return days(name).map(Days::from);
  }

  Optional<Days> days(String name) {
    return text(name)
        .map(
            value ->
                Days.parse(value)
                    .orElseThrow(
                        () -> Refusal.bad(name + " is not a date; write it as 2001-11-13")));
  }

  int offset() {
    return number("offset", 0, 0, DEEPEST);
  }

  int limit() {
    return number("limit", STANDARD, 1, MOST);
  }

  int number(String name, int standard, int least, int most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return standard;
    }
    if (!value.get().matches("\\d{1,9}")
        || Integer.parseInt(value.get()) < least
        || Integer.parseInt(value.get()) > most) {
      throw Refusal.bad(name + " is a whole number from " + least + " to " + most);
    }
    return Integer.parseInt(value.get());
  }
}
