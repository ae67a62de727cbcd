package org.dateline.graph;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals, each with the datatype or language that its text deserves. */
final class Literals {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  private Literals() {}

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** Text in a language; plain where the tag is missing or is none. */
  static Node text(String text, String language) {
    return LANGUAGE.matcher(language).matches()
        ? NodeFactory.createLiteralLang(text, language)
        : text(text);
  }

  static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /** A time: the shape of the text tells its XML Schema type; what fits none stays plain text. */
  static Node time(String lexical) {
    XSDDatatype[] types = {
      XSDDatatype.XSDdate,
      XSDDatatype.XSDgYearMonth,
      XSDDatatype.XSDgYear,
      XSDDatatype.XSDgMonthDay,
      XSDDatatype.XSDgMonth,
      XSDDatatype.XSDdateTime
    };
    for (XSDDatatype type : types) {
      if (type.isValid(lexical)) {
        return NodeFactory.createLiteralDT(lexical, type);
      }
    }
    return text(lexical);
  }

  /** True for a day of a known year. */
  static boolean isDay(String lexical) {
    return XSDDatatype.XSDdate.isValid(lexical);
  }

  /** An address on the web as an IRI; anything else as text. */
  static Node address(String url) {
    return WEB.matcher(url).matches() ? Terms.iri(url) : text(url);
  }
}
