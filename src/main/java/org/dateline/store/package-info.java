/**
 * The store: a folder that holds a TDB2 database, one named graph a report.
 *
 * <p>{@link org.dateline.store.Store} opens it, runs transactions and keeps it small. One process
 * holds a store at a time, readers too; within it, one thread writes while many read. A process
 * that is killed leaves a store that opens again and holds what was committed. {@link
 * org.dateline.store.Program} tells which code made what a store holds.
 */
package org.dateline.store;
