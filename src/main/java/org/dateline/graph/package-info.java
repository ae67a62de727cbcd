/**
 * What was read from one report, as the triples of that report's own named graph.
 *
 * <p>{@link org.dateline.graph.Iris} names things, {@link org.dateline.graph.Classes} tells what
 * the ontology says of types, {@link org.dateline.graph.ReportGraph} puts both together. Nothing
 * here knows an event type or a role by name, and nothing writes a blank node: the same reading
 * gives the same triples in the same order, so that two stores can be compared line by line.
 */
package org.dateline.graph;
