/**
 * Writes a store out, so that others can use it and two exports can be compared line by line.
 *
 * <p>Graphs come in the order of their names, triples in the order of subject, predicate and
 * object; no more than one graph is in memory at a time; where graphs are merged, a few bytes more
 * for each triple that others may hold as well. Only JSON-LD and RDF/XML, whose writers want it
 * all, need memory for everything that is exported.
 */
package org.dateline.export;
