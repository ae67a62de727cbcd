package org.dateline.link;

/**
 * What a comparison can find.
 *
 * @param iri the outcome in linking.ttl
 * @param label in words
 * @param weight log2(m/u): bits for the link, or against it
 * @param context whether it speaks for a link beyond name and type
 * @param bound kilometres, multiples of a reach, or inhabitants; NaN when it has none
 */
public record Outcome(String iri, String label, double weight, boolean context, double bound) {}
