package org.dateline.serve;

/**
 * What one request sees: the store within one transaction, and the index.
 *
 * @param facts the store
 * @param labels names in the language asked for
 * @param taxonomy the ontology's classes
 * @param search the index
 */
record View(Facts facts, Labels labels, Taxonomy taxonomy, Search search) {

  String base() {
    return facts.base();
  }
}
