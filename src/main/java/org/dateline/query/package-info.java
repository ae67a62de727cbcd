/**
 * Asks a store: SPARQL and named questions in, tables (or any other form of answer) out; and what
 * stands behind a claim.
 *
 * <p>{@link org.dateline.query.Asker} puts a query, {@link org.dateline.query.Questions} holds
 * those that have a name.
 */
package org.dateline.query;
