package org.dateline.link;

/**
 * An entry that may be the entity.
 *
 * @param entry what the dataset says of it
 * @param layer the surest layer in which one of its names agrees with one of the entity's
 */
public record Candidate(Entry entry, Layer layer) {}
