package org.dateline.ledger;

import org.apache.jena.graph.Node;

/**
 * The names of reports, and of what one report alone tells of, which begin with its own: whom it
 * describes, its claims.
 *
 * @param start what the name of every report begins with
 */
record ReportNames(String start) {

  static ReportNames of(String base) {
    return new ReportNames(base + "report/");
  }

  /** True for a report, and for what one alone tells of. */
  boolean cover(Node name) {
    return name.isURI() && name.getURI().startsWith(start);
  }

  /** True for what one report alone tells of. */
  boolean within(Node name) {
    return cover(name) && name.getURI().indexOf('/', start.length()) > 0;
  }

  /** The IRI of the report that alone tells of it. */
  String report(Node within) {
    String name = within.getURI();
    return name.substring(0, name.indexOf('/', start.length()));
  }
}
