/**
 * Links a store's entities to those of other datasets, with evidence, and takes links back.
 *
 * <p>A dataset is read once, as a stream, into an index on disk ({@link
 * org.dateline.link.DatasetIndex}) or asked over the network; for each entity ({@link
 * org.dateline.link.Subject}) it yields the entries that share a name with it ({@link
 * org.dateline.link.Candidate}). Each is compared with the entity in name, type, country, place,
 * population and so on ({@link org.dateline.link.Comparer}), and what the comparisons found is
 * added up to a probability ({@link org.dateline.link.Decider}). What passes goes to {@code
 * graph/links}; what nearly does goes to a table for people to review.
 *
 * <p>What is compared, how much it tells, and which types correspond stands in {@code
 * ontology/linking.ttl}.
 */
package org.dateline.link;
