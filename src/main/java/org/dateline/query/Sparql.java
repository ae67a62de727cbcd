package org.dateline.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.dateline.query.QuestionException.Code;

/** Text → query, with the usual prefixes at hand and mistakes told with line and column. */
final class Sparql {
  private static final Pattern PLACE = Pattern.compile("(?i)line (\\d+), column (\\d+)");
  private static final Pattern UNEXPECTED =
      Pattern.compile("Encountered:? \" ?(?:<[A-Z_0-9]+> )?\"?([^\"]+)|after prefix \"([^\"]+)\"");
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)^(\\s|#[^\\n]*\\n|(prefix|base)[^>]*>)*"
              + "(insert|delete|load|clear|drop|create|add|move|copy|with)\\b.*");

  private Sparql() {}

  /**
   * Parses a query.
   *
   * @param what names the query in messages: a file, or "the query"
   * @throws QuestionException when it is no SPARQL query
   */
  static Query parse(String text, String what, Map<String, String> prefixes) {
    Query query = new Query();
    query.setPrefixMapping(new PrefixMappingImpl().setNsPrefixes(prefixes));
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new QuestionException(Code.SYNTAX, what + sentence(e, text), e);
    } catch (QueryException e) {
      throw new QuestionException(Code.SYNTAX, what + ": " + firstLine(e.getMessage()), e);
    }
  }

  private static String sentence(QueryParseException e, String text) {
    if (text.isBlank()) {
      return " is empty";
    }
    if (UPDATE.matcher(text).matches()) {
      return " is an update; a query only reads, and what a store holds is changed with build and"
          + " remove";
    }
    String message = firstLine(e.getMessage());
    Matcher place = PLACE.matcher(message);
    String where =
        place.find() ? ", line " + place.group(1) + ", column " + place.group(2) + ": " : ": ";
    Matcher token = UNEXPECTED.matcher(message);
    if (!token.find()) {
      return where
          + message
              .replaceFirst("(?i)^line \\d+, column \\d+[.:]\\s*", "")
              .replaceFirst("^Unresolved prefixed name", "unknown prefix in");
    }
    String word = (token.group(1) == null ? token.group(2) : token.group(1)).strip();
    return where
        + (word.equals("<EOF>")
            ? "the query ends too early"
            : "did not expect \"" + word + "\" here");
  }

  private static String firstLine(String message) {
    return message == null ? "not understood" : message.strip().lines().findFirst().orElse("");
  }
}
