/**
 * What follows from the claims in a store: who held which place from when to when, how sure that
 * is, and where sources disagree. {@link org.dateline.ledger.Ledger} is the way in.
 *
 * <p>For each place a {@code Dossier} collects what each report's {@code Account} asserts of it;
 * the {@code Policy}, which is SPARQL and a table in {@code ontology/policy}, says what counts and
 * how much; a {@code Timeline} lays it out as {@link org.dateline.ledger.ControlPeriod}s. A claim
 * is never changed, and all of it can be derived again. {@code Upkeep} derives the places that are
 * due, and the {@code Notebook} spares it to read again what has not changed.
 */
package org.dateline.ledger;
